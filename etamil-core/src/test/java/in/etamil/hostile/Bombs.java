package in.etamil.hostile;

import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Programs made to break a compiler: each is one short idea, repeated very often. */
enum Bombs {
    ONE_LINE_OF_TEN_MEGABYTES(
            "success", () -> many(10_000, i -> "அ = \"" + "x".repeat(1_000) + "\";")),
    TEXT_OF_TEN_MEGABYTES("success", () -> "அச்சு நீளம்(\"" + "x".repeat(10_000_000) + "\");"),
    TAMIL_TEXT_OF_THREE_MEGABYTES(
            "success", () -> "அச்சு நீளம்(\"" + "கா".repeat(500_000) + "\");"),
    COMMENT_OF_TEN_MEGABYTES("success", () -> "//" + "x".repeat(10_000_000)),
    NAME_OF_A_MEGABYTE("success", () -> "அ" + "x".repeat(1_000_000) + " = 1;"),
    FUNCTION_NAME_OF_A_MEGABYTE("success", () -> "செயல் f" + "x".repeat(1_000_000) + "() { }"),
    FIELD_NAME_OF_A_MEGABYTE("success", () -> "ப = {f" + "x".repeat(1_000_000) + ": 1}; அச்சு ப;"),
    FIELD_OF_A_MEGABYTE_READ_BY_ITS_NAME(
            "success",
            () -> {
                String name = "f" + "x".repeat(1_000_000);
                return "ப = {}; ப." + name + " = 1; ப." + name + " = ப." + name + " + 1;";
            }),
    SHAPE_WITH_FIELDS_OF_HUNDRED_KILOBYTES(
            "success",
            () -> {
                String name = "f" + "x".repeat(100_000);
                return "வடிவம் வட்டம் { எண் "
                        + name
                        + ", செயல் மீ(இது) { திரும்பு இது."
                        + name
                        + "; } } அச்சு வட்டம்{"
                        + name
                        + ": 1}.மீ();";
            }),
    NUMBER_OF_A_MEGABYTE("ET1001", () -> "அ = " + "9".repeat(1_000_000) + ";"),
    FRACTION_OF_A_MEGABYTE("success", () -> "அ = 0." + "9".repeat(1_000_000) + ";"),
    ZEROS_OF_A_MEGABYTE("success", () -> "அ = " + "0".repeat(1_000_000) + "1;"),
    HUNDRED_THOUSAND_ROUND_BRACKETS(
            "ET2003", () -> "அ = " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + ";"),
    HUNDRED_THOUSAND_SQUARE_BRACKETS(
            "ET2003", () -> "அ = " + "[".repeat(100_000) + "]".repeat(100_000) + ";"),
    HUNDRED_THOUSAND_OPEN_BRACES("ET2003", () -> "(1) எனில் {".repeat(100_000)),
    HUNDRED_THOUSAND_CLOSING_BRACES("ET2001", () -> "}".repeat(100_000)),
    HUNDRED_THOUSAND_MINUS_SIGNS("ET2003", () -> "அ = " + "-".repeat(100_000) + "1;"),
    HUNDRED_THOUSAND_UNKNOWN_CHARACTERS("ET1001", () -> "@ ".repeat(100_000)),
    OPEN_STRING_OF_TEN_MEGABYTES("ET1001", () -> "அ = \"" + "x\n".repeat(5_000_000)),
    HUNDRED_THOUSAND_OPERANDS("success", () -> "அ = 1" + " + 1".repeat(100_000) + "; அச்சு அ;"),
    HUNDRED_THOUSAND_VARIABLE_OPERANDS(
            "success", () -> "ஆ = 1; அ = ஆ" + " - ஆ * ஆ".repeat(50_000) + "; அச்சு அ;"),
    HUNDRED_THOUSAND_JOINED_TEXTS(
            "success", () -> "அ = \"\"" + " & \"x\"".repeat(100_000) + "; அச்சு நீளம்(அ);"),
    HUNDRED_THOUSAND_CONDITIONS(
            "success", () -> "அ = மெய்; ஆ = அ" + " மற்றும் அ".repeat(100_000) + "; அச்சு ஆ;"),
    HUNDRED_THOUSAND_COMPARISONS(
            "success", () -> "அ = 1; ஆ = அ" + " <= அ".repeat(100_000) + "; அச்சு ஆ;"),
    HUNDRED_THOUSAND_INDEXES("ET4", () -> "அ = [1]; ஆ = அ" + "[0]".repeat(100_000) + ";"),
    HUNDRED_THOUSAND_CALLS_OF_CALLS(
            "ET4", () -> "செயல் f() { } ஆ = f()" + "()".repeat(100_000) + ";"),
    HUNDRED_THOUSAND_QUESTION_MARKS("ET4", () -> "ஆ = சரி(1)" + "?".repeat(100_000) + ";"),
    HUNDRED_THOUSAND_ITEMS(
            "success", () -> "அ = [1" + ", 1".repeat(100_000) + "]; அச்சு நீளம்(அ);"),
    HUNDRED_THOUSAND_FIELDS(
            "success",
            () -> "அ = {அ: 1" + many(100_000, i -> ", f" + i + ": " + i) + "}; அச்சு நீளம்(அ);"),
    HUNDRED_THOUSAND_ARGUMENTS("ET4", () -> "செயல் f(அ) { } f(1" + ", 1".repeat(100_000) + ");"),
    HUNDRED_THOUSAND_ARGUMENTS_OF_NOTHING("ET4", () -> "இல்லாதது(1" + ", 1".repeat(100_000) + ");"),
    HUNDRED_THOUSAND_ARGUMENTS_OF_A_BUILTIN("ET4", () -> "நீளம்(1" + ", 1".repeat(100_000) + ");"),
    HUNDRED_THOUSAND_ARGUMENTS_OF_A_VALUE(
            "ET4", () -> "f = செயல்(x) { }; f(1" + ", 1".repeat(100_000) + ");"),
    HUNDRED_THOUSAND_ARGUMENTS_OF_A_METHOD(
            "ET4",
            () ->
                    "வடிவம் வட்டம் { ப, செயல் மீ(இது) { } } க = வட்டம்{ப: 1}; க.மீ(1"
                            + ", 1".repeat(100_000)
                            + ");"),
    ARGUMENTS_THAT_NEST_AND_ARE_MANY(
            "success",
            () ->
                    "செயல் f(அ, ஆ) { திரும்பு 1; } அச்சு f([1"
                            + ", f(1, 2)".repeat(20_000)
                            + "], {அ: [2"
                            + ", -3".repeat(20_000)
                            + "]});"),
    SEVENTY_THOUSAND_NUMBERS(
            "success", () -> "அ = 0;" + many(70_000, i -> "அ = " + i + ".5;") + "அச்சு அ;"),
    SEVENTY_THOUSAND_WIDE_NUMBERS(
            "success",
            () ->
                    "அ = 0;"
                            + many(70_000, i -> "அ = 79228162514264337593543" + (900_000 - i) + ";")
                            + "அச்சு அ;"),
    SEVENTY_THOUSAND_TEXTS(
            "success", () -> "அ = 0;" + many(70_000, i -> "அ = \"உரை" + i + "\";") + "அச்சு அ;"),
    SEVENTY_THOUSAND_TEXTS_IN_A_FUNCTION(
            "success",
            () ->
                    "செயல் f() { "
                            + many(70_000, i -> "அ = \"உரை" + i + "\";")
                            + " திரும்பு அ; } அச்சு f();"),
    SEVENTY_THOUSAND_GLOBALS(
            "success", () -> many(70_000, i -> "அ" + i + " = " + i + ";") + "அச்சு அ69999;"),
    SEVENTY_THOUSAND_LOCALS(
            "success",
            () ->
                    "செயல் f() { "
                            + many(70_000, i -> "அ" + i + " = " + i + ";")
                            + " திரும்பு அ69999; } அச்சு f();"),
    NAMES_OF_EVERY_TAMIL_CHARACTER(
            "success",
            () ->
                    many(
                            0x80,
                            i ->
                                    "அ"
                                            + Character.toString(0x0B80 + i)
                                            + " = "
                                            + i
                                            + "; செயல் செ"
                                            + Character.toString(0x0B80 + i)
                                            + "() { திரும்பு "
                                            + i
                                            + "; }\n")),
    FUNCTION_NAMES_OF_EVERY_CHARACTER(
            "success",
            () ->
                    many(
                            0x1_1000,
                            i ->
                                    i >= 0xD800 && i < 0xE000 || i == '\r' || i == '"' || i == '\\'
                                            ? ""
                                            : "செயல் \"" + Character.toString(i) + "\"() { }\n")),
    FIELD_NAMES_OF_EVERY_CHARACTER(
            "success",
            () ->
                    "ப = {அ: 1"
                            + many(
                                    0x1_1000,
                                    i ->
                                            i >= 0xD800 && i < 0xE000
                                                            || i == '\r'
                                                            || i == '"'
                                                            || i == '\\'
                                                    ? ""
                                                    : ", \"" + Character.toString(i) + "\": " + i)
                            + "}; அச்சு நீளம்(ப);"),
    NAMES_OF_OTHER_SCRIPTS(
            "ET1001", () -> many(0x300, i -> Character.toString(0x0C00 + i) + " = 1;\n")),
    TWENTY_THOUSAND_FUNCTIONS(
            "success",
            () ->
                    many(20_000, i -> "செயல் f" + i + "(x) { திரும்பு x + " + i + "; }\n")
                            + "அச்சு f19999(1);"),
    TWENTY_THOUSAND_ANONYMOUS_FUNCTIONS(
            "success",
            () -> many(20_000, i -> "f = செயல்(x) { திரும்பு x + " + i + "; };\n") + "அச்சு f(1);"),
    TWENTY_THOUSAND_FUNCTIONS_OF_ONE_NAME(
            "success",
            () -> many(20_000, i -> "செயல் f(x) { திரும்பு x + " + i + "; }\n") + "அச்சு f(1);"),
    TWENTY_THOUSAND_METHODS(
            "success",
            () ->
                    "வடிவம் வட்டம் { ப, "
                            + many(20_000, i -> "செயல் மீ" + i + "(இது) { திரும்பு " + i + "; }\n")
                            + "} க = வட்டம்{ப: 1}; அச்சு க.மீ19999();"),
    FIVE_THOUSAND_SHAPES(
            "success",
            () ->
                    many(5_000, i -> "வடிவம் வடிவு" + i + " { எண் ப" + i + " }\n")
                            + "அச்சு வடிவு4999{ப4999: 1};"),
    SHAPE_OF_TWENTY_THOUSAND_FIELDS(
            "success",
            () ->
                    "வடிவம் வட்டம் { ப"
                            + many(20_000, i -> ", எண் ப" + i)
                            + " } அச்சு வட்டம்({ப: 1});"),
    CHAIN_OF_TWENTY_THOUSAND_CALLS(
            "ET5001",
            () ->
                    many(20_000, i -> "செயல் f" + i + "(x) { திரும்பு f" + (i + 1) + "(x); }\n")
                            + "அச்சு f0(1);"),
    METHOD_OF_MANY_STATEMENTS(
            "success",
            () ->
                    "செயல் f(x) { "
                            + many(30_000, i -> "x = x + " + i + " * 1.5;\n")
                            + " திரும்பு x; } அச்சு f(1);"),
    METHOD_OF_MANY_CONDITIONS(
            "success",
            () ->
                    "செயல் f(x) { "
                            + many(10_000, i -> "(x == " + i + ") எனில் { திரும்பு " + i + "; }\n")
                            + " } அச்சு f(9999);"),
    LOOP_OF_MANY_STATEMENTS(
            "success",
            () ->
                    "ந = 0; (ந < 3) சுற்று { ந = ந + 1; "
                            + many(20_000, i -> "அ = ந + " + i + ";\n")
                            + " } அச்சு அ;"),
    TRY_BLOCK_OF_MANY_STATEMENTS(
            "success",
            () ->
                    "முயல் { "
                            + many(20_000, i -> "அ = " + i + " + 1;\n")
                            + " அச்சு 1 / 0; } பிழை(e) { அச்சு e.குறி; }"),
    TWENTY_THOUSAND_TRY_BLOCKS(
            "success", () -> many(20_000, i -> "முயல் { அ = 1 / 0; } பிழை(e) { }\n")),
    THREE_HUNDRED_PARAMETERS(
            "success",
            () ->
                    "செயல் f("
                            + list(300, i -> "அ" + i)
                            + ") { திரும்பு அ299; } அச்சு f("
                            + list(300, i -> "" + i)
                            + ");"),
    THREE_HUNDRED_NUMERIC_PARAMETERS(
            "success",
            () ->
                    "செயல் f("
                            + list(300, i -> "எண் அ" + i)
                            + ") எண் { திரும்பு அ0 + அ299; } அச்சு f("
                            + list(300, i -> "" + i)
                            + ");"),
    TEN_THOUSAND_PARAMETERS(
            "success",
            () ->
                    "செயல் f("
                            + list(10_000, i -> "அ" + i)
                            + ") { திரும்பு அ9999; } அச்சு f("
                            + list(10_000, i -> "" + i)
                            + ");"),
    THREE_HUNDRED_CAPTURES(
            "success",
            () ->
                    "செயல் f() { "
                            + many(300, i -> "அ" + i + " = " + i + ";")
                            + " திரும்பு செயல்() { திரும்பு "
                            + list(300, i -> "அ" + i).replace(",", " + ")
                            + "; }; } அச்சு f()();"),
    ELSE_IF_CHAIN_OF_TWO_HUNDRED(
            "success",
            () ->
                    "அ = 199;"
                            + many(
                                    200,
                                    i -> "(அ == " + i + ") எனில் { அச்சு " + i + "; } இன்றேல் {")
                            + "}".repeat(200)),
    ELSE_IF_CHAIN_OF_TEN_THOUSAND(
            "ET2003",
            () ->
                    "அ = 1;"
                            + many(
                                    10_000,
                                    i -> "(அ == " + i + ") எனில் { அச்சு " + i + "; } இன்றேல் {")
                            + "}".repeat(10_000)),
    NESTED_FUNCTIONS(
            "success", () -> many(100, i -> "செயல் f" + i + "() {") + "}".repeat(100) + " f0();"),
    NESTED_ANONYMOUS_FUNCTIONS(
            "success",
            () ->
                    "f = "
                            + "செயல்(x) { திரும்பு ".repeat(100)
                            + "x"
                            + "; }".repeat(100)
                            + "; அச்சு 1;"),
    CAPTURES_THROUGH_NESTED_FUNCTIONS(
            "success",
            () ->
                    "செயல் f(அ) { திரும்பு "
                            + "செயல்(x) { திரும்பு ".repeat(100)
                            + "அ"
                            + "; }".repeat(100)
                            + "; } அச்சு f(1)"
                            + "(2)".repeat(100)
                            + ";"),
    NESTED_LITERALS(
            "success", () -> "அ = " + "[{ப: ".repeat(100) + "1" + "}]".repeat(100) + "; அச்சு அ;"),
    NESTED_CALLS(
            "success",
            () ->
                    "செயல் f(x) { திரும்பு x; } அச்சு "
                            + "f(".repeat(200)
                            + "1"
                            + ")".repeat(200)
                            + ";"),
    NESTED_LOOPS(
            "success",
            () -> many(200, i -> "ஒவ்வொரு x" + i + " இல் [1] {") + "அச்சு 1;" + "}".repeat(200)),
    NESTED_TRY_BLOCKS(
            "ET4101",
            () ->
                    "முயல் {".repeat(200)
                            + "அச்சு 1 / 0;"
                            + many(200, i -> "} பிழை(e" + i + ") { அச்சு 1 / 0; }")),
    FIFTY_THOUSAND_LINES("success", () -> fiftyThousandLines());

    /** How it ends: {@code success}, or how the code of its first diagnostic begins. */
    private final String ending;

    private final Supplier<String> text;

    Bombs(String ending, Supplier<String> text) {
        this.ending = ending;
        this.text = text;
    }

    String ending() {
        return ending;
    }

    String program() {
        return text.get();
    }

    private static String many(int times, IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining());
    }

    private static String list(int times, IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining(","));
    }

    private static String fiftyThousandLines() {
        return many(
                        5_000,
                        i ->
                                """
                                செயல் வரி%1$d(எண் வருமானம், எண் கழிவு) எண் {
                                    நிகரம் = வருமானம் - கழிவு;
                                    (நிகரம் <= 300000) எனில் { திரும்பு 0; }
                                    (300000 < நிகரம் <= 700000) எனில் {
                                        திரும்பு (நிகரம் - 300000) * 5%%;
                                    }
                                    திரும்பு 20000 + (நிகரம் - 700000) * 10%%;
                                }
                                கூட்டு%1$d = வரி%1$d(%1$d * 1000, 50000);
                                // %1$d
                                """
                                        .formatted(i))
                + "அச்சு கூட்டு4999;";
    }
}

package in.etamil.values;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.Limits;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs that hold much in many places, each value being allowed, end all the same. */
class HeldMemoryLimitTest {
    /** More than any one value here, much less than all of them. */
    private static final Limits LIMITS = Limits.commandLine().withMemory(4L << 20);

    /** Arrays and texts of about a quarter of a megabyte. */
    private static final String DEFINITIONS =
            """
            செயல் பெரிது() {
                p = [];
                j = 0;
                (j < 8000) சுற்று { p = இணை(p, j); j = j + 1; }
                திரும்பு p;
            }
            செயல் நீண்டது() {
                p = "xxxxxxxx";
                (நீளம்(p) < 125000) சுற்று { p = p & p; }
                திரும்பு p;
            }
            """;

    enum Hoard {
        GLOBALS(many(100, "a%d = பெரிது();\n")),
        TEXTS(many(100, "a%d = நீண்டது();\n")),
        GLOBALS_THAT_SHARE("b = பெரிது();\n" + many(100, "a%d = b;\n")),
        LOCALS("செயல் f() {\n" + many(100, "a%d = பெரிது();\n") + "}\nf();\n"),
        LOCALS_OF_A_LARGE_FUNCTION("செயல் f() {\n" + many(1000, "a%d = பெரிது();\n") + "}\nf();\n"),
        LOCALS_OF_A_LAMBDA("f = செயல்() {\n" + many(100, "a%d = பெரிது();\n") + "};\nf();\n"),
        RECURSION(
                "செயல் f(n) { a = பெரிது(); (n > 0) எனில் { f(n - 1); } திரும்பு a; }\nf(250);\n"),
        RECURSION_OF_TEXTS(
                "செயல் f(n) { a = நீண்டது(); (n > 0) எனில் { f(n - 1); } திரும்பு a; }\nf(250);\n"),
        RECURSION_OF_A_VALUE(
                "செயல் f(g, n) { a = பெரிது(); (n > 0) எனில் { g(g, n - 1); } திரும்பு a; }\n"
                        + "f(f, 250);\n"),
        CHANGED_PARAMETERS(
                "செயல் f(a, n) { a[0] = n; (n > 0) எனில் { f(a, n - 1); } திரும்பு a[0]; }\n"
                        + "f(பெரிது(), 250);\n"),
        CAPTURED(
                "செயல் f(a) { திரும்பு செயல்() { திரும்பு a; }; }\n"
                        + many(100, "g%d = f(பெரிது());\n")),
        RESULTS(many(100, "a%d = சரி(பெரிது());\n")),
        RECORDS(many(100, "a%d = {அ: பெரிது()};\n")),
        OF_BUILTINS(many(100, "a%d = பிரி(நீண்டது(), \"xx\");\n")),
        LOOPS_OVER_WHAT_NOBODY_HOLDS(
                "செயல் f(n) { ஒவ்வொரு v இல் [பெரிது(), 1] { v = 0;"
                        + " (n > 0) எனில் { f(n - 1); } } }\nf(250);\n"),
        LOOPS_OVER_WHAT_IS_FORGOTTEN(
                "செயல் f(n) { a = பெரிது(); ஒவ்வொரு v இல் a { a = 0;"
                        + " (n > 0) எனில் { f(n - 1); } } }\nf(250);\n"),
        LOST_IN_FAILURES(
                "செயல் f(a, b) { a[0] = b; திரும்பு a; }\n"
                        + many(
                                100,
                                "a%1$d = பெரிது();\n"
                                        + "முயல் { a%1$d = f(a%1$d, 1 / 0); } பிழை(e) { }\n")),
        APPENDS_THAT_FAIL(
                many(
                        100,
                        "a%1$d = பெரிது();\nமுயல் { a%1$d = இணை(a%1$d, a%1$d[-1]); } பிழை(e) { }\n")),
        LATER_ARGUMENTS(
                "செயல் h(a, b) { a[0] = b; திரும்பு a[0]; }\n"
                        + "செயல் f(n) { (n == 0) எனில் { திரும்பு 1; }"
                        + " திரும்பு h(பெரிது(), f(n - 1)); }\nf(250);\n"),
        LATER_ELEMENTS(
                "செயல் f(n) { (n == 0) எனில் { திரும்பு 1; }"
                        + " திரும்பு நீளம்([பெரிது(), f(n - 1)]); }\nf(250);\n"),
        LATER_FIELDS(
                "செயல் f(n) { (n == 0) எனில் { திரும்பு 1; }"
                        + " திரும்பு நீளம்({அ: பெரிது(), ஆ: f(n - 1)}); }\nf(250);\n"),
        LATER_OPERANDS(
                "செயல் f(n) { (n == 0) எனில் { திரும்பு 1; }"
                        + " திரும்பு நீளம்(நீண்டது() & f(n - 1)); }\nf(250);\n"),
        LATER_COMPARED(
                "செயல் f(n) { (n == 0) எனில் { திரும்பு 1; }"
                        + " திரும்பு பெரிது() == f(n - 1); }\nf(250);\n"),
        LATER_INDEXES(
                "செயல் f(n) { (n == 0) எனில் { திரும்பு 1; }"
                        + " திரும்பு பெரிது()[f(n - 1)]; }\nf(250);\n"),
        ARGUMENTS_ONLY_LOOKED_AT(
                "செயல் f(a, n) { (n > 0) எனில் { f(பெரிது(), n - 1); } திரும்பு நீளம்(a); }\n"
                        + "f([], 250);\n"),
        ARGUMENTS_OF_A_VALUE_ONLY_LOOKED_AT(
                "செயல் f(g, a, n) { (n > 0) எனில் { g(g, பெரிது(), n - 1); } திரும்பு நீளம்(a); }\n"
                        + "f(f, [], 250);\n"),
        RECEIVERS(
                "வடிவம் பெட்டி { அ, செயல் f(இது, n) { (n > 0) எனில் {"
                        + " s = பெட்டி{அ: பெரிது()}.f(n - 1); } திரும்பு நீளம்(இது); } }\n"
                        + "க = பெட்டி{அ: 1}; க.f(250);\n");

        private final String program;

        Hoard(String program) {
            this.program = DEFINITIONS + program;
        }

        private static String many(int count, String statement) {
            return IntStream.range(0, count)
                    .mapToObj(i -> String.format(statement, i))
                    .collect(Collectors.joining());
        }
    }

    @ParameterizedTest
    @EnumSource
    void ends(Hoard hoard) {
        assertThat(Run.under(LIMITS, hoard.program)).isEqualTo("ET5009");
    }

    @ParameterizedTest
    @EnumSource
    void endsOnTheGeneralPath(Hoard hoard) {
        assertThat(Run.plainUnder(LIMITS, hoard.program)).isEqualTo("ET5009");
    }

    /**
     * A large value is moved only when the call begins: an argument behind it still looks at it.
     */
    @Test
    void anArgumentBehindAMovedVariableStillReadsIt() {
        String definitions =
                "செயல் கூட்டிவை(அ, ந) { அ = இணை(அ, ந); திரும்பு அ; }\n"
                        + "செயல் பெரியது() { ப = []; i = 0;"
                        + " (i < 9000) சுற்று { ப = இணை(ப, i); i = i + 1; } திரும்பு ப; }\n";
        String code =
                "ப = பெரியது(); ப = கூட்டிவை(ப, நீளம்(ப)); ப = கூட்டிவை(ப, ப[9000]); அச்சு ப[9001];\n";
        String inFunction = definitions + "செயல் முதன்மை() { " + code + "}\nமுதன்மை();\n";
        assertThat(Run.under(Limits.embedded(), definitions + code)).isEqualTo("9000\n");
        assertThat(Run.under(Limits.embedded(), inFunction)).isEqualTo("9000\n");
    }
}

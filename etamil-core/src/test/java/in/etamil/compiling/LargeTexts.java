package in.etamil.compiling;

import static in.etamil.compiling.LargeSource.accepted;
import static in.etamil.compiling.LargeSource.repeated;
import static in.etamil.compiling.LargeSource.units;

import java.util.List;

/** What programs are written with: names, texts, numbers, comments and space. */
final class LargeTexts {
    private static final String LONG = "நீண்ட_பெயர்_".repeat(80);

    private LargeTexts() {}

    static List<LargeSource> all() {
        return List.of(
                units("texts", i -> "g = \"உரை" + i + "\";\n"),
                units("one text", i -> "g = \"உரை\";\n"),
                units("texts with escapes", i -> "g = \"உரை\\n" + i + "\\\"\";\n"),
                units(
                        "texts with a backslash at last",
                        i -> i == 0 ? "g = \"\\n\";\n" : "g = \"அ\";\n"),
                accepted("a text", n -> "g = \"" + "அ".repeat(n) + "\";"),
                accepted("a text of escapes", n -> "g = \"" + "\\n".repeat(n / 2) + "\";"),
                accepted("a text of lines", n -> "g = \"" + "அ\n".repeat(n / 2) + "\";"),
                units("long texts", i -> "g = \"" + i + "அ".repeat(25_000) + "\";\n"),
                units(
                        "long texts that begin alike",
                        i -> "g = \"" + "அ".repeat(2_000) + i + "\";\n"),
                units(
                        "texts joined from long ones",
                        i -> "g = \"" + i + "x".repeat(900) + "\" & g;\n"),
                units("texts of other planes", i -> "g = \"😀" + i + "\";\n"),
                accepted("a name", n -> "g" + "அ".repeat(n) + " = 1;"),
                units("long names", i -> "g" + i + LONG + " = 1;\n"),
                units("long names that begin alike", i -> LONG + i + " = 1;\n"),
                units(
                        "long names that begin alike, read",
                        i -> LONG + i % 50 + " = " + LONG + i % 49 + ";\n"),
                units("long names of functions", i -> "செயல் " + LONG + i + "() { திரும்பு 1; }\n"),
                units("long names of locals", "செயல் f() {\n", i -> LONG + i + " = 1;\n", "}"),
                units("long names of fields", i -> "r = {" + LONG + i + ": 1};\n"),
                units(
                        "long names of fields of one record",
                        "r = {a: 1",
                        i -> ", " + LONG + i + ": 1",
                        "};"),
                units(
                        "long names of fields read",
                        "செயல் f(p) {\n",
                        i -> "x = p." + LONG + i + ";\n",
                        "}"),
                units("long names of shapes", i -> "வடிவம் S" + LONG + i + " { a }\n"),
                units(
                        "long names of methods",
                        "வடிவம் S { a",
                        i -> " செயல் " + LONG + i + "(இது) { }\n",
                        "}"),
                units("names that hash alike", i -> alike(i) + " = 1;\n"),
                units("names of functions that hash alike", i -> "செயல் " + alike(i) + "() { }\n"),
                units(
                        "names of fields that hash alike",
                        "r = {a: 1",
                        i -> ", " + alike(i) + ": 1",
                        "};"),
                units("names that hash as a keyword does", i -> "g = [\"" + alike(i) + "\"];\n"),
                units("names of functions with signs", i -> "செயல் \"f;/" + i + "\"() { }\n"),
                units(
                        "names of functions that are mangled alike",
                        i -> "செயல் \"" + ".".repeat(i % 50 + 1) + i + "\"() { }\n"),
                units("function names told apart by case", i -> "செயல் " + cased(i) + "() { }\n"),
                units("comments", i -> "// குறிப்பு " + i + "\n"),
                units("statements with comments", i -> "g = 1; // குறிப்பு " + i + "\n"),
                accepted("a comment", n -> "//" + "அ".repeat(n)),
                accepted("empty lines", n -> "\n".repeat(n) + "g = 1;"),
                accepted("spaces", n -> " ".repeat(n) + "g = 1;"),
                accepted("line ends of two characters", n -> "\r\n".repeat(n / 2) + "g = 1;"),
                units("one line of statements", i -> "g = 1; "),
                units("empty lines between statements", i -> "\n\n\n\n\ng = 1;"),
                accepted(
                        "functions far apart",
                        n ->
                                repeated(
                                        n,
                                        i ->
                                                "செயல் f"
                                                        + i
                                                        + "() { திரும்பு 1; }"
                                                        + "\n".repeat(300))));
    }

    /** A name of twenty bits, each of which is one of two pairs of letters of the same hash. */
    static String alike(int number) {
        StringBuilder name = new StringBuilder();
        for (int bit = 0; bit < 20; bit++) {
            name.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return name.toString();
    }

    private static String cased(int number) {
        StringBuilder name = new StringBuilder();
        for (int bit = 0; bit < 20; bit++) {
            name.append((number >> bit & 1) == 0 ? 'a' : 'A');
        }
        return name.toString();
    }
}

package in.etamil.compiling;

import static in.etamil.compiling.LargeSource.refused;
import static in.etamil.compiling.LargeSource.repeated;

import in.etamil.compiling.LargeSource.Ending;
import in.etamil.compiling.LargeSource.Files;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Programs that are refused, for one reason again and again, or at the very end. */
final class LargeMistakes {
    private static final String LONG = "நீண்ட_பெயர்_".repeat(80);
    private static final String SHAPE =
            "வடிவம் S { எண் a, எண் b செயல் m(இது, எண் x) எண் { திரும்பு x; } }\n";

    private LargeMistakes() {}

    static List<LargeSource> all() {
        return List.of(
                wrong("unknown characters", i -> "@ "),
                wrong("unknown characters, a line each", i -> "g = 1; @\n"),
                wrong("numbers that are too large", i -> "g = " + "9".repeat(40) + ";\n"),
                wrong("broken escapes", i -> "g = \"\\\nஅ\";\n"),
                refused("a text without an end", n -> "g = \"" + "அ\n".repeat(n / 2)),
                refused("a mistake at the end", n -> repeated(n, i -> "g = 1;\n") + "அச்ச் 1;"),
                refused("a long misspelt word", n -> "g".repeat(n) + " x;"),
                refused(
                        "a block without an end",
                        n -> "(1) எனில் { " + repeated(n, i -> "g = 1;\n")),
                refused("brackets that are too deep", n -> "g = " + "(".repeat(n)),
                refused("signs that are too deep", n -> "g = " + "-".repeat(n) + "1;"),
                wrong("unknown shapes", i -> "S" + i + " s = 1;\n"),
                wrong(
                        "unknown shapes among many",
                        i -> "வடிவம் Sab" + i + " { a }\nSac" + i + " s = 1;\n"),
                wrong(
                        "unknown shapes of long names",
                        i -> "வடிவம் S" + LONG + i + " { a }\nR" + LONG + i + " s = 1;\n"),
                refused(
                        "unknown fields of a large shape",
                        n ->
                                "வடிவம் S { abcd"
                                        + repeated(n / 2, i -> ", abcd" + i)
                                        + " }\nசெயல் f(S s) {\n"
                                        + repeated(n / 2, i -> "g = s.abce" + i + ";\n")
                                        + "}"),
                refused(
                        "unknown fields set of a large shape",
                        n ->
                                "வடிவம் S { abcd"
                                        + repeated(n / 2, i -> ", abcd" + i)
                                        + " }\nசெயல் f(S s) {\n"
                                        + repeated(n / 2, i -> "s.abce" + i + " = 1;\n")
                                        + "}"),
                refused(
                        "literals that lack the fields of a large shape",
                        n ->
                                "வடிவம் S { a"
                                        + repeated(n / 2, i -> ", f" + i)
                                        + " }\n"
                                        + repeated(n / 2, i -> "g = S { a: 1 };\n")),
                refused(
                        "unknown methods of a large shape",
                        n ->
                                "வடிவம் S { a"
                                        + repeated(n / 2, i -> " செயல் abcd" + i + "(இது) { }")
                                        + " }\nசெயல் f(S s) {\n"
                                        + repeated(n / 2, i -> "s.abce" + i + "();\n")
                                        + "}"),
                refused(
                        "unknown functions of a large shape",
                        n ->
                                "வடிவம் S { a"
                                        + repeated(n / 2, i -> " செயல் abcd" + i + "() { }")
                                        + " }\n"
                                        + repeated(n / 2, i -> "S.abce" + i + "();\n")),
                wrong("shapes defined twice", i -> "வடிவம் S" + i / 2 + " { a }\n"),
                wrong("one shape defined often", i -> "வடிவம் S { a }\n"),
                wrong("shapes in blocks", i -> "(1) எனில் { வடிவம் S" + i + " { a } }\n"),
                wrong(
                        "shapes that are functions",
                        i -> "வடிவம் S" + i + " { a }\nசெயல் S" + i + "() { }\n"),
                wrong(
                        "variables that are shapes",
                        i -> "வடிவம் S" + i + " { a }\nS" + i + " = 1;\n"),
                refused(
                        "fields defined twice",
                        n -> "வடிவம் S { a" + repeated(n, i -> ", f" + i / 2) + " }"),
                refused(
                        "methods defined twice",
                        n ->
                                "வடிவம் S { a"
                                        + repeated(n, i -> " செயல் m" + i / 2 + "(இது) { }\n")
                                        + " }"),
                wrong("fixed names assigned", i -> "நிலை c" + i + " = 1; c" + i + " = 2;\n"),
                wrong("one fixed name assigned", i -> "நிலை c = 1; c = " + i + ";\n"),
                wrong(
                        "fixed values changed",
                        i -> "நிலை c" + i + " = []; c" + i + "[0] = 2; c" + i + ".f = 1;\n"),
                wrong("wrong kinds", i -> "எண் e" + i + " = \"அ\";\n"),
                wrong("wrong kinds of fields", SHAPE, i -> "g = S { a: \"அ\", b: " + i + " };\n"),
                wrong(
                        "wrong kinds of arguments",
                        "செயல் f(எண் x) { }\n",
                        i -> "f(\"அ" + i + "\");\n"),
                wrong(
                        "wrong kinds of results",
                        i -> "செயல் f" + i + "() எண் { திரும்பு \"அ\"; }\n"),
                wrong(
                        "literals that repeat a field",
                        SHAPE,
                        i -> "g = S { a: 1, b: 2, a: " + i + " };\n"),
                wrong(
                        "values that are spread and are no shape",
                        SHAPE,
                        i -> "g = S { a: 1, ..[] };\n"),
                wrong("mistakes in one long line", i -> "எண் e" + i + " = \"அ\"; "),
                new LargeSource(
                        "a mistake in an import",
                        Ending.REFUSED,
                        n ->
                                new Files(
                                        "இறக்கு \"m\";\n",
                                        Map.of("m", repeated(n, i -> "g = 1;\n") + "x x x"))),
                new LargeSource(
                        "an import of what does not exist",
                        Ending.REFUSED,
                        n ->
                                new Files(
                                        repeated(n, i -> "g = 1;\n") + "இறக்கு \"m\";\n",
                                        Map.of())));
    }

    private static LargeSource wrong(String name, IntFunction<String> unit) {
        return wrong(name, "", unit);
    }

    private static LargeSource wrong(String name, String begin, IntFunction<String> unit) {
        return refused(name, n -> begin + repeated(n, unit));
    }
}

package in.etamil.compiling;

import static in.etamil.compiling.LargeSource.accepted;
import static in.etamil.compiling.LargeSource.crossed;
import static in.etamil.compiling.LargeSource.repeated;
import static in.etamil.compiling.LargeSource.units;

import java.util.List;

/** Functions and how they call each other, which is what the analyses look for fixed points of. */
final class LargeFunctions {
    private LargeFunctions() {}

    static List<LargeSource> all() {
        return List.of(
                units("functions", i -> "செயல் f" + i + "() { }\n"),
                units("functions of numbers", i -> numeric(i)),
                units("parameters", "செயல் f(a", i -> ", p" + i, ") { திரும்பு a; }"),
                units("typed parameters", "செயல் f(a", i -> ", எண் p" + i, ") { திரும்பு a; }"),
                accepted("parameters and arguments", LargeFunctions::parametersAndArguments),
                units("arguments", "செயல் f(a) { }\nf(0", i -> ", " + i, ");"),
                units("arguments of a builtin", "நீளம்(0", i -> ", " + i, ");"),
                units("calls", "செயல் f(a) { திரும்பு a; }\n", i -> "f(" + i + ");\n", ""),
                units("functions that call the one before", i -> calls(i + 1, i)),
                units("functions that call the next", i -> calls(i, i + 1)),
                units("functions that call two before", i -> callsTwo(i + 2, i + 1, i)),
                units("functions that call two behind", i -> callsTwo(i, i + 1, i + 2)),
                units("functions that call themselves", i -> calls(i, i)),
                accepted("a ring of functions", LargeFunctions::ring),
                accepted("a ring of functions, backwards", LargeFunctions::backwards),
                units("rings of three functions", i -> three(i * 3)),
                accepted(
                        "functions that all call all",
                        n ->
                                crossed(
                                        n,
                                        i -> "",
                                        "செயல் f#(x) {",
                                        (place, i) -> " x = f" + i + "(x);",
                                        " திரும்பு x; }")),
                units("numbers handed on", i -> numbers(i, i + 1)),
                units("numbers handed on, backwards", i -> numbers(i + 1, i)),
                units("arrays handed on and looked at", i -> looksAt(i, i + 1)),
                units("arrays handed on and looked at, backwards", i -> looksAt(i + 1, i)),
                units("arrays handed on and changed", i -> changes(i, i + 1)),
                units("arrays handed on and changed, backwards", i -> changes(i + 1, i)),
                units("fresh results handed back", i -> fresh(i, i + 1)),
                units("fresh results handed back, backwards", i -> fresh(i + 1, i)),
                units("functions that read one global", "g = 1;\n", i -> reads(i), ""),
                units(
                        "functions that read a global of their own",
                        i -> "g" + i + " = 1;\n" + ofOwn(i)),
                units("functions of one name", i -> "செயல் f(x) { திரும்பு x + " + i + "; }\n"),
                units(
                        "functions taken as values",
                        i -> "செயல் f" + i + "() { }\nv = f" + i + ";\n"),
                units("calls by variables", "v = செயல்(x) { };\n", i -> "v(" + i + ");\n", ""),
                units("calls of what does not exist", i -> "இல்லாதது" + i + "(1);\n"),
                units("calls of builtins", i -> "g = வட்டமிடு(" + i + " / 7, 2);\n"),
                units("anonymous functions", i -> "v = செயல்(x) { திரும்பு x + " + i + "; };\n"),
                units(
                        "anonymous functions with a capture",
                        "செயல் f(p) {\n",
                        i -> "v = செயல்(x) { திரும்பு x + p; };\n",
                        "}"),
                units(
                        "anonymous functions that capture the one before",
                        "செயல் f(v0) {\n",
                        i -> "v" + (i + 1) + " = செயல்(x) { திரும்பு v" + i + "(x); };\n",
                        "}"),
                accepted(
                        "captures",
                        n ->
                                "செயல் f(p) {\n"
                                        + repeated(n / 2, i -> "v" + i + " = " + i + ";\n")
                                        + "w = செயல்() { திரும்பு 0"
                                        + repeated(n / 4, i -> " + v" + i)
                                        + "; }; }"),
                accepted(
                        "anonymous functions that all capture all",
                        n ->
                                "செயல் g() {\n"
                                        + crossed(
                                                n,
                                                i -> "v" + i + " = " + i + ";",
                                                "w# = செயல்() { திரும்பு 0",
                                                (place, i) -> " + v" + i,
                                                "; };")
                                        + "}"),
                accepted(
                        "an anonymous function with parameters",
                        n ->
                                "v = செயல்(a"
                                        + repeated(n / 2, i -> ", p" + i)
                                        + ") { திரும்பு a"
                                        + repeated(n / 2, i -> " + p" + i)
                                        + "; };"),
                units(
                        "aliases",
                        "செயல் f(v0) {\n",
                        i -> "v" + (i + 1) + " = v" + i + "[0];\n",
                        "}"),
                units(
                        "aliases that are changed",
                        "செயல் f(v) {\n",
                        i -> "w = v[0]; w[0] = 1; v[0] = w;\n",
                        "}"),
                units(
                        "aliases of fields",
                        "v = {};\n",
                        i -> "w = v.a; w.b = " + i + "; v.a = w;\n",
                        ""),
                units(
                        "one value under many names",
                        "செயல் f(v) {\n",
                        i -> "w" + i + " = v; w" + i + "[0] = 1;\n",
                        "}"),
                units("loops that build", i -> "a = []; ஒவ்வொரு e இல் [1] { a = இணை(a, e); }\n"),
                units(
                        "loops in functions that build",
                        i ->
                                "செயல் f"
                                        + i
                                        + "(p) { a = []; ஒவ்வொரு e இல் p { a = இணை(a, e); } திரும்பு a; }\n"),
                units(
                        "one function with loops that build",
                        "செயல் f(p) { a = [];\n",
                        i -> "ஒவ்வொரு e இல் p { a = இணை(a, e); p = a; }\n",
                        "திரும்பு a; }"));
    }

    private static String numeric(int i) {
        return "செயல் f" + i + "(எண் a, எண் b) எண் { திரும்பு a * b + " + i + "; }\n";
    }

    private static String parametersAndArguments(int characters) {
        int each = characters / 3;
        return "செயல் f(a"
                + repeated(each, i -> ", p" + i)
                + ") { திரும்பு a; }\nf(0"
                + repeated(each, i -> ", p" + i).replace("p", "")
                + ");";
    }

    private static String calls(int caller, int callee) {
        return "செயல் f" + caller + "(x) { திரும்பு f" + callee + "(x); }\n";
    }

    private static String callsTwo(int caller, int one, int other) {
        return "செயல் f" + caller + "(x) { திரும்பு f" + one + "(x) + f" + other + "(x); }\n";
    }

    private static String ring(int characters) {
        int count = characters / 35 + 2;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(calls(i, (i + 1) % count));
        }
        return text.toString();
    }

    private static String backwards(int characters) {
        int count = characters / 35 + 2;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(calls(i, (i + count - 1) % count));
        }
        return text.toString();
    }

    private static String three(int first) {
        return calls(first, first + 1) + calls(first + 1, first + 2) + calls(first + 2, first);
    }

    private static String numbers(int caller, int callee) {
        return "செயல் f" + caller + "(x) { y = x + 1; திரும்பு f" + callee + "(y) * 2; }\n";
    }

    private static String looksAt(int caller, int callee) {
        return "செயல் f" + caller + "(a) { திரும்பு நீளம்(a) + f" + callee + "(a); }\n";
    }

    private static String changes(int caller, int callee) {
        return "செயல் f" + caller + "(a) { a[0] = 1; a = f" + callee + "(a); திரும்பு a; }\n";
    }

    private static String fresh(int caller, int callee) {
        return "செயல் f" + caller + "(x) { r = f" + callee + "(x); r = இணை(r, x); திரும்பு r; }\n";
    }

    private static String reads(int i) {
        return "செயல் f" + i + "() { திரும்பு g; }\n";
    }

    private static String ofOwn(int i) {
        return "செயல் f" + i + "() { திரும்பு g" + i + "; }\n";
    }
}

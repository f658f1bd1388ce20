package in.etamil.compiling;

import static in.etamil.compiling.LargeSource.accepted;
import static in.etamil.compiling.LargeSource.crossed;
import static in.etamil.compiling.LargeSource.nested;
import static in.etamil.compiling.LargeSource.repeated;
import static in.etamil.compiling.LargeSource.units;

import java.util.List;

/** Every kind of statement, at the top level and in functions, side by side and nested. */
final class LargeStatements {
    private static final String FUNCTION = "செயல் f(p) {\n";

    private LargeStatements() {}

    static List<LargeSource> all() {
        return List.of(
                units("globals", i -> "g" + i + " = " + i + ";\n"),
                units("one global, assigned often", i -> "g = " + i + ";\n"),
                units("globals, each read by the next", i -> "g" + (i + 1) + " = g" + i + ";\n"),
                units("globals, each once more", i -> "g" + i + " = g" + i + " + 1;\n"),
                accepted(
                        "globals, all read by all functions",
                        n ->
                                crossed(
                                        n,
                                        i -> "g" + i + " = " + i + ";",
                                        "செயல் f#() { அச்சு [0",
                                        (place, i) -> ", g" + i,
                                        "]; }")),
                accepted(
                        "globals, all read by all routes",
                        n ->
                                crossed(
                                        n,
                                        i -> "g" + i + " = " + i + ";",
                                        "வழி பெறு, \"/p#\" { பதில் 200, 0",
                                        (place, i) -> " + g" + i,
                                        "; }")),
                accepted(
                        "globals, all counted in all loops",
                        n ->
                                crossed(
                                        n,
                                        i -> "g" + i + " = " + i + ";",
                                        "(g# < 0) சுற்று { ",
                                        (place, i) -> "g" + i + " = g" + i + " + 1; ",
                                        "}")),
                units("locals", FUNCTION, i -> "v" + i + " = " + i + ";\n", "}"),
                units(
                        "locals, each read by the next",
                        FUNCTION + "v0 = p;\n",
                        i -> "v" + (i + 1) + " = v" + i + ";\n",
                        "}"),
                units(
                        "locals of numbers in a loop",
                        FUNCTION + "(p > 0) சுற்று {\n",
                        i -> "v" + i + " = " + i + "; v" + i + " = v" + i + " * 1.5;\n",
                        "} }"),
                units("one local, assigned often", FUNCTION, i -> "v = v + " + i + ";\n", "}"),
                units("declarations", i -> "எண் d" + i + ";\n"),
                units("typed assignments", i -> "சொல் t" + i + " = \"அ\";\n"),
                units("fixed bindings", i -> "நிலை c" + i + " = " + i + ";\n"),
                units("element assignments", "a = [1, 2];\n", i -> "a[" + i % 2 + "] = 1;\n", ""),
                units(
                        "element assignments in a function",
                        FUNCTION + "a = [1, 2];\n",
                        i -> "a[" + i % 2 + "] = a;\n",
                        "}"),
                units("assignments of fields", "r = {};\n", i -> "r.f" + i + " = 1;\n", ""),
                units(
                        "assignments of one field",
                        FUNCTION + "r = {};\n",
                        i -> "r.f = " + i + ";\n",
                        "}"),
                units("assignments of parts", "r = {};\n", i -> "r.f = இணை(r.f, 1);\n", ""),
                units("appending", "a = [];\n", i -> "a = இணை(a, " + i + ");\n", ""),
                units("appending in a function", FUNCTION, i -> "p = இணை(p, 1);\n", "}"),
                units("prints", i -> "அச்சு " + i + ";\n"),
                units("inputs", i -> "உள்ளிடு x" + i + ";\n"),
                units("returns", FUNCTION, i -> "திரும்பு p;\n", "}"),
                units("calls of builtins", i -> "நீளம்(\"அ\");\n"),
                units("calls of methods", "r = {};\n", i -> "r.m(" + i + ");\n", ""),
                units("branches", "b = 1;\n", i -> "(b) எனில் { அச்சு 1; }\n", ""),
                units(
                        "branches with another side",
                        FUNCTION,
                        i -> "(p) எனில் { x = 1; } இன்றேல் { x = 2; }\n",
                        "திரும்பு x; }"),
                units("branches with new globals", i -> "(1) எனில் { g" + i + " = 1; }\n"),
                units(
                        "branches with new locals",
                        FUNCTION,
                        i -> "(p) எனில் { v" + i + " = p; } இன்றேல் { w" + i + " = p; }\n",
                        "}"),
                units("while loops", "b = 0;\n", i -> "(b) சுற்று { b = b + 1; }\n", ""),
                units("while loops with new globals", i -> "(0) சுற்று { g" + i + " = 1; }\n"),
                units(
                        "while loops with new locals",
                        FUNCTION,
                        i -> "(p) சுற்று { v" + i + " = p + 1; }\n",
                        "}"),
                units("for-each loops", "a = [];\n", i -> "ஒவ்வொரு e இல் a { அச்சு e; }\n", ""),
                units(
                        "for-each loops with new variables",
                        FUNCTION,
                        i -> "ஒவ்வொரு e" + i + " இல் p { அச்சு e" + i + "; }\n",
                        "}"),
                units("try blocks", i -> "முயல் { x = " + i + "; } பிழை(e) { அச்சு e; }\n"),
                units(
                        "try blocks with new locals",
                        FUNCTION,
                        i -> "முயல் { v" + i + " = p; } பிழை(e" + i + ") { x = p; }\n",
                        "}"),
                units("deep branches", i -> nested(250, "(g) எனில் { ", "g = 1;", " }") + "\n"),
                units(
                        "deep branches in a function",
                        FUNCTION,
                        i -> nested(250, "(p) எனில் { ", "v" + i + " = p;", " }") + "\n",
                        "}"),
                units(
                        "deep other sides",
                        FUNCTION,
                        i -> nested(250, "(p) எனில் { v = p; } இன்றேல் { ", "w = 1;", " }") + "\n",
                        "}"),
                units("deep while loops", i -> nested(250, "(g) சுற்று { ", "g = 1;", " }") + "\n"),
                units(
                        "deep while loops in a function",
                        FUNCTION,
                        i -> nested(250, "(p) சுற்று { ", "v = p; p = v + 1;", " }") + "\n",
                        "}"),
                units(
                        "deep for-each loops",
                        FUNCTION,
                        i -> nested(250, "ஒவ்வொரு e இல் p { p = e; ", "p = e;", " }") + "\n",
                        "}"),
                units(
                        "deep try blocks",
                        FUNCTION,
                        i ->
                                nested(250, "முயல் { v = p; ", "p = v;", " } பிழை(e) { p = e; }")
                                        + "\n",
                        "}"),
                units(
                        "deep handlers",
                        FUNCTION,
                        i -> nested(250, "முயல் { v = p; } பிழை(e) { ", "p = v;", " }") + "\n",
                        "}"),
                units(
                        "files",
                        i ->
                                "கோப்பு_திற \"அ\"; கோப்பு_படி \"அ\", x"
                                        + i
                                        + "; கோப்பு_எழுது \"அ\", 1; "
                                        + "கோப்பு_மூடு \"அ\"; தரவுரை_படி \"அ\", y; தரவுரை_எழுது \"அ\", y;\n"),
                units(
                        "databases",
                        i ->
                                "தளம்_இணை SQLite, \"அ\", h"
                                        + i
                                        + "; தளம்_செய் \"அ\", [], h"
                                        + i
                                        + "; தளம்_வினா \"அ\", [], x; தளம்_பிரி h"
                                        + i
                                        + ";\n"),
                units(
                        "what is never run",
                        i -> "தளம்_செருக t, 1; தேர்வெடு a, b இதனில் t விதி 1;\n"),
                units("routes", i -> "வழி பெறு, \"/" + i + "\" { பதில் 200, \"அ\"; }\n"),
                units(
                        "routes with new globals",
                        i ->
                                "வழி பெறு, \"/"
                                        + i
                                        + "\" { x"
                                        + i
                                        + " = 1; ஜேசான்_உரை x"
                                        + i
                                        + "; }\n"),
                units("schedules", i -> "இடைவெளி 5 { x = " + i + "; }\n"),
                units("servers", i -> "வழங்கி_தொடங்கு \"அ\", 80; வழங்கி_நிறுத்து;\n"),
                accepted(
                        "one route",
                        n -> "வழி பெறு, \"/\" {\n" + repeated(n, i -> "x = " + i + ";\n") + "}"));
    }
}

package in.etamil.compiling;

import static in.etamil.compiling.LargeSource.accepted;
import static in.etamil.compiling.LargeSource.crossed;
import static in.etamil.compiling.LargeSource.repeated;
import static in.etamil.compiling.LargeSource.units;

import in.etamil.compiling.LargeSource.Ending;
import in.etamil.compiling.LargeSource.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shapes, their literals and methods, and programs of many files. */
final class LargeDefinitions {
    private LargeDefinitions() {}

    static List<LargeSource> all() {
        return List.of(
                units("shapes", i -> "வடிவம் S" + i + " { எண் a, சொல் b }\n"),
                units("shapes and literals of them", i -> shapeAndLiteral(i)),
                units("shapes that hold the one before", "வடிவம் S0 { a }\n", i -> holder(i), ""),
                units("a shape with fields", "வடிவம் S { a", i -> ", எண் f" + i, " }"),
                units("a shape with untyped fields", "வடிவம் S { a", i -> ", f" + i, " }"),
                units(
                        "a shape with methods",
                        "வடிவம் S { a",
                        i -> " செயல் m" + i + "(இது, x) { திரும்பு இது.a + x; }\n",
                        " }"),
                units(
                        "a shape whose methods call the one before",
                        "வடிவம் S { a செயல் m0(இது) { }",
                        i -> " செயல் m" + (i + 1) + "(இது) { திரும்பு இது.m" + i + "(); }\n",
                        " }"),
                units(
                        "shapes that have methods of the same names",
                        i -> "வடிவம் S" + i + " { a செயல் m(இது) { திரும்பு இது.a; } }\n"),
                accepted("a large shape and a literal of it", n -> shape(n / 2) + literal(n / 2)),
                accepted("a shape of a hundred fields, literals of it", LargeDefinitions::many),
                accepted(
                        "a large shape and as many literals of it",
                        n ->
                                crossed(
                                        n,
                                        i -> "",
                                        "வடிவம் S# { a",
                                        (place, i) -> ", f" + i,
                                        "} x# = 1;")),
                accepted("large literals of a large shape", LargeDefinitions::largeLiterals),
                units(
                        "literals of a shape",
                        "வடிவம் S { எண் a, சொல் b }\n",
                        i -> "s = S { a: " + i + ", b: \"அ\" };\n",
                        ""),
                units(
                        "literals that take over from another",
                        "வடிவம் S { a, b, c }\ns = S { a: 1, b: 2, c: 3 };\n",
                        i -> "s = S { b: " + i + ", ..s };\n",
                        ""),
                units(
                        "fields of shapes",
                        "வடிவம் S { எண் a }\nசெயல் f(S s) {\n",
                        i -> "s.a = s.a + " + i + ";\n",
                        "}"),
                units(
                        "methods of shapes",
                        "வடிவம் S { எண் a செயல் m(இது, எண் x) எண் { திரும்பு x; } }\n"
                                + "செயல் f(S s) {\n",
                        i -> "s.m(" + i + ");\n",
                        "}"),
                units(
                        "functions of shapes",
                        "வடிவம் S { எண் a செயல் m(எண் x) எண் { திரும்பு x; } }\n",
                        i -> "g = S.m(" + i + ");\n",
                        ""),
                files("imports", LargeDefinitions::imports),
                files("imports in a row", LargeDefinitions::importsInARow),
                files("imports of one file", LargeDefinitions::importsOfOne),
                files("an import of a large file", LargeDefinitions::largeImport));
    }

    private static String shapeAndLiteral(int i) {
        return "வடிவம் S" + i + " { எண் a }\ns" + i + " = S" + i + " { a: " + i + " };\n";
    }

    private static String holder(int i) {
        return "வடிவம் S" + (i + 1) + " { S" + i + " a, எண் b }\n";
    }

    private static String shape(int characters) {
        return "வடிவம் S { a" + repeated(characters, i -> ", f" + i) + " }\n";
    }

    private static String literal(int characters) {
        String fields = repeated(characters, i -> ", f" + i);
        return "s = S { a: 1" + fields.replaceAll("(f[0-9]+)", "$1: 1") + " };\n";
    }

    private static String many(int characters) {
        StringBuilder fields = new StringBuilder("a");
        StringBuilder literal = new StringBuilder("s = S { a: 1");
        for (int i = 0; i < 100; i++) {
            fields.append(", f").append(i);
            literal.append(", f").append(i).append(": ").append(i);
        }
        String one = literal.append(" };\n").toString();
        return "வடிவம் S { " + fields + " }\n" + repeated(characters, i -> one);
    }

    /** So many fields, and a tenth as many literals. */
    private static String largeLiterals(int characters) {
        int size = (int) Math.sqrt(characters);
        StringBuilder text = new StringBuilder(shape(size));
        String literal = literal(size);
        while (text.length() < characters) {
            text.append(literal);
        }
        return text.toString();
    }

    // ---- files

    private static LargeSource files(String name, java.util.function.IntFunction<Files> made) {
        return new LargeSource(name, Ending.ACCEPTED, made);
    }

    private static Files imports(int characters) {
        return imported(characters, false);
    }

    private static Files importsInARow(int characters) {
        return imported(characters, true);
    }

    /** At most 900 files, whatever the size. */
    private static Files imported(int characters, boolean inARow) {
        int count = Math.min(900, Math.max(2, characters / 200));
        Map<String, String> modules = new HashMap<>();
        StringBuilder main = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int number = i;
            String text =
                    repeated(
                            characters / count,
                            k -> "செயல் f" + number + "_" + k + "() { திரும்பு " + k + "; }\n");
            boolean last = i == count - 1;
            modules.put("m" + i, inARow && !last ? "இறக்கு \"m" + (i + 1) + "\";\n" + text : text);
            main.append(inARow && i > 0 ? "" : "இறக்கு \"m" + i + "\";\n");
        }
        return new Files(main.toString(), modules);
    }

    private static Files importsOfOne(int characters) {
        return new Files(
                repeated(characters, i -> "இறக்கு \"m\";\n"), Map.of("m", "செயல் f() { }\n"));
    }

    private static Files largeImport(int characters) {
        return new Files(
                "இறக்கு \"m\";\nf0();\n",
                Map.of(
                        "m",
                        repeated(characters, i -> "செயல் f" + i + "() { திரும்பு " + i + "; }\n")));
    }
}

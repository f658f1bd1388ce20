package in.etamil.compiling;

import static in.etamil.compiling.LargeSource.nested;
import static in.etamil.compiling.LargeSource.units;

import java.util.ArrayList;
import java.util.List;

/** Every kind of expression, long and deep. */
final class LargeExpressions {
    private static final String FUNCTION = "செயல் f(p, q) {\n";

    private LargeExpressions() {}

    static List<LargeSource> all() {
        List<LargeSource> all = new ArrayList<>();
        for (String operator : List.of("+", "-", "*", "/", "&", "மற்றும்", "அல்லது")) {
            chains(all, operator);
        }
        for (String relation : List.of("<", "==", "!=")) {
            comparisons(all, relation);
        }
        all.addAll(suffixes());
        all.addAll(deep());
        all.addAll(literals());
        all.addAll(records());
        return all;
    }

    private static void chains(List<LargeSource> all, String operator) {
        String step = " " + operator + " ";
        all.add(units("a chain of numbers: " + operator, "x = 1", i -> step + (i % 7 + 1), ";"));
        all.add(
                units(
                        "a chain of variables: " + operator,
                        FUNCTION + "திரும்பு p",
                        i -> step + (i % 2 == 0 ? "q" : "p"),
                        "; }"));
        all.add(
                units(
                        "short chains: " + operator,
                        FUNCTION,
                        i -> "v = p" + step + "q" + step + i + ";\n",
                        "}"));
    }

    private static void comparisons(List<LargeSource> all, String relation) {
        String step = " " + relation + " ";
        all.add(units("a comparison of numbers: " + relation, "x = 1", i -> step + i, ";"));
        all.add(
                units(
                        "a comparison of variables: " + relation,
                        FUNCTION + "திரும்பு p",
                        i -> step + "q",
                        "; }"));
        all.add(
                units(
                        "comparisons: " + relation,
                        FUNCTION,
                        i -> "(p" + step + i + ") எனில் { q = " + i + "; }\n",
                        "}"));
    }

    private static List<LargeSource> suffixes() {
        return List.of(
                units("a chain of indexes", "a = [1]; x = a", i -> "[0]", ";"),
                units("a chain of indexes in a function", FUNCTION + "x = p", i -> "[q]", "; }"),
                units("a chain of fields", "r = {}; x = r", i -> ".f", ";"),
                units("a chain of other fields", FUNCTION + "x = p", i -> ".f" + i, "; }"),
                units("a chain of method calls", FUNCTION + "x = p", i -> ".m(" + i + ")", "; }"),
                units("a chain of calls", FUNCTION + "x = p", i -> "(" + i + ")", "; }"),
                units("a chain of question marks", FUNCTION + "x = சரி(1)", i -> "?", "; }"),
                units(
                        "a chain of all suffixes",
                        FUNCTION + "x = p",
                        i -> "[0].f.m(q)?(1)",
                        "; திரும்பு x; }"),
                units("a call with suffixes", FUNCTION + "f(p, q)", i -> ".m()[0]", ".m(); }"),
                units("indexes", FUNCTION, i -> "x = p[" + i + "];\n", "}"),
                units("indexes of indexes", FUNCTION, i -> "x = p[q][0][q];\n", "}"),
                units("fields", FUNCTION, i -> "x = p.f" + i + ";\n", "}"),
                units("fields of one name", FUNCTION, i -> "x = p.f;\n", "}"),
                units("question marks", FUNCTION, i -> "x = f(p, q)?;\n", "}"));
    }

    private static List<LargeSource> deep() {
        List<LargeSource> all = new ArrayList<>();
        all.add(deep("round brackets", "(", "1", ")"));
        all.add(deep("operators in brackets", "(p + ", "1", ")"));
        all.add(deep("conditions in brackets", "(p மற்றும் ", "q", ")"));
        all.add(deep("comparisons in brackets", "(p < ", "q", ")"));
        all.add(deep("arrays", "[", "1", "]"));
        all.add(deep("arrays of variables", "[p, q, ", "1", "]"));
        all.add(deep("records", "{அ: ", "1", "}"));
        all.add(deep("records of variables", "{அ: p, ஆ: ", "q", "}"));
        all.add(deep("calls", "f(p, ", "1", ")"));
        all.add(deep("calls of builtins", "வட்டமிடு(p / ", "3", ", 2)"));
        all.add(deep("indexes", "p[", "q", "]"));
        all.add(deep("negations", "இல்லை ", "p", ""));
        all.add(deep("signs", "-", "p", ""));
        all.add(
                units(
                        "deep anonymous functions",
                        FUNCTION,
                        i -> "v = " + nested(80, "செயல்(x) { திரும்பு ", "p", "; }") + ";\n",
                        "}"));
        all.add(
                units(
                        "deep anonymous functions that read all around",
                        FUNCTION,
                        i -> {
                            StringBuilder reads = new StringBuilder("0");
                            for (int k = 0; k < 80; k++) {
                                reads.append(" + x").append(k);
                            }
                            StringBuilder all2 = new StringBuilder(reads);
                            for (int k = 79; k >= 0; k--) {
                                all2.insert(0, "செயல்(x" + k + ") { திரும்பு ").append("; }");
                            }
                            return "v = " + all2 + ";\n";
                        },
                        "}"));
        return all;
    }

    private static LargeSource deep(String what, String begin, String middle, String end) {
        return units(
                "deep " + what,
                FUNCTION,
                i -> "v = " + nested(240, begin, middle, end) + ";\n",
                "திரும்பு v; }");
    }

    private static List<LargeSource> literals() {
        return List.of(
                units("an array of numbers", "a = [0", i -> ", " + i, "];"),
                units("an array of one number", "a = [0", i -> ", 1", "];"),
                units("an array of wide numbers", "a = [0", i -> ", 9876543210987654" + i, "];"),
                units("an array of texts", "a = [0", i -> ", \"அ" + i + "\"", "];"),
                units("an array of arrays", "a = [0", i -> ", [" + i + ", " + i + "]", "];"),
                units("an array of variables", FUNCTION + "a = [0", i -> ", p", "]; }"),
                units("an array of records", "a = [0", i -> ", {அ: " + i + ", ஆ: 1}", "];"),
                units("an array of other records", "a = [0", i -> ", {அ" + i + ": 1}", "];"),
                units("an array of calls", FUNCTION + "a = [0", i -> ", f(p, 1)", "]; }"),
                units("an array of conditions", FUNCTION + "a = [0", i -> ", p < q", "]; }"),
                units("an array of functions", "a = [0", i -> ", செயல்() { }", "];"),
                units("arrays", FUNCTION, i -> "v = [p, q, " + i + "];\n", "}"),
                units("percentages", i -> "g = " + i + ".5%;\n"),
                units("decimals", i -> "g = 0." + (1_000_000 + i) + ";\n"),
                units("long numbers", i -> "g = 0." + "7".repeat(1_000) + i + ";\n"),
                units("truths and nothing", i -> "g = [மெய், பொய், இன்மை];\n"));
    }

    private static List<LargeSource> records() {
        return List.of(
                units("a record", "r = {a: 0", i -> ", f" + i + ": " + i, "};"),
                units(
                        "a record in a function",
                        FUNCTION + "r = {a: 0",
                        i -> ", f" + i + ": p",
                        "}; }"),
                units("a record that repeats a key", "r = {a: 0", i -> ", f: " + i, "};"),
                units("records of one kind", i -> "r = {அ: " + i + ", ஆ: 2, இ: 3};\n"),
                units("records of other kinds", i -> "r = {அ" + i + ": 1, ஆ: 2};\n"),
                units("records with all keys in another order", LargeExpressions::turned),
                units("joined texts", FUNCTION, i -> "v = p & \", \" & q & \"" + i + "\";\n", "}"));
    }

    private static String turned(int number) {
        StringBuilder record = new StringBuilder("r = {k" + number % 40 + ": 1");
        for (int i = 1; i < 40; i++) {
            record.append(", k")
                    .append((number + i * (1 + number / 40 % 3)) % 40)
                    .append(": ")
                    .append(i);
        }
        return record.append("};\n").toString();
    }
}

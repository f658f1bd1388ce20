package in.etamil.values;

import java.util.Random;

/**
 * Random programs that allocate by every means of the language and hold what they made in every
 * way: in variables, globals, captures, elements and fields, as operands and arguments that wait,
 * in calls as deep as they go, and in builtins under way. They call {@code அளவிடு(x)} now and then,
 * which gives x back.
 */
final class AllocatingPrograms {
    private static final int VARIABLES = 4;

    private final Random random;
    private final long limit;
    private final StringBuilder code = new StringBuilder();

    /** How many functions may be called here, all of (depth, text, array), giving a text. */
    private int functions;

    /** Whether the code stands where a function calls itself, with one less. */
    private boolean recursive;

    private int budget;

    private AllocatingPrograms(long seed, long limit) {
        this.random = new Random(seed);
        this.limit = limit;
    }

    /** A program of the seed, with values of sizes that the memory limit is a small multiple of. */
    static String of(long seed, long limit) {
        AllocatingPrograms programs = new AllocatingPrograms(seed, limit);
        return seed % 4 == 3 ? programs.hoard() : programs.program();
    }

    /** Many small values of one kind, as many as can be held. */
    private String hoard() {
        String item =
                pick(
                        "\"" + "க".repeat(65) + "\" & i",
                        "\"" + "a".repeat(70 + random.nextInt(200)) + "\" & i",
                        "\"\" & i",
                        "[]",
                        "[i]",
                        "[[i], [[]]]",
                        "[i, i, i, i, i]",
                        "{}",
                        "{அ: i}",
                        "{அ: இன்மை}",
                        "{அ: 1, ஆ: 2, இ: 3, ஈ: 4, உ: 5, ஊ: 6, எ: 7, ஏ: 8, ஐ: 9}",
                        "சரி(i)",
                        "சரி(சரி(இன்மை))",
                        "செயல்() { திரும்பு 1; }",
                        "செயல்() { திரும்பு i; }",
                        "i * 1.5",
                        "12345678901234567.8901 * i",
                        "பிரி(\"a,b,,c\", \",\")",
                        "மதிப்பு(ஜேசான்_படி(\"[1,null,[]]\"))",
                        "மதிப்பு(ஜேசான்_படி(\"{\\\"k\" & i & \"\\\":1}\"))",
                        "மதிப்பு(ஜேசான்_படி(\"{\\\"k\" & i & \"\\\":null,\\\"a\\\":{}}\"))",
                        "பெட்டி{உள்ளே: i}",
                        "இன்மை",
                        "வை({}, \"k\" & i)",
                        "வை({அ: 1}, \"" + "நீண்ட".repeat(13) + "\" & i)");
        String keep =
                pick(
                        "a0 = இணை(a0, ITEM);",
                        "a0 = இணை(a0, ITEM);",
                        "r0[\"\" & i] = ITEM;",
                        "a0 = [a0, ITEM];",
                        "r0 = {அ: r0, ஆ: ITEM};",
                        "f = பிடி(f, ITEM);",
                        "a0 = இணை(a0, ITEM); s = \"\" & a0[i]; s = \"\";",
                        "r0[\"k\" & i] = ITEM; (i == 5000) எனில் { ஒவ்வொரு q இல் r0 { s = q; } }");
        String turns = "i = 0; (மெய்) சுற்று { " + keep.replace("ITEM", item) + " i = i + 1; }\n";
        code.append("வடிவம் பெட்டி { உள்ளே }\n");
        code.append("செயல் வை(r, k) { r[k] = 1; திரும்பு r; }\n");
        code.append("செயல் பிடி(f, e) { திரும்பு செயல்() { திரும்பு [f, e]; }; }\n");
        String values = "a0 = []; r0 = {}; f = 0;\n";
        if (random.nextBoolean()) {
            code.append("செயல் முதன்மை() {\n" + values + turns + "}\nமுதன்மை();\n");
        } else {
            code.append(values + turns);
        }
        return code.toString();
    }

    private String program() {
        code.append(
                "வடிவம் பெட்டி { உள்ளே, செயல் நகல்(இது, n) { t = இது.உள்ளே & n; திரும்பு t; } }\n");
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            function(i);
        }
        beginVariables();
        int statements = 4 + random.nextInt(10);
        for (int i = 0; i < statements; i++) {
            budget = 24;
            statement(2);
        }
        code.append("அளவிடு(0);\n");
        return code.toString();
    }

    /** Texts, arrays and records of about a size that differs from program to program. */
    private void beginVariables() {
        String letter = pick("க", "a", "கு", "\u0301", "யy");
        long parts = 1L << 2 + random.nextInt(10);
        long doublings = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(limit / parts / 32) - 1);
        code.append("t0 = \"").append(letter.repeat(16)).append("\";\n");
        code.append("i = 0; (i < ")
                .append(doublings)
                .append(") சுற்று { t0 = t0 & t0; i = i + 1; }\n");
        code.append("t1 = \"y\" & t0; t2 = \"\"; t3 = t0;\n");
        code.append("a0 = []; i = 0; (i < ")
                .append(1 << random.nextInt(13))
                .append(") சுற்று { a0 = இணை(a0, i); i = i + 1; }\n");
        code.append("a1 = [t0, a0]; a2 = [0]; a3 = [\"b\", \"a\"];\n");
        code.append("r0 = {அ: t0, ஆ: 1}; r1 = {}; r2 = {அ: a0}; r3 = {அ: r0, இ: \"x\"};\n");
    }

    private void function(int number) {
        code.append("செயல் f").append(number).append("(k, t0, a0) {\n");
        code.append("t1 = t0; t2 = \"\"; t3 = \"z\"; a1 = a0; a2 = [1]; a3 = [t0];\n");
        code.append("r0 = {அ: 1}; r1 = {}; r2 = {அ: t0}; r3 = {ஆ: a0}; i = 0;\n");
        int locals = random.nextInt(4) == 0 ? random.nextInt(120) : random.nextInt(6);
        for (int i = 0; i < locals; i++) {
            budget = 4;
            code.append('v').append(i).append(" = ").append(any(1)).append(";\n");
        }
        int statements = random.nextInt(4);
        for (int i = 0; i < statements; i++) {
            budget = 12;
            statement(1);
        }
        functions = number + 1;
        recursive = true;
        budget = 12;
        code.append("(k > 0) எனில் { t2 = ")
                .append(pick(call(1), "t0 & " + call(1), text(3)))
                .append("; }\n");
        recursive = false;
        functions = number;
        if (random.nextInt(4) == 0) {
            // A function too large for one method keeps its variables in an object.
            code.append("(1 == 2) எனில் {\n")
                    .append("n = [1, 2, 3, 4, 5, 6, 7, 8, 9];\n".repeat(120))
                    .append("}\n");
        }
        budget = 12;
        code.append("(k <= 0) எனில் { அளவிடு(1); }\n");
        code.append("திரும்பு ").append(text(2)).append(";\n}\n");
        functions = number + 1;
    }

    // ---- statements

    private void statement(int depth) {
        switch (random.nextInt(depth > 0 ? 20 : 11)) {
            case 0, 1 -> assign("t", text(3));
            case 2 -> assign("a", array(3));
            case 3 -> assign("r", record(3));
            case 4 -> {
                String name = "t" + random.nextInt(VARIABLES);
                code.append(name + " = " + name + " & " + text(2) + ";\n");
            }
            case 5 -> {
                String name = "a" + random.nextInt(VARIABLES);
                code.append(name + " = இணை(" + name + ", " + any(2) + ");\n");
            }
            case 6 ->
                    code.append(
                            "r"
                                    + random.nextInt(VARIABLES)
                                    + "["
                                    + key()
                                    + "] = "
                                    + any(2)
                                    + ";\n");
            case 7 -> code.append("r" + random.nextInt(VARIABLES) + ".அ = " + any(2) + ";\n");
            case 8 -> code.append("அளவிடு(" + any(1) + ");\n");
            case 9 -> code.append("அச்சு " + any(2) + ";\n");
            case 10 -> code.append(pick("பதில் 200, " + any(2) + ";\n", "பதில் 200, t1, r1;\n"));
            case 11, 12, 13 -> loop(depth);
            case 14 -> forEach(depth);
            case 15 -> {
                code.append("முயல் {\n");
                statement(depth - 1);
                code.append(pick("a3[0 - 1] = 1;\n", "t2 = t2 & f0(0, t1, a2) & (1 / 0);\n", ""));
                code.append("} பிழை(e) {\n");
                statement(depth - 1);
                code.append("}\n");
            }
            case 16 -> {
                code.append("கோப்பு_எழுது " + path() + ", " + text(2) + ";\n");
                code.append("கோப்பு_படி \"உரை\", t" + random.nextInt(VARIABLES) + ";\n");
            }
            case 17 -> code.append("a2[0] = " + any(2) + ";\n");
            case 18 -> {
                String part = "t" + random.nextInt(VARIABLES);
                code.append("a3 = [" + part + "]; a3[0] = a3[0] & \"x\"; " + part + " = a3[0];\n");
            }
            default -> {
                code.append("(" + random.nextInt(3) + " < 2) எனில் {\n");
                statement(depth - 1);
                code.append("}\n");
            }
        }
    }

    private void assign(String kind, String value) {
        code.append(kind + random.nextInt(VARIABLES) + " = " + value + ";\n");
    }

    private void loop(int depth) {
        int turns = 1 << random.nextInt(11);
        String index = "i" + depth;
        code.append(index + " = 0; (" + index + " < " + turns + ") சுற்று {\n");
        String name = String.valueOf(random.nextInt(VARIABLES));
        switch (random.nextInt(5)) {
            case 0 ->
                    code.append(
                            "t"
                                    + name
                                    + " = t"
                                    + name
                                    + " & \""
                                    + "ab".repeat(20)
                                    + "\" & "
                                    + index
                                    + ";\n");
            case 1 -> code.append("a" + name + " = இணை(a" + name + ", " + any(1) + ");\n");
            case 2 -> code.append("r" + name + "[\"k\" & " + index + "] = " + any(1) + ";\n");
            default -> statement(depth - 1);
        }
        code.append(index + " = " + index + " + 1;\n}\n");
    }

    private void forEach(int depth) {
        String collection = pick(array(2), "r" + random.nextInt(VARIABLES), text(1));
        code.append("ஒவ்வொரு q இல் (" + collection + ") {\n");
        statement(depth - 1);
        code.append(pick("", "t2 = t2 & q;\n", "a2 = இணை(a2, q);\n"));
        code.append("}\n");
    }

    private String path() {
        return pick("\"உரை\"", "(\"உ\" & \"ரை\")", "அளவிடு(\"உரை\")");
    }

    private String key() {
        return pick("\"ஆ\"", "\"k\" & i", "t" + random.nextInt(VARIABLES), text(1));
    }

    // ---- expressions

    private String any(int depth) {
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> text(depth);
            case 3, 4 -> array(depth);
            case 5 -> record(depth);
            case 6 -> "சரி(" + text(depth) + ")";
            case 7 -> "செயல்(x) { திரும்பு t" + random.nextInt(VARIABLES) + " & x; }";
            default -> "1.5";
        };
    }

    private String text(int depth) {
        if (depth <= 0 || --budget < 0) {
            return pick("t0", "t1", "t2", "t3", "\"y\"", "(\"y\" & t0)", "t0[0]");
        }
        int less = depth - 1;
        return switch (random.nextInt(26)) {
            case 0, 1, 2 -> "(\"y\" & " + text(less) + ")";
            case 3, 4 -> "(" + text(less) + " & " + text(less) + ")";
            case 5 -> "(" + text(less) + " & i & " + text(less) + " & \"z\")";
            case 6 -> "மாற்று(" + text(less) + ", \"y\", " + pick("\"yz\"", text(less)) + ")";
            case 7 -> "மேல்_எழுத்து(" + text(less) + ")";
            case 8 -> "கீழ்_எழுத்து(" + text(less) + ")";
            case 9 -> "ஒன்றிணை(" + array(less) + ", " + pick("\",\"", text(less)) + ")";
            case 10 -> "ஜேசான்_ஆக்கு(" + any(less) + ")";
            case 11 -> "சொல்லாக்கு(" + any(less) + ")";
            case 12 -> text(less) + "[0]";
            case 13, 14 -> call(less);
            case 15 -> "{அ: " + text(less) + ", ஆ: " + any(less) + "}.அ";
            case 16 -> "[" + text(less) + ", " + any(less) + "][0]";
            case 17 -> "மதிப்பு(ஜேசான்_படி(ஜேசான்_ஆக்கு(" + text(less) + ")))";
            case 18 -> "மதிப்பு(சரி(" + text(less) + "))";
            case 19 -> "மதிப்பு(பைட்டுச்_சரம்(பைட்டுகள்(" + text(less) + ")))";
            case 20 -> "(அளவிடு(" + text(less) + ") & " + text(less) + ")";
            case 21 -> "(" + text(less) + " & அளவிடு(" + text(less) + "))";
            case 22 -> "செயல்(x) { திரும்பு x & t1; }(" + text(less) + ")";
            case 23 -> "பெட்டி{உள்ளே: " + text(less) + "}.நகல்(" + any(less) + ")";
            case 24 -> nested("(\"y\" & t0) & (", "அளவிடு(t1)", ")");
            default -> "(" + nested("(\"y\" & t0) + (", "1", ")") + " & \"\")";
        };
    }

    private String nested(String before, String inner, String after) {
        int levels = 1 + random.nextInt(60);
        return "(" + before.repeat(levels) + inner + after.repeat(levels) + ")";
    }

    private String call(int depth) {
        if (functions == 0) {
            return "t1";
        }
        String callee = recursive ? "f" + (functions - 1) : "f" + random.nextInt(functions);
        String calls = recursive ? "k - 1" : String.valueOf(pick(0, 1, 3, 20, 100, 240));
        String arguments = "(" + calls + ", " + text(depth) + ", " + array(depth) + ")";
        return pick(callee + arguments, "{g: " + callee + "}.g" + arguments);
    }

    private String array(int depth) {
        if (depth <= 0 || --budget < 0) {
            return pick("a0", "a1", "a2", "a3", "[]", "[t0]");
        }
        int less = depth - 1;
        return switch (random.nextInt(10)) {
            case 0 -> "[" + any(less) + "]";
            case 1 -> "[" + any(less) + ", " + any(less) + ", " + any(less) + "]";
            case 2 -> "[" + "\"y\" & t0, ".repeat(random.nextInt(60)) + "அளவிடு(1)]";
            case 3, 4 -> "இணை(" + array(less) + ", " + any(less) + ")";
            case 5, 6 -> "பிரி(" + text(less) + ", " + pick("\"y\"", "\"க\"", "\"a\"") + ")";
            case 7 -> "பைட்டுகள்(" + text(less) + ")";
            case 8 -> "வரிசையாக்கு(" + array(less) + ")";
            default -> "மதிப்பு(ஜேசான்_படி(ஜேசான்_ஆக்கு(" + array(less) + ")))";
        };
    }

    private String record(int depth) {
        if (depth <= 0 || --budget < 0) {
            return pick("r0", "r1", "r2", "r3", "{}", "{அ: t0}");
        }
        int less = depth - 1;
        return switch (random.nextInt(4)) {
            case 0 -> "{அ: " + any(less) + ", ஆ: " + any(less) + ", இ: " + any(less) + "}";
            case 1 -> "மதிப்பு(ஜேசான்_படி(ஜேசான்_ஆக்கு(" + record(less) + ")))";
            case 2 ->
                    "மதிப்பு(ஜேசான்_படி(\"{\\\"அ\\\":\" & ஜேசான்_ஆக்கு("
                            + any(less)
                            + ") & \"}\"))";
            default -> "பெட்டி{உள்ளே: " + any(less) + "}";
        };
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}

package in.etamil.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * Programs that do little but take collections out of others, change them and put them back, under
 * other names, in functions, loops and try blocks. All values of a kind look alike, so that hardly
 * anything fails but what is meant to.
 */
final class ValuePrograms {
    /** What a variable holds. */
    private enum Sort {
        NUMBER("n"),
        /** An array of at least two numbers. */
        ROW("r"),
        /** An array of at least two rows. */
        MATRIX("m"),
        /** A record with the rows f and g. */
        PAIR("p"),
        /** A record with the pair q and the matrix h. */
        NEST("c");

        private final String letter;

        Sort(String letter) {
            this.letter = letter;
        }
    }

    /** A function: its parameters and its result. */
    private record Function(String name, List<Sort> parameters, Sort result) {}

    private static final int MOST_BLOCKS = 3;

    private final Dice dice;
    private final StringBuilder out = new StringBuilder();
    private final List<Function> functions = new ArrayList<>();
    private boolean inFunction;
    private Sort result = Sort.NUMBER;
    private int fresh;
    private int blocks;

    private ValuePrograms(long seed) {
        dice = new Dice(seed);
    }

    static String generate(long seed) {
        return new ValuePrograms(seed).program();
    }

    private String program() {
        for (int i = dice.below(4); i > 0; i--) {
            function();
        }
        line("n1 = 0; n2 = 1; n3 = 7;");
        line("r1 = [1, 2, 3]; r2 = [4, 5]; r3 = [6, 7];");
        line("m1 = [[10, 11], [12, 13], [14, 15]]; m2 = [r1, r2];");
        line("p1 = {f: [20, 21], g: [22, 23]}; p2 = {f: r2, g: [24, 25]};");
        line("c1 = {q: {f: [30, 31], g: [32, 33]}, h: [[34, 35], [36, 37]]}; c2 = {q: p1, h: m1};");
        if (dice.oneIn(25)) {
            line("ஒவ்வொரு x இல் [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] {");
            line("ஒவ்வொரு y இல் [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] { ஒவ்வொரு z இல் [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] { m1 = இணை(m1, [x, y]); } }");
            line("}");
        }
        statements(dice.between(4, 14));
        if (dice.oneIn(3)) {
            line("அச்சு [r1, r2, r3, p1, p2, c1, c2, m2];");
        }
        return out.toString();
    }

    private void function() {
        List<Sort> parameters = new ArrayList<>();
        StringBuilder names = new StringBuilder();
        for (Sort sort : Sort.values()) {
            if (dice.oneIn(2)) {
                parameters.add(sort);
                names.append(names.isEmpty() ? "" : ", ").append(sort.letter)
                        .append(sort == Sort.NUMBER ? 3 : dice.between(1, 2));
            }
        }
        result = dice.of(Sort.values());
        inFunction = true;
        String name = "f" + ++fresh;
        line("செயல் " + name + "(" + names + ") {");
        statements(dice.between(0, 5));
        line("திரும்பு " + value(result, 1) + ";");
        line("}");
        inFunction = false;
        functions.add(new Function(name, parameters, result));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private void statements(int count) {
        for (int i = 0; i < count; i++) {
            statement();
        }
    }

    private String name(Sort sort) {
        return sort.letter + dice.between(1, sort == Sort.ROW || sort == Sort.NUMBER ? 3 : 2);
    }

    private Sort sort() {
        return dice.of(Sort.values());
    }

    private String index() {
        return dice.of("0", "1", "0", "1", "n1", "n2");
    }

    // ---- values

    /** Something of the sort; with depth 0 only a name or a part. */
    private String value(Sort sort, int depth) {
        int roll = dice.below(100);
        if (roll < 30 || depth == 0 && roll < 60) {
            return name(sort);
        }
        if (roll < 60 || depth == 0) {
            return part(sort);
        }
        if (roll < 85) {
            String call = call(sort, depth - 1);
            return call == null ? name(sort) : call;
        }
        return made(sort, depth - 1);
    }

    /** A part of something, two levels down at most. */
    private String part(Sort sort) {
        return switch (sort) {
            case NUMBER -> part(Sort.ROW) + "[" + index() + "]";
            case ROW ->
                    switch (dice.below(4)) {
                        case 0 -> name(Sort.MATRIX) + "[" + index() + "]";
                        case 1 -> name(Sort.PAIR) + dice.of(".f", ".g", "[\"f\"]");
                        case 2 -> name(Sort.NEST) + ".h[" + index() + "]";
                        default -> name(Sort.NEST) + ".q.g";
                    };
            case MATRIX -> name(Sort.NEST) + ".h";
            case PAIR -> name(Sort.NEST) + ".q";
            case NEST -> name(Sort.NEST);
        };
    }

    private String call(Sort sort, int depth) {
        if (sort == Sort.ROW && dice.oneIn(2)) {
            return "இணை(" + value(sort, depth) + ", " + value(Sort.NUMBER, depth) + ")";
        }
        if (sort == Sort.MATRIX && dice.oneIn(2)) {
            return "இணை(" + value(sort, depth) + ", " + value(Sort.ROW, depth) + ")";
        }
        if (sort == Sort.NUMBER && dice.oneIn(2)) {
            return "நீளம்(" + value(dice.oneIn(2) ? Sort.ROW : Sort.MATRIX, depth) + ")";
        }
        for (int i = 0; i < 3 && !functions.isEmpty(); i++) {
            Function function = dice.of(functions);
            if (function.result() == sort) {
                return called(function, depth);
            }
        }
        return null;
    }

    private String called(Function function, int depth) {
        StringBuilder call = new StringBuilder(function.name()).append('(');
        for (Sort parameter : function.parameters()) {
            call.append(call.charAt(call.length() - 1) == '(' ? "" : ", ").append(value(parameter, depth));
        }
        return call.append(')').toString();
    }

    private String made(Sort sort, int depth) {
        return switch (sort) {
            case NUMBER -> value(sort, depth) + " + " + dice.below(9);
            case ROW -> "[" + value(Sort.NUMBER, depth) + ", " + dice.below(9) + "]";
            case MATRIX -> "[" + value(Sort.ROW, depth) + ", " + value(Sort.ROW, depth) + "]";
            case PAIR -> "{f: " + value(Sort.ROW, depth) + ", g: " + value(Sort.ROW, depth) + "}";
            case NEST -> "{q: " + value(Sort.PAIR, depth) + ", h: " + value(Sort.MATRIX, depth) + "}";
        };
    }

    // ---- statements

    private void statement() {
        int roll = dice.below(blocks < MOST_BLOCKS ? 100 : 70);
        if (roll < 14) {
            Sort sort = sort();
            String variable = sort == Sort.NUMBER ? "n3" : name(sort);
            line(variable + " = " + value(sort, 2) + ";");
        } else if (roll < 26) {
            Sort sort = dice.of(Sort.ROW, Sort.ROW, Sort.PAIR, Sort.MATRIX);
            line(name(sort) + " = " + part(sort) + ";");
        } else if (roll < 40) {
            change(name(dice.of(Sort.ROW, Sort.ROW, Sort.MATRIX, Sort.PAIR, Sort.NEST)));
        } else if (roll < 48) {
            line("அச்சு " + value(sort(), 1) + ";");
        } else if (roll < 54) {
            String row = name(Sort.ROW);
            line(row + " = இணை(" + row + ", " + value(Sort.NUMBER, 1) + ");");
        } else if (roll < 62) {
            update();
        } else if (roll < 66) {
            line("n3 = n3 + " + value(Sort.NUMBER, 1) + ";");
        } else if (roll < 68 && inFunction) {
            line("(n3 > " + dice.below(30) + ") எனில் { திரும்பு " + value(result, 1) + "; }");
        } else if (roll < 70) {
            String row = name(Sort.ROW);
            line(row + " = " + value(Sort.ROW, 0) + ";");
            line("k1 = செயல்() { " + row + "[0] = " + dice.below(9) + "; திரும்பு " + row + "; };");
            line(name(Sort.ROW) + " = k1();");
        } else if (roll < 84) {
            loan();
        } else {
            block();
        }
    }

    private void change(String name) {
        switch (name.charAt(0)) {
            case 'r' -> line(name + "[" + index() + "] = " + value(Sort.NUMBER, 1) + ";");
            case 'm' -> line(name + "[" + index() + "] = " + value(Sort.ROW, 1) + ";");
            case 'p' -> line(name + dice.of(".f", ".g", "[\"f\"]") + " = " + value(Sort.ROW, 1) + ";");
            default -> {
                boolean pair = dice.oneIn(2);
                line(name + (pair ? ".q = " : ".h = ") + value(pair ? Sort.PAIR : Sort.MATRIX, 1) + ";");
            }
        }
    }

    /** {@code a[e] = op(a[e], …)}. */
    private void update() {
        String place =
                dice.oneIn(2)
                        ? name(Sort.MATRIX) + "[" + index() + "]"
                        : name(Sort.PAIR) + dice.of(".f", ".g");
        for (Function function : functions) {
            if (function.result() == Sort.ROW && function.parameters().contains(Sort.ROW) && dice.oneIn(2)) {
                String call = called(function, 0);
                int at = function.parameters().indexOf(Sort.ROW);
                String[] arguments =
                        call.substring(call.indexOf('(') + 1, call.length() - 1).split(", ");
                arguments[at] = place;
                line(place + " = " + function.name() + "(" + String.join(", ", arguments) + ");");
                return;
            }
        }
        line(place + " = இணை(" + place + ", " + value(Sort.NUMBER, 1) + ");");
    }

    /** Takes a part out, does something, and puts it back. */
    private void loan() {
        Sort sort = dice.of(Sort.ROW, Sort.ROW, Sort.ROW, Sort.PAIR, Sort.MATRIX);
        String variable = name(sort);
        String place =
                switch (sort) {
                    case PAIR -> name(Sort.NEST) + ".q";
                    case MATRIX -> name(Sort.NEST) + ".h";
                    default ->
                            dice.oneIn(2)
                                    ? name(Sort.MATRIX) + "[" + index() + "]"
                                    : name(Sort.PAIR) + dice.of(".f", ".g");
                };
        line(variable + " = " + place + ";");
        blocks++;
        statements(dice.below(3));
        if (dice.oneIn(3)) {
            line("(n3 > " + dice.below(30) + ") எனில் {");
            change(variable);
            line("}");
        } else if (!dice.oneIn(4)) {
            change(variable);
        }
        statements(dice.below(3));
        blocks--;
        line(place + " = " + variable + ";");
    }

    private void block() {
        blocks++;
        switch (dice.below(6)) {
            case 0 -> {
                line("(n3 > " + dice.below(40) + ") எனில் {");
                statements(dice.between(1, 3));
                if (dice.oneIn(2)) {
                    line("} இன்றேல் {");
                    statements(dice.between(1, 2));
                }
                line("}");
            }
            case 1 -> {
                String counter = "i" + ++fresh;
                line(counter + " = 0;");
                line("(" + counter + " < " + dice.between(1, 3) + ") சுற்று {");
                line(counter + " = " + counter + " + 1;");
                statements(dice.between(1, 4));
                line("}");
            }
            case 2 -> {
                line("ஒவ்வொரு " + name(Sort.ROW) + " இல் " + value(Sort.MATRIX, 0) + " {");
                statements(dice.between(1, 3));
                line("}");
            }
            case 3 -> {
                line("ஒவ்வொரு x இல் " + value(Sort.ROW, 0) + " {");
                statements(dice.between(1, 3));
                line("}");
            }
            default -> {
                line("முயல் {");
                statements(dice.between(1, 3));
                if (dice.oneIn(2)) {
                    line(name(Sort.ROW) + "[9] = " + value(Sort.NUMBER, 1) + ";");
                }
                line("} பிழை(e) {");
                statements(dice.between(1, 2));
                line("}");
            }
        }
        blocks--;
    }
}

package in.etamil.oracle;

/** Writes statements that fail when they run, every kind of runtime error that a program can be made to show. */
final class FailureWriter {
    private final StatementWriter writer;
    private final Dice dice;
    private final Words words;

    FailureWriter(StatementWriter writer) {
        this.writer = writer;
        this.dice = writer.dice;
        this.words = writer.words;
    }

    String statement(Scope scope) {
        String value = value(scope);
        return switch (dice.below(8)) {
            case 0 -> words.keyword("Print") + " " + value + ";";
            case 1 -> words.keyword("Print") + " \"<\" & " + value + " & \">\";";
            case 2 -> words.keyword("Print") + " [1, " + value + "];";
            case 3 -> changing(scope);
            case 4 -> words.keyword("ForEach") + " " + writer.freshName("ம") + " " + words.keyword("In")
                    + " " + dice.of("5", words.keyword("Null"), words.keyword("True"))
                    + " { " + words.keyword("Print") + " 1; }";
            default -> writer.freshName("ம") + " = " + value + ";";
        };
    }

    /** Statements that change something in a way that is not possible. */
    private String changing(Scope scope) {
        String name = writer.freshName("ம");
        return switch (dice.below(5)) {
            case 0 -> name + " = [1]; " + name + "[1] = 2;";
            case 1 -> name + " = 5; " + name + "[0] = 2;";
            case 2 -> name + " = \"abc\"; " + name + ".x = 2;";
            case 3 -> name + "[0] = 1;";
            default -> scope.topLevel ? words.keyword("Return") + " 5;" : name + ".x = 1;";
        };
    }

    private String value(Scope scope) {
        String number = writer.expressions.of(Kind.NUM, scope, 1).at(5);
        return switch (dice.below(26)) {
            case 0 -> number + " / 0";
            case 1 -> number + " / \"அ\"";
            case 2 -> "(" + number + " + காணாதது)";
            case 3 -> "காணாச்_செயல்(" + number + ")";
            case 4 -> "[1, 2, 3][" + dice.of("3", "-1", "0.5", "100", "\"7\"") + "]";
            case 5 -> "\"மரம்\"[" + dice.of("3", "-1", "0.5") + "]";
            case 6 -> "{x: 1}" + dice.of(".y", "[\"y\"]", "[1.5]", "[" + words.keyword("Null") + "]");
            case 7 -> dice.of("(5)", "\"அ\"", "[1]", words.keyword("Null")) + ".x";
            case 8 -> dice.of("(5)", words.keyword("Null"), words.keyword("True")) + "[0]";
            case 9 -> call("_unwrap", call("_err", "\"கெட்டது\""));
            case 10 -> call(dice.of("_unwrap", "_unwrapErr"), "5");
            case 11 -> call("_unwrapErr", call("_ok", "{x: 1}"));
            case 12 -> call("_unwrapOr", words.keyword("Null") + ", 1");
            case 13 -> dice.of("(5)?", call("_err", "\"கெட்டது\"") + "?");
            case 14 -> call("_append", "5, 6");
            case 15 -> call("_length", words.keyword("Null"));
            case 16 -> call(dice.of("_hasField"), "[1], \"x\"");
            case 17 -> "[1, \"x\"][" + dice.of("0", "1") + "](9)";
            case 18 -> "79228162514264337593543950335 " + dice.of("+ 1", "* 2", "/ 0.1");
            case 19 -> call("_addDays", "\"2026-13-01\", 1");
            case 20 -> "(" + words.keyword("Function") + "(p) { " + words.keyword("Return") + " p; })(1, 2)";
            case 21 -> call("_upper", "");
            case 22 -> dice.of("(5)", "\"அ\"") + ".m(1)";
            case 23 -> "{m: 5}" + dice.of(".m(1)", ".n(1)");
            case 24 -> call("_round", "2.5, -1");
            default -> shaped(scope, number);
        };
    }

    private String call(String english, String arguments) {
        return words.builtin(english) + "(" + arguments + ")";
    }

    /** A call with a wrong number of arguments, or a record of a wrong shape. */
    private String shaped(Scope scope, String number) {
        if (!writer.program.functions.isEmpty() && dice.oneIn(2)) {
            Kind.Function function = dice.of(writer.program.functions);
            boolean takesNumbers = function.declared().stream().allMatch(type -> Kind.Text.fits(type, "n"));
            if (takesNumbers && dice.oneIn(2)) {
                return function.name() + "(" + "1, ".repeat(function.parameters().size()) + "1)";
            }
            String more = ", 1".repeat(function.parameters().size());
            return "[" + function.name() + "][0](" + number + more + ")";
        }
        if (writer.program.shapes.isEmpty()) {
            return number + " / 0";
        }
        Kind.Shape shape = dice.of(writer.program.shapes);
        if (dice.oneIn(3)) {
            String record = "[" + writer.expressions.shaped(shape, scope, 0).text() + "][0]";
            return record + dice.of(".இல்லாதது()", ".இல்லாதது", "." + shape.fields().get(0).name() + "(1)");
        }
        StringBuilder out = new StringBuilder(shape.name()).append('{');
        for (int i = 0; i < shape.fields().size(); i++) {
            String value = switch (dice.of(shape.declared().get(i), "")) {
                case "" -> writer.expressions.of(shape.fields().get(i).kind(), scope, 0)
                        .fitting(shape.declared().get(i));
                default -> "[" + words.keyword(dice.of("Null", "True")) + "][0]";
            };
            out.append(i == 0 ? "" : ", ").append(shape.fields().get(i).name()).append(": ").append(value);
        }
        return out.append('}').toString();
    }
}

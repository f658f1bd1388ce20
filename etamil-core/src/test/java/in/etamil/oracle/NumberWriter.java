package in.etamil.oracle;

import java.util.ArrayList;
import java.util.List;

/** Writes what numbers go through: loops and sums, failures half way, and values that only claim to be numbers. */
final class NumberWriter {
    private static final List<String> WIDE = List.of(
            "9223372036854775807", "9223372036854775808", "18446744073709551615", "18446744073709551616",
            "79228162514264337593543950335", "79228162514264337593543950334", "922337203685477580.7",
            "7922816251426433759354395033.5", "0.0000000000000000000000000001", "5.0000000000000000000000000",
            "0.9999999999999999999999999999", "123456789012345678901234567.89", "39614081257132168796771975168",
            "(1 / 3)", "(2 / 7)", "(100 / 3)", "(0 - 9223372036854775808)");

    private final StatementWriter writer;
    private final Dice dice;
    private final ExpressionWriter expressions;
    private final boolean wide;

    NumberWriter(StatementWriter writer, boolean wide) {
        this.writer = writer;
        this.dice = writer.dice;
        this.expressions = writer.expressions;
        this.wide = wide;
    }

    void statement(Scope scope) {
        boolean nests = scope.blocks < 2;
        switch (dice.below(nests ? 16 : 7)) {
            case 0 -> claimed(scope);
            case 1 -> scales(scope);
            case 2 -> handed(scope);
            case 3 -> captured(scope);
            case 4 -> swapped(scope);
            case 5 -> rounded(scope);
            case 6 -> declared(scope);
            case 7, 8, 9 -> summed(scope);
            case 10 -> eitherKind(scope);
            case 11 -> sometimesAssigned(scope);
            case 12, 13 -> failingHalfWay(scope);
            case 14 -> overItems(scope);
            default -> grown(scope);
        }
    }

    private Kind.Text number(Scope scope, int depth) {
        return wide && dice.oneIn(4) ? Kind.Text.of(dice.of(WIDE), "n") : expressions.of(Kind.NUM, scope, depth);
    }

    private void print(String text) {
        writer.line(writer.word("Print") + " " + text + ";");
    }

    private String numeric() {
        return writer.typeWord("n") + " ";
    }

    private void open(String condition, String keyword) {
        writer.open("(" + condition + ") " + writer.word(keyword));
    }

    private void bind(Scope scope, String name, Kind.Text value) {
        writer.line(name + " = " + value.fitting(scope.known(name)) + ";");
        scope.bound.put(name, Kind.NUM);
    }

    /** A number's variable of this scope, new when there is none. */
    private String variable(Scope scope) {
        List<Kind.Variable> there = new ArrayList<>();
        for (Kind.Variable each : scope.assignable()) {
            if (each.kind() instanceof Kind.Num && scope.bound.containsKey(each.name())) {
                there.add(each);
            }
        }
        if (!there.isEmpty() && dice.percent(70)) {
            return dice.of(there).name();
        }
        String name = writer.freshName("ம");
        if (dice.oneIn(3)) {
            writer.line(numeric() + name + " = " + number(scope, 2).fitting("n") + ";");
            StatementWriter.note(scope, name, "n", Kind.NUM);
        } else {
            bind(scope, name, number(scope, 2));
        }
        return name;
    }

    /** Something that the checker does not know to be no number. */
    private String claim(Scope scope) {
        List<Kind.Function> untyped = new ArrayList<>();
        for (Kind.Function function : writer.program.functions) {
            if (function.known().isEmpty()) {
                untyped.add(function);
            }
        }
        if (!untyped.isEmpty() && scope.loops < 2 && dice.percent(30)) {
            return expressions.call(dice.of(untyped), scope, 1).text();
        }
        String text = dice.of(
                writer.word("Null"), "\"அ\"", "\"12.50\"", "[1, 2]", "{x: 1}", writer.word("True"), "5", "2.50", "\"\"");
        return text.equals(writer.word("Null")) ? text : "[" + text + "][0]";
    }

    /** Looks at a variable that may hold anything. */
    private void look(Scope scope, String name) {
        for (int i = dice.between(1, 3); i > 0; i--) {
            switch (dice.below(10)) {
                case 0 -> print(name);
                case 1 -> print(name + dice.of(" + ", " - ", " * ") + number(scope, 0).at(6));
                case 2 -> print(expressions.call("_typeof", Kind.Text.unknown(name)).text());
                case 3 -> print(expressions.call("_jsonStringify", Kind.Text.unknown("[" + name + ", -" + name + "]")).text());
                case 4 -> print("-" + name + " & \"|\" & " + name);
                case 5 -> print(name + dice.of(" < ", " <= ", " == ", " != ", " > ") + number(scope, 0).at(4));
                case 6 -> print("[" + name + ", " + name + " == " + name + ", " + name + " <= " + name + "]");
                case 7 -> {
                    open(name, "If");
                    print("\"ஆம்\"");
                    writer.close();
                }
                case 8 -> writer.line(writer.freshName("ம") + " = " + name + ";");
                default -> print("0 + " + name);
            }
        }
    }

    /** Declared a number, but not surely one. */
    private void claimed(Scope scope) {
        String name = writer.freshName("ம");
        writer.line(numeric() + name + " = " + claim(scope) + ";");
        StatementWriter.note(scope, name, "n", Kind.NUM);
        look(scope, name);
        if (dice.oneIn(2)) {
            writer.line(name + " = " + (dice.oneIn(2) ? claim(scope) : name + " + 1") + ";");
            look(scope, name);
        }
    }

    /** JSON shows the scale that a number carries. */
    private void scales(Scope scope) {
        String x = variable(scope);
        List<String> shown = new ArrayList<>();
        for (int i = dice.between(1, 4); i > 0; i--) {
            shown.add(switch (dice.below(9)) {
                case 0 -> x;
                case 1 -> x + " + 0";
                case 2 -> "0 - " + x;
                case 3 -> x + " * " + dice.of("1", "1.0", "0", "10%", "0.50");
                case 4 -> x + " - " + x;
                case 5 -> x + " / " + dice.of("1", "2", "3", "0.5", "1.00");
                case 6 -> "-" + x;
                case 7 -> "0.00 + " + x;
                default -> number(scope, 2).text();
            });
        }
        print(expressions.call("_jsonStringify", Kind.Text.unknown("[" + String.join(", ", shown) + "]")).text());
    }

    /** A function of numbers called by its name and as a value. */
    private void handed(Scope scope) {
        for (Kind.Function function : writer.program.functions) {
            boolean numbers = function.parameters().stream().allMatch(Kind.Num.class::isInstance);
            if (numbers && scope.loops < 2 && dice.percent(60)) {
                String value = writer.freshName("சார்பு");
                writer.line(value + " = " + function.name() + ";");
                scope.bound.put(value, new Kind.Callable(function.parameters(), function.result()));
                String arguments = expressions.arguments(function.parameters(), function.declared(), scope, 2);
                print(value + "(" + arguments + ") & \" \" & " + function.name() + "(" + arguments + ")");
                if (dice.oneIn(3)) {
                    String claims = String.join(", ", function.parameters().stream().map(each -> claim(scope)).toList());
                    print(dice.of(value, function.name()) + "(" + claims + ")");
                }
                return;
            }
        }
        claimed(scope);
    }

    private void captured(Scope scope) {
        String kept = variable(scope);
        String value = writer.freshName("சார்பு");
        String change = dice.oneIn(2) ? kept + " = " + kept + dice.of(" + p", " * 2", " - 0.5") + "; " : "";
        writer.line(value + " = " + writer.word("Function") + "(" + dice.of("", numeric()) + "p) { " + change
                + writer.word("Return") + " " + kept + dice.of(" + p", " * p", " - p") + "; };");
        scope.bound.put(value, new Kind.Callable(List.of(Kind.NUM), Kind.NUM));
        print(value + "(" + number(scope, 1).text() + ")");
        writer.line(kept + " = " + (dice.oneIn(4) ? claim(scope) : kept + " + 1") + ";");
        print(value + "(2) & \" \" & " + kept);
    }

    private void swapped(Scope scope) {
        String a = variable(scope);
        String b = variable(scope);
        String between = writer.freshName("ம");
        writer.line(between + " = " + a + ";");
        writer.line(a + " = " + b + ";");
        writer.line(b + " = " + between + dice.of("", " + 0", " * 1.0") + ";");
        scope.bound.put(between, Kind.NUM);
        print(a + " & \" \" & " + b);
    }

    private void rounded(Scope scope) {
        Kind.Text places = dice.oneIn(4) ? Kind.Text.unknown(claim(scope)) : Kind.Text.of("" + dice.below(6), "n");
        Kind.Text rounded = dice.oneIn(2)
                ? expressions.call("_round", number(scope, 2), places)
                : expressions.call(dice.of("_floor", "_ceil"), number(scope, 2));
        String name = variable(scope);
        writer.line(name + " = " + rounded.text() + ";");
        print(expressions.call("_jsonStringify", Kind.Text.unknown(name)).text());
    }

    /** Declared without a value, or again with another one. */
    private void declared(Scope scope) {
        String name = dice.oneIn(2) ? variable(scope) : writer.freshName("ம");
        writer.line(dice.of("", numeric()) + name + ";");
        scope.bound.put(name, Kind.NUM);
        print(name + " & (" + name + " + " + number(scope, 1).at(5) + ")");
    }

    private void summed(Scope scope) {
        if (scope.loops >= StatementWriter.MOST_LOOPS) {
            scales(scope);
            return;
        }
        String sum = variable(scope);
        String counter = writer.freshName("i");
        int turns = dice.between(1, 6);
        boolean down = dice.oneIn(4);
        writer.line(dice.of("", "", numeric()) + counter + " = " + (down ? turns : dice.of("0", "0", "0.0", "1")) + ";");
        scope.bound.put(counter, Kind.NUM);
        scope.fixed.add(counter);
        open(down ? counter + " > 0" : dice.of(counter + " < " + turns, "0 <= " + counter + " < " + turns,
                turns + " > " + counter, counter + " <= " + turns), "Loop");
        scope.loops++;
        scope.blocks++;
        Kind.Text step = dice.oneIn(3)
                ? new Kind.Text(sum + dice.of(" + ", " - ") + counter + " * " + dice.of("1.5", "18%", "0.01", "3"), "n", 4)
                : writer.step(sum, scope);
        bind(scope, sum, step);
        if (dice.oneIn(3)) {
            writer.statement(scope);
        }
        if (dice.oneIn(4)) {
            print(sum + " & \" \" & " + counter);
        }
        writer.line(counter + " = " + counter + (down ? " - " : " + ") + dice.of("1", "1", "1.0", "100%", "2") + ";");
        scope.blocks--;
        scope.loops--;
        writer.close();
        print(sum);
    }

    /** A number on one way and something else on the other. */
    private void eitherKind(Scope scope) {
        String name = dice.oneIn(2) ? variable(scope) : writer.newName(scope);
        open(expressions.of(Kind.TRUTH, scope, 2).text(), "If");
        writer.line(name + " = " + number(scope, 1).fitting(scope.known(name)) + ";");
        if (dice.percent(70)) {
            writer.close("} " + writer.word("Else") + " {");
            writer.indented();
            writer.line(name + " = " + claim(scope) + ";");
        }
        writer.close();
        guarded(scope, name);
        writer.line(name + " = " + number(scope, 1).fitting(scope.known(name)) + ";");
        scope.bound.put(name, Kind.NUM);
    }

    /** Looks at a name that may have no variable: an error that is caught. */
    private void guarded(Scope scope, String name) {
        if (scope.bound.containsKey(name)) {
            look(scope, name);
            return;
        }
        writer.open(writer.word("Try"));
        look(scope, name);
        caught();
    }

    private void caught() {
        String error = writer.freshName("e");
        writer.close("} " + writer.word("Catch") + "(" + error + ") {");
        writer.indented();
        print(error + ".செய்தி_ஆங்கிலம் & \" @\" & " + error + ".வரி");
        writer.close();
    }

    /** Assigned in a branch, a loop or an attempt only; a global or a function may have the name. */
    private void sometimesAssigned(Scope scope) {
        String name = name(scope);
        if (dice.oneIn(3)) {
            guarded(scope, name);
        }
        String value = number(scope, 1).fitting(scope.known(name));
        switch (dice.below(3)) {
            case 0 -> {
                open(expressions.of(Kind.TRUTH, scope, 1).text(), "If");
                writer.line(name + " = " + value + ";");
                writer.close();
            }
            case 1 -> {
                writer.open(writer.word("ForEach") + " " + writer.freshName("ம") + " " + writer.word("In") + " "
                        + dice.of("[]", "[1]", "[1, 2, 3]", "\"\""));
                writer.line(name + " = " + value + ";");
                writer.close();
            }
            default -> {
                writer.open(writer.word("Try"));
                if (dice.oneIn(2)) {
                    print("1 / " + dice.of("0", "1"));
                }
                writer.line(name + " = " + value + ";");
                caught();
            }
        }
        guarded(scope, name);
        if (!scope.bound.containsKey(name)) {
            writer.line(name + " = 1;");
            scope.bound.put(name, Kind.NUM);
        }
    }

    private String name(Scope scope) {
        if (scope.globals != null && dice.oneIn(2)) {
            for (Kind.Variable global : scope.globals.assignable()) {
                boolean free = !scope.fixed.contains(global.name()) && scope.known(global.name()).isEmpty();
                if (global.kind() instanceof Kind.Num && free && dice.oneIn(2)) {
                    return global.name();
                }
            }
        }
        return writer.newName(scope);
    }

    /** Fails in the middle of an assignment; the handler sees what was there before. */
    private void failingHalfWay(Scope scope) {
        String name = variable(scope);
        writer.open(writer.word("Try"));
        if (dice.oneIn(2)) {
            bind(scope, name, writer.step(name, scope));
        }
        String failing = switch (dice.below(6)) {
            case 0 -> name + " / (" + name + " - " + name + ")";
            case 1 -> "(" + name + " + 1) * (79228162514264337593543950335 + " + name + ")";
            case 2 -> name + " + [1, 2][" + name + "]";
            case 3 -> name + " + காணாதது";
            case 4 -> number(scope, 2).at(5) + " + " + name + " / \"அ\"";
            default -> name + " + " + expressions.call("_unwrap", Kind.Text.unknown(claim(scope))).text();
        };
        writer.line(name + " = " + failing + ";");
        if (dice.oneIn(2)) {
            bind(scope, name, number(scope, 1));
        }
        String error = writer.freshName("e");
        writer.close("} " + writer.word("Catch") + "(" + error + ") {");
        writer.indented();
        print(name + " & \" \" & " + error + ".செய்தி_ஆங்கிலம் & \" @\" & " + error + ".வரி");
        if (dice.oneIn(3)) {
            bind(scope, name, writer.step(name, scope));
        }
        writer.close();
        print(name);
    }

    private void overItems(Scope scope) {
        if (scope.loops >= StatementWriter.MOST_LOOPS) {
            claimed(scope);
            return;
        }
        String sum = variable(scope);
        String item = dice.oneIn(3) ? writer.newName(scope) : writer.freshName("ம");
        List<String> items = new ArrayList<>();
        for (int i = dice.below(5); i > 0; i--) {
            items.add(dice.oneIn(5) ? claim(scope) : number(scope, 1).text());
        }
        writer.open(writer.word("ForEach") + " " + item + " " + writer.word("In") + " ([" + String.join(", ", items) + "])");
        scope.declared.remove(item);
        writer.line(sum + " = " + sum + dice.of(" + ", " - ") + item + dice.of("", " * 1.1", " / 3", " * 18%") + ";");
        writer.line(item + " = " + item + " + " + sum + ";");
        writer.close();
        print(sum);
        if (!items.isEmpty()) {
            scope.bound.put(item, Kind.NUM);
            print(item);
        }
    }

    /** Grows until it does not fit, or shrinks until nothing is left. */
    private void grown(Scope scope) {
        if (scope.loops > 0) {
            failingHalfWay(scope);
            return;
        }
        String name = variable(scope);
        String counter = writer.freshName("i");
        writer.line(counter + " = 0;");
        scope.fixed.add(counter);
        writer.open(writer.word("Try"));
        open(counter + " < " + dice.between(3, wide ? 12 : 5), "Loop");
        String by = wide
                ? dice.of(" * 4294967296", " * 99999.9", " / 1234567", " * -7777777777", " + 9223372036854775807",
                        " * 0.000001", " / 7", " - 18446744073709551615.5", " * 3.333333333333")
                : dice.of(" * 1000", " * -99.9", " / 7", " + 99999999999", " * 0.01");
        writer.line(name + " = " + name + by + ";");
        writer.line(counter + " = " + counter + " + 1;");
        print(name + dice.of("", " & \" \" & (" + name + " - 1)", " & \" \" & (" + name + " / 3)"));
        writer.close();
        caught();
        print(expressions.call("_jsonStringify", Kind.Text.unknown("[" + name + ", " + name + " / 2, -" + name + "]")).text());
        if (dice.percent(80)) {
            bind(scope, name, expressions.call("_round", Kind.Text.unknown(name + " - " + name), Kind.Text.of("2", "n")));
        }
    }

    // ---- functions

    /** A function of one to four numbers, often calling itself; the first one says how often. */
    void function(Scope globals, String name) {
        List<Kind> kinds = new ArrayList<>();
        List<String> declared = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        Scope inner = Scope.function(globals);
        inner.loops = 1;
        for (int i = dice.between(1, 4); i > 0; i--) {
            String parameter = dice.oneIn(2) ? dice.of(StatementWriter.NAMES) : writer.freshName("ப");
            if (!names.contains(parameter)) {
                String type = dice.oneIn(2) ? "n" : "";
                names.add(parameter);
                kinds.add(Kind.NUM);
                declared.add(type);
                parameters.add((type.isEmpty() ? "" : numeric()) + parameter);
                StatementWriter.note(inner, parameter, type, Kind.NUM);
            }
        }
        String result = dice.oneIn(2) ? "n" : "";
        writer.open(writer.word("Function") + " " + name + "(" + String.join(", ", parameters) + ")"
                + (result.isEmpty() ? "" : " " + writer.typeWord(result)));
        String first = names.get(0);
        boolean again = dice.oneIn(2);
        if (again) {
            open(first + " > 5", "If");
            writer.line(first + " = " + dice.of("5", "4.0", "3.50") + ";");
            writer.close();
            open(first + dice.of(" <= 0", " < 1"), "If");
            giveBack(inner, result);
            writer.close();
            inner.fixed.add(first);
        }
        if (dice.oneIn(6)) {
            String failing = dice.of("_err", "_ok", "_ok");
            writer.line(writer.freshName("ம") + " = " + expressions.call(failing, number(inner, 1)).text() + "?;");
        }
        for (int i = dice.below(4); i > 0; i--) {
            if (dice.percent(60)) {
                statement(inner);
            } else {
                writer.statement(inner);
            }
        }
        if (again) {
            recurse(name, first, kinds.size(), declared, inner);
        } else {
            giveBack(inner, result);
        }
        writer.close();
        writer.program.functions.add(new Kind.Function(name, kinds, declared, Kind.NUM, result));
    }

    private void recurse(String name, String first, int count, List<String> declared, Scope inner) {
        String call = call(name, first, count, declared, inner);
        String value = dice.oneIn(5) ? " + " + call(name, first, count, declared, inner) : "";
        writer.line(writer.word("Return") + " " + call + dice.of(" + ", " - ") + number(inner, 1).at(5) + value + ";");
    }

    private String call(String name, String first, int count, List<String> declared, Scope inner) {
        List<String> arguments = new ArrayList<>();
        arguments.add(first + " - " + dice.of("1", "1", "2", "1.0"));
        for (int i = 1; i < count; i++) {
            arguments.add(number(inner, 1).fitting(declared.get(i)));
        }
        return name + "(" + String.join(", ", arguments) + ")";
    }

    private void giveBack(Scope inner, String result) {
        if (dice.oneIn(12)) {
            writer.line(writer.word("Return") + dice.of("", " " + claim(inner)) + ";");
        } else {
            writer.line(writer.word("Return") + " " + number(inner, 2).fitting(result) + ";");
        }
    }
}

package in.etamil.oracle;

import java.util.ArrayList;
import java.util.List;

/** Writes what arrays and records go through: helpers that change them, copies taken before, and looks at both after. */
final class CollectionWriter {
    private final StatementWriter writer;
    private final Dice dice;
    private final ExpressionWriter expressions;

    CollectionWriter(StatementWriter writer) {
        this.writer = writer;
        this.dice = writer.dice;
        this.expressions = writer.expressions;
    }

    void statement(Scope scope) {
        boolean nests = scope.blocks < 2;
        switch (dice.below(nests ? 19 : 12)) {
            case 0, 1, 2 -> handedOn(scope);
            case 3 -> copies(scope);
            case 4 -> takenOut(scope);
            case 5 -> intoItself(scope);
            case 6 -> readTwice(scope);
            case 7 -> inRecord(scope);
            case 8 -> captured(scope);
            case 9 -> swapped(scope);
            case 10 -> throughValue(scope);
            case 11 -> nestedCalls(scope);
            case 12, 13 -> changedWhileRun(scope);
            case 14 -> builtUp(scope);
            case 15, 16 -> failingHalfWay(scope);
            case 17 -> rows(scope);
            default -> records(scope);
        }
    }

    private Kind.Text number(Scope scope) {
        return expressions.of(Kind.NUM, scope, 1);
    }

    private void print(String text) {
        writer.line(writer.word("Print") + " " + text + ";");
    }

    private static String both(String a, String b) {
        return a + " & \" | \" & " + b;
    }

    private String append(String array, String item) {
        return expressions.call("_append", Kind.Text.unknown(array), Kind.Text.unknown(item)).text();
    }

    private static Kind.ListOf numbers(int length) {
        return new Kind.ListOf(Kind.NUM, length);
    }

    /** Assigns, keeping to what is declared for the name. */
    private void set(Scope scope, String name, Kind kind, Kind.Text value) {
        writer.line(name + " = " + value.fitting(scope.known(name)) + ";");
        scope.bound.put(name, kind);
    }

    private void set(Scope scope, String name, Kind kind, String value) {
        set(scope, name, kind, Kind.Text.unknown(value));
    }

    /** An array's variable of this scope with an item or more, a new one when there is none. */
    private String array(Scope scope) {
        List<String> there = new ArrayList<>();
        for (Kind.Variable each : scope.assignable()) {
            boolean here = scope.bound.containsKey(each.name()) || dice.oneIn(4);
            if (here && each.kind() instanceof Kind.ListOf list && list.length() > 0) {
                there.add(each.name());
            }
        }
        if (!there.isEmpty() && dice.percent(75)) {
            return dice.of(there);
        }
        Kind.ListOf kind = dice.oneIn(4)
                ? new Kind.ListOf(numbers(2), 2)
                : dice.oneIn(4) ? new Kind.ListOf(Kind.STR, 2) : numbers(dice.between(1, 4));
        StringBuilder literal = new StringBuilder("[");
        for (int i = 0; i < kind.length(); i++) {
            literal.append(i == 0 ? "" : ", ").append(expressions.of(kind.item(), scope, 1).text());
        }
        String name = dice.oneIn(2) ? writer.newName(scope) : writer.freshName("அணி_");
        boolean declare = dice.oneIn(4);
        writer.line((declare ? writer.word("ArrayType") + " " : "") + name + " = "
                + Kind.Text.of(literal.append(']').toString(), "a").fitting(declare ? "a" : scope.known(name)) + ";");
        StatementWriter.note(scope, name, declare ? "a" : "", kind);
        return name;
    }

    private Kind kindOf(Scope scope, String name) {
        Kind kind = scope.visible().get(name);
        return kind == null ? numbers(1) : kind;
    }

    /** Hides an array of the caller's: what the callee changes is its own. */
    private String helper(Scope scope, String array, Scope at) {
        List<Kind.Function> fitting = new ArrayList<>();
        for (Kind.Function function : writer.program.functions) {
            boolean takes = !function.parameters().isEmpty()
                    && function.parameters().get(0) instanceof Kind.ListOf
                    && function.result() instanceof Kind.ListOf;
            if (takes) {
                fitting.add(function);
            }
        }
        if (fitting.isEmpty() || at.loops > 1) {
            return append(array, number(scope).text());
        }
        Kind.Function function = dice.of(fitting);
        List<String> arguments = new ArrayList<>(List.of(array));
        for (int i = 1; i < function.parameters().size(); i++) {
            Kind kind = function.parameters().get(i);
            String declared = function.declared().get(i);
            Kind.Text argument = kind instanceof Kind.ListOf && dice.oneIn(2)
                    ? Kind.Text.unknown(array)
                    : kind instanceof Kind.Num && dice.oneIn(4)
                            ? expressions.call("_length", Kind.Text.unknown(array))
                            : kind instanceof Kind.Num && dice.oneIn(2)
                                    ? Kind.Text.of("" + dice.below(3), "n")
                                    : expressions.of(kind, scope, 1);
            arguments.add(argument.fitting(declared));
        }
        return function.name() + "(" + String.join(", ", arguments) + ")";
    }

    private void handedOn(Scope scope) {
        String array = array(scope);
        String given = helper(scope, array, scope);
        Kind kind = kindOf(scope, array);
        if (dice.oneIn(2)) {
            set(scope, array, kind, given);
            print(array);
            return;
        }
        String other = writer.freshName("நகல்");
        writer.line(other + " = " + given + ";");
        print(both(array, other));
        if (dice.oneIn(2)) {
            writer.line(array + "[0] = " + number(scope).text() + ";");
            touch(scope, array, kind);
            print(both(array, other));
        }
    }

    /** In a function a change makes the global a local; then the local is what is bound. */
    private static void touch(Scope scope, String name, Kind kind) {
        scope.bound.putIfAbsent(name, kind);
    }

    /** Copies of copies, one of them changed. */
    private void copies(Scope scope) {
        String first = array(scope);
        Kind kind = kindOf(scope, first);
        String second = writer.freshName("நகல்");
        String third = writer.freshName("நகல்");
        set(scope, second, kind, first);
        set(scope, third, kind, dice.oneIn(2) ? second : "[" + first + "][0]");
        String changed = dice.of(first, second, third);
        if (dice.oneIn(2)) {
            writer.line(changed + "[0] = " + number(scope).text() + ";");
            touch(scope, changed, kind);
        } else {
            set(scope, changed, kind, append(changed, number(scope).text()));
        }
        print(both(first, both(second, third)));
    }

    private String matrix(Scope scope) {
        String name = writer.freshName("அட்டவணை");
        String row = writer.freshName("வரிசை");
        if (dice.oneIn(2)) {
            set(scope, row, numbers(2), "[" + number(scope).text() + ", 2]");
            set(scope, name, new Kind.ListOf(numbers(2), 2), "[" + row + ", " + row + "]");
        } else {
            set(scope, name, new Kind.ListOf(numbers(2), 2), "[[1, " + number(scope).text() + "], [3, 4]]");
        }
        return name;
    }

    private void takenOut(Scope scope) {
        String matrix = matrix(scope);
        String row = writer.freshName("வரிசை");
        if (dice.oneIn(3)) {
            writer.line(writer.freshName("நகல்") + " = " + matrix + ";");
        }
        String index = "[" + dice.below(2) + "]";
        set(scope, row, numbers(2), matrix + index);
        writer.line(row + "[" + dice.below(2) + "] = " + dice.of(number(scope).text(), row + "[0] + 1") + ";");
        if (dice.oneIn(3)) {
            print(both(matrix, row));
        }
        writer.line(matrix + index + " = " + row + ";");
        if (dice.oneIn(2)) {
            writer.line(row + "[0] = \"பின்\";");
        }
        print(both(matrix, row));
    }

    private void intoItself(Scope scope) {
        String array = array(scope);
        Kind kind = kindOf(scope, array);
        switch (dice.below(5)) {
            case 0 -> set(scope, array, kind, append(array, array));
            case 1 -> {
                writer.line(array + "[0] = " + array + ";");
                touch(scope, array, kind);
            }
            case 2 -> set(scope, array, kind, append(array, array + "[0]"));
            case 3 -> {
                writer.line(array + "[0] = " + append(array, "1") + ";");
                touch(scope, array, kind);
            }
            default -> set(scope, array, kind, append(append(array, "1"), expressions.call(
                    "_length", Kind.Text.unknown(array)).text()));
        }
        print(array);
    }

    /** The same inner array taken twice; what one of the two becomes is not the other's. */
    private void readTwice(Scope scope) {
        String matrix = matrix(scope);
        String one = writer.freshName("வரிசை");
        String two = writer.freshName("வரிசை");
        set(scope, one, numbers(2), matrix + "[0]");
        set(scope, two, numbers(2), matrix + "[0]");
        String changed = dice.of(one, two);
        writer.line(changed + "[" + dice.below(2) + "] = " + number(scope).text() + ";");
        print(both(matrix, both(one, two)));
    }

    private void inRecord(Scope scope) {
        String array = array(scope);
        Kind kind = kindOf(scope, array);
        String record = writer.freshName("பதி_");
        String part = writer.freshName("பகுதி");
        set(scope, record, new Kind.Plain(List.of(new Kind.Field("x", kind))), "{x: " + array + ", எடை_1: 1}");
        set(scope, part, kind, record + dice.of(".x", "[\"x\"]"));
        if (dice.oneIn(2)) {
            set(scope, part, kind, helper(scope, part, scope));
        } else {
            writer.line(part + "[0] = " + number(scope).text() + ";");
        }
        if (dice.percent(70)) {
            writer.line(record + ".x = " + part + ";");
        }
        if (dice.oneIn(3)) {
            writer.line(record + dice.of(".அ = ", ".எடை_1 = ") + record + ";");
        }
        print(both(record, both(array, part)));
    }

    private void captured(Scope scope) {
        String array = array(scope);
        Kind kind = kindOf(scope, array);
        String value = writer.freshName("சார்பு");
        String change = dice.oneIn(2) ? array + "[0] = p" : array + " = " + append(array, "p");
        boolean fits = scope.topLevel || !scope.fixed.contains(array);
        writer.line(value + " = " + writer.word("Function") + "(p) { " + (fits ? change + "; " : "") + writer.word("Return")
                + " " + array + "; };");
        print(value + "(1)");
        if (dice.oneIn(2)) {
            set(scope, array, kind, append(array, "\"பின்\""));
        }
        print(both(value + "(2)", array));
    }

    private void swapped(Scope scope) {
        String matrix = matrix(scope);
        String between = writer.freshName("வரிசை");
        set(scope, between, numbers(2), matrix + "[0]");
        writer.line(matrix + "[0] = " + matrix + "[1];");
        writer.line(matrix + "[1] = " + between + ";");
        print(both(matrix, between));
    }

    /** A helper called as a value: the caller does not know what it does. */
    private void throughValue(Scope scope) {
        String array = array(scope);
        String call = helper(scope, array, scope);
        int open = call.indexOf('(');
        String value = writer.freshName("சார்பு");
        writer.line(value + " = " + call.substring(0, open) + ";");
        String copy = writer.freshName("நகல்");
        writer.line(copy + " = " + array + ";");
        set(scope, array, kindOf(scope, array), value + call.substring(open));
        print(both(array, copy));
    }

    private void nestedCalls(Scope scope) {
        String array = array(scope);
        String inner = helper(scope, array, scope);
        String name = writer.freshName("நகல்");
        set(scope, name, kindOf(scope, array), append(inner, array + "[0]"));
        print(both(array, both(name, inner)));
    }

    private void changedWhileRun(Scope scope) {
        if (scope.loops >= StatementWriter.MOST_LOOPS) {
            copies(scope);
            return;
        }
        String array = array(scope);
        Kind kind = kindOf(scope, array);
        String item = writer.freshName("உறுப்பு");
        writer.open(writer.word("ForEach") + " " + item + " " + writer.word("In") + " " + array);
        scope.loops++;
        switch (dice.below(4)) {
            case 0 -> set(scope, array, kind, append(array, item));
            case 1 -> writer.line(array + "[0] = " + item + ";");
            case 2 -> writer.line(item + " = " + append("[" + item + "]", "1") + ";");
            default -> set(scope, array, kind, "[" + item + ", 0]");
        }
        touch(scope, array, kind);
        print(both(item, array));
        scope.loops--;
        writer.close();
        print(array);
        if (dice.oneIn(2)) {
            set(scope, array, numbers(1), "[" + number(scope).text() + "]");
        }
    }

    private void builtUp(Scope scope) {
        if (scope.loops >= StatementWriter.MOST_LOOPS) {
            copies(scope);
            return;
        }
        String array = writer.freshName("அணி_");
        String copy = writer.freshName("நகல்");
        String counter = writer.freshName("i");
        writer.line(array + " = [];");
        writer.line(copy + " = " + writer.word("Null") + ";");
        writer.line(counter + " = 0;");
        scope.bound.put(array, numbers(0));
        scope.bound.put(counter, Kind.NUM);
        scope.fixed.add(counter);
        writer.open("(" + counter + " < " + dice.between(2, 5) + ") " + writer.word("Loop"));
        scope.loops++;
        set(scope, array, numbers(0), dice.oneIn(3) ? helper(scope, array, scope) : append(array, dice.of(counter, "[" + counter + "]", array)));
        if (dice.oneIn(2)) {
            writer.line("(" + counter + " == 1) " + writer.word("If") + " { " + copy + " = " + array + "; }");
        } else {
            writer.line(array + "[0] = " + counter + ";");
        }
        writer.line(counter + " = " + counter + " + 1;");
        scope.loops--;
        writer.close();
        print(both(array, copy));
    }

    /** Fails between two changes, in a callee too; the handler sees the first and not the second. */
    private void failingHalfWay(Scope scope) {
        String array = array(scope);
        Kind kind = kindOf(scope, array);
        String copy = writer.freshName("நகல்");
        if (dice.oneIn(2)) {
            writer.line(copy + " = " + array + ";");
        } else {
            writer.line(copy + " = 0;");
        }
        writer.open(writer.word("Try"));
        if (dice.oneIn(2)) {
            set(scope, array, kind, append(array, number(scope).text()));
        }
        switch (dice.below(6)) {
            case 0 -> set(scope, array, kind, append(array, "1 / 0"));
            case 1 -> writer.line(array + "[99] = 1;");
            case 2 -> writer.line(array + "[0] = காணாதது;");
            case 3 -> set(scope, array, kind, append(helper(scope, array, scope), array + "[50]"));
            case 4 -> set(scope, array, kind, "காணாச்_செயல்(" + array + ")");
            default -> set(scope, array, kind, failing(array));
        }
        if (dice.oneIn(2)) {
            set(scope, array, kind, append(array, "\"அடுத்து\""));
        }
        String error = writer.freshName("e");
        writer.close("} " + writer.word("Catch") + "(" + error + ") {");
        writer.indented();
        print(both(array, error + ".செய்தி_ஆங்கிலம் & \" @\" & " + error + ".வரி"));
        if (dice.oneIn(3)) {
            set(scope, array, kind, append(array, "0"));
        }
        writer.close();
        print(both(array, copy));
    }

    /** A call of an anonymous function that fails after it has changed its own array. */
    private String failing(String array) {
        return "(" + writer.word("Function") + "(p) { p[0] = 7; p = " + append("p", "8") + "; p[100] = 9; "
                + writer.word("Return") + " p; })(" + array + ")";
    }

    private void rows(Scope scope) {
        if (scope.loops >= StatementWriter.MOST_LOOPS) {
            takenOut(scope);
            return;
        }
        String matrix = matrix(scope);
        String row = writer.freshName("வரிசை");
        writer.open(writer.word("ForEach") + " " + row + " " + writer.word("In") + " " + matrix);
        writer.line(row + "[0] = " + number(scope).text() + ";");
        switch (dice.below(3)) {
            case 0 -> writer.line(matrix + "[0] = " + row + ";");
            case 1 -> set(scope, matrix, new Kind.ListOf(numbers(2), 2), append(matrix, row));
            default -> print(row);
        }
        writer.close();
        print(both(matrix, row));
    }

    private void records(Scope scope) {
        if (scope.loops >= StatementWriter.MOST_LOOPS) {
            inRecord(scope);
            return;
        }
        String list = writer.freshName("பட்டியல்");
        String record = writer.freshName("பதி_");
        String counter = writer.freshName("i");
        writer.line(record + " = {x: 1, வரி: [1]};");
        writer.line(list + " = [" + record + ", {x: " + number(scope).text() + ", வரி: []}, " + record + "];");
        Kind.Plain plain = new Kind.Plain(List.of(new Kind.Field("x", Kind.NUM), new Kind.Field("வரி", numbers(0))));
        scope.bound.put(list, new Kind.ListOf(plain, 3));
        writer.line(counter + " = 0;");
        scope.fixed.add(counter);
        writer.open("(" + counter + " < " + dice.between(1, 3) + ") " + writer.word("Loop"));
        writer.line(record + " = " + list + "[" + counter + "];");
        writer.line(record + ".x = " + record + ".x + " + number(scope).at(5) + ";");
        if (dice.oneIn(2)) {
            writer.line(record + ".வரி = " + append(record + ".வரி", record + ".x") + ";");
        }
        if (dice.percent(70)) {
            writer.line(list + "[" + counter + "] = " + record + ";");
        }
        writer.line(counter + " = " + counter + " + 1;");
        writer.close();
        scope.bound.put(record, plain);
        print(both(list, record));
    }

    // ---- functions

    /** A helper that takes an array, mostly changes it, and gives an array back. */
    void function(Scope globals, String name) {
        Scope inner = Scope.function(globals);
        inner.loops = 1;
        String array = dice.oneIn(3) ? dice.of(StatementWriter.NAMES) : writer.freshName("ப");
        List<String> names = new ArrayList<>(List.of(array));
        List<Kind> kinds = new ArrayList<>(List.of(numbers(1)));
        List<String> declared = new ArrayList<>(List.of(dice.oneIn(3) ? "a" : ""));
        for (int i = dice.below(3); i > 0; i--) {
            Kind kind = dice.oneIn(3) ? numbers(1) : Kind.NUM;
            names.add(writer.freshName("ப"));
            kinds.add(kind);
            declared.add(dice.oneIn(3) ? Kind.letter(kind) : "");
        }
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String type = declared.get(i).isEmpty() ? "" : writer.typeWord(declared.get(i)) + " ";
            parameters.add(type + names.get(i));
            StatementWriter.note(inner, names.get(i), declared.get(i), kinds.get(i));
        }
        String result = dice.oneIn(4) ? "a" : "";
        writer.open(writer.word("Function") + " " + name + "(" + String.join(", ", parameters) + ")"
                + (result.isEmpty() ? "" : " " + writer.typeWord(result)));
        for (int i = dice.between(1, 3); i > 0; i--) {
            step(inner, names, kinds);
        }
        String given = dice.percent(80) ? array : append(array, dice.of(names));
        writer.line(writer.word("Return") + " " + given + ";");
        writer.close();
        writer.program.functions.add(new Kind.Function(name, kinds, declared, numbers(1), result));
    }

    private void step(Scope inner, List<String> names, List<Kind> kinds) {
        String array = names.get(0);
        String other = dice.of(names);
        switch (dice.below(9)) {
            case 0, 1 -> set(inner, array, numbers(1), append(array, other));
            case 2 -> writer.line(array + "[" + dice.of("0", "0", other, other) + "] = " + number(inner).text() + ";");
            case 3 -> print(both(array, other));
            case 4 -> {
                writer.line("(" + expressions.call("_length", Kind.Text.unknown(array)).text() + " > " + dice.between(2, 5) + ") "
                        + writer.word("If") + " { " + writer.word("Return") + " " + array + "; }");
            }
            case 5 -> {
                String item = writer.freshName("உறுப்பு");
                writer.open(writer.word("ForEach") + " " + item + " " + writer.word("In") + " " + array);
                set(inner, array, numbers(1), append(array, item));
                if (dice.oneIn(3)) {
                    writer.line("(" + item + " == " + number(inner).at(4) + ") " + writer.word("If") + " { "
                            + writer.word("Return") + " " + array + "; }");
                }
                writer.close();
            }
            case 6 -> set(inner, array, numbers(1), helper(inner, array, inner));
            case 7 -> global(inner);
            default -> writer.statement(inner);
        }
    }

    /** A global read, changed as a local of the same name, and read again. */
    private void global(Scope inner) {
        if (inner.globals != null) {
            for (Kind.Variable global : inner.globals.assignable()) {
                boolean hidden = inner.bound.containsKey(global.name());
                if (global.kind() instanceof Kind.ListOf list && list.length() > 0 && !hidden && dice.oneIn(2)) {
                    print(global.name());
                    if (dice.oneIn(2)) {
                        set(inner, global.name(), list, append(global.name(), "1"));
                    } else {
                        writer.line(global.name() + "[0] = \"உள்\";");
                        touch(inner, global.name(), list);
                    }
                    print(global.name());
                    return;
                }
            }
        }
        writer.statement(inner);
    }
}

package in.etamil.oracle;

import java.util.ArrayList;
import java.util.List;

/** Writes functions, anonymous functions, shapes and their methods. */
final class DefinitionWriter {
    private final StatementWriter writer;
    private final Dice dice;

    /** Set while a function is written: what it returns, and as what that is declared. */
    private Kind result = Kind.NULL;

    private String resultDeclared = "";

    DefinitionWriter(StatementWriter writer, Dice dice) {
        this.writer = writer;
        this.dice = dice;
    }

    void giveBack(Scope scope) {
        if (dice.oneIn(10)) {
            writer.line(writer.word("Return") + ";");
        } else {
            writer.line(writer.word("Return") + " " + writer.expressions.of(result, scope, 2).fitting(resultDeclared) + ";");
        }
    }

    /** An anonymous function with statements of its own. */
    void longFunctionValue(String name, Kind.Callable kind, Scope scope) {
        Scope inner = scope.anonymous();
        inner.loops = 1;
        List<String> declared = declarations(kind.parameters(), 20);
        String parameters = String.join(", ", parameters(inner, kind.parameters(), declared));
        String head = name + " = " + writer.word("Function") + "(" + parameters + ")";
        body(head, inner, kind.result(), dice.oneIn(5) ? writer.declarable(kind.result()) : "", dice.between(1, 4), "};");
        scope.bound.put(name, kind);
    }

    // ---- functions

    private List<String> parameters(Scope inner, List<Kind> kinds, List<String> declared) {
        List<String> names = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            String name = dice.of(StatementWriter.NAMES);
            if (names.contains(name)) {
                name = writer.freshName("ப");
            }
            names.add(name);
            String type = declared.get(i).isEmpty() ? "" : writer.typeWord(declared.get(i)) + " ";
            boolean fixed = !declared.get(i).equals("f") && !type.isEmpty() && dice.oneIn(8);
            written.add((fixed ? writer.word("Const") + " " : "") + type + name);
            StatementWriter.note(inner, name, declared.get(i), kinds.get(i));
            if (fixed) {
                inner.fixed.add(name);
            }
        }
        return written;
    }

    private List<String> declarations(List<Kind> kinds, int percent) {
        List<String> declared = new ArrayList<>();
        for (Kind kind : kinds) {
            declared.add(dice.percent(percent) ? writer.declarable(kind) : "");
        }
        return declared;
    }

    /** Writes a function's head, body and closing brace. */
    private void body(String head, Scope inner, Kind gives, String declared, int count) {
        body(head, inner, gives, declared, count, "}");
    }

    private void body(String head, Scope inner, Kind gives, String declared, int count, String end) {
        Kind outerResult = result;
        String outerDeclared = resultDeclared;
        result = gives;
        resultDeclared = declared;
        writer.open(head + (declared.isEmpty() ? "" : " " + writer.typeWord(declared)));
        writer.statements(inner, count);
        if (!dice.oneIn(25)) {
            writer.line(writer.word("Return") + " " + writer.expressions.of(gives, inner, 3).fitting(declared) + ";");
        }
        writer.close(end);
        result = outerResult;
        resultDeclared = outerDeclared;
    }

    void function(Scope globals, String name) {
        List<Kind> kinds = new ArrayList<>();
        for (int i = dice.below(4); i > 0; i--) {
            kinds.add(writer.expressions.anyKind(1));
        }
        List<String> declared = declarations(kinds, 35);
        Scope inner = Scope.function(globals);
        Kind gives = writer.expressions.anyKind(1);
        String declaredResult = dice.oneIn(3) ? writer.declarable(gives) : "";
        String head = writer.word("Function") + " " + name + "("
                + String.join(", ", parameters(inner, kinds, declared)) + ")";
        if (dice.oneIn(6)) {
            kinds.add(Kind.NUM);
            declared.add("");
            recursive(name, head, inner, declared, gives, declaredResult);
        } else {
            body(head, inner, gives, declaredResult, dice.between(0, 6));
        }
        writer.program.functions.add(new Kind.Function(name, kinds, declared, gives, StatementWriter.asKnown(declaredResult)));
    }

    /** A function that calls itself with a smaller last argument; called with anything it ends soon. */
    private void recursive(
            String name, String head, Scope inner, List<String> types, Kind gives, String declared) {
        String depth = writer.freshName("ஆழம்");
        String comma = types.size() == 1 ? "" : ", ";
        inner.bound.put(depth, Kind.NUM);
        inner.fixed.add(depth);
        List<String> arguments = new ArrayList<>();
        String before = writer.take();
        body(head.substring(0, head.length() - 1) + comma + depth + ")", inner, gives, declared, dice.below(3));
        String written = writer.take();
        writer.put(before);
        // The recursive call stands before everything else of the body.
        for (int i = 0; i < types.size() - 1; i++) {
            Kind.Text argument = dice.oneIn(2) ? Kind.Text.of("1", "n") : Kind.Text.of("\"க\"", "t");
            arguments.add(argument.fitting(types.get(i)));
        }
        arguments.add(depth + " / 3 - 1");
        int brace = written.indexOf("{\n") + 2;
        String call = name + "(" + String.join(", ", arguments) + ")";
        String first = "    ".repeat(writer.depth() + 1) + "(0 < " + depth + " < 300) " + writer.word("If") + " { " + writer.word("Print")
                + " \"<\" & " + call + "; }\n";
        writer.put(written.substring(0, brace) + first + written.substring(brace));
    }

    /** A second definition of a function that declares nothing; the last one in the text serves every call. */
    void again(Scope globals) {
        for (Kind.Function function : writer.program.functions) {
            if (function.known().isEmpty() && function.declared().stream().allMatch(String::isEmpty)) {
                Scope inner = Scope.function(globals);
                inner.loops = StatementWriter.MOST_LOOPS;
                String parameters = String.join(", ", parameters(inner, function.parameters(), function.declared()));
                String head = writer.word("Function") + " " + function.name() + "(" + parameters + ")";
                body(head, inner, function.result(), "", dice.below(2));
                return;
            }
        }
    }

    /** Calls too many: the limit that no handler catches. */
    void endless() {
        String name = writer.freshName("முடிவிலி");
        writer.line(writer.word("Function") + " " + name + "(n) { " + writer.word("Return") + " " + name + "(n + 1); }");
        writer.line(writer.word("Print") + " " + name + "(0);");
    }

    String lambda(Kind.Callable kind, Scope scope, int depth) {
        Scope inner = scope.anonymous();
        inner.loops = StatementWriter.MOST_LOOPS;
        String parameters = String.join(
                ", ", parameters(inner, kind.parameters(), declarations(kind.parameters(), 10)));
        StringBuilder body = new StringBuilder();
        List<Kind.Variable> numbers = inner.assignable();
        numbers.removeIf(variable -> !(variable.kind() instanceof Kind.Num));
        if (!numbers.isEmpty() && dice.oneIn(5)) {
            String name = dice.of(numbers).name();
            body.append(name).append(" = ").append(writer.step(name, inner).fitting(inner.known(name))).append("; ");
            inner.bound.put(name, Kind.NUM);
        }
        String value = writer.expressions.of(kind.result(), inner, Math.min(2, depth - 1)).text();
        return writer.word("Function") + "(" + parameters + ") { " + body + writer.word("Return") + " " + value + "; }";
    }

    // ---- shapes

    void shape(Kind.Shape shape, Scope globals) {
        writer.open(writer.word("Shape") + " " + shape.name());
        for (int i = 0; i < shape.fields().size(); i++) {
            String declared = shape.declared().get(i);
            boolean last = i == shape.fields().size() - 1;
            // Without its comma a field of function type would read as the beginning of a method.
            String comma = last && !declared.equals("f") && dice.oneIn(2) ? "" : ",";
            writer.line((declared.isEmpty() ? "" : writer.typeWord(declared) + " ") + shape.fields().get(i).name() + comma);
        }
        for (int i = dice.below(3); i > 0; i--) {
            method(shape, globals);
        }
        writer.close();
    }

    private void method(Kind.Shape shape, Scope globals) {
        boolean self = dice.percent(70);
        Scope inner = Scope.function(globals);
        List<Kind> kinds = new ArrayList<>();
        for (int i = dice.below(3); i > 0; i--) {
            kinds.add(writer.expressions.anyKind(0));
        }
        List<String> declared = declarations(kinds, 35);
        List<String> written = parameters(inner, kinds, declared);
        if (self) {
            String name = dice.percent(80) ? "இது" : dice.of("iqu", "_self");
            written.add(0, name);
            StatementWriter.note(inner, name, "S:" + shape.name(), new Kind.Shaped(shape));
            inner.fixed.add(name);
        }
        Kind gives = dice.oneIn(3) ? new Kind.Shaped(shape) : writer.expressions.anyKind(0);
        String declaredResult = dice.oneIn(2) ? writer.declarable(gives) : "";
        String name = writer.freshName("முறை_");
        body(
                writer.word("Function") + " " + name + "(" + String.join(", ", written) + ")",
                inner,
                gives,
                declaredResult,
                dice.below(3));
        shape.methods().add(new Kind.Method(name, self, kinds, declared, gives, StatementWriter.asKnown(declaredResult)));
    }
}

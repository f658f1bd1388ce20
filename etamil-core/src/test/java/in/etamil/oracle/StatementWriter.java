package in.etamil.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes statements, each on a line of its own, into one text. */
final class StatementWriter {
    private static final List<String> NAMES = List.of(
            "அ", "ஆ", "இ", "ஈ", "உ", "x", "y", "z", "total", "கூட்டு", "எண்ணி", "பட்டி", "வரி", "vari", "வட்டி", "பயன்",
            "விலை", "_k", "நிலை", "வடிவம்", "முயல்", "piZY", "மாறி", "a1", "விடை", "சொத்து", "மீதி");
    private static final int MOST_BLOCKS = 3;
    private static final int MOST_LOOPS = 2;

    final Dice dice;
    final Words words;
    final ExpressionWriter expressions;
    final ProgramShape program;
    private final FailureWriter failures;
    private final StringBuilder out = new StringBuilder();
    private int indent;
    private int fresh;

    StatementWriter(Dice dice, Words words, ProgramShape program, int risk) {
        this.dice = dice;
        this.words = words;
        this.program = program;
        this.expressions = new ExpressionWriter(dice, words, program, this, risk);
        this.failures = new FailureWriter(this);
    }

    /** Gives what was written since the last call. */
    String take() {
        String written = out.toString();
        out.setLength(0);
        return written;
    }

    void line(String text) {
        if (dice.oneIn(120)) {
            out.append(dice.of("\n", "// கருத்து { \"\n", "   \n"));
        }
        out.append("    ".repeat(indent)).append(text).append('\n');
    }

    void open(String head) {
        line(head + " {");
        indent++;
    }

    void close() {
        indent--;
        line("}");
    }

    String word(String token) {
        return words.keyword(token);
    }

    String freshName(String stem) {
        fresh++;
        return stem + fresh;
    }

    /** A name with no variable of this scope behind it; a global or a function may well have it. */
    String newName(Scope scope) {
        for (int i = 0; i < 4; i++) {
            String name = dice.of(NAMES);
            if (!scope.bound.containsKey(name) && !scope.fixed.contains(name)) {
                return name;
            }
        }
        return freshName("ம");
    }

    void statements(Scope scope, int count) {
        for (int i = 0; i < count; i++) {
            statement(scope);
        }
    }

    /** A block's statements; what is first bound there is mostly not looked at behind it. */
    private void inside(Scope scope, int count) {
        Set<String> before = new LinkedHashSet<>(scope.bound.keySet());
        scope.blocks++;
        statements(scope, count);
        scope.blocks--;
        scope.bound.keySet().removeIf(name -> !before.contains(name) && dice.percent(90));
    }

    void statement(Scope scope) {
        boolean nests = scope.blocks < MOST_BLOCKS;
        int roll = dice.below(nests ? 100 : 70);
        if (roll < 16) {
            print(scope);
        } else if (roll < 28) {
            assignNew(scope);
        } else if (roll < 38) {
            reassign(scope);
        } else if (roll < 43) {
            declare(scope);
        } else if (roll < 46) {
            bindForGood(scope);
        } else if (roll < 51) {
            setElement(scope);
        } else if (roll < 56) {
            setField(scope);
        } else if (roll < 60) {
            snapshot(scope);
        } else if (roll < 63) {
            nested(scope);
        } else if (roll < 66) {
            functionValue(scope);
        } else if (roll < 68) {
            callStatement(scope);
        } else if (roll < 70) {
            special(scope);
        } else if (roll < 79) {
            branch(scope);
        } else if (roll < 87) {
            each(scope);
        } else if (roll < 92) {
            counted(scope);
        } else {
            attempt(scope);
        }
    }

    private void print(Scope scope) {
        Kind.Text value = expressions.of(expressions.anyKind(1), scope, 3);
        line(word("Print") + " " + value.text() + ";");
    }

    private String assigned() {
        return dice.oneIn(60) ? " =\n        " : " = ";
    }

    /** Assigns, keeping to a type declared for the name. */
    private void assign(Scope scope, String name, Kind kind, Kind.Text value) {
        line(name + assigned() + value.fitting(scope.known(name)) + ";");
        scope.bound.put(name, kind);
    }

    private void assignNew(Scope scope) {
        Kind kind = expressions.anyKind(2);
        Kind.Text value = expressions.of(kind, scope, 3);
        assign(scope, newName(scope), kind, value);
    }

    private void reassign(Scope scope) {
        List<Kind.Variable> choices = scope.assignable();
        if (choices.isEmpty()) {
            assignNew(scope);
            return;
        }
        Kind.Variable variable = dice.of(choices);
        String name = variable.name();
        switch (variable.kind()) {
            case Kind.Num n when dice.percent(60) -> assign(scope, name, n, step(name, scope));
            case Kind.Str s when dice.percent(50) -> {
                Kind.Text more = expressions.of(Kind.STR, Scope.top(), 0);
                assign(scope, name, s, new Kind.Text(name + " & " + more.at(5), "t", 4));
            }
            case Kind.ListOf list when dice.percent(70) -> {
                Kind.Text item = expressions.of(list.item(), scope, 1);
                Kind.Text longer = expressions.call("_append", Kind.Text.unknown(name), item);
                int length = scope.blocks > 0 ? list.length() : list.length() + 1;
                assign(scope, name, new Kind.ListOf(list.item(), length), longer);
            }
            default -> {
                Kind kind = dice.percent(75) ? variable.kind() : expressions.anyKind(1);
                Kind.Text value = expressions.of(kind, scope, 2);
                assign(scope, name, scope.known(name).startsWith("S:") ? variable.kind() : kind, value);
            }
        }
    }

    /** A change of a number by which it does not explode in a loop. */
    private Kind.Text step(String name, Scope scope) {
        return switch (dice.below(5)) {
            case 0 -> new Kind.Text(name + " * " + dice.of("1.1", "0.5", "105%", "18%", "-1"), "n", 5);
            case 1 -> new Kind.Text(name + " / " + dice.of("3", "7", "1.5", "2"), "n", 5);
            default -> new Kind.Text(
                    name + dice.of(" + ", " - ") + expressions.of(Kind.NUM, scope, 1).at(5), "n", 4);
        };
    }

    private String typeWord(String letter) {
        return switch (letter) {
            case "n" -> word(dice.of("IntegerType", "FloatType"));
            case "t" -> word(dice.of("StringType", "TextType"));
            case "d" -> word("DateType");
            case "b" -> word("BoolType");
            case "a" -> word("ArrayType");
            case "r" -> word(dice.of("ObjectType", "DataType"));
            case "f" -> word("Function");
            default -> letter.substring(2);
        };
    }

    /** A type that a value of this kind can be declared as, or nothing. */
    String declarable(Kind kind) {
        String letter = Kind.letter(kind);
        if (letter.equals("n") && dice.oneIn(8)) {
            return "t";
        }
        return letter.equals("t") && dice.oneIn(6) ? "d" : letter;
    }

    private static String asKnown(String declared) {
        return declared.equals("d") ? "t" : declared;
    }

    private void declare(Scope scope) {
        if (dice.oneIn(5)) {
            String name = newName(scope);
            String declared = dice.of("n", "t", "d", "");
            if (declared.isEmpty() && !scope.known(name).isEmpty()) {
                declared = "n";
            }
            line((declared.isEmpty() ? "" : typeWord(declared) + " ") + name + ";");
            note(scope, name, declared, Kind.NUM);
            return;
        }
        Kind kind = expressions.anyKind(2);
        String declared = declarable(kind);
        if (declared.isEmpty()) {
            assignNew(scope);
            return;
        }
        Kind.Text value = expressions.of(kind, scope, 2);
        String name = newName(scope);
        line(typeWord(declared) + " " + name + " = " + value.fitting(declared) + ";");
        note(scope, name, declared, kind);
    }

    private static void note(Scope scope, String name, String declared, Kind kind) {
        if (!declared.isEmpty()) {
            scope.declared.put(name, asKnown(declared));
        }
        scope.bound.put(name, kind);
    }

    private void bindForGood(Scope scope) {
        Kind kind = expressions.anyKind(2);
        Kind.Text value = expressions.of(kind, scope, 2);
        String name = freshName("நி");
        String declared = dice.oneIn(2) ? declarable(kind) : "";
        String type = declared.isEmpty() ? "" : typeWord(declared) + " ";
        line(word("Const") + " " + type + name + " = " + value.fitting(declared) + ";");
        note(scope, name, declared.isEmpty() && value.known().startsWith("S:") ? value.known() : declared, kind);
        scope.fixed.add(name);
    }

    /** Element and field assignments inside a function make a local out of a global. */
    private static void touched(Scope scope, String name) {
        if (!scope.topLevel && !scope.bound.containsKey(name)) {
            scope.partly.add(name);
        }
    }

    private Kind.Variable changeable(Scope scope, Class<? extends Kind> kind) {
        List<Kind.Variable> choices = new ArrayList<>();
        for (Kind.Variable variable : scope.assignable()) {
            boolean empty = variable.kind() instanceof Kind.ListOf list && list.length() == 0;
            if (kind.isInstance(variable.kind()) && !empty) {
                choices.add(variable);
            }
        }
        return choices.isEmpty() ? null : dice.of(choices);
    }

    private void setElement(Scope scope) {
        Kind.Variable variable = changeable(scope, Kind.ListOf.class);
        if (variable == null) {
            assignNew(scope);
            return;
        }
        Kind.ListOf list = (Kind.ListOf) variable.kind();
        Kind.Text value = expressions.of(list.item(), scope, 2);
        String index = dice.oneIn(12)
                ? expressions.of(Kind.NUM, scope, 0).text()
                : dice.of("" + dice.below(list.length()), "\"" + dice.below(list.length()) + "\"");
        line(variable.name() + "[" + index + "] = " + value.text() + ";");
        touched(scope, variable.name());
    }

    private void setField(Scope scope) {
        Kind.Variable variable = changeable(scope, dice.oneIn(3) ? Kind.Shaped.class : Kind.Plain.class);
        if (variable == null) {
            assignNew(scope);
            return;
        }
        if (variable.kind() instanceof Kind.Shaped(Kind.Shape shape)) {
            int at = dice.below(shape.fields().size());
            Kind.Field field = shape.fields().get(at);
            Kind.Text value = expressions.of(field.kind(), scope, 2);
            setField(variable.name(), field.name(), value.fitting(shape.declared().get(at)));
        } else {
            String field = dice.of(ExpressionWriter.FIELDS);
            Kind now = Kind.fieldKind(((Kind.Plain) variable.kind()).fields(), field);
            Kind kind = now == null ? expressions.anyKind(1) : now;
            setField(variable.name(), field, expressions.of(kind, scope, 2).text());
            if (now == null && scope.blocks == 0 && scope.bound.containsKey(variable.name())) {
                List<Kind.Field> fields = new ArrayList<>(((Kind.Plain) variable.kind()).fields());
                fields.add(new Kind.Field(field, kind));
                scope.bound.put(variable.name(), new Kind.Plain(fields));
            }
        }
        touched(scope, variable.name());
    }

    private void setField(String name, String field, String value) {
        String target = dice.oneIn(3) ? "[" + ExpressionWriter.quoted(field) + "]" : "." + field;
        line(name + target + " = " + value + ";");
    }

    /** A copy, a change of one of the two, and a look at both. */
    private void snapshot(Scope scope) {
        Kind.Variable variable = changeable(scope, dice.oneIn(3) ? Kind.Plain.class : Kind.ListOf.class);
        if (variable == null) {
            assignNew(scope);
            return;
        }
        String copy = freshName("நகல்");
        line(copy + " = " + variable.name() + ";");
        scope.bound.put(copy, variable.kind());
        String changed = dice.oneIn(2) ? copy : variable.name();
        if (variable.kind() instanceof Kind.ListOf list) {
            Kind.Text value = expressions.of(list.item(), scope, 1);
            if (dice.oneIn(3)) {
                line(changed + " = " + expressions.call("_append", Kind.Text.unknown(changed), value).fitting(
                        scope.known(changed)) + ";");
                scope.bound.put(changed, list);
            } else {
                line(changed + "[" + dice.below(list.length()) + "] = " + value.text() + ";");
                touched(scope, changed);
            }
        } else {
            setField(changed, dice.of(ExpressionWriter.FIELDS), expressions.of(Kind.NUM, scope, 1).text());
            touched(scope, changed);
        }
        line(word("Print") + " " + variable.name() + " & \" | \" & " + copy + ";");
    }

    /** An inner collection taken out, changed, and put back. */
    private void nested(Scope scope) {
        for (Kind.Variable variable : scope.assignable()) {
            if (variable.kind() instanceof Kind.ListOf(Kind.ListOf(Kind item, int inner), int length)
                    && inner > 0
                    && length > 0) {
                String part = freshName("பகுதி");
                String index = "[" + dice.below(length) + "]";
                line(part + " = " + variable.name() + index + ";");
                line(part + "[" + dice.below(inner) + "] = " + expressions.of(item, scope, 1).text() + ";");
                scope.bound.put(part, new Kind.ListOf(item, inner));
                line(variable.name() + index + " = " + part + ";");
                touched(scope, variable.name());
                return;
            }
        }
        Kind kind = new Kind.ListOf(new Kind.ListOf(expressions.anyKind(0), dice.between(1, 3)), dice.between(1, 3));
        assign(scope, newName(scope), kind, expressions.of(kind, scope, 2));
    }

    private void functionValue(Scope scope) {
        Kind.Callable kind = expressions.callableKind(1);
        if (dice.oneIn(3)) {
            Kind list = new Kind.ListOf(kind, dice.between(1, 2));
            assign(scope, newName(scope), list, expressions.of(list, scope, 2));
            return;
        }
        Kind.Text value = expressions.of(kind, scope, 2);
        String name = newName(scope);
        if (dice.oneIn(4) && scope.known(name).isEmpty()) {
            line(word("Function") + " " + name + " = " + value.fitting("f") + ";");
            note(scope, name, "f", kind);
        } else {
            assign(scope, name, kind, value);
        }
    }

    private void callStatement(Scope scope) {
        if (program.functions.isEmpty() || scope.loops > 1) {
            print(scope);
            return;
        }
        line(expressions.call(dice.of(program.functions), scope, 2).text() + ";");
    }

    private void special(Scope scope) {
        if (!scope.topLevel && dice.oneIn(2)) {
            Kind content = expressions.anyKind(0);
            Kind.Text result = expressions.of(new Kind.Outcome(content), scope, 2);
            assign(scope, newName(scope), content, Kind.Text.unknown(result.at(7) + "?"));
        } else if (dice.oneIn(2)) {
            line(word("Function") + " " + freshName("உட்செயல்") + "(p) { " + word("Return") + " p; }");
        } else {
            List<Kind.Variable> texts = scope.like(Kind.Str.class);
            String text = texts.isEmpty() ? "\"மரம்\"" : dice.of(texts).name();
            line("(" + expressions.call("_length", Kind.Text.unknown(text)).text() + " > 1) " + word("If") + " { "
                    + word("Print") + " " + text + "[1] & " + text + "[0]; }");
        }
    }

    // ---- blocks

    private void branch(Scope scope) {
        Kind.Text condition = expressions.of(dice.oneIn(5) ? expressions.anyKind(1) : Kind.TRUTH, scope, 2);
        open("(" + condition.text() + ") " + word("If"));
        inside(scope, dice.between(1, 3));
        if (!scope.topLevel && dice.oneIn(4)) {
            giveBack(scope);
        }
        if (dice.oneIn(3)) {
            indent--;
            open("} " + word("Else"));
            inside(scope, dice.between(1, 3));
        }
        close();
    }

    /** Set while a function is written: what it returns, and as what that is declared. */
    private Kind result = Kind.NULL;

    private String resultDeclared = "";

    private void giveBack(Scope scope) {
        if (dice.oneIn(10)) {
            line(word("Return") + ";");
        } else {
            line(word("Return") + " " + expressions.of(result, scope, 2).fitting(resultDeclared) + ";");
        }
    }

    private void each(Scope scope) {
        if (scope.loops >= MOST_LOOPS) {
            print(scope);
            return;
        }
        Kind source = dice.oneIn(5)
                ? Kind.STR
                : dice.oneIn(4) ? expressions.plainKind(0) : new Kind.ListOf(expressions.anyKind(0), dice.between(1, 4));
        Kind.Text collection = expressions.of(source, scope, source instanceof Kind.Str ? 0 : 2);
        String name = newName(scope);
        String head = collection.text().contains("{") ? "(" + collection.text() + ")" : collection.text();
        open(word("ForEach") + " " + name + " " + word("In") + " " + head);
        scope.declared.remove(name);
        scope.bound.put(name, source instanceof Kind.ListOf list ? list.item() : Kind.STR);
        scope.loops++;
        if (source instanceof Kind.ListOf list && scope.bound.get(collection.text()) instanceof Kind.ListOf
                && !scope.fixed.contains(collection.text()) && dice.oneIn(3)) {
            Kind.Text longer = expressions.call(
                    "_append", collection, expressions.of(list.item(), scope, 0));
            assign(scope, collection.text(), list, longer);
        }
        inside(scope, dice.between(1, 4));
        scope.loops--;
        close();
        if (dice.oneIn(2)) {
            scope.bound.remove(name);
        }
    }

    private void counted(Scope scope) {
        if (scope.loops >= MOST_LOOPS) {
            print(scope);
            return;
        }
        String counter = freshName("i");
        line(counter + " = 0;");
        scope.bound.put(counter, Kind.NUM);
        scope.fixed.add(counter);
        String more = dice.oneIn(5) ? " " + word("And") + " " + expressions.of(Kind.TRUTH, scope, 1).at(2) : "";
        open("(" + counter + " < " + dice.between(1, 6) + more + ") " + word("Loop"));
        scope.loops++;
        boolean first = dice.oneIn(2);
        if (first) {
            line(counter + " = " + counter + " + 1;");
        }
        inside(scope, dice.between(1, 4));
        if (!first) {
            line(counter + " = " + counter + " + 1;");
        }
        scope.loops--;
        close();
    }

    private void attempt(Scope scope) {
        String error = freshName("e");
        open(word("Try"));
        inside(scope, dice.between(0, 2));
        if (dice.percent(70)) {
            line(failures.statement(scope));
        }
        inside(scope, dice.below(2));
        indent--;
        open("} " + word("Catch") + "(" + error + ")");
        String english = error + ".செய்தி_ஆங்கிலம்";
        String where = error + ".வரி";
        if (dice.oneIn(8)) {
            line(word("Print") + " (" + word("Function") + "() { " + word("Return") + " " + where + "; })();");
        } else {
            line(word("Print") + " " + english + " & \" @\" & " + where + ";");
        }
        inside(scope, dice.below(3));
        if (!scope.topLevel && dice.oneIn(5)) {
            giveBack(scope);
        }
        close();
    }

    void fail(Scope scope) {
        line(failures.statement(scope));
    }

    // ---- functions

    private List<String> parameters(Scope inner, List<Kind> kinds, List<String> declared) {
        List<String> names = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            String name = dice.of(NAMES);
            if (names.contains(name)) {
                name = freshName("ப");
            }
            names.add(name);
            String type = declared.get(i).isEmpty() ? "" : typeWord(declared.get(i)) + " ";
            boolean fixed = !declared.get(i).equals("f") && !type.isEmpty() && dice.oneIn(8);
            written.add((fixed ? word("Const") + " " : "") + type + name);
            note(inner, name, declared.get(i), kinds.get(i));
            if (fixed) {
                inner.fixed.add(name);
            }
        }
        return written;
    }

    private List<String> declarations(List<Kind> kinds, int percent) {
        List<String> declared = new ArrayList<>();
        for (Kind kind : kinds) {
            declared.add(dice.percent(percent) ? declarable(kind) : "");
        }
        return declared;
    }

    /** Writes a function's head, body and closing brace. */
    private void body(String head, Scope inner, Kind gives, String declared, int count) {
        Kind outerResult = result;
        String outerDeclared = resultDeclared;
        result = gives;
        resultDeclared = declared;
        open(head + (declared.isEmpty() ? "" : " " + typeWord(declared)));
        statements(inner, count);
        if (!dice.oneIn(25)) {
            line(word("Return") + " " + expressions.of(gives, inner, 3).fitting(declared) + ";");
        }
        close();
        result = outerResult;
        resultDeclared = outerDeclared;
    }

    void function(Scope globals, String name) {
        List<Kind> kinds = new ArrayList<>();
        for (int i = dice.below(4); i > 0; i--) {
            kinds.add(expressions.anyKind(1));
        }
        List<String> declared = declarations(kinds, 35);
        Scope inner = Scope.function(globals);
        Kind gives = expressions.anyKind(1);
        String declaredResult = dice.oneIn(3) ? declarable(gives) : "";
        String head = word("Function") + " " + name + "("
                + String.join(", ", parameters(inner, kinds, declared)) + ")";
        if (dice.oneIn(6)) {
            kinds.add(Kind.NUM);
            declared.add("");
            recursive(name, head, inner, kinds, gives, declaredResult);
        } else {
            body(head, inner, gives, declaredResult, dice.between(0, 6));
        }
        program.functions.add(new Kind.Function(name, kinds, declared, gives, asKnown(declaredResult)));
    }

    /** A function that calls itself with a smaller last argument; called with anything it ends soon. */
    private void recursive(String name, String head, Scope inner, List<Kind> kinds, Kind gives, String declared) {
        String depth = freshName("ஆழம்");
        String comma = kinds.size() == 1 ? "" : ", ";
        inner.bound.put(depth, Kind.NUM);
        inner.fixed.add(depth);
        List<String> arguments = new ArrayList<>();
        body(head.substring(0, head.length() - 1) + comma + depth + ")", inner, gives, declared, dice.below(3));
        String written = take();
        // The recursive call stands before everything else of the body.
        for (int i = 0; i < kinds.size() - 1; i++) {
            arguments.add(dice.oneIn(2) ? "1" : "\"க\"");
        }
        arguments.add(depth + " / 3 - 1");
        int brace = written.indexOf("{\n") + 2;
        String call = name + "(" + String.join(", ", arguments) + ")";
        String first = "    ".repeat(indent + 1) + "(0 < " + depth + " < 300) " + word("If") + " { " + word("Print")
                + " \"<\" & " + call + "; }\n";
        out.append(written, 0, brace).append(first).append(written.substring(brace));
    }

    /** Calls too many: the limit that no handler catches. */
    void endless() {
        String name = freshName("முடிவிலி");
        line(word("Function") + " " + name + "(n) { " + word("Return") + " " + name + "(n + 1); }");
        line(word("Print") + " " + name + "(0);");
    }

    String lambda(Kind.Callable kind, Scope scope, int depth) {
        Scope inner = scope.anonymous();
        inner.loops = MOST_LOOPS;
        String parameters = String.join(
                ", ", parameters(inner, kind.parameters(), declarations(kind.parameters(), 10)));
        StringBuilder body = new StringBuilder();
        List<Kind.Variable> numbers = inner.assignable();
        numbers.removeIf(variable -> !(variable.kind() instanceof Kind.Num));
        if (!numbers.isEmpty() && dice.oneIn(5)) {
            String name = dice.of(numbers).name();
            body.append(name).append(" = ").append(step(name, inner).fitting(inner.known(name))).append("; ");
            inner.bound.put(name, Kind.NUM);
        }
        String value = expressions.of(kind.result(), inner, Math.min(2, depth - 1)).text();
        return word("Function") + "(" + parameters + ") { " + body + word("Return") + " " + value + "; }";
    }

    // ---- shapes

    void shape(Kind.Shape shape, Scope globals) {
        open(word("Shape") + " " + shape.name());
        for (int i = 0; i < shape.fields().size(); i++) {
            String declared = shape.declared().get(i);
            boolean last = i == shape.fields().size() - 1;
            // Without its comma a field of function type would read as the beginning of a method.
            String comma = last && !declared.equals("f") && dice.oneIn(2) ? "" : ",";
            line((declared.isEmpty() ? "" : typeWord(declared) + " ") + shape.fields().get(i).name() + comma);
        }
        for (int i = dice.below(3); i > 0; i--) {
            method(shape, globals);
        }
        close();
    }

    private void method(Kind.Shape shape, Scope globals) {
        boolean self = dice.percent(70);
        Scope inner = Scope.function(globals);
        List<Kind> kinds = new ArrayList<>();
        for (int i = dice.below(3); i > 0; i--) {
            kinds.add(expressions.anyKind(0));
        }
        List<String> declared = declarations(kinds, 35);
        List<String> written = parameters(inner, kinds, declared);
        if (self) {
            String name = dice.percent(80) ? "இது" : dice.of("iqu", "_self");
            written.add(0, name);
            note(inner, name, "S:" + shape.name(), new Kind.Shaped(shape));
            inner.fixed.add(name);
        }
        Kind gives = dice.oneIn(3) ? new Kind.Shaped(shape) : expressions.anyKind(0);
        String declaredResult = dice.oneIn(2) ? declarable(gives) : "";
        String name = freshName("முறை_");
        body(
                word("Function") + " " + name + "(" + String.join(", ", written) + ")",
                inner,
                gives,
                declaredResult,
                dice.below(3));
        shape.methods().add(new Kind.Method(name, self, kinds, declared, gives, asKnown(declaredResult)));
    }
}

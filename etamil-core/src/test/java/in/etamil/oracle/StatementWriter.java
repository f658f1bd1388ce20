package in.etamil.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes statements, each on a line of its own, into one text. */
final class StatementWriter {
    static final List<String> NAMES = List.of(
            "அ", "ஆ", "இ", "ஈ", "உ", "x", "y", "z", "total", "கூட்டு", "எண்ணி", "பட்டி", "வரி", "vari", "வட்டி", "பயன்",
            "விலை", "_k", "நிலை", "வடிவம்", "முயல்", "piZY", "மாறி", "a1", "விடை", "சொத்து", "மீதி");
    private static final int MOST_BLOCKS = 3;
    static final int MOST_LOOPS = 2;

    final Dice dice;
    final Words words;
    final ExpressionWriter expressions;
    final ProgramShape program;
    final DefinitionWriter definitions;
    private final FailureWriter failures;
    private final Style style;
    private final NumberWriter numbers;
    private final CollectionWriter collections;
    private final StringBuilder out = new StringBuilder();
    private int indent;
    private int fresh;

    StatementWriter(Dice dice, Words words, ProgramShape program, Style style, int risk) {
        this.dice = dice;
        this.words = words;
        this.program = program;
        this.style = style;
        this.definitions = new DefinitionWriter(this, dice);
        this.expressions = new ExpressionWriter(dice, words, program, definitions, style, risk);
        this.failures = new FailureWriter(this);
        this.numbers = new NumberWriter(this, style == Style.WIDE_NUMBERS);
        this.collections = new CollectionWriter(this);
    }

    /** Gives what was written since the last call. */
    String take() {
        String written = out.toString();
        out.setLength(0);
        return written;
    }

    /** Puts something written before back in. */
    void put(String written) {
        out.append(written);
    }

    int depth() {
        return indent;
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
        close("}");
    }

    void close(String end) {
        indent--;
        line(end);
    }

    /** What follows stands in a block whose brace is written already. */
    void indented() {
        indent++;
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
        if (dice.oneIn(40)) {
            boolean ours = !program.functions.isEmpty() && dice.oneIn(2);
            String shadowing = ours ? dice.of(program.functions).name() : words.takeBuiltinName();
            if (!scope.fixed.contains(shadowing)) {
                return shadowing;
            }
        }
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
        if (style.numeric() && dice.percent(45)) {
            numbers.statement(scope);
        } else if (style == Style.COLLECTIONS && dice.percent(55)) {
            collections.statement(scope);
        } else {
            anyStatement(scope);
        }
    }

    /** A function that suits the program. */
    void function(Scope globals, String name) {
        if (style.numeric() && dice.percent(75)) {
            numbers.function(globals, name);
        } else if (style == Style.COLLECTIONS && dice.percent(75)) {
            collections.function(globals, name);
        } else {
            definitions.function(globals, name);
        }
    }

    private void anyStatement(Scope scope) {
        boolean nests = scope.blocks < MOST_BLOCKS;
        if (scope.loops > 0 && dice.oneIn(4)) {
            reassign(scope);
            return;
        }
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
    private void assign(Scope scope, String wanted, Kind kind, Kind.Text value) {
        String known = scope.known(wanted);
        boolean otherShape = known.startsWith("S:") && !known.equals(Kind.letter(kind));
        String name = otherShape ? freshName("ம") : wanted;
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
    Kind.Text step(String name, Scope scope) {
        return switch (dice.below(5)) {
            case 0 -> new Kind.Text(name + " * " + dice.of("1.1", "0.5", "105%", "18%", "-1"), "n", 5);
            case 1 -> new Kind.Text(name + " / " + dice.of("3", "7", "1.5", "2"), "n", 5);
            default -> new Kind.Text(
                    name + dice.of(" + ", " - ") + expressions.of(Kind.NUM, scope, 1).at(5), "n", 4);
        };
    }

    String typeWord(String letter) {
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

    static String asKnown(String declared) {
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

    static void note(Scope scope, String name, String declared, Kind kind) {
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
        String name = newName(scope);
        if (indent < 3 && dice.oneIn(3) && Kind.Text.fits(scope.known(name), "f")) {
            definitions.longFunctionValue(name, kind, scope);
            return;
        }
        Kind.Text value = expressions.of(kind, scope, 2);
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
        } else if (indent < 3 && dice.oneIn(2)) {
            definitions.function(scope.globals == null ? scope : scope.globals, freshName("உட்செயல்"));
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
            definitions.giveBack(scope);
        }
        if (dice.oneIn(3)) {
            indent--;
            open("} " + word("Else"));
            inside(scope, dice.between(1, 3));
        }
        close();
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
            definitions.giveBack(scope);
        }
        close();
    }

    void fail(Scope scope) {
        line(failures.statement(scope));
    }
}

package in.etamil.oracle;

import java.util.ArrayList;
import java.util.List;

/** Well-formed programs from seeds: the same seed gives the same text everywhere, negative ones wide numbers. */
final class ProgramGenerator {
    private final Dice dice;
    private final Style style;
    private final Words words;
    private final ProgramShape program = new ProgramShape();
    private final StatementWriter writer;
    private final Scope top = Scope.top();

    private ProgramGenerator(long seed) {
        dice = new Dice(seed);
        words = new Words(dice, dice.of(0, 5, 15, 60));
        style = Style.of(seed, dice);
        writer = new StatementWriter(dice, words, program, style, dice.percent(70) ? 2 : 25);
    }

    static String generate(long seed) {
        return new ProgramGenerator(seed).program();
    }

    private String program() {
        shapes();
        List<String> definitions = new ArrayList<>();
        for (Kind.Shape shape : program.shapes) {
            top.fixed.add(shape.name());
        }
        List<String> pieces = new ArrayList<>();
        boolean mixed = style == Style.MIXED;
        writer.statements(top, mixed ? dice.between(2, 5) : dice.between(1, 3));
        pieces.add(writer.take());
        for (Kind.Shape shape : program.shapes) {
            writer.definitions.shape(shape, top);
            definitions.add(writer.take());
        }
        for (int i = dice.below(4); i > 0; i--) {
            writer.function(top, functionName());
            definitions.add(writer.take());
        }
        if (dice.oneIn(20)) {
            writer.definitions.again(top);
            definitions.add(writer.take());
        }
        for (int i = mixed ? dice.between(3, 16) : dice.between(2, 6); i > 0; i--) {
            writer.statement(top);
            pieces.add(writer.take());
        }
        ending();
        pieces.add(writer.take());
        for (String definition : definitions) {
            pieces.add(dice.below(pieces.size() + 1), definition);
        }
        return String.join("", pieces);
    }

    private void shapes() {
        for (int i = dice.oneIn(3) ? dice.between(1, 2) : 0; i > 0; i--) {
            List<Kind.Field> fields = new ArrayList<>();
            List<String> declared = new ArrayList<>();
            for (int j = dice.between(1, 4); j > 0; j--) {
                String name = dice.of(ExpressionWriter.FIELDS);
                if (Kind.fieldKind(fields, name) == null) {
                    Kind kind = writer.expressions.anyKind(0);
                    fields.add(new Kind.Field(name, kind));
                    declared.add(dice.percent(60) ? writer.declarable(kind) : "");
                }
            }
            program.shapes.add(
                    new Kind.Shape(writer.freshName("வடி_"), fields, declared, new ArrayList<>()));
        }
    }

    private String functionName() {
        if (dice.oneIn(20)) {
            String name = words.takeBuiltinName();
            if (!words.used(name) && !defined(name)) {
                return name;
            }
        }
        return writer.freshName(dice.of("செய்_", "f", "கணி"));
    }

    private boolean defined(String name) {
        return program.functions.stream().anyMatch(function -> function.name().equals(name));
    }

    private void ending() {
        int roll = dice.below(100);
        if (roll < 12) {
            writer.fail(top);
        } else if (roll < 14) {
            writer.line(words.builtin("_exit") + "(" + dice.below(200) + ");");
        } else if (roll < 16) {
            writer.definitions.endless();
        }
    }
}

package in.etamil.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.internal.number.Decimal;
import in.etamil.internal.syntax.Expression.Link;
import in.etamil.internal.syntax.Expression.Operator;
import in.etamil.internal.syntax.Expression.Pair;
import in.etamil.internal.syntax.Expression.Relation;
import in.etamil.internal.syntax.Expression.Suffix;
import in.etamil.internal.syntax.Statement.FunctionDefinition;
import in.etamil.internal.syntax.Statement.ShapeField;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever expression, block or variable a node holds, it says so itself: what is not told here is
 * seen by no walk.
 */
class ChildrenTest {
    private static final Span PLACE = new Span(new SourceText("test", "test.qmz", ""), 0, 0, 1, 1);

    /** What was put into a node, at whatever depth. */
    private final List<Expression> expressions = new ArrayList<>();

    private final List<Block> blocks = new ArrayList<>();
    private int names;

    @Test
    void everyStatementTellsAllItHolds() throws ReflectiveOperationException {
        List<Class<?>> nodes = records(Statement.class);
        assertThat(nodes).hasSizeGreaterThan(30);
        for (Class<?> node : nodes) {
            for (boolean full : new boolean[] {true, false}) {
                Statement statement = (Statement) fill(node, full);
                List<Expression> told = expressions(statement.parts());
                List<Block> inside = new ArrayList<>(statement.blocks());
                for (InnerBody body : statement.bodies()) {
                    inside.add(body.block());
                }
                if (statement instanceof Statement.Definition definition) {
                    told.addAll(definition.unevaluated());
                }
                assertTold(node, told, inside);
                assertBinds(node, statement);
            }
        }
    }

    @Test
    void everyExpressionTellsAllItHolds() throws ReflectiveOperationException {
        List<Class<?>> nodes = records(Expression.class);
        assertThat(nodes).hasSizeGreaterThan(14);
        for (Class<?> node : nodes) {
            for (boolean full : new boolean[] {true, false}) {
                Expression expression = (Expression) fill(node, full);
                List<Block> inside = new ArrayList<>();
                for (InnerBody body : expression.bodies()) {
                    inside.add(body.block());
                }
                assertTold(node, expressions(expression.parts()), inside);
            }
        }
    }

    @Test
    void everySuffixTellsAllItHolds() throws ReflectiveOperationException {
        for (Class<?> node : records(Suffix.class)) {
            Suffix suffix = (Suffix) fill(node, true);
            assertTold(node, expressions(suffix.parts()), List.of());
        }
    }

    private void assertTold(Class<?> node, List<Expression> told, List<Block> inside) {
        assertThat(told)
                .as("expressions of %s", node)
                .containsExactlyInAnyOrderElementsOf(expressions);
        assertThat(inside).as("blocks of %s", node).containsExactlyInAnyOrderElementsOf(blocks);
    }

    /** A name with a place of its own is a variable's, but for that of a function or shape. */
    private static void assertBinds(Class<?> node, Statement statement)
            throws ReflectiveOperationException {
        Object name = null;
        for (RecordComponent component : node.getRecordComponents()) {
            if (component.getName().equals("nameSpan")
                    && !(statement instanceof Statement.Definition)) {
                name = node.getMethod("name").invoke(statement);
            }
        }
        Binding binding = statement.binds();
        assertThat(binding == null ? null : binding.name())
                .as("what %s binds", node)
                .isEqualTo(name);
    }

    // ---- the order of evaluation

    @Test
    void partsComeInTheOrderOfEvaluation() {
        assertThat(parts("அ[1] = 2;")).isEqualTo("1 looked at, 2 kept");
        assertThat(parts("பதில் 1, 2, 3;")).isEqualTo("1 kept, 2 looked at, 3 kept");
        assertThat(parts("ஜேசான்_உரை 1, 2;")).isEqualTo("2 kept, 1 kept");
        assertThat(parts("கோப்பு_எழுது 1, 2;")).isEqualTo("1 looked at, 2 looked at");
        assertThat(parts("வ = ப{க: 1, ச: 2, ..3};", 0)).isEqualTo("3 looked at, 1 kept, 2 kept");
        assertThat(parts("வ = 1 + 2 - 3;", 0)).isEqualTo("1 looked at, 2 looked at, 3 looked at");
        assertThat(parts("வ = ச(1, 2);", 0)).isEqualTo("1 passed, 2 passed");
        assertThat(parts("வ = [1][2].க.ச(3)(4)?;", 0))
                .isEqualTo("[…] looked at, 2 looked at, 3 passed, 4 passed");
    }

    private static String parts(String statement) {
        return text(Parsing.statements(statement).getFirst().parts());
    }

    private static String parts(String statement, int part) {
        return text(
                Parsing.statements(statement).getFirst().parts().get(part).expression().parts());
    }

    private static String text(List<Part> parts) {
        List<String> texts = new ArrayList<>();
        for (Part part : parts) {
            String text =
                    part.expression() instanceof Expression.NumberLiteral number
                            ? number.value().toString()
                            : "[…]";
            texts.add(
                    text
                            + " "
                            + part.kind()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', ' '));
        }
        return String.join(", ", texts);
    }

    @Test
    void bindingsSayWhenTheyBind() {
        assertThat(binding("அ = 1;")).isEqualTo(Binding.Kind.ASSIGNED);
        assertThat(binding("எண் அ;")).isEqualTo(Binding.Kind.ASSIGNED);
        assertThat(binding("உள்ளிடு அ;")).isEqualTo(Binding.Kind.ASSIGNED);
        assertThat(binding("அ[1] = 2;")).isEqualTo(Binding.Kind.CHANGED);
        assertThat(binding("அ.க = 2;")).isEqualTo(Binding.Kind.CHANGED);
        assertThat(binding("ஒவ்வொரு அ இல் [1] {}")).isEqualTo(Binding.Kind.EACH_TURN);
        assertThat(binding("முயல் {} பிழை(அ) {}")).isEqualTo(Binding.Kind.CAUGHT);
    }

    private static Binding.@Nullable Kind binding(String statement) {
        Binding binding = Parsing.statements(statement).getFirst().binds();
        return binding == null ? null : binding.kind();
    }

    @Test
    void descendantsComeBehindWhatTheyAreBelow() {
        List<Statement> all =
                Descendants.of(
                        Parsing.statements(
                                "(1) எனில் { அ = 1; (2) எனில் { ஆ = 2; } } இன்றேல் { இ = 3; }"
                                        + " செயல் ஈ() { உ = 4; }"));
        assertThat(all.stream().map(Statement::binds).map(b -> b == null ? "-" : b.name()))
                .containsExactly("-", "அ", "-", "ஆ", "இ", "-");
    }

    // ---- filling nodes

    private static List<Class<?>> records(Class<?> sealed) {
        List<Class<?>> records = new ArrayList<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isRecord()) {
                records.add(permitted);
            } else {
                records.addAll(records(permitted));
            }
        }
        return records;
    }

    /** A node whose every part is another one; with all that may be left out, or without it. */
    private Object fill(Class<?> node, boolean full) throws ReflectiveOperationException {
        expressions.clear();
        blocks.clear();
        RecordComponent[] components = node.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            boolean optional = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[i] = optional && !full ? null : value(components[i].getGenericType());
        }
        var constructor = node.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            Type element = list.getActualTypeArguments()[0];
            return element == Suffix.class ? suffixes() : List.of(value(element), value(element));
        }
        return switch (((Class<?>) type).getSimpleName()) {
            case "Span" -> PLACE;
            case "String" -> "பெயர்" + names++;
            case "boolean" -> true;
            case "Decimal" -> Decimal.of(names++);
            case "TypeName" -> new TypeName(PLACE, TypeName.Kind.NUMBER, null);
            case "Signature" -> new Signature(List.of(), null);
            case "What" -> Statement.What.SELECT;
            case "Relation" -> Relation.LESS;
            case "Expression" -> expression();
            case "Block" -> block();
            case "Pair" -> new Pair(PLACE, "பெயர்" + names++, expression());
            case "Link" -> new Link(PLACE, Operator.ADD, expression());
            case "ShapeField" -> new ShapeField(PLACE, null, "பெயர்" + names++);
            case "FunctionDefinition" ->
                    new FunctionDefinition(
                            PLACE,
                            PLACE,
                            "பெயர்" + names++,
                            new Signature(List.of(), null),
                            block());
            default -> throw new AssertionError("a node holds a " + type + ": is it told?");
        };
    }

    private List<Suffix> suffixes() {
        return List.of(
                new Suffix.Index(PLACE, expression()),
                new Suffix.Field(PLACE, "புலம்"),
                new Suffix.MethodCall(PLACE, "முறை", List.of(expression(), expression())),
                new Suffix.Apply(PLACE, List.of(expression())),
                new Suffix.Propagate(PLACE));
    }

    private Expression expression() {
        Expression expression = new Expression.Variable(PLACE, "பெயர்" + names++);
        expressions.add(expression);
        return expression;
    }

    private Block block() {
        Block block =
                new Block(
                        PLACE,
                        List.of(new Statement.Declaration(PLACE, PLACE, null, "பெயர்" + names++)));
        blocks.add(block);
        return block;
    }

    private static List<Expression> expressions(List<Part> parts) {
        List<Expression> expressions = new ArrayList<>();
        for (Part part : parts) {
            expressions.add(part.expression());
        }
        return expressions;
    }
}

package in.etamil.oracle;

import in.etamil.internal.number.NumberModel;
import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Signature;
import in.etamil.internal.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Expressions and calls (docs/semantics.md#precedence, docs/semantics.md#evaluation-order, docs/semantics.md#functions, docs/semantics.md#shapes). Locals are {@code null} at the top level. */
final class Evaluator {
    private static final int MOST_CALLS = 256;

    private final Machine machine;
    private final Walker walker;
    private final Shapes shapes;
    private int calls;

    Evaluator(Machine machine, Walker walker) {
        this.machine = machine;
        this.walker = walker;
        this.shapes = new Shapes(machine.definitions);
    }

    /** A {@code ?} on a failure, leaving the current call. */
    private static final class Propagated extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Value failure;

        Propagated(Value failure) {
            super(null, null, false, false);
            this.failure = failure;
        }
    }

    Value value(Expression expression, @Nullable Map<String, Value> locals) {
        machine.step();
        try {
            return plain(expression, locals);
        } catch (ProgramError e) {
            throw e.at(expression.span());
        } catch (NumberModel.Overflow e) {
            throw Numbers.overflow().at(expression.span());
        } catch (NumberModel.ZeroDivisor e) {
            throw Numbers.divisionByZero().at(expression.span());
        }
    }

    private Value plain(Expression expression, @Nullable Map<String, Value> locals) {
        return switch (expression) {
            case Expression.NumberLiteral e -> new Value.Num(NumberModel.of(e.value()));
            case Expression.TextLiteral e -> new Value.Text(e.value());
            case Expression.BooleanLiteral e -> truth(e.value());
            case Expression.NullLiteral e -> Value.NIL;
            case Expression.Variable e -> variable(e.name(), locals);
            case Expression.ArrayLiteral e -> Value.Arr.of(values(e.elements(), locals));
            case Expression.RecordLiteral e -> {
                TreeMap<String, Value> fields = Value.Rec.noFields();
                for (Expression.Pair pair : e.pairs()) {
                    fields.putIfAbsent(pair.key(), value(pair.value(), locals));
                }
                yield Value.Rec.of(fields, null);
            }
            case Expression.ShapeLiteral e -> shapeLiteral(e, locals);
            case Expression.Lambda e -> lambda(e, locals);
            case Expression.Not e -> truth(!Meaning.truth(value(e.operand(), locals)));
            case Expression.Negate e -> arithmetic(
                    Expression.Operator.SUBTRACT, new Value.Num(Numbers.ZERO), value(e.operand(), locals));
            case Expression.Chain e -> chain(e, locals);
            case Expression.Comparison e -> comparison(e, locals);
            case Expression.Call e -> callByName(e.name(), values(e.arguments(), locals), locals);
            case Expression.Path e -> path(e, locals);
        };
    }

    private static Value truth(boolean truth) {
        return truth ? Value.TRUE : Value.FALSE;
    }

    private List<Value> values(List<Expression> expressions, @Nullable Map<String, Value> locals) {
        List<Value> values = new ArrayList<>(expressions.size());
        for (Expression expression : expressions) {
            values.add(value(expression, locals));
        }
        return values;
    }

    Value variable(String name, @Nullable Map<String, Value> locals) {
        Value variable = machine.variable(name, locals);
        if (variable == null) {
            variable = machine.function(name);
        }
        if (variable == null) {
            throw Errors.undefined(name);
        }
        return variable;
    }

    private Value lambda(Expression.Lambda lambda, @Nullable Map<String, Value> locals) {
        TreeMap<String, Value> captured = Value.Rec.noFields();
        if (locals != null) {
            for (String name : machine.definitions.captures(lambda)) {
                captured.put(name, locals.getOrDefault(name, Value.NIL));
            }
        }
        return new Value.Fun(new Code.Anonymous(lambda), null, captured);
    }

    // ---- operators

    private Value chain(Expression.Chain chain, @Nullable Map<String, Value> locals) {
        Value left = value(chain.first(), locals);
        for (Expression.Link link : chain.links()) {
            left = switch (link.operator()) {
                case AND -> truth(Meaning.truth(left) && Meaning.truth(value(link.right(), locals)));
                case OR -> truth(Meaning.truth(left) || Meaning.truth(value(link.right(), locals)));
                case JOIN -> {
                    Value right = value(link.right(), locals);
                    yield new Value.Text(Meaning.text(left) + Meaning.text(right));
                }
                default -> arithmetic(link.operator(), left, value(link.right(), locals));
            };
        }
        return left;
    }

    private Value arithmetic(Expression.Operator operator, Value left, Value right) {
        NumberModel a = Meaning.number(left);
        NumberModel b = Meaning.number(right);
        NumberModel result =
                switch (operator) {
                    case ADD -> NumberModel.add(a, b);
                    case SUBTRACT -> NumberModel.subtract(a, b);
                    case MULTIPLY -> NumberModel.multiply(a, b);
                    case DIVIDE -> NumberModel.divide(a, b);
                    case JOIN, AND, OR -> throw new IllegalArgumentException(operator.name());
                };
        machine.wide |= isWide(a) || isWide(b) || isWide(result);
        return new Value.Num(result);
    }

    private static boolean isWide(NumberModel number) {
        return number.mantissa().bitLength() >= Long.SIZE;
    }

    private Value comparison(Expression.Comparison comparison, @Nullable Map<String, Value> locals) {
        for (int i = 0; i < comparison.relations().size(); i++) {
            Value left = value(comparison.operands().get(i), locals);
            Value right = value(comparison.operands().get(i + 1), locals);
            if (!holds(comparison.relations().get(i), left, right)) {
                return Value.FALSE;
            }
        }
        return Value.TRUE;
    }

    private static boolean holds(Expression.Relation relation, Value left, Value right) {
        return switch (relation) {
            case EQUAL -> Meaning.equal(left, right);
            case NOT_EQUAL -> !Meaning.equal(left, right);
            case LESS -> Meaning.order(left, right) == Meaning.Order.LESS;
            case GREATER -> Meaning.order(left, right) == Meaning.Order.GREATER;
            case LESS_OR_EQUAL -> switch (Meaning.order(left, right)) {
                case LESS, EQUAL -> true;
                case GREATER, UNORDERED -> false;
            };
            case GREATER_OR_EQUAL -> switch (Meaning.order(left, right)) {
                case GREATER, EQUAL -> true;
                case LESS, UNORDERED -> false;
            };
        };
    }

    // ---- paths

    private Value path(Expression.Path path, @Nullable Map<String, Value> locals) {
        int next = 0;
        Value value;
        if (path.base() instanceof Expression.Variable(var span, String shape)
                && machine.definitions.shape(shape) != null
                && path.suffixes().get(0) instanceof Expression.Suffix.MethodCall method) {
            value = callOnShape(shape, method.name(), values(method.arguments(), locals));
            next = 1;
        } else {
            value = value(path.base(), locals);
        }
        for (; next < path.suffixes().size(); next++) {
            value = suffixed(value, path.suffixes().get(next), locals);
        }
        return value;
    }

    private Value suffixed(Value value, Expression.Suffix suffix, @Nullable Map<String, Value> locals) {
        return switch (suffix) {
            case Expression.Suffix.Index s -> element(value, value(s.index(), locals));
            case Expression.Suffix.Field s -> field(value, s.name());
            case Expression.Suffix.MethodCall s -> callMethod(value, s.name(), values(s.arguments(), locals));
            case Expression.Suffix.Apply s -> apply(value, values(s.arguments(), locals));
            case Expression.Suffix.Propagate s -> propagate(value, locals);
        };
    }

    private static Value propagate(Value value, @Nullable Map<String, Value> locals) {
        if (!(value instanceof Value.Res(boolean success, Value content))) {
            throw Errors.questionNeedsResult(value);
        }
        if (success) {
            return content;
        }
        if (locals == null) {
            throw Errors.unhandled(content);
        }
        throw new Propagated(value);
    }

    private static Value element(Value collection, Value index) {
        return switch (collection) {
            case Value.Arr array -> array.items().get(index(index, array.items().size()));
            case Value.Text(String text) -> {
                List<String> letters = Letters.of(text);
                yield new Value.Text(letters.get(index(index, letters.size())));
            }
            case Value.Rec record -> field(record, Meaning.text(index));
            default -> throw Errors.cannotIndex(collection);
        };
    }

    private static int index(Value index, int length) {
        NumberModel number = Meaning.number(index);
        if (!Numbers.isWhole(number)) {
            throw Errors.notWhole(Numbers.print(number));
        }
        if (number.mantissa().signum() < 0 || NumberModel.compare(number, Numbers.whole(length)) >= 0) {
            throw Errors.outOfBounds(Numbers.print(number), length);
        }
        return Numbers.truncated(number).intValueExact();
    }

    private static Value field(Value value, String name) {
        if (!(value instanceof Value.Rec record)) {
            throw Errors.notARecord(name, value);
        }
        Value field = record.fields().get(name);
        if (field == null) {
            throw Errors.noField(name);
        }
        return field;
    }

    Value withElement(Value collection, Value index, Value value) {
        return switch (collection) {
            case Value.Arr array -> {
                List<Value> items = new ArrayList<>(array.items());
                items.set(index(index, items.size()), value);
                yield Value.Arr.of(items);
            }
            case Value.Rec record -> withField(record, Meaning.text(index), value);
            default -> throw Errors.cannotIndex(collection);
        };
    }

    Value withField(Value collection, String name, Value value) {
        if (!(collection instanceof Value.Rec record)) {
            throw Errors.notARecord(name, collection);
        }
        if (record.shape() != null) {
            shapes.checkSet(record.shape(), name, value);
        }
        return record.with(name, value);
    }

    // ---- shapes

    private Value shapeLiteral(Expression.ShapeLiteral literal, @Nullable Map<String, Value> locals) {
        Value from = literal.spread() == null ? null : value(literal.spread(), locals);
        TreeMap<String, Value> fields = Value.Rec.noFields();
        for (Expression.Pair pair : literal.pairs()) {
            fields.putIfAbsent(pair.key(), value(pair.value(), locals));
        }
        if (from != null) {
            if (!(from instanceof Value.Rec record) || !literal.shape().equals(record.shape())) {
                throw Errors.spreadNotShape(literal.shape(), from);
            }
            record.fields().forEach(fields::putIfAbsent);
        }
        shapes.check(literal.shape(), fields);
        return Value.Rec.of(fields, literal.shape());
    }

    // ---- calls

    private Value callByName(String name, List<Value> arguments, @Nullable Map<String, Value> locals) {
        if (machine.variable(name, locals) instanceof Value.Fun held) {
            return apply(held, arguments);
        }
        Value.Fun function = machine.function(name);
        boolean program = machine.definitions.function(name) != null;
        if (machine.definitions.shape(name) != null && !program && arguments.size() == 1) {
            return shapes.convert(name, arguments.get(0));
        }
        if (function == null) {
            throw Errors.unknownFunction(name);
        }
        return apply(function, arguments);
    }

    private Value apply(Value value, List<Value> arguments) {
        if (!(value instanceof Value.Fun function)) {
            throw Errors.notAFunction(value);
        }
        return switch (function.code()) {
            case Code.Native(Builtins.Entry entry) ->
                Builtins.call(entry, String.valueOf(function.name()), arguments);
            case Code.Named named ->
                enter(function.name(), named.signature(), named.body(), arguments, function.captures());
            case Code.Anonymous(Expression.Lambda lambda) ->
                enter(null, lambda.signature(), lambda.body(), arguments, function.captures());
        };
    }

    /** Runs a function; the name is {@code null} for an anonymous one. */
    private Value enter(
            @Nullable String name,
            Signature signature,
            Block body,
            List<Value> arguments,
            Map<String, Value> captures) {
        List<Signature.Parameter> parameters = signature.parameters();
        if (parameters.size() != arguments.size()) {
            throw name == null
                    ? Errors.anonymousArity(parameters.size(), arguments.size())
                    : Errors.arity(name, parameters.size(), arguments.size());
        }
        if (calls == MOST_CALLS) {
            throw ProgramError.callDepth();
        }
        Map<String, Value> locals = new HashMap<>(captures);
        for (int i = 0; i < parameters.size(); i++) {
            locals.put(parameters.get(i).name(), arguments.get(i));
        }
        calls++;
        try {
            Value returned = walker.block(body, locals);
            return returned == null ? Value.NIL : returned;
        } catch (Propagated propagated) {
            return propagated.failure;
        } finally {
            calls--;
        }
    }

    private Value callOnShape(String shape, String method, List<Value> arguments) {
        Statement.FunctionDefinition definition = shapes.method(shape, method);
        if (definition == null) {
            throw Errors.noShapeFunction(shape, method);
        }
        return enterMethod(shape, definition, arguments);
    }

    private Value enterMethod(String shape, Statement.FunctionDefinition method, List<Value> arguments) {
        String name = shape + "." + method.name();
        return enter(name, method.signature(), method.body(), arguments, Map.of());
    }

    private Value callMethod(Value receiver, String name, List<Value> arguments) {
        if (!(receiver instanceof Value.Rec record)) {
            throw Errors.methodNeedsRecord(name, receiver);
        }
        if (record.shape() != null) {
            Statement.FunctionDefinition method = shapes.method(record.shape(), name);
            if (method != null && !Shapes.takesSelf(method)) {
                throw Errors.methodTakesNoSelf(name, record.shape());
            }
            if (method != null) {
                List<Value> all = new ArrayList<>();
                all.add(record);
                all.addAll(arguments);
                return enterMethod(record.shape(), method, all);
            }
        }
        Value field = record.fields().get(name);
        if (field instanceof Value.Fun) {
            return apply(field, arguments);
        }
        if (field != null) {
            throw Errors.fieldHoldsNoFunction(name, field);
        }
        throw record.shape() == null ? Errors.noMethodOnPlain(name) : Errors.noMethod(record.shape(), name);
    }
}

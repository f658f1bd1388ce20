package in.etamil.internal.analysis.checking;

import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Pair;
import in.etamil.internal.syntax.Expression.Suffix;
import in.etamil.internal.syntax.Part;
import in.etamil.internal.syntax.Signature;
import in.etamil.internal.syntax.Span;
import in.etamil.internal.syntax.Statement.FunctionDefinition;
import in.etamil.internal.syntax.Statement.ShapeField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out what expressions are known to be, and reports what is wrong inside them
 * (docs/semantics.md#known-types, docs/semantics.md#checking).
 */
final class ExpressionChecker {
    private final Checker checker;
    private final Definitions definitions;
    private final CheckReport report;

    ExpressionChecker(Checker checker, Definitions definitions, CheckReport report) {
        this.checker = checker;
        this.definitions = definitions;
        this.report = report;
    }

    KnownType check(Expression expression) {
        return switch (expression) {
            case Expression.NumberLiteral e -> KnownType.NUMBER;
            case Expression.TextLiteral e -> KnownType.TEXT;
            case Expression.BooleanLiteral e -> KnownType.BOOLEAN;
            case Expression.NullLiteral e -> KnownType.UNKNOWN;
            case Expression.Variable e -> checker.typeOf(e.name());
            case Expression.ArrayLiteral e -> known(e, KnownType.ARRAY);
            case Expression.RecordLiteral e -> known(e, KnownType.RECORD);
            case Expression.ShapeLiteral e -> shapeLiteral(e);
            case Expression.Lambda e -> {
                checker.anonymous(e);
                yield KnownType.FUNCTION;
            }
            case Expression.Not e -> known(e, KnownType.BOOLEAN);
            case Expression.Negate e -> known(e, KnownType.NUMBER);
            case Expression.Chain e -> known(e, result(e));
            case Expression.Comparison e -> known(e, KnownType.BOOLEAN);
            case Expression.Call e -> call(e);
            case Expression.Path e -> path(e);
        };
    }

    /** Checks what is in an expression whose own kind is known whatever that is. */
    private KnownType known(Expression expression, KnownType kind) {
        for (Part part : expression.parts()) {
            check(part.expression());
        }
        return kind;
    }

    private List<KnownType> checkAll(List<Expression> expressions) {
        List<KnownType> types = new ArrayList<>();
        for (Expression expression : expressions) {
            types.add(check(expression));
        }
        return types;
    }

    /** What the last of its operators gives. */
    private static KnownType result(Expression.Chain chain) {
        return switch (chain.links().get(chain.links().size() - 1).operator()) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE -> KnownType.NUMBER;
            case JOIN -> KnownType.TEXT;
            case AND, OR -> KnownType.BOOLEAN;
        };
    }

    // ---- calls

    private KnownType call(Expression.Call call) {
        List<KnownType> arguments = checkAll(call.arguments());
        // A variable of that name may hold another function: then nothing is certain about the
        // call.
        if (checker.scope().mayBeVariable(call.name())) {
            return KnownType.UNKNOWN;
        }
        FunctionDefinition function = definitions.function(call.name());
        if (function != null) {
            checkArguments(function.signature().parameters(), arguments);
            return definitions.known(function.signature().result());
        }
        if (definitions.shape(call.name()) != null && arguments.size() != 1) {
            report.add(call.span(), Message.CONVERSION_ARITY, call.name());
        }
        return KnownType.UNKNOWN;
    }

    /** Reported at the parameter; the count is not checked here. */
    private void checkArguments(List<Signature.Parameter> parameters, List<KnownType> arguments) {
        int count = Math.min(parameters.size(), arguments.size());
        for (int i = 0; i < count; i++) {
            Signature.Parameter parameter = parameters.get(i);
            checker.checkKind(
                    parameter.name(), parameter.span(), parameter.type(), arguments.get(i));
        }
    }

    // ---- paths

    private KnownType path(Expression.Path path) {
        List<Suffix> suffixes = path.suffixes();
        int first = 0;
        KnownType known;
        ShapeMembers shape =
                path.base() instanceof Expression.Variable base
                        ? definitions.shape(base.name())
                        : null;
        if (shape != null && suffixes.get(0) instanceof Suffix.MethodCall call) {
            known = shapeFunction(shape, call);
            first = 1;
        } else {
            known = check(path.base());
        }
        for (int i = first; i < suffixes.size(); i++) {
            known = suffix(known, suffixes.get(i));
        }
        return known;
    }

    private KnownType shapeFunction(ShapeMembers shape, Suffix.MethodCall call) {
        List<KnownType> arguments = checkAll(call.arguments());
        FunctionDefinition method = shape.method(call.name());
        if (method == null) {
            report.addNearest(
                    call.span(),
                    Message.CHECK_NO_SHAPE_FUNCTION,
                    call.name(),
                    shape.methodNames(),
                    shape.name(),
                    call.name());
            return KnownType.UNKNOWN;
        }
        checkArguments(method.signature().parameters(), arguments);
        return definitions.known(method.signature().result());
    }

    private KnownType suffix(KnownType known, Suffix suffix) {
        return switch (suffix) {
            case Suffix.Index s -> {
                check(s.index());
                yield KnownType.UNKNOWN;
            }
            case Suffix.Field s -> {
                ShapeMembers shape = shapeOf(known);
                yield shape == null ? KnownType.UNKNOWN : field(shape, s.name(), s.span());
            }
            case Suffix.MethodCall s -> {
                ShapeMembers shape = shapeOf(known);
                List<KnownType> arguments = checkAll(s.arguments());
                yield shape == null ? KnownType.UNKNOWN : method(shape, s, arguments);
            }
            case Suffix.Apply s -> {
                checkAll(s.arguments());
                yield KnownType.UNKNOWN;
            }
            case Suffix.Propagate s -> KnownType.UNKNOWN;
        };
    }

    private @Nullable ShapeMembers shapeOf(KnownType known) {
        return definitions.shape(known.shape());
    }

    private KnownType field(ShapeMembers shape, String name, Span span) {
        ShapeField field = shape.field(name);
        if (field != null) {
            return definitions.known(field.type());
        }
        noField(shape, name, span);
        return KnownType.UNKNOWN;
    }

    private void noField(ShapeMembers shape, String name, Span span) {
        if (shape.method(name) != null) {
            report.add(span, Message.METHOD_AS_FIELD, name, shape.name());
        } else {
            report.addNearest(
                    span,
                    Message.CHECK_NO_FIELD,
                    name,
                    shape.fieldNames(),
                    shape.name(),
                    name,
                    CheckReport.list(shape.fieldNames()));
        }
    }

    private KnownType method(
            ShapeMembers shape, Suffix.MethodCall call, List<KnownType> arguments) {
        FunctionDefinition method = shape.method(call.name());
        if (method == null) {
            fieldCall(shape, call);
            return KnownType.UNKNOWN;
        }
        List<Signature.Parameter> parameters = method.signature().parameters();
        if (!ShapeMembers.takesSelf(method)) {
            report.add(call.span(), Message.CHECK_TAKES_NO_SELF, call.name(), shape.name());
        } else {
            checkArguments(parameters.subList(1, parameters.size()), arguments);
        }
        return definitions.known(method.signature().result());
    }

    /** A field called must be untyped or hold a function. */
    private void fieldCall(ShapeMembers shape, Suffix.MethodCall call) {
        ShapeField field = shape.field(call.name());
        if (field == null) {
            report.addNearest(
                    call.span(),
                    Message.CHECK_NO_METHOD,
                    call.name(),
                    shape.memberNames(),
                    shape.name(),
                    call.name());
        } else if (field.type() != null && !KnownType.FUNCTION.satisfies(field.type())) {
            report.add(call.span(), Message.FIELD_NOT_CALLABLE, shape.name() + "." + call.name());
        }
    }

    /** Setting a field of a value known to be a shape. */
    void checkSetField(KnownType known, String name, KnownType value, Span span) {
        ShapeMembers shape = shapeOf(known);
        if (shape == null) {
            return;
        }
        ShapeField field = shape.field(name);
        if (field == null) {
            noField(shape, name, span);
        } else {
            checker.checkKind(shape.name() + "." + name, span, field.type(), value);
        }
    }

    // ---- shape literals

    private KnownType shapeLiteral(Expression.ShapeLiteral literal) {
        ShapeMembers shape = definitions.shape(literal.shape());
        KnownType spread = literal.spread() == null ? KnownType.UNKNOWN : check(literal.spread());
        List<KnownType> values = new ArrayList<>();
        for (Pair pair : literal.pairs()) {
            values.add(check(pair.value()));
        }
        if (shape == null) {
            report.addNearest(
                    literal.span(),
                    Message.UNKNOWN_SHAPE,
                    literal.shape(),
                    definitions.shapeNames(),
                    literal.shape());
            return KnownType.UNKNOWN;
        }
        if (literal.spread() != null && !isShape(spread, shape)) {
            report.add(
                    literal.spread().span(),
                    Message.WRONG_KIND,
                    ".." + shape.name(),
                    KnownType.shapeWording(shape.name()),
                    spread.found());
        }
        fields(literal, shape, values);
        return KnownType.ofShape(shape.name());
    }

    private static boolean isShape(KnownType known, ShapeMembers shape) {
        return known.kind() == KnownType.Kind.UNKNOWN || shape.name().equals(known.shape());
    }

    private void fields(
            Expression.ShapeLiteral literal, ShapeMembers shape, List<KnownType> values) {
        Set<String> given = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            Pair pair = literal.pairs().get(i);
            if (!given.add(pair.key())) {
                report.add(pair.span(), Message.LITERAL_REPEATS, pair.key());
            }
            checkSetField(KnownType.ofShape(shape.name()), pair.key(), values.get(i), pair.span());
        }
        if (literal.spread() == null) {
            refuseMissing(literal, shape, given);
        }
    }

    private void refuseMissing(
            Expression.ShapeLiteral literal, ShapeMembers shape, Set<String> given) {
        List<String> missing = new ArrayList<>();
        for (String field : shape.fieldNames()) {
            if (!given.contains(field)) {
                missing.add(field);
            }
        }
        if (!missing.isEmpty()) {
            report.add(
                    literal.span(),
                    Message.LITERAL_MISSES,
                    shape.name(),
                    CheckReport.list(missing));
        }
    }
}

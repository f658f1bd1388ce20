package in.etamil.internal.analysis.numbers;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.BoundReads;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.analysis.model.ProgramModel.ShapeModel;
import in.etamil.internal.budget.CompileBudget;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Suffix;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is provably a number (docs/adr/0003-numbers.md): literals, arithmetic, numeric builtins, and
 * variables, parameters and results that only ever get such values. A declared type proves nothing
 * (docs/semantics.md#checking).
 *
 * <p>A function has up to two versions: one whose numeric parameters come as words, and, if it has
 * such parameters, a general one for all other callers.
 */
public final class NumberKinds {

    /** What the analysis must be told. */
    public interface Facts {
        /**
         * Whether the builtin, called with a right number of arguments, only ever gives a number.
         */
        boolean givesNumber(String builtin, int arguments);

        /** Whether the body is so large that it passes everything as objects. */
        boolean isLarge(Body body);
    }

    private final ProgramModel model;
    private final BoundReads reads;
    private final Facts facts;
    private final NumberVersion top;
    private final Map<Body, NumberVersion> words = new IdentityHashMap<>();
    private final Map<Body, NumberVersion> general = new IdentityHashMap<>();

    NumberKinds(ProgramModel model, BoundReads reads, Facts facts) {
        this.model = model;
        this.reads = reads;
        this.facts = facts;
        this.top = new NumberVersion(model.top(), Set.of(), false);
    }

    /** Knows of no variable, parameter or result that it is a number. */
    public static NumberKinds nothing(ProgramModel model, BoundReads reads, Facts facts) {
        NumberKinds kinds = new NumberKinds(model, reads, facts);
        kinds.top.knowNothing(model.globals().keySet());
        for (Body body : model.callables()) {
            NumberVersion version = new NumberVersion(body, Set.of(), false);
            version.knowNothing(body.locals());
            kinds.add(version, null);
        }
        return kinds;
    }

    /** Works everything out. */
    public static NumberKinds infer(
            ProgramModel model, BoundReads reads, Facts facts, CompileBudget budget) {
        NumberKinds kinds = new NumberKinds(model, reads, facts);
        new NumberInference(model, kinds, facts, budget).run();
        return kinds;
    }

    /** The version of the top level, routes and schedules. */
    public NumberVersion top() {
        return top;
    }

    /** The version for callers that have the words of every numeric parameter. */
    public NumberVersion words(Body body) {
        return body.isTopLevel() ? top : Objects.requireNonNull(words.get(body));
    }

    /** The version for all other callers; the same one if no parameter is numeric. */
    public NumberVersion general(Body body) {
        NumberVersion version = general.get(body);
        return version == null ? words(body) : version;
    }

    void add(NumberVersion forWords, @Nullable NumberVersion forObjects) {
        words.put(forWords.body(), forWords);
        if (forObjects != null) {
            general.put(forWords.body(), forObjects);
        }
    }

    /** Whether the expression, in a body emitted in this way, can give nothing but a number. */
    public boolean isNumber(Expression expression, NumberVersion in) {
        return switch (expression) {
            case Expression.NumberLiteral e -> true;
            case Expression.Negate e -> true;
            case Expression.Chain e -> isArithmetic(e);
            case Expression.Variable e -> reads.isBound(e) && in.isNumber(e.name());
            case Expression.Call e -> callGivesNumber(e, in);
            case Expression.Path e -> shapeFunctionGivesNumber(e, in);
            case Expression.TextLiteral e -> false;
            case Expression.BooleanLiteral e -> false;
            case Expression.NullLiteral e -> false;
            case Expression.Construction e -> false;
            case Expression.Lambda e -> false;
            case Expression.Not e -> false;
            case Expression.Comparison e -> false;
        };
    }

    /** Whether a chain is of nothing but arithmetic; joins stand on one level with sums. */
    public static boolean isArithmetic(Expression.Chain chain) {
        for (Expression.Link link : chain.links()) {
            boolean arithmetic =
                    switch (link.operator()) {
                        case ADD, SUBTRACT, MULTIPLY, DIVIDE -> true;
                        case JOIN, AND, OR -> false;
                    };
            if (!arithmetic) {
                return false;
            }
        }
        return true;
    }

    private boolean callGivesNumber(Expression.Call call, NumberVersion in) {
        if (mayBeVariable(call.name(), in.body())) {
            return false;
        }
        Body function = model.functions().get(call.name());
        if (function != null) {
            return givesNumber(function, call.arguments(), in);
        }
        return !model.shapes().containsKey(call.name())
                && facts.givesNumber(call.name(), call.arguments().size());
    }

    private boolean shapeFunctionGivesNumber(Expression.Path path, NumberVersion in) {
        if (path.suffixes().size() != 1
                || !(path.base() instanceof Expression.Variable shape)
                || !(path.suffixes().get(0) instanceof Suffix.MethodCall call)) {
            return false;
        }
        ShapeModel definition = model.shapes().get(shape.name());
        Body method = definition == null ? null : definition.methods().get(call.name());
        return method != null && givesNumber(method, call.arguments(), in);
    }

    private boolean givesNumber(Body function, List<Expression> arguments, NumberVersion in) {
        return arguments.size() == function.parameters().size()
                && words(function).returnsNumber()
                && (hasWords(function, arguments, in) || general(function).returnsNumber());
    }

    /** Whether every numeric parameter gets what is provably a number. */
    public boolean hasWords(Body function, List<Expression> arguments, NumberVersion in) {
        NumberVersion version = words(function);
        for (int i = 0; i < arguments.size(); i++) {
            if (version.takesWords(function.parameters().get(i))
                    && !isNumber(arguments.get(i), in)) {
                return false;
            }
        }
        return true;
    }

    private boolean mayBeVariable(String name, Body body) {
        return body.local(name) >= 0 || model.isAssignedGlobal(name);
    }
}

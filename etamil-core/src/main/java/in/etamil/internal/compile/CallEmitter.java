package in.etamil.internal.compile;

import in.etamil.host.ValueKind;
import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.ProgramModel.ShapeModel;
import in.etamil.internal.runtime.Builtin;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Suffix;
import in.etamil.internal.syntax.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Emits calls by name and calls on a shape, in the order of docs/semantics.md#calls and
 * docs/semantics.md#methods.
 */
final class CallEmitter {
    /** The most arguments that are evaluated one by one before a call fails. */
    private static final int MOST_ARGUMENTS = 255;

    private final Context c;
    private final ExpressionEmitter expressions;
    private final VariableEmitter variables;

    CallEmitter(Context context, ExpressionEmitter expressions, VariableEmitter variables) {
        this.c = context;
        this.expressions = expressions;
        this.variables = variables;
    }

    void byName(Expression.Call call) {
        String name = call.name();
        List<Expression> arguments = call.arguments();
        if (variables.mayBeVariable(name)) {
            throughVariable(call);
            return;
        }
        Plan function = c.program.function(name);
        if (function == null && c.model.shapes().containsKey(name) && arguments.size() == 1) {
            expressions.keep(arguments.get(0));
            c.code.at(call.span());
            c.code.execution();
            c.code.pushText(name);
            c.code.call(Entry.CONVERT_TO_SHAPE);
        } else if (function != null) {
            direct(function, name, arguments, call.span());
        } else {
            builtin(c.program.builtin(name), call);
        }
    }

    /** A variable of that name may hold a function: looked at when the call runs. */
    private void throughVariable(Expression.Call call) {
        c.program.tables().mayReadFunction(call.name());
        variables.readCallee(call.name());
        expressions.lists().values(call.arguments());
        c.code.at(call.span());
        c.code.execution();
        c.code.pushText(call.name());
        c.code.call(Entry.CALL_BY_NAME);
    }

    private void direct(Plan function, String name, List<Expression> arguments, Span span) {
        int expected = function.body().parameters().size();
        if (arguments.size() != expected) {
            wrongArity(name, expected, arguments, span);
            return;
        }
        if (c.usesWords() && function.words() != null && hasWords(function, arguments)) {
            words(function.words(), arguments, span);
            if (function.words().version().returnsNumber()) {
                c.code.execution();
                c.code.call(Entry.BOX_RESULT);
            }
            return;
        }
        c.code.execution();
        if (function.takesArrays()) {
            c.code.pushInt(0);
            c.code.newObjects();
            expressions.lists().values(arguments);
        } else {
            Arguments passed = new Arguments(function.body(), arguments);
            for (int i = 0; i < arguments.size(); i++) {
                passed.push(i);
            }
            passed.call(span, function.owner().name(), function.method(), function.descriptor());
            return;
        }
        c.code.at(span);
        c.code.invoke(function.owner().name(), function.method(), function.descriptor());
    }

    /**
     * The arguments of a call of a known function. Those that it takes over wait for the others;
     * those that it only looks at count until it is done, if nobody else holds them.
     */
    private final class Arguments {
        private final Body function;
        private final List<Expression> arguments;
        private final Waiting takenOver;
        private final Waiting lookedAt;

        Arguments(Body function, List<Expression> arguments) {
            this.function = function;
            this.arguments = arguments;
            this.takenOver = new Waiting(c, arguments);
            this.lookedAt = new Waiting(c, arguments);
        }

        void push(int i) {
            Expression argument = arguments.get(i);
            if (!c.uses.borrows(function, i)) {
                expressions.keep(argument);
                takenOver.afterOperand(i);
                return;
            }
            expressions.borrow(argument);
            if (!(argument instanceof Expression.Variable) && Waiting.isMade(c, argument)) {
                lookedAt.add();
            }
        }

        void call(Span span, String owner, String method, String descriptor) {
            takenOver.over();
            c.code.at(span);
            c.code.invoke(owner, method, descriptor);
            lookedAt.over();
        }
    }

    // ---- on words

    /** Whether the expression is a call whose method gives a number in words. */
    boolean givesWords(Expression expression) {
        if (!c.usesWords()) {
            return false;
        }
        return switch (expression) {
            case Expression.Call call -> {
                Plan function = mayBeOther(call) ? null : c.program.function(call.name());
                yield function != null && givesWords(function, call.arguments());
            }
            case Expression.Path path -> {
                Plan method = path.suffixes().size() == 1 ? shapeFunctionOf(path) : null;
                yield method != null
                        && givesWords(
                                method, ((Suffix.MethodCall) path.suffixes().get(0)).arguments());
            }
            default -> false;
        };
    }

    /**
     * The builtin that a call by name surely calls; {@code null} where it may be something else.
     */
    @Nullable Builtin certainBuiltin(Expression.Call call) {
        return mayBeOther(call) || c.program.function(call.name()) != null
                ? null
                : c.program.builtin(call.name());
    }

    /** Whether a call by this name may be one of something else than a function. */
    private boolean mayBeOther(Expression.Call call) {
        return variables.mayBeVariable(call.name());
    }

    private boolean givesWords(Plan function, List<Expression> arguments) {
        Plan.WordsMethod words = function.words();
        return words != null
                && words.version().returnsNumber()
                && arguments.size() == function.body().parameters().size()
                && hasWords(function, arguments);
    }

    private boolean hasWords(Plan function, List<Expression> arguments) {
        return c.program.numberKinds().hasWords(function.body(), arguments, c.version());
    }

    /**
     * Calls what {@link #givesWords}: the first word is on the stack, the second one in the
     * execution.
     */
    void words(Expression expression) {
        if (expression instanceof Expression.Call call) {
            Plan function = Objects.requireNonNull(c.program.function(call.name()));
            words(Objects.requireNonNull(function.words()), call.arguments(), call.span());
        } else {
            Expression.Path path = (Expression.Path) expression;
            Plan method = Objects.requireNonNull(shapeFunctionOf(path));
            words(
                    Objects.requireNonNull(method.words()),
                    ((Suffix.MethodCall) path.suffixes().get(0)).arguments(),
                    path.span());
        }
    }

    private void words(Plan.WordsMethod method, List<Expression> arguments, Span span) {
        c.code.execution();
        Body body = method.version().body();
        Arguments passed = new Arguments(body, arguments);
        for (int i = 0; i < arguments.size(); i++) {
            if (method.version().takesWords(body.parameters().get(i))) {
                expressions.numbers().push(arguments.get(i));
            } else {
                passed.push(i);
            }
        }
        passed.call(span, c.program.plan(body).owner().name(), method.name(), method.descriptor());
    }

    private void builtin(@Nullable Builtin builtin, Expression.Call call) {
        if (builtin == null) {
            unknown(call);
            return;
        }
        switch (builtin.code()) {
            case Builtin.Reserved reserved -> elsewhere(call, reserved.artifact());
            case Builtin.Hosted hosted -> {
                if (isTaken(builtin, call)) {
                    callHost(builtin, call.arguments(), call.span());
                }
            }
            case Builtin.Method method -> {
                if (isTaken(builtin, call)) {
                    callBuiltin(builtin, method, call);
                }
            }
        }
    }

    private void unknown(Expression.Call call) {
        evaluate(call.arguments());
        c.code.at(call.span());
        c.code.pushText(call.name());
        c.code.call(Entry.UNKNOWN_FUNCTION);
        raise();
    }

    private void elsewhere(Expression.Call call, String artifact) {
        evaluate(call.arguments());
        c.code.at(call.span());
        c.code.pushText(call.name());
        c.code.pushText(artifact);
        c.code.call(Entry.FUNCTION_ELSEWHERE);
        raise();
    }

    /** Whether it takes so many arguments; if not, the call fails. */
    private boolean isTaken(Builtin builtin, Expression.Call call) {
        int given = call.arguments().size();
        if (!builtin.takes(given)) {
            int expected = given > builtin.maximum() ? builtin.maximum() : builtin.minimum();
            wrongArity(call.name(), expected, call.arguments(), call.span());
            return false;
        }
        return true;
    }

    void callHost(Builtin function, List<Expression> arguments, Span span) {
        expressions.lists().arguments(arguments, function);
        c.code.at(span);
        c.code.execution();
        c.code.pushInt(c.program.tables().hostedNumber(function));
        c.code.call(Entry.CALL_HOST);
    }

    private void callBuiltin(Builtin builtin, Builtin.Method method, Expression.Call call) {
        c.code.execution();
        Waiting waiting = new Waiting(c, call.arguments());
        for (int i = 0; i < builtin.maximum(); i++) {
            if (i >= call.arguments().size()) {
                c.code.pushNull();
                continue;
            }
            if (builtin.keeps(i)) {
                expressions.keep(call.arguments().get(i));
            } else {
                expressions.borrow(call.arguments().get(i));
            }
            waiting.afterOperand(i);
        }
        waiting.over();
        c.code.at(call.span());
        c.code.invoke(method.owner(), method.name(), Plan.descriptor(builtin.maximum()));
        if (mayBeLarge(builtin.result())) {
            c.accounts().made();
        }
    }

    /** Whether the result may be larger than anything that was there before. */
    private static boolean mayBeLarge(ValueKind result) {
        return switch (result) {
            case NUMBER, BOOLEAN, NULL -> false;
            case TEXT, ARRAY, RECORD, RESULT, FUNCTION, ANY -> true;
        };
    }

    // ---- S.m(args)

    boolean isShapeFunction(Expression.Path path) {
        return path.base() instanceof Expression.Variable variable
                && path.suffixes().get(0) instanceof Suffix.MethodCall
                && c.model.shapes().containsKey(variable.name());
    }

    private @Nullable Plan shapeFunctionOf(Expression.Path path) {
        if (!isShapeFunction(path)) {
            return null;
        }
        String shape = ((Expression.Variable) path.base()).name();
        String name = ((Suffix.MethodCall) path.suffixes().get(0)).name();
        Body method = Objects.requireNonNull(c.model.shapes().get(shape)).methods().get(name);
        return method == null ? null : c.program.plan(method);
    }

    void shapeFunction(Expression.Path path) {
        String shape = ((Expression.Variable) path.base()).name();
        Suffix.MethodCall call = (Suffix.MethodCall) path.suffixes().get(0);
        ShapeModel model = Objects.requireNonNull(c.model.shapes().get(shape));
        if (model.methods().containsKey(call.name())) {
            Plan method = c.program.plan(Objects.requireNonNull(model.methods().get(call.name())));
            direct(method, method.body().name(), call.arguments(), path.span());
        } else {
            evaluate(call.arguments());
            c.code.at(path.span());
            c.code.pushText(shape);
            c.code.pushText(call.name());
            c.code.call(Entry.NO_SHAPE_FUNCTION);
            raise();
        }
    }

    // ---- calls that fail

    private void wrongArity(String name, int expected, List<Expression> arguments, Span span) {
        evaluate(arguments);
        c.code.at(span);
        c.code.pushText(name);
        c.code.pushInt(expected);
        c.code.pushInt(arguments.size());
        c.code.call(Entry.WRONG_ARITY);
        raise();
    }

    /** Arguments are evaluated before a call fails. */
    private void evaluate(List<Expression> arguments) {
        if (arguments.size() > MOST_ARGUMENTS) {
            // More than one method may hold.
            expressions.lists().values(arguments);
            c.code.pop();
            return;
        }
        for (Expression argument : arguments) {
            expressions.borrow(argument);
            c.code.pop();
        }
    }

    /** Raises, and leaves a value on the stack of the code that follows, which is never reached. */
    private void raise() {
        c.code.raise();
        c.code.pushNull();
    }
}

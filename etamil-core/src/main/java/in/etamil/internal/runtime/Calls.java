package in.etamil.internal.runtime;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.data.Freezing;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.ResultValue;
import in.etamil.internal.runtime.data.ShapeType;
import in.etamil.internal.runtime.data.Values;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls whose target is only known when they run (docs/semantics.md#calls,
 * docs/semantics.md#function-values, docs/semantics.md#propagation, docs/semantics.md#methods).
 * They are told which arguments nobody else holds: bit i for argument i. Those that the function
 * does not count itself count until it is done.
 */
public final class Calls {
    /** Arguments that come from Java. */
    private static final long ALL = -1;

    private static final Object[] NOTHING = {};

    private Calls() {}

    /** {@code e(args)}. */
    public static @Nullable Object apply(
            @Nullable Object callee, @Nullable Object[] arguments, long made, Execution x) {
        if (callee instanceof ProgramFunction function) {
            FunctionEntry entry = function.entry();
            checkArity(entry, function.name(), arguments.length);
            return call(entry, function.captures(), arguments, made, x);
        }
        throw new Fault(Message.NOT_A_FUNCTION, Values.kindName(callee));
    }

    /** {@code name(args)} where a variable of that name may hold a function. */
    public static @Nullable Object byName(
            @Nullable Object callee,
            @Nullable Object[] arguments,
            long made,
            Execution x,
            String name) {
        if (callee instanceof ProgramFunction) {
            return apply(callee, arguments, made, x);
        }
        ShapeType shape = x.program().shapes().get(name);
        if (shape != null && arguments.length == 1 && !x.program().own().contains(name)) {
            return Held.made(Shapes.convert(arguments[0], shape, x), x);
        }
        FunctionEntry function = x.program().functions().get(name);
        if (function == null) {
            String artifact = x.program().elsewhere().get(name);
            throw artifact == null ? unknown(name) : elsewhere(name, artifact);
        }
        checkArity(function, name, arguments.length);
        return call(function, NOTHING, arguments, made, x);
    }

    /** A call from Java: the arguments are the language's values, which nobody else changes. */
    public static @Nullable Object fromHost(
            FunctionEntry function,
            @Nullable Object[] captures,
            @Nullable Object[] arguments,
            Execution x) {
        checkArity(function, null, arguments.length);
        for (Object argument : arguments) {
            // Most arguments are numbers, which count nothing.
            if (!(argument instanceof Decimal)) {
                Held.made(argument, x);
            }
        }
        return call(function, captures, arguments, ALL, x);
    }

    /**
     * A call from a function of the host within the run that called it. However it ends, the calls
     * around it are active and hold what they held before, and what the host's function was given
     * is kept.
     */
    public static @Nullable Object fromHostWithin(
            FunctionEntry function,
            @Nullable Object[] captures,
            @Nullable Object[] arguments,
            Execution x) {
        int depth = x.depth;
        long held = x.heldByCalls;
        long kept = x.waitsForCalls();
        try {
            x.callsHost();
            Object result = fromHost(function, captures, arguments, x);
            Freezing.freeze(result, x);
            return result;
        } finally {
            x.depth = depth;
            x.heldByCalls = held;
            x.goesOn(kept);
        }
    }

    /** A call of a function of the host; the caller counts the arguments. */
    public static @Nullable Object host(@Nullable Object[] arguments, Execution x, int number) {
        FunctionEntry function = x.program().hosted()[number];
        return call(function, NOTHING, arguments, 0, x);
    }

    private static @Nullable Object call(
            FunctionEntry function,
            @Nullable Object[] captures,
            @Nullable Object[] arguments,
            long made,
            Execution x) {
        x.work(function.work());
        long held = Held.beginsLookingAt(arguments, made & function.callerCounts(), x);
        Object result = function.unit().call(function.index(), x, captures, arguments);
        x.heldByCalls -= held;
        return Held.made(result, x);
    }

    /** {@code r.m(args)} on a value. */
    public static @Nullable Object method(
            @Nullable Object receiver,
            @Nullable Object[] arguments,
            long made,
            Execution x,
            String name) {
        if (!(receiver instanceof RecordValue record)) {
            throw new Fault(Message.METHOD_NEEDS_RECORD, name, Values.kindName(receiver));
        }
        ShapeType shape = record.shape();
        if (shape != null) {
            FunctionEntry method =
                    x.program().methods().getOrDefault(shape.name(), Map.of()).get(name);
            if (method != null) {
                return onRecord(method, record, arguments, made, x, name, shape);
            }
        }
        Object held = record.get(name);
        if (held instanceof ProgramFunction) {
            return apply(held, arguments, made, x);
        }
        if (held != RecordValue.ABSENT) {
            throw new Fault(Message.FIELD_NOT_A_FUNCTION, name, Values.kindName(held));
        }
        if (shape == null) {
            throw Fault.about(record, Message.NO_METHOD_ON_RECORD, name);
        }
        throw Fault.about(record, Message.NO_METHOD, shape.name(), name);
    }

    private static @Nullable Object onRecord(
            FunctionEntry method,
            RecordValue receiver,
            @Nullable Object[] arguments,
            long made,
            Execution x,
            String name,
            ShapeType shape) {
        if (!method.takesSelf()) {
            throw new Fault(Message.METHOD_TAKES_NO_SELF, name, shape.name());
        }
        @Nullable Object[] all = new Object[arguments.length + 1];
        all[0] = Values.share(receiver);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        checkArity(method, method.name(), all.length);
        return call(method, NOTHING, all, made << 1, x);
    }

    /**
     * The check before a call whose count of arguments is wrong already when compiled; never
     * returns.
     */
    public static Fault wrongArity(String name, int expected, int given) {
        return name.equals(FunctionEntry.ANONYMOUS)
                ? new Fault(Message.ANONYMOUS_ARITY, expected, given)
                : new Fault(Message.ARITY, name, expected, given);
    }

    /** A known function that something else brings. */
    public static Fault elsewhere(String name, String artifact) {
        return new Fault(Message.FUNCTION_ELSEWHERE, name, artifact);
    }

    public static Fault unknown(String name) {
        return new Fault(Message.UNKNOWN_FUNCTION, name);
    }

    public static Fault noShapeFunction(String shape, String name) {
        return new Fault(Message.NO_SHAPE_FUNCTION, shape, name);
    }

    private static void checkArity(FunctionEntry entry, @Nullable String written, int given) {
        if (given < entry.minimum() || given > entry.maximum()) {
            String name = written == null ? entry.name() : written;
            throw wrongArity(
                    name, given > entry.maximum() ? entry.maximum() : entry.minimum(), given);
        }
    }

    /** A function value for an anonymous function. */
    public static Object lambda(@Nullable Object[] captures, Execution x, int number) {
        ProgramFunction function = new ProgramFunction(x.program().anonymous()[number], captures);
        if (captures.length > 0) {
            x.noteSize(Values.semanticBytes(function));
        }
        return function;
    }

    /** The content of a success, not marked. A failure is not for this: see {@link #isFailure}. */
    public static @Nullable Object content(@Nullable Object result) {
        if (result instanceof ResultValue value && value.ok()) {
            return value.value();
        }
        throw new Fault(Message.PROPAGATE_NEEDS_RESULT, Values.kindName(result));
    }

    public static boolean isFailure(@Nullable Object result) {
        return result instanceof ResultValue value && !value.ok();
    }

    /** {@code ?} outside of any call. */
    public static @Nullable Object contentAtTop(@Nullable Object result, Execution x) {
        if (result instanceof ResultValue value && !value.ok()) {
            throw new Fault(Message.UNHANDLED, Values.toFlatText(value.value(), x));
        }
        return content(result);
    }
}

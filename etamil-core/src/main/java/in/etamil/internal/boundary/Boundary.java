package in.etamil.internal.boundary;

import in.etamil.EtamilException;
import in.etamil.Limits;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.HostMistake;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.FunctionEntry;
import in.etamil.internal.runtime.ProgramFunction;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.ResultValue;
import in.etamil.value.EtamilNumber;
import in.etamil.value.EtamilResult;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Where values cross between Java and one running program. Immutable; as safe for threads as its
 * caller of functions.
 *
 * @param program the program, which shapes and functions belong to
 * @param caller calls its functions
 */
public record Boundary(CompiledProgram program, Caller caller) {

    /** The same, but for the limits of calls of functions that come out. */
    Boundary withLimits(Limits ofEachCall) {
        return new Boundary(program, caller.withLimits(ofEachCall));
    }

    /** For what crosses while a run is under way, by its thread. */
    public static Boundary within(Execution x) {
        return new Boundary(x.program(), new HostCall(x, null));
    }

    /** A value of the language, frozen, as the host holds it: nothing is copied. */
    public @Nullable Object out(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Decimal number) {
            return EtamilNumber.of(number.toBigDecimal());
        }
        if (value instanceof CharSequence text) {
            return text.toString();
        }
        if (value instanceof ArrayValue array) {
            return new ArrayView(array, this);
        }
        if (value instanceof RecordValue record) {
            return new RecordView(record, this);
        }
        if (value instanceof ResultValue result) {
            return result(result);
        }
        return new FunctionView((ProgramFunction) value, this);
    }

    /** Results hold results as deep as a program likes. */
    private EtamilResult result(ResultValue result) {
        ArrayDeque<ResultValue> around = new ArrayDeque<>();
        ResultValue inner = result;
        while (inner.value() instanceof ResultValue content) {
            around.push(inner);
            inner = content;
        }
        EtamilResult made = new EtamilResult(inner.ok(), out(inner.value()));
        while (!around.isEmpty()) {
            made = new EtamilResult(around.pop().ok(), made);
        }
        return made;
    }

    /** What Java gives, as a value of the language, or the exception that says why not. */
    public @Nullable Object in(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            // The most frequent argument, without the rest of what may be given.
            Decimal exact = Decimal.ofBigDecimal(number);
            if (exact != null) {
                return exact;
            }
        }
        try {
            return new Inward(this).in(value);
        } catch (Fault refused) {
            throw HostMistake.of(refused);
        } catch (LimitReached limit) {
            throw caller.struck(limit);
        } catch (EtamilException passing) {
            throw passing;
        } catch (RuntimeException | LinkageError thrown) {
            // A list that changes under way, or one of the host's own that does not work.
            throw HostMistake.of(
                    Fault.causedBy(
                            thrown,
                            Message.CANNOT_GIVE,
                            String.valueOf(value == null ? null : value.getClass().getName())));
        }
    }

    /**
     * A value of the language, frozen, as the Java type, or the exception that says why not.
     *
     * @param giver the function that gave it; {@code null} if none did
     */
    @Nullable Object as(JavaType type, @Nullable Object value, @Nullable FunctionEntry giver) {
        try {
            return new Outward(this, giver).as(type, value);
        } catch (Fault refused) {
            throw HostMistake.of(refused);
        }
    }

    /** Whether a value that came out of the other may go into this as it is. */
    boolean isOf(Boundary other) {
        return this == other || program == other.program && caller.run() == other.caller.run();
    }
}

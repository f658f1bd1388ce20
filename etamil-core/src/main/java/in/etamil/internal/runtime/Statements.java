package in.etamil.internal.runtime;

import in.etamil.host.Capability;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.Texts;
import in.etamil.internal.runtime.data.Values;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** What statements do that is neither a call nor a change of a variable. */
public final class Statements {
    private Statements() {}

    public static void print(@Nullable Object value, Execution x) {
        x.host().console().printLine(Values.toFlatText(value, x));
    }

    /** {@code உள்ளிடு}: the next line, trimmed; {@code ""} at the end of input. */
    public static Object input(Execution x) {
        x.host().permitted(Capability.INPUT);
        try {
            String line = x.host().console().readLine();
            return line == null ? "" : Texts.trim(line);
        } catch (CharacterCodingException e) {
            throw Fault.withDetail(Message.CANNOT_READ_INPUT, "UTF-8", e);
        } catch (IOException e) {
            // A console that is told to stop waiting has nothing to say about it.
            x.checkCancelled();
            throw Fault.withDetail(Message.CANNOT_READ_INPUT, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * {@code x = இணை(x, item)}: the array is still in its place, so it is changed there when it is
     * not shared.
     */
    public static Object append(@Nullable Object array, @Nullable Object item, Execution x) {
        if (!(array instanceof ArrayValue items)) {
            throw new Fault(Message.APPEND_NEEDS_ARRAY, Values.kindName(array));
        }
        return x.held(items.append(item, x));
    }

    /** A statement that only fails (docs/semantics.md#statements-that-only-fail). */
    public static Fault notImplemented(String what) {
        return new Fault(Message.NOT_IMPLEMENTED, what);
    }

    /** A route or schedule at the top level: a declaration when served, else it fails. */
    public static void declaration(Execution x, String what) {
        if (x.served() == null) {
            throw notImplemented(what);
        }
    }

    /** A statement whose driver is another artifact. */
    public static Fault needsArtifact(String statement, String artifact) {
        return new Fault(Message.STATEMENT_ELSEWHERE, statement, artifact);
    }

    public static Fault returnOutside() {
        return new Fault(Message.RETURN_OUTSIDE);
    }

    /** The record that a try block's handler gets (docs/semantics.md#what-this-project-adds). */
    public static Object errorRecord(Fault fault, Execution x) {
        StackTraceElement place = x.program().placeOf(fault);
        String detail = fault.detail() == null ? "" : ": " + fault.detail();
        return RecordValue.empty()
                .with("குறி", fault.code())
                .with("செய்தி", fault.tamil() + detail)
                .with("செய்தி_ஆங்கிலம்", fault.english() + detail)
                .with("வரி", Decimal.of(place == null ? 0 : place.getLineNumber()))
                .with("கோப்புப்_பெயர்", place == null ? "" : x.program().fileOf(place));
    }
}

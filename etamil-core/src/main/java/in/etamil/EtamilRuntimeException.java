package in.etamil;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program failed while it ran. The one diagnostic tells the failing file, its line and that
 * line's text; {@link #scriptStack()} the calls that led there. Thread-safe.
 */
public final class EtamilRuntimeException extends EtamilException {
    private static final long serialVersionUID = 1L;

    /** The calls that were under way, innermost first. */
    @SuppressWarnings("serial") // an immutable list, which can be serialized
    private final List<ScriptFrame> scriptStack;

    /** What the program read of its request in vain. */
    private @Nullable String missingEntry;

    EtamilRuntimeException(Diagnostic diagnostic, List<ScriptFrame> scriptStack, Throwable cause) {
        super(List.of(diagnostic), diagnostic.message(), cause);
        this.scriptStack = List.copyOf(scriptStack);
    }

    void setMissingEntry(@Nullable String name) {
        missingEntry = name;
    }

    /**
     * What the program read of its request and the request does not have: an entry of one of its
     * records, such as a header, or a variable that cannot be read.
     *
     * @return the name; {@code null} if the failure is of another kind
     */
    public @Nullable String missingEntry() {
        return missingEntry;
    }

    /**
     * The calls of the program that were under way, innermost first: at most 257. They also stand
     * first in {@link #getStackTrace()}, before the Java frames of the caller.
     *
     * @return the calls; the last is what the host began: the top level or a route
     */
    public List<ScriptFrame> scriptStack() {
        return scriptStack;
    }
}

package in.etamil;

import java.util.List;

/**
 * A program failed while it ran. The one diagnostic tells the failing file, its line and that
 * line's text; {@link #scriptStack()} the calls that led there. Thread-safe.
 */
public final class EtamilRuntimeException extends EtamilException {
    private static final long serialVersionUID = 1L;

    /** The calls that were under way, innermost first. */
    @SuppressWarnings("serial") // an immutable list, which can be serialized
    private final List<ScriptFrame> scriptStack;

    EtamilRuntimeException(Diagnostic diagnostic, List<ScriptFrame> scriptStack, Throwable cause) {
        super(List.of(diagnostic), diagnostic.message(), cause);
        this.scriptStack = List.copyOf(scriptStack);
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

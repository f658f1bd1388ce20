package in.etamil;

import java.util.List;

/**
 * A program failed while it ran. The one diagnostic holds the failing file and line, and that line;
 * the script stack the calls that led there, lost like the diagnostic when serialized. Thread-safe.
 */
public final class EtamilRuntimeException extends EtamilException {
    private static final long serialVersionUID = 1L;

    private final transient List<ScriptFrame> scriptStack;

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

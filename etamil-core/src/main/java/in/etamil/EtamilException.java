package in.etamil;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program could not be compiled, did not run to its end, or gave a failure. Carries the problems
 * as data. Thread-safe.
 */
public abstract sealed class EtamilException extends RuntimeException
        permits EtamilCompileException,
                EtamilRuntimeException,
                EtamilLimitException,
                EtamilFailure,
                EtamilHostException,
                EtamilExitException {
    private static final long serialVersionUID = 1L;

    /** The classes between a caller and a program. */
    private static final Set<String> OURS =
            Set.of(
                    Program.class.getName(),
                    RunFailures.class.getName(),
                    Instance.class.getName(),
                    Session.class.getName());

    /** The rooms between the two. */
    private static final List<String> ROOMS =
            List.of("in.etamil.internal.boundary.", "in.etamil.internal.run.");

    /** The problems, in the order of the text. */
    @SuppressWarnings("serial") // an immutable list, which can be serialized
    private final List<Diagnostic> diagnostics;

    EtamilException(List<Diagnostic> diagnostics, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Makes the stack trace what a caller understands: the program's frames, then the caller's own,
     * and none of the frames in between.
     */
    final void showStack(List<StackTraceElement> script) {
        List<StackTraceElement> trace = new ArrayList<>(script);
        boolean ours = true;
        for (StackTraceElement frame : getStackTrace()) {
            ours = ours && isOurs(frame.getClassName());
            if (!ours) {
                trace.add(frame);
            }
        }
        setStackTrace(trace.toArray(new StackTraceElement[0]));
    }

    private static boolean isOurs(String className) {
        for (String room : ROOMS) {
            if (className.startsWith(room)) {
                return true;
            }
        }
        int nested = className.indexOf('$');
        return OURS.contains(nested < 0 ? className : className.substring(0, nested));
    }

    /**
     * The code of the first problem, such as {@code ET4101}.
     *
     * @return the code; empty for {@link EtamilExitException}, and for an {@link EtamilFailure}
     *     that a host made
     */
    public String code() {
        return diagnostics.isEmpty() ? "" : diagnostics.get(0).code();
    }

    /**
     * The problems, in the order of the text. {@link DiagnosticRenderer} shows them to people.
     *
     * @return the problems; empty for {@link EtamilExitException}, and for an {@link EtamilFailure}
     *     that a host made
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}

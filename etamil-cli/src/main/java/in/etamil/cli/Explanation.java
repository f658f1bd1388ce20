package in.etamil.cli;

import in.etamil.Diagnostic;
import in.etamil.DiagnosticRenderer;
import in.etamil.EtamilException;
import in.etamil.EtamilLimitException;
import in.etamil.EtamilRuntimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person at a terminal sees below an error: its place, the source line, and the calls that
 * led there. Those who read standard error by program get the error alone.
 */
final class Explanation {
    private final @Nullable DiagnosticRenderer renderer;

    private Explanation(@Nullable DiagnosticRenderer renderer) {
        this.renderer = renderer;
    }

    /** For standard error as it is: the launcher tells whether it is a terminal. */
    static Explanation forStandardError() {
        // Asking the JVM would load half of its terminal support.
        boolean watched = System.getProperty("etamil.terminal.error") != null;
        return watched ? forTerminal(System.getenv("NO_COLOR")) : none();
    }

    /**
     * For a terminal.
     *
     * @param noColour what the environment says: anything but nothing declines colour
     */
    static Explanation forTerminal(@Nullable String noColour) {
        boolean colour = noColour == null || noColour.isEmpty();
        return new Explanation(DiagnosticRenderer.plain().withColour(colour));
    }

    static Explanation none() {
        return new Explanation(null);
    }

    /** The text that follows the problems, without its last line end; empty for nothing. */
    String of(List<Diagnostic> problems) {
        StringBuilder text = new StringBuilder();
        if (renderer != null) {
            for (Diagnostic problem : problems) {
                text.append(renderer.place(problem));
            }
        }
        return withoutEnd(text);
    }

    /** The text that follows the message of a failure. */
    String of(EtamilException failure) {
        StringBuilder text = new StringBuilder(of(failure.diagnostics()));
        if (renderer == null || text.isEmpty()) {
            return text.toString();
        }
        text.append('\n');
        if (failure instanceof EtamilRuntimeException e) {
            text.append(renderer.calls(e.scriptStack()));
        } else if (failure instanceof EtamilLimitException e) {
            text.append(renderer.calls(e.scriptStack()));
        }
        return withoutEnd(text);
    }

    private static String withoutEnd(StringBuilder text) {
        return text.isEmpty() ? "" : text.substring(0, text.length() - 1);
    }
}

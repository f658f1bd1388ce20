package in.etamil.cli;

import in.etamil.Diagnostic;
import in.etamil.DiagnosticRenderer;
import in.etamil.EtamilCompileException;
import in.etamil.EtamilException;
import in.etamil.EtamilExitException;
import in.etamil.EtamilFailure;
import in.etamil.EtamilHostException;
import in.etamil.EtamilLimitException;
import in.etamil.EtamilRuntimeException;
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
        if (!watched) {
            return none();
        }
        return forTerminal(System.getenv("NO_COLOR"), System.getenv("TERM"));
    }

    /**
     * For a terminal.
     *
     * @param noColour {@code NO_COLOR} of the environment: anything but nothing declines colour
     * @param kind {@code TERM} of the environment: a dumb terminal has none
     */
    static Explanation forTerminal(@Nullable String noColour, @Nullable String kind) {
        boolean colour = (noColour == null || noColour.isEmpty()) && !"dumb".equals(kind);
        return new Explanation(DiagnosticRenderer.plain().withColour(colour));
    }

    static Explanation none() {
        return new Explanation(null);
    }

    /** The text of a problem. */
    String message(Diagnostic problem) {
        return renderer == null ? problem.message() : renderer.message(problem);
    }

    /** Where a problem is, without the last line end; empty for nothing. */
    String place(Diagnostic problem) {
        return renderer == null ? "" : withoutEnd(renderer.place(problem));
    }

    /** The calls that led to a failure. */
    String calls(EtamilException failure) {
        if (renderer == null) {
            return "";
        }
        return switch (failure) {
            case EtamilRuntimeException e -> withoutEnd(renderer.calls(e.scriptStack()));
            case EtamilLimitException e -> withoutEnd(renderer.calls(e.scriptStack()));
            case EtamilCompileException e -> "";
            case EtamilExitException e -> "";
            case EtamilFailure e -> "";
            case EtamilHostException e -> "";
        };
    }

    private static String withoutEnd(String text) {
        return text.isEmpty() ? "" : text.substring(0, text.length() - 1);
    }
}

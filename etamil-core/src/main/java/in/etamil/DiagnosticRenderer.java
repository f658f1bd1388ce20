package in.etamil;

import in.etamil.internal.diagnostic.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows diagnostics to people: both languages, the place, the source line with a caret below, and
 * what to do. Nothing of a program reaches the terminal as a command: control characters and
 * changes of direction are spelled out, and each part of a message is one line of at most 4,000
 * characters. Immutable and thread-safe.
 *
 * <pre>
 * ET3001 'அ' எண் (eN, a number) என அறிவிக்கப்பட்டது, ஆனால் …
 *        'அ' is declared எண் (eN, a number), but was given …
 *   --&gt; vari.qmz:1:8
 *   |
 * 1 | எண் அ = "சொல்";
 *   |        ^
 * </pre>
 */
public final class DiagnosticRenderer {
    private static final int USUAL_WIDTH = 100;
    private static final int LEAST_WIDTH = 20;
    private static final int MOST_FRAMES = 12;

    private static final String RED = "\u001B[1;31m";
    private static final String LETTER = "\u001B[1;4;31m";
    private static final String BLUE = "\u001B[1;34m";
    private static final String GREEN = "\u001B[32m";
    private static final String NO_COLOUR = "\u001B[0m";

    private final boolean colour;
    private final int width;

    private DiagnosticRenderer(boolean colour, int width) {
        this.colour = colour;
        this.width = width;
    }

    /**
     * A renderer without colour for lines of 100 cells.
     *
     * @return the renderer
     */
    public static DiagnosticRenderer plain() {
        return new DiagnosticRenderer(false, USUAL_WIDTH);
    }

    /**
     * The same with or without colour. Whoever asks for it has made sure that there is a terminal
     * and that the user did not decline ({@code NO_COLOR}).
     *
     * @param use whether to use colour
     * @return the other renderer
     */
    public DiagnosticRenderer withColour(boolean use) {
        return new DiagnosticRenderer(use, width);
    }

    /**
     * The same for source lines of that width; longer ones are cut around the place.
     *
     * @param cells how many cells of the terminal a source line may take, at least 20
     * @return the other renderer
     * @throws IllegalArgumentException if there are fewer than 20
     */
    public DiagnosticRenderer withWidth(int cells) {
        if (cells < LEAST_WIDTH) {
            throw new IllegalArgumentException(
                    "width: at least " + LEAST_WIDTH + " cells, not " + cells);
        }
        return new DiagnosticRenderer(colour, cells);
    }

    /**
     * Shows everything of a problem.
     *
     * @param problem the problem
     * @return lines, each with its line end
     */
    public String render(Diagnostic problem) {
        StringBuilder text = new StringBuilder();
        String indent = " ".repeat(problem.code().length() + 1);
        text.append(painted(RED, problem.code())).append(' ');
        paragraph(text, problem.tamil());
        text.append(indent);
        String detail = problem.detail();
        paragraph(text, detail == null ? problem.english() : problem.english() + ": " + detail);
        text.append(place(problem));
        String hint = problem.hint();
        if (hint != null) {
            text.append(painted(GREEN, "  = "));
            paragraph(text, hint);
        }
        return text.toString();
    }

    /**
     * Shows everything of a program's failure, and the calls that led to it if there is more than
     * the place itself.
     *
     * @param failure the failure
     * @return lines, each with its line end
     */
    public String render(EtamilException failure) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic problem : failure.diagnostics()) {
            text.append(render(problem));
        }
        return text.append(calls(stackOf(failure))).toString();
    }

    /**
     * Shows only the text of a problem, as {@link Diagnostic#message()} with everything spelled out
     * that a terminal would obey instead of show.
     *
     * @param problem the problem
     * @return the text, without a line end behind it
     */
    public String message(Diagnostic problem) {
        StringBuilder text = new StringBuilder();
        for (String line : problem.message().split("\n", -1)) {
            text.append(text.isEmpty() ? "" : "\n").append(Cells.visible(line));
        }
        return text.toString();
    }

    /**
     * Shows only where a problem is: file, line and column, and the source line with its caret. For
     * those who show the message in another way.
     *
     * @param problem the problem
     * @return lines, each with its line end; empty if the place is unknown
     */
    public String place(Diagnostic problem) {
        String file = problem.file();
        if (file == null) {
            return "";
        }
        String line = problem.line() > 0 ? Integer.toString(problem.line()) : "";
        String margin = " ".repeat(line.length());
        StringBuilder text = new StringBuilder(margin);
        text.append(painted(BLUE, "-->")).append(' ').append(Cells.visible(Shown.part(file)));
        if (problem.line() > 0) {
            text.append(':').append(line);
        }
        if (problem.column() > 0) {
            text.append(':').append(problem.column());
        }
        text.append('\n');
        String snippet = problem.snippet();
        if (snippet != null && problem.line() > 0) {
            snippet(text, new SnippetLine(snippet, problem.column(), width), line, margin);
        }
        return text.toString();
    }

    /**
     * Shows the calls of a failed program, innermost first. Of calls that repeat each other the
     * first is shown with their number; of many, the first and the last.
     *
     * @param stack the calls
     * @return lines, each with its line end; empty if there is only the failing place itself
     */
    public String calls(List<ScriptFrame> stack) {
        if (stack.size() < 2) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        int lines = 0;
        int at = 0;
        while (at < stack.size()) {
            if (++lines == MOST_FRAMES && stack.size() - at > 2) {
                int more = stack.size() - at - 1;
                text.append("  … இன்னும் ").append(more);
                text.append("  (").append(more).append(" more)\n");
                at += more;
            }
            int times = repeats(stack, at);
            frame(text, stack.get(at), times);
            at += times;
        }
        return text.toString();
    }

    /** How many frames from there on are the same. */
    private static int repeats(List<ScriptFrame> stack, int from) {
        int at = from + 1;
        while (at < stack.size() && stack.get(at).equals(stack.get(from))) {
            at++;
        }
        return at - from;
    }

    private void frame(StringBuilder text, ScriptFrame frame, int times) {
        text.append("  ").append(painted(BLUE, "@")).append(' ');
        text.append(Cells.visible(Shown.part(frame.label()))).append("  ");
        text.append(Cells.visible(Shown.part(frame.file()))).append(':').append(frame.line());
        text.append(times > 1 ? "  ×" + times : "").append('\n');
    }

    private static List<ScriptFrame> stackOf(EtamilException failure) {
        return switch (failure) {
            case EtamilRuntimeException e -> e.scriptStack();
            case EtamilLimitException e -> e.scriptStack();
            case EtamilCompileException e -> List.of();
            case EtamilExitException e -> List.of();
            case EtamilFailure e -> List.of();
            case EtamilHostException e -> List.of();
        };
    }

    private void snippet(StringBuilder text, SnippetLine shown, String line, String margin) {
        String bar = painted(BLUE, "|");
        text.append(margin).append(' ').append(bar).append('\n');
        text.append(painted(BLUE, line)).append(' ').append(bar).append(' ');
        // The cells that marks take differ between terminals: the letter itself tells the place.
        text.append(shown.before()).append(painted(LETTER, shown.letter()));
        text.append(shown.after()).append('\n');
        if (shown.caret() >= 0) {
            text.append(margin).append(' ').append(bar).append(' ');
            text.append(" ".repeat(shown.caret())).append(painted(RED, "^")).append('\n');
        }
    }

    /** A part of a message, which none of ours can be taken for: one line, and cut. */
    private static void paragraph(StringBuilder text, @Nullable String words) {
        text.append(Cells.visible(Shown.part(String.valueOf(words)))).append('\n');
    }

    private String painted(String paint, String text) {
        return colour && !text.isEmpty() ? paint + text + NO_COLOUR : text;
    }
}

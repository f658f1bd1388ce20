package in.etamil.internal.analysis.checking;

import in.etamil.Diagnostic;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.syntax.NearestWord;
import in.etamil.internal.syntax.SourceText;
import in.etamil.internal.syntax.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The checker's findings: each problem once, given out in the order of the text. What is kept is
 * bounded, whatever the program: their number, the length of what they quote, and the work of
 * finding near words.
 */
final class CheckReport {
    static final int MAX_PROBLEMS = 1_000;
    private static final int LONGEST_VALUE = 4_000;
    private static final int MOST_HINTS = 100;
    private static final int MOST_CANDIDATES = 1_000;

    private record Entry(Span span, Diagnostic diagnostic) {}

    /** What is kept of one file: its problems, and source lines that several problems share. */
    private static final class File {
        final Set<Diagnostic> seen = new HashSet<>();
        final Map<Integer, String> lines = new HashMap<>();
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<SourceText, File> files = new IdentityHashMap<>();
    private int hints;

    void add(Span span, Message message, Object... values) {
        note(span, message, null, null, values);
    }

    /**
     * A problem with what stands earlier, by whose line the message tells it: where that is in
     * another file, the file is named behind the message.
     */
    void addLater(Span span, Message message, String name, Span first, Object... more) {
        boolean elsewhere = first.source() != span.source();
        String place = elsewhere ? first.source().fileName() + ":" + first.line() : null;
        Object[] values = new Object[more.length + 2];
        values[0] = name;
        values[1] = first.line();
        System.arraycopy(more, 0, values, 2, more.length);
        note(span, message, place, null, values);
    }

    /** A problem with a name: the nearest of the candidates is proposed. */
    void addNearest(
            Span span,
            Message message,
            String name,
            Iterable<String> candidates,
            Object... values) {
        note(span, message, null, isFull() ? null : hint(name, candidates), values);
    }

    private @Nullable String hint(String name, Iterable<String> candidates) {
        if (++hints > MOST_HINTS) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (String candidate : candidates) {
            if (names.size() == MOST_CANDIDATES) {
                return null;
            }
            names.add(candidate);
        }
        String nearest = NearestWord.among(name, names);
        return nearest == null ? null : NearestWord.hint(nearest);
    }

    private boolean isFull() {
        return entries.size() > MAX_PROBLEMS;
    }

    private void note(
            Span span,
            Message message,
            @Nullable String detail,
            @Nullable String hint,
            Object... values) {
        if (isFull()) {
            return;
        }
        File file = files.get(span.source());
        if (file == null) {
            file = new File();
            files.put(span.source(), file);
        }
        Diagnostic diagnostic = diagnostic(file, span, message, detail, hint, values);
        if (!file.seen.add(diagnostic)) {
            return;
        }
        if (entries.size() == MAX_PROBLEMS) {
            Message rest = Message.TOO_MANY_PROBLEMS;
            diagnostic = diagnostic(file, span, rest, null, null, String.valueOf(MAX_PROBLEMS));
        }
        entries.add(new Entry(span, diagnostic));
    }

    private static Diagnostic diagnostic(
            File file,
            Span span,
            Message message,
            @Nullable String detail,
            @Nullable String hint,
            Object... values) {
        Object[] shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = shown(values[i]);
        }
        String line = file.lines.get(span.line());
        if (line == null) {
            line = span.source().lineAt(span.offset());
            file.lines.put(span.line(), line);
        }
        return new Diagnostic(
                message.code(),
                Diagnostic.Stage.CHECK,
                message.tamil(shown),
                message.english(shown),
                detail,
                span.source().fileName(),
                span.offset(),
                span.line(),
                span.column(),
                line,
                hint);
    }

    private static String shown(Object value) {
        String text = value.toString();
        if (text.length() <= LONGEST_VALUE) {
            return text;
        }
        int end =
                Character.isHighSurrogate(text.charAt(LONGEST_VALUE - 1))
                        ? LONGEST_VALUE - 1
                        : LONGEST_VALUE;
        return text.substring(0, end) + "…";
    }

    /** The problems in the order of the text; that there were too many is said last. */
    List<Diagnostic> inOrder(Comparator<Span> order) {
        List<Entry> sorted = new ArrayList<>(isFull() ? entries.subList(0, MAX_PROBLEMS) : entries);
        sorted.sort(
                new Comparator<>() {
                    @Override
                    public int compare(Entry left, Entry right) {
                        return order.compare(left.span(), right.span());
                    }
                });
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Entry entry : sorted) {
            diagnostics.add(entry.diagnostic());
        }
        if (isFull()) {
            diagnostics.add(entries.get(MAX_PROBLEMS).diagnostic());
        }
        return diagnostics;
    }

    /** Joins names as messages list them; no longer than a message quotes. */
    String list(Iterable<String> names) {
        return list(names, Set.of());
    }

    /** The same without some of the names; none at all once no problem is kept any more. */
    String list(Iterable<String> names, Set<String> without) {
        StringBuilder list = new StringBuilder();
        if (isFull()) {
            return "";
        }
        for (String name : names) {
            if (!without.contains(name)) {
                list.append(list.isEmpty() ? "" : ", ").append(name);
            }
            if (list.length() > LONGEST_VALUE) {
                break;
            }
        }
        return list.toString();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }
}

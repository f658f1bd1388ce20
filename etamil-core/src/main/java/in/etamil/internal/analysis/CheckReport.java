package in.etamil.internal.analysis;

import in.etamil.Diagnostic;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.syntax.NearestWord;
import in.etamil.internal.syntax.Problem;
import in.etamil.internal.syntax.SourceText;
import in.etamil.internal.syntax.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The checker's findings: each problem once, given out in the order of the text. */
final class CheckReport {
    private record Entry(Diagnostic diagnostic, int file) {}

    private static final Comparator<Entry> BY_PLACE =
            new Comparator<>() {
                @Override
                public int compare(Entry left, Entry right) {
                    int files = Integer.compare(left.file(), right.file());
                    return files != 0
                            ? files
                            : Integer.compare(
                                    left.diagnostic().offset(), right.diagnostic().offset());
                }
            };

    private final List<Entry> entries = new ArrayList<>();
    private final Set<Entry> seen = new HashSet<>();
    private final Map<SourceText, Integer> files = new IdentityHashMap<>();

    void add(Span span, Message message, Object... values) {
        addWithHint(span, message, null, values);
    }

    /** A problem with a name: the nearest of the candidates is proposed. */
    void addNearest(
            Span span,
            Message message,
            String name,
            Iterable<String> candidates,
            Object... values) {
        List<String> names = new ArrayList<>();
        for (String candidate : candidates) {
            names.add(candidate);
        }
        String nearest = NearestWord.among(name, names);
        addWithHint(span, message, nearest == null ? null : NearestWord.hint(nearest), values);
    }

    private void addWithHint(Span span, Message message, @Nullable String hint, Object... values) {
        Integer file = files.get(span.source());
        if (file == null) {
            file = files.size();
            files.put(span.source(), file);
        }
        Diagnostic diagnostic =
                Problem.at(span, Diagnostic.Stage.CHECK, message, null, hint, values);
        Entry entry = new Entry(diagnostic, file);
        if (seen.add(entry)) {
            entries.add(entry);
        }
    }

    List<Diagnostic> inOrder() {
        entries.sort(BY_PLACE);
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Entry entry : entries) {
            diagnostics.add(entry.diagnostic());
        }
        return diagnostics;
    }
}

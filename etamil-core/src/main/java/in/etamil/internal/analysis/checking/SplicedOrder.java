package in.etamil.internal.analysis.checking;

import in.etamil.internal.syntax.SourceText;
import in.etamil.internal.syntax.Span;
import in.etamil.internal.syntax.Statement;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The order of places in a program whose modules stand where they were imported. */
final class SplicedOrder implements Comparator<Span> {
    /**
     * By file, where each of its top-level statements begins, and which statement of the whole that
     * is.
     */
    private final Map<SourceText, TreeMap<Integer, Integer>> files = new IdentityHashMap<>();

    SplicedOrder(List<Statement> statements) {
        for (int i = 0; i < statements.size(); i++) {
            Span span = statements.get(i).span();
            TreeMap<Integer, Integer> file = files.get(span.source());
            if (file == null) {
                file = new TreeMap<>();
                files.put(span.source(), file);
            }
            file.put(span.offset(), i);
        }
    }

    @Override
    public int compare(Span left, Span right) {
        int statements = Integer.compare(statement(left), statement(right));
        return statements != 0 ? statements : Integer.compare(left.offset(), right.offset());
    }

    private int statement(Span span) {
        TreeMap<Integer, Integer> file = files.get(span.source());
        Map.@Nullable Entry<Integer, Integer> entry =
                file == null ? null : file.floorEntry(span.offset());
        return entry == null ? -1 : entry.getValue();
    }
}

package in.etamil.oracle;

import in.etamil.internal.syntax.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes of a text at places that do not overlap. */
final class Edits {
    private record Edit(int from, int to, String instead) {}

    private final List<Edit> edits = new ArrayList<>();

    void replace(Span span, String instead) {
        edits.add(new Edit(span.offset(), span.end(), instead));
    }

    void insert(int at, String text) {
        edits.add(new Edit(at, at, text));
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    String applied(String text) {
        List<Edit> inOrder = new ArrayList<>(edits);
        inOrder.sort(Comparator.comparingInt(Edit::from));
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Edit edit : inOrder) {
            out.append(text, at, edit.from()).append(edit.instead());
            at = edit.to();
        }
        return out.append(text, at, text.length()).toString();
    }
}

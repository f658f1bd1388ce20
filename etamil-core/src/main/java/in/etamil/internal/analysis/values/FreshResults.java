package in.etamil.internal.analysis.values;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.Callee;
import in.etamil.internal.analysis.model.Callees;
import in.etamil.internal.syntax.Descendants;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Suffix;
import in.etamil.internal.syntax.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where {@code ?} takes the content out of a result that nobody else holds, so that it need not be
 * shared: every result that the function before it returns was made by its {@code திரும்பு}, or by
 * that of a function of the same kind. All are taken for such until the opposite is found. A
 * failure that {@code ?} returns may be held elsewhere, but {@code ?} takes nothing out of
 * failures.
 */
final class FreshResults {
    private final Set<Body> others = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Functions by those whose results they return. */
    private final Map<Body, List<Body>> returnedBy = new IdentityHashMap<>();

    private final ArrayDeque<Body> open = new ArrayDeque<>();
    private final Callees callees;

    FreshResults(List<BodyFacts> bodies, Callees callees) {
        this.callees = callees;
        for (BodyFacts facts : bodies) {
            returns(facts.body);
        }
        while (!open.isEmpty()) {
            for (Body body : returnedBy.getOrDefault(open.remove(), List.of())) {
                exclude(body);
            }
        }
    }

    /** Whether the suffix is such a {@code ?}. */
    boolean ownsContent(Body body, Expression.Path path, Suffix suffix) {
        Callee callee = null;
        if (path.suffixes().get(0) == suffix && path.base() instanceof Expression.Call call) {
            callee = callees.byName(body, call);
        } else if (path.suffixes().size() > 1 && path.suffixes().get(1) == suffix) {
            callee = callees.ofShape(path);
        }
        Body function = callee == null ? null : function(callee);
        return function != null && !others.contains(function);
    }

    private static @Nullable Body function(Callee callee) {
        return callee.kind() == Callee.Kind.FUNCTION ? callee.body() : null;
    }

    private void exclude(Body body) {
        if (others.add(body)) {
            open.add(body);
        }
    }

    private void returns(Body body) {
        for (Statement statement : Descendants.of(body.statements())) {
            if (statement instanceof Statement.Return end && end.value() != null) {
                returned(body, end.value());
            }
        }
    }

    private void returned(Body body, Expression value) {
        Callee callee =
                value instanceof Expression.Call call
                        ? callees.byName(body, call)
                        : value instanceof Expression.Path path && path.suffixes().size() == 1
                                ? callees.ofShape(path)
                                : null;
        if (callee == null) {
            exclude(body);
        } else if (callee.kind() == Callee.Kind.BUILTIN && callees.makesResult(callee.name())) {
            return;
        } else if (function(callee) instanceof Body other) {
            returnedBy.computeIfAbsent(other, unused -> new ArrayList<>()).add(body);
        } else {
            exclude(body);
        }
    }
}

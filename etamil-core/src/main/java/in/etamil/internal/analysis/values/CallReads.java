package in.etamil.internal.analysis.values;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what calls read through all that they call. Those that call each other in a ring read the
 * same, and what they call outside of the ring is done before them (Tarjan's components): so every
 * call is looked at once.
 */
final class CallReads {
    /**
     * How many machine words of sets are put together at most. A program is large that needs more;
     * the rest of its calls are taken to read everything, which costs a copy where one was not
     * needed.
     */
    private static final long MOST_WORDS = 4_000_000;

    /** A node whose callees are being looked at. */
    private record Visit(CallNode node, Iterator<CallNode> callees) {
        Visit(CallNode node) {
            this(node, node.callees.iterator());
        }
    }

    private final BitSet nothing;
    private final BitSet everything;
    private final Deque<Visit> visits = new ArrayDeque<>();

    /** Those that were found and are not done. */
    private final Deque<CallNode> open = new ArrayDeque<>();

    private int count;
    private long words;

    CallReads(BitSet nothing, BitSet everything) {
        this.nothing = nothing;
        this.everything = everything;
    }

    void find(Iterable<CallNode> nodes) {
        for (CallNode node : nodes) {
            if (node.found == 0) {
                enter(node);
                visit();
            }
        }
    }

    private void enter(CallNode node) {
        node.found = ++count;
        node.earliest = count;
        open.push(node);
        visits.push(new Visit(node));
    }

    private void visit() {
        while (!visits.isEmpty()) {
            Visit visit = visits.element();
            if (visit.callees().hasNext()) {
                CallNode callee = visit.callees().next();
                if (callee.found == 0) {
                    enter(callee);
                } else if (callee.reads == null) {
                    visit.node().earliest = Math.min(visit.node().earliest, callee.found);
                }
            } else {
                visits.remove();
                leave(visit.node());
            }
        }
    }

    private void leave(CallNode node) {
        Visit around = visits.peek();
        if (around != null) {
            around.node().earliest = Math.min(around.node().earliest, node.earliest);
        }
        if (node.earliest == node.found) {
            List<CallNode> ring = new ArrayList<>();
            CallNode member;
            do {
                member = open.pop();
                ring.add(member);
            } while (member != node);
            BitSet reads = readsOf(ring);
            for (CallNode each : ring) {
                each.reads = reads;
            }
        }
    }

    private BitSet readsOf(List<CallNode> ring) {
        Union union = new Union();
        for (CallNode node : ring) {
            union.add(node.ownsAll ? everything : node.own);
            for (CallNode callee : node.callees) {
                if (callee.reads != null) {
                    union.add(callee.reads);
                }
            }
        }
        return union.set == null ? nothing : union.set;
    }

    /** Puts sets together, and makes no new one where one is enough. */
    private final class Union {
        private @Nullable BitSet set;
        private boolean isNew;

        void add(BitSet other) {
            if (other == set || set == everything || other.isEmpty()) {
                return;
            }
            words += other.length() / Long.SIZE + 1;
            if (other == everything || words > MOST_WORDS) {
                set = everything;
            } else if (set == null) {
                set = other;
            } else {
                if (!isNew) {
                    set = (BitSet) set.clone();
                    isNew = true;
                }
                set.or(other);
            }
        }
    }
}

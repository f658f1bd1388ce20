package in.etamil.internal.analysis.values;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that can be called: what it reads itself, and what it calls. */
final class CallNode {
    /** The globals that its own code may read. */
    final BitSet own = new BitSet();

    /** Whether it may read any of them. */
    boolean ownsAll;

    final Set<CallNode> callees = new LinkedHashSet<>();

    /** The globals that a call of it may read, once {@link CallReads} has found them. */
    @Nullable BitSet reads;

    /** When {@link CallReads} came here first, counted from 1; 0 for not yet. */
    int found;

    /** The earliest found of those that it can reach and that are not done. */
    int earliest;
}

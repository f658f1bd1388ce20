package in.etamil.internal.compile;

/** How far the emitter goes beyond the general path. It never changes a result. */
public enum Optimisation {
    /** Whatever can be proven is used. */
    FULL,
    /** As {@link #FULL}, and while loops charge nothing: what measuring the budget's cost needs. */
    UNCHARGED,
    /**
     * Every value an Object, every use of a variable a mark: what the comparison in tests needs.
     */
    NONE;

    /** Whether only the general path may be used. */
    boolean isPlain() {
        return this == NONE;
    }

    /** Whether the turns of while loops are charged. */
    boolean chargesLoops() {
        return this != UNCHARGED;
    }
}

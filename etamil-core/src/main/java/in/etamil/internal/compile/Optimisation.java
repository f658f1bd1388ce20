package in.etamil.internal.compile;

/** How far the emitter goes beyond the general path. It never changes a result. */
public enum Optimisation {
    /** Whatever can be proven is used. */
    FULL,
    /**
     * As {@link #FULL}, and nothing but calls is charged: what measuring the budget's cost needs.
     */
    UNCHARGED,
    /**
     * Every value an Object, every use of a variable a mark: what the comparison in tests needs.
     */
    NONE;

    /** Whether only the general path may be used. */
    boolean isPlain() {
        return this == NONE;
    }

    /** Whether statements and turns of loops are charged. */
    boolean charges() {
        return this != UNCHARGED;
    }
}

package in.etamil.internal.compile;

/**
 * Where the three words of a number stand among a method's JVM locals (see {@code
 * in.etamil.internal.number.Unboxed}): a long, an int, a long.
 *
 * @param base the first of the five places they take
 */
record Words(int base) {
    /** How many places the words take. */
    static final int PLACES = 5;

    int u() {
        return base;
    }

    int s() {
        return base + 2;
    }

    int w() {
        return base + 3;
    }
}

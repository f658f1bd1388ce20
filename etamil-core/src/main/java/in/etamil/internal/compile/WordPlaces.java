package in.etamil.internal.compile;

/**
 * Where the two words of a number stand among a method's JVM locals (see {@code
 * in.etamil.internal.number.Unboxed}): two longs.
 *
 * @param base the first of the four places they take
 */
record WordPlaces(int base) {
    /** How many places the words take. */
    static final int PLACES = 4;

    /** Their types in a descriptor. */
    static final String TYPES = "JJ";

    int u() {
        return base;
    }

    int t() {
        return base + 2;
    }
}

package in.etamil.internal.number;

/**
 * The integers that programs use most, made once. Apart from {@link Decimal}: a class that makes
 * objects of its own subclass while it is initialised can stop two threads for ever.
 */
final class SmallIntegers {
    static final int FIRST = -128;
    static final int LAST = 1023;

    private static final Decimal[] ALL = make();

    private SmallIntegers() {}

    static Decimal get(int value) {
        return ALL[value - FIRST];
    }

    private static Decimal[] make() {
        Decimal[] all = new Decimal[LAST - FIRST + 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = new NarrowDecimal(FIRST + i, 0);
        }
        return all;
    }
}

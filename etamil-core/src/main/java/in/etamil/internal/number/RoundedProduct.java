package in.etamil.internal.number;

/**
 * Products that are rounded at once, without being brought to 96 bits first. That first rounding
 * moves a product by far less than a thousandth of the last place kept, so it matters only just
 * below a half: the three digits behind that place tell.
 */
final class RoundedProduct {
    /** To so many places, what is kept and three digits more fit a word. */
    private static final int FEW_PLACES = 6;

    private RoundedProduct() {}

    /**
     * The magnitude of the product, rounded half away from zero.
     *
     * @param scale of the product, before it is rounded
     * @param out has the product
     * @return {@link Unboxed#UNKNOWN} where this way does not lead to it
     */
    static long round(int scale, int places, Scratch out) {
        int drop = scale - places - 3;
        if (places > FEW_PLACES || drop < 1 || drop > Tens.FIVES) {
            return Unboxed.UNKNOWN;
        }
        // Divided by 2^drop and then by 5^drop, which has one word and is shifted to fill it.
        long t0 = out.product0 >>> drop | out.product1 << 64 - drop;
        long t1 = out.product1 >>> drop | out.product2 << 64 - drop;
        int shift = Tens.shiftOfFive(drop);
        long d = Tens.divisor(drop);
        long u1 = Words.shiftedHigh(t1, t0, shift);
        boolean fits = out.product2 >>> drop == 0 && t1 >>> 64 - shift == 0 && Words.less(u1, d);
        long quotient = fits ? Words.quotient(u1, t0 << shift, d, Tens.reciprocal(drop)) : 0;
        if (quotient <= 0) {
            return Unboxed.UNKNOWN;
        }
        long kept = quotient / 1000;
        long rest = quotient - kept * 1000;
        return rest == 499 ? Unboxed.UNKNOWN : rest < 500 ? kept : kept + 1;
    }
}

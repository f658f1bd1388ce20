package in.etamil.internal.number;

/**
 * {@link Unboxed} as emitted code uses it, for numbers that come and go as objects. What the
 * scratch held before is rubbish, as it may be.
 */
final class UnboxedCalls {
    private static final long RUBBISH = 0x9234_5678_9ABC_DEF1L;

    private final Scratch scratch = new Scratch();

    Decimal add(Decimal a, Decimal b) {
        spoil();
        return result(Unboxed.add(u(a), t(a), u(b), t(b), scratch));
    }

    Decimal subtract(Decimal a, Decimal b) {
        spoil();
        return result(Unboxed.subtract(u(a), t(a), u(b), t(b), scratch));
    }

    Decimal multiply(Decimal a, Decimal b) {
        spoil();
        return result(Unboxed.multiply(u(a), t(a), u(b), t(b), scratch));
    }

    Decimal divide(Decimal a, Decimal b) {
        spoil();
        return result(Unboxed.divide(u(a), t(a), u(b), t(b), scratch));
    }

    Decimal negate(Decimal a) {
        spoil();
        return result(Unboxed.subtract(0, 0, u(a), t(a), scratch));
    }

    /** As emitted code adds: narrow numbers first, all others if that cannot tell. */
    Decimal addNarrow(Decimal a, Decimal b) {
        boolean same = t(a) == t(b);
        long sum =
                same ? Unboxed.addSame(u(a), u(b), t(a)) : Unboxed.addMixed(u(a), t(a), u(b), t(b));
        return sum == Unboxed.UNKNOWN ? add(a, b) : Unboxed.box(sum, Math.max(t(a), t(b)));
    }

    Decimal subtractNarrow(Decimal a, Decimal b) {
        boolean same = t(a) == t(b);
        long difference =
                same
                        ? Unboxed.subtractSame(u(a), u(b), t(a))
                        : Unboxed.subtractMixed(u(a), t(a), u(b), t(b));
        return difference == Unboxed.UNKNOWN
                ? subtract(a, b)
                : Unboxed.box(difference, Math.max(t(a), t(b)));
    }

    Decimal multiplyNarrow(Decimal a, Decimal b) {
        long product = Unboxed.multiplyNarrow(u(a), t(a), u(b), t(b));
        return product == Unboxed.UNKNOWN
                ? multiply(a, b)
                : Unboxed.box(product, Unboxed.productScale(product, t(a), t(b)));
    }

    Decimal round(Decimal a, int places) {
        spoil();
        return result(Unboxed.round(u(a), t(a), places, scratch));
    }

    Decimal floor(Decimal a) {
        spoil();
        return result(Unboxed.floor(u(a), t(a), scratch));
    }

    /** There and back without any arithmetic. */
    Decimal words(Decimal a) {
        spoil();
        return result(Unboxed.words(a, scratch));
    }

    static int compare(Decimal a, Decimal b) {
        return Unboxed.compare(u(a), t(a), u(b), t(b));
    }

    static int signum(Decimal a) {
        return Unboxed.signum(u(a), t(a));
    }

    private static long u(Decimal a) {
        return Unboxed.mantissa(a);
    }

    private static long t(Decimal a) {
        return Unboxed.tail(a);
    }

    private void spoil() {
        scratch.set(RUBBISH, (int) RUBBISH, (int) RUBBISH);
        scratch.tail = RUBBISH;
    }

    private Decimal result(long u) {
        return Unboxed.box(u, scratch.tail);
    }
}

package in.etamil.internal.number;

/**
 * {@link Unboxed} as emitted code uses it, for numbers that come and go as objects. The third word
 * of a narrow number holds rubbish, as it may, and so does what the scratch held before.
 */
final class UnboxedCalls {
    private static final long RUBBISH = 0x9234_5678_9ABC_DEF1L;

    private final Scratch scratch = new Scratch();

    Decimal add(Decimal a, Decimal b) {
        spoil();
        return result(Unboxed.add(u(a), s(a), w(a), u(b), s(b), w(b), scratch));
    }

    Decimal subtract(Decimal a, Decimal b) {
        spoil();
        return result(Unboxed.subtract(u(a), s(a), w(a), u(b), s(b), w(b), scratch));
    }

    Decimal multiply(Decimal a, Decimal b) {
        spoil();
        return result(Unboxed.multiply(u(a), s(a), w(a), u(b), s(b), w(b), scratch));
    }

    Decimal divide(Decimal a, Decimal b) {
        spoil();
        return result(Unboxed.divide(u(a), s(a), w(a), u(b), s(b), w(b), scratch));
    }

    Decimal negate(Decimal a) {
        spoil();
        return result(Unboxed.negate(u(a), s(a), w(a), scratch));
    }

    Decimal round(Decimal a, int places) {
        spoil();
        return result(Unboxed.round(u(a), s(a), w(a), places, scratch));
    }

    /** There and back without any arithmetic. */
    Decimal words(Decimal a) {
        spoil();
        return result(Unboxed.words(a, scratch));
    }

    static int compare(Decimal a, Decimal b) {
        return Unboxed.compare(u(a), s(a), w(a), u(b), s(b), w(b));
    }

    static int signum(Decimal a) {
        return Unboxed.signum(u(a), s(a), w(a));
    }

    private static long u(Decimal a) {
        return Unboxed.mantissaWord(a);
    }

    private static int s(Decimal a) {
        return Unboxed.scaleWord(a);
    }

    private static long w(Decimal a) {
        return a instanceof NarrowDecimal ? RUBBISH : Unboxed.upperWord(a);
    }

    private void spoil() {
        scratch.set(RUBBISH, (int) RUBBISH, (int) RUBBISH);
        scratch.scale = (int) RUBBISH;
        scratch.upper = RUBBISH;
    }

    private Decimal result(long u) {
        return Unboxed.box(u, scratch.scale, scratch.upper);
    }
}

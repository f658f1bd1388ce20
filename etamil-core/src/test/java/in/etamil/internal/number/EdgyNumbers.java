package in.etamil.internal.number;

import java.math.BigInteger;
import java.util.SplittableRandom;

/**
 * Random numbers that like the edges: words, limits, powers of ten, half-way cases, zero, both
 * signs.
 */
final class EdgyNumbers {
    private static final BigInteger LARGEST = BigInteger.TWO.pow(96).subtract(BigInteger.ONE);
    private static final BigInteger[] EDGES = {
        BigInteger.ONE,
        BigInteger.TWO.pow(31),
        BigInteger.TWO.pow(32),
        BigInteger.TWO.pow(62),
        BigInteger.TWO.pow(63),
        BigInteger.TWO.pow(64),
        BigInteger.TWO.pow(95),
        LARGEST,
        LARGEST.divide(BigInteger.TEN),
        BigInteger.TEN.pow(28).shiftLeft(2),
    };

    private final SplittableRandom random;

    EdgyNumbers(long seed) {
        random = new SplittableRandom(seed);
    }

    Decimal next() {
        BigInteger magnitude = magnitude().min(LARGEST);
        return Decimal.of(random.nextBoolean() ? magnitude : magnitude.negate(), scale());
    }

    /** A number that often stands in some awkward relation to {@code other}. */
    Decimal nextBeside(Decimal other) {
        BigInteger mantissa = other.mantissa();
        return switch (random.nextInt(12)) {
            case 0 -> other.negate();
            case 1 ->
                    Decimal.of(
                            clamp(mantissa.add(BigInteger.valueOf(random.nextInt(-2, 3)))),
                            other.scale());
            case 2 -> Decimal.of(clamp(mantissa), scale());
            case 3 -> complement(other);
            case 4 ->
                    Decimal.of(
                            clamp(mantissa.divide(BigInteger.TEN.pow(random.nextInt(29)))),
                            scale());
            case 5 ->
                    Decimal.of(
                            clamp(mantissa.multiply(BigInteger.TEN.pow(random.nextInt(10)))),
                            scale());
            default -> next();
        };
    }

    int places() {
        return random.nextInt(29);
    }

    /** A number whose sum with {@code other} lands close to 2^96. */
    private Decimal complement(Decimal other) {
        BigInteger rest =
                LARGEST.subtract(other.mantissa().abs())
                        .add(BigInteger.valueOf(random.nextInt(-2, 20)));
        return Decimal.of(clamp(other.signum() < 0 ? rest.negate() : rest), other.scale());
    }

    private static BigInteger clamp(BigInteger mantissa) {
        return mantissa.min(LARGEST).max(LARGEST.negate());
    }

    private int scale() {
        return switch (random.nextInt(5)) {
            case 0 -> 0;
            case 1 -> 28;
            case 2 -> random.nextInt(4);
            default -> random.nextInt(29);
        };
    }

    private BigInteger magnitude() {
        BigInteger near = BigInteger.valueOf(random.nextInt(-3, 4));
        return switch (random.nextInt(9)) {
            case 0 -> BigInteger.valueOf(random.nextInt(12));
            case 1 -> BigInteger.valueOf(random.nextLong(1_000_000));
            case 2 -> EDGES[random.nextInt(EDGES.length)].add(near).abs();
            case 3 -> BigInteger.TEN.pow(random.nextInt(29)).add(near).abs();
            case 4 ->
                    BigInteger.valueOf(5)
                            .multiply(BigInteger.TEN.pow(random.nextInt(28)))
                            .add(near)
                            .abs();
            case 5 -> BigInteger.ONE.shiftLeft(random.nextInt(96)).add(near).abs();
            case 6 -> LARGEST.divide(BigInteger.valueOf(random.nextInt(1, 1000)));
            default -> bits(random.nextInt(97));
        };
    }

    private BigInteger bits(int count) {
        if (count == 0) {
            return BigInteger.ZERO;
        }
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        return new BigInteger(1, bytes).shiftRight(96 - count).setBit(count - 1);
    }
}

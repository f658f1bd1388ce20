package in.etamil.internal.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Division by words against big integers, with dividends next to multiples of the divisor. */
class WordsTest {
    private static final BigInteger WORD = BigInteger.TWO.pow(64);
    private static final int ROUNDS = 300_000;

    private final SplittableRandom random = new SplittableRandom(17);

    @Test
    void reciprocalsAreExact() {
        for (int i = 0; i < ROUNDS; i++) {
            long d = word() | Long.MIN_VALUE;
            BigInteger expected =
                    WORD.pow(2).subtract(BigInteger.ONE).divide(big(d)).subtract(WORD);
            assertThat(big(Words.reciprocal(d))).as("%x", d).isEqualTo(expected);
            long d0 = word();
            BigInteger both = big(d, d0);
            expected = WORD.pow(3).subtract(BigInteger.ONE).divide(both).subtract(WORD);
            assertThat(big(Words.reciprocal(d, d0))).as("%x %x", d, d0).isEqualTo(expected);
        }
    }

    @Test
    void dividesTwoWordsByOne() {
        for (int i = 0; i < ROUNDS; i++) {
            long d = word() | Long.MIN_VALUE;
            BigInteger dividend = near(big(d).multiply(big(word())), big(d));
            long q =
                    Words.quotient(
                            dividend.shiftRight(64).longValue(),
                            dividend.longValue(),
                            d,
                            Words.reciprocal(d));
            assertThat(big(q)).as("%x / %x", dividend, d).isEqualTo(dividend.divide(big(d)));
        }
    }

    @Test
    void dividesThreeWordsByTwo() {
        for (int i = 0; i < ROUNDS; i++) {
            long d1 = word() | Long.MIN_VALUE;
            long d0 = word();
            BigInteger divisor = big(d1, d0);
            BigInteger dividend = near(divisor.multiply(big(word())), divisor);
            long q =
                    Words.quotient(
                            dividend.shiftRight(128).longValue(),
                            dividend.shiftRight(64).longValue(),
                            dividend.longValue(),
                            d1,
                            d0,
                            Words.reciprocal(d1, d0));
            assertThat(big(q)).as("%x / %x", dividend, divisor).isEqualTo(dividend.divide(divisor));
        }
    }

    @Test
    void countsDecimalDigits() {
        assertThat(Tens.digits(0, 0)).isZero();
        for (int bits = 1; bits <= 96; bits++) {
            BigInteger power = BigInteger.ONE.shiftLeft(bits - 1);
            assertDigits(power);
            assertDigits(power.shiftLeft(1).subtract(BigInteger.ONE));
        }
        for (int n = 0; n <= 28; n++) {
            assertDigits(BigInteger.TEN.pow(n));
            assertDigits(
                    BigInteger.TEN.pow(n + 1).subtract(BigInteger.ONE).min(big(0xFFFF_FFFFL, -1)));
        }
    }

    private static void assertDigits(BigInteger value) {
        assertThat(Tens.digits(value.shiftRight(64).longValue(), value.longValue()))
                .as("%s", value)
                .isEqualTo(value.toString().length());
    }

    /** Keeps the quotient within one word: at most one below the next multiple. */
    private BigInteger near(BigInteger multiple, BigInteger divisor) {
        return switch (random.nextInt(3)) {
            case 0 -> multiple;
            case 1 -> multiple.add(divisor).subtract(BigInteger.ONE);
            default ->
                    multiple.add(
                            new BigInteger(1, new byte[] {(byte) random.nextInt(256)})
                                    .mod(divisor));
        };
    }

    private long word() {
        long any = random.nextLong();
        return switch (random.nextInt(6)) {
            case 0 -> any & 7;
            case 1 -> ~(any & 7);
            case 2 -> 1L << (any & 63);
            case 3 -> -1L >>> (any & 63);
            case 4 -> any & 0xFFFF_FFFFL;
            default -> any;
        };
    }

    private static BigInteger big(long word) {
        return new BigInteger(Long.toUnsignedString(word));
    }

    private static BigInteger big(long high, long low) {
        return big(high).shiftLeft(64).add(big(low));
    }
}

package in.etamil.internal.number;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.internal.diagnostic.Fault;
import java.math.BigInteger;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The steps that divide and round at once give what the two steps give, scale and all. */
class RoundedDivisionTest {
    private static final int ROUNDS = 400_000;

    private final SplittableRandom random = new SplittableRandom(20_26);
    private final Scratch out = new Scratch();

    @Test
    void dividingAndRoundingIsRoundingTheQuotient() {
        for (int i = 0; i < ROUNDS; i++) {
            Decimal a = number();
            Decimal b = number();
            int places = random.nextBoolean() ? random.nextInt(4) : random.nextInt(29);
            compare(
                    a,
                    b,
                    quotient -> quotient.round(places),
                    () ->
                            Unboxed.divideAndRound(
                                    Unboxed.mantissa(a),
                                    Unboxed.tail(a),
                                    Unboxed.mantissa(b),
                                    Unboxed.tail(b),
                                    places,
                                    out));
        }
    }

    @Test
    void multiplyingAndRoundingIsRoundingTheProduct() {
        for (int i = 0; i < ROUNDS; i++) {
            Decimal a = number();
            Decimal b = number();
            int places = random.nextBoolean() ? random.nextInt(4) : random.nextInt(29);
            compareProduct(a, b, places);
        }
    }

    @Test
    void aProductJustBelowAHalfIsRoundedTwice() {
        // 28 decimals of what is 0.4999... are 0.5, and that goes up.
        for (int i = 1; i < ROUNDS; i++) {
            Decimal half = Decimal.of(i * 10L + 5, 3);
            Decimal nines =
                    Decimal.of(
                            BigInteger.TEN
                                    .pow(28)
                                    .subtract(BigInteger.valueOf(random.nextInt(1, 100))),
                            28);
            compareProduct(half, nines, 2);
        }
    }

    private void compareProduct(Decimal a, Decimal b, int places) {
        compareWith(
                a,
                b,
                () -> a.multiply(b).round(places),
                () ->
                        Unboxed.multiplyAndRound(
                                Unboxed.mantissa(a),
                                Unboxed.tail(a),
                                Unboxed.mantissa(b),
                                Unboxed.tail(b),
                                places,
                                out));
    }

    @Test
    void dividingAndTakingTheFloorIsTheFloorOfTheQuotient() {
        for (int i = 0; i < ROUNDS; i++) {
            Decimal a = number();
            Decimal b = number();
            compare(
                    a,
                    b,
                    Decimal::floor,
                    () ->
                            Unboxed.divideAndFloor(
                                    Unboxed.mantissa(a),
                                    Unboxed.tail(a),
                                    Unboxed.mantissa(b),
                                    Unboxed.tail(b),
                                    out));
        }
    }

    @Test
    void theFloorOfWordsIsTheFloor() {
        for (int i = 0; i < ROUNDS; i++) {
            Decimal a = number();
            long low = Unboxed.floor(Unboxed.mantissa(a), Unboxed.tail(a), out);
            assertSame(Unboxed.box(low, out.tail), a.floor(), a, a);
        }
    }

    @Test
    void dividingOnWordsIsDividing() {
        for (int i = 0; i < ROUNDS; i++) {
            Decimal a = number();
            Decimal b = number();
            compare(
                    a,
                    b,
                    quotient -> quotient,
                    () ->
                            Unboxed.divide(
                                    Unboxed.mantissa(a),
                                    Unboxed.tail(a),
                                    Unboxed.mantissa(b),
                                    Unboxed.tail(b),
                                    out));
        }
    }

    private interface Step {
        long run();
    }

    private void compare(Decimal a, Decimal b, Function<Decimal, Decimal> round, Step step) {
        compareWith(a, b, () -> round.apply(a.divide(b)), step);
    }

    private void compareWith(Decimal a, Decimal b, Supplier<Decimal> steps, Step step) {
        Decimal expected;
        try {
            expected = steps.get();
        } catch (Fault fault) {
            assertThat(catchFault(step)).isEqualTo(fault.code());
            return;
        }
        long low = step.run();
        assertSame(Unboxed.box(low, out.tail), expected, a, b);
    }

    private static String catchFault(Step step) {
        try {
            step.run();
            return "none";
        } catch (Fault fault) {
            return fault.code();
        }
    }

    private static void assertSame(Decimal actual, Decimal expected, Decimal a, Decimal b) {
        if (!actual.toScaledString().equals(expected.toScaledString())) {
            assertThat(actual.toScaledString())
                    .as("%s and %s", a.toScaledString(), b.toScaledString())
                    .isEqualTo(expected.toScaledString());
        }
    }

    /** Small and large, of few and many digits, round ones, near halves and near nothing. */
    private Decimal number() {
        int scale = random.nextInt(3) == 0 ? random.nextInt(29) : random.nextInt(7);
        long bits = random.nextLong() >> random.nextInt(64);
        return switch (random.nextInt(8)) {
            case 0 -> Decimal.of(bits / 1000 * 1000 + 500, scale);
            case 1 -> Decimal.of(random.nextInt(-3, 4), scale);
            case 2 -> Decimal.of(Tens.low(random.nextInt(19)), scale);
            case 3 -> Decimal.of(Tens.low(random.nextInt(19)) - 1, scale);
            case 4 -> Decimal.of(random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE, scale);
            case 5 -> Decimal.ofMagnitude(bits, random.nextInt(), scale, random.nextBoolean());
            default -> Decimal.of(bits, scale);
        };
    }
}

package in.etamil.internal.number;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The arithmetic, with objects and with words, against {@link NumberModel}: value, scale and error,
 * on edge-biased random pairs.
 */
class DifferentialTest {
    private static final String OVERFLOW = "overflow";
    private static final String ZERO_DIVISOR = "division by zero";

    @Test
    void agreesWithTheModelOnAHundredThousandPairs() {
        comparePairs(20_250_101L, 100_000);
    }

    @Test
    @Tag("long")
    void agreesWithTheModelOnTwentyMillionPairs() throws Exception {
        long seed = new SplittableRandom().nextLong();
        int workers = Runtime.getRuntime().availableProcessors();
        int pairs = 20_000_000;
        System.out.println("seed " + seed + ", workers " + workers);
        try (ExecutorService executor = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                long partSeed = seed + i;
                int count = pairs / workers + (i < pairs % workers ? 1 : 0);
                parts.add(executor.submit(() -> comparePairs(partSeed, count)));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        }
    }

    private static void comparePairs(long seed, int pairs) {
        EdgyNumbers numbers = new EdgyNumbers(seed);
        UnboxedCalls words = new UnboxedCalls();
        for (int i = 0; i < pairs; i++) {
            Decimal a = numbers.next();
            Decimal b = numbers.nextBeside(a);
            int places = numbers.places();
            comparePair(seed, a, b, words);
            compareSingle(seed, a, places, words);
        }
    }

    private static void comparePair(long seed, Decimal a, Decimal b, UnboxedCalls words) {
        NumberModel x = NumberModel.of(a);
        NumberModel y = NumberModel.of(b);
        same(
                seed,
                a,
                '+',
                b,
                () -> NumberModel.add(x, y),
                () -> a.add(b),
                () -> words.add(a, b),
                () -> words.addNarrow(a, b));
        same(
                seed,
                a,
                '-',
                b,
                () -> NumberModel.subtract(x, y),
                () -> a.subtract(b),
                () -> words.subtract(a, b),
                () -> words.subtractNarrow(a, b));
        same(
                seed,
                a,
                '*',
                b,
                () -> NumberModel.multiply(x, y),
                () -> a.multiply(b),
                () -> words.multiply(a, b),
                () -> words.multiplyNarrow(a, b));
        same(
                seed,
                a,
                '/',
                b,
                () -> NumberModel.divide(x, y),
                () -> a.divide(b),
                () -> words.divide(a, b));
        int order = NumberModel.compare(x, y);
        check(order == a.compareTo(b) && -order == b.compareTo(a), seed, a, '<', b);
        check(order == UnboxedCalls.compare(a, b), seed, a, '>', b);
        check((order == 0) == a.equals(b), seed, a, '=', b);
        check(order != 0 || a.hashCode() == b.hashCode(), seed, a, '#', b);
    }

    private static void compareSingle(long seed, Decimal a, int places, UnboxedCalls words) {
        NumberModel x = NumberModel.of(a);
        Decimal p = Decimal.of(places);
        same(
                seed,
                a,
                'r',
                p,
                () -> NumberModel.round(x, places),
                () -> a.round(places),
                () -> words.round(a, places));
        NumberModel floor = NumberModel.floor(x);
        NumberModel ceiling =
                NumberModel.subtract(
                        new NumberModel(java.math.BigInteger.ZERO, 0),
                        NumberModel.floor(NumberModel.of(a.negate())));
        same(seed, a, 'f', p, () -> floor, a::floor, () -> words.floor(a));
        same(seed, a, 'c', p, () -> ceiling, a::ceiling);
        same(seed, a, 't', p, () -> a.signum() < 0 ? ceiling : floor, a::truncate);
        same(
                seed,
                a,
                'n',
                p,
                () -> new NumberModel(x.mantissa().negate(), x.scale()),
                a::negate,
                () -> words.negate(a));
        same(seed, a, '.', p, () -> x, () -> words.words(a));
        check(a.signum() == UnboxedCalls.signum(a), seed, a, 's', p);
        boolean whole = NumberModel.compare(floor, x) == 0;
        check(whole == a.isWhole(), seed, a, 'w', p);
        check((whole && floor.mantissa().bitLength() < 64) == a.fitsLong(), seed, a, 'l', p);
        check(NumberModel.toText(x).equals(a.toString()), seed, a, 's', p);
        check(NumberModel.toScaledText(x).equals(a.toScaledString()), seed, a, 'j', p);
        check(a.equals(Decimal.parseText(a.toString())), seed, a, 'p', p);
    }

    @SafeVarargs
    private static void same(
            long seed,
            Decimal a,
            char operation,
            Decimal b,
            Supplier<NumberModel> model,
            Supplier<Decimal>... actual) {
        Object expected;
        try {
            expected = model.get();
        } catch (NumberModel.Overflow e) {
            expected = OVERFLOW;
        } catch (NumberModel.ZeroDivisor e) {
            expected = ZERO_DIVISOR;
        }
        for (Supplier<Decimal> calculation : actual) {
            Object found = found(seed, a, operation, b, calculation);
            if (!expected.equals(found)) {
                assertThat(found)
                        .as("%s %s %s, seed %s", text(a), operation, text(b), seed)
                        .isEqualTo(expected);
            }
        }
    }

    private static Object found(
            long seed, Decimal a, char operation, Decimal b, Supplier<Decimal> calculation) {
        try {
            Decimal result = calculation.get();
            boolean narrow = result.mantissa().bitLength() < 64;
            check(narrow == result instanceof NarrowDecimal, seed, a, operation, b);
            return NumberModel.of(result);
        } catch (Fault e) {
            return switch (e.kind()) {
                case Message.NUMBER_OVERFLOW -> OVERFLOW;
                case Message.DIVISION_BY_ZERO -> ZERO_DIVISOR;
                default -> e;
            };
        }
    }

    private static void check(boolean holds, long seed, Decimal a, char operation, Decimal b) {
        if (!holds) {
            throw new AssertionError(text(a) + " " + operation + " " + text(b) + ", seed " + seed);
        }
    }

    private static String text(Decimal number) {
        return number.mantissa() + "e-" + number.scale();
    }
}

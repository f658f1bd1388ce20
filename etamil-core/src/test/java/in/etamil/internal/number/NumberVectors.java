package in.etamil.internal.number;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes {@code vectors.txt}, the calculations every implementation of docs/semantics.md#numbers
 * here is held to, from {@link NumberModel} alone. The file is frozen: run this with its path only
 * when the rules of the language change, or to add a kind of case, and read the difference.
 */
final class NumberVectors {
    static final String OVERFLOW = "overflow";
    static final String ZERO_DIVISOR = "division-by-zero";

    private static final List<String> PAIRED =
            List.of("add", "subtract", "multiply", "divide", "compare");
    private static final List<String> SINGLE = List.of("negate", "floor", "ceiling", "truncate");

    private static final String HEAD =
            """
            # Calculations with numbers and what they give (docs/semantics.md#numbers): operation, operands, -> result.
            # The decimals written are the scale: 2.50 and 2.5 are different operands and different results.
            # round takes the number of decimals second; compare gives -1, 0 or 1.
            # Written by NumberVectors from the model of the rules; not to be edited.
            """;

    /** The examples of the table in docs/semantics.md#numbers, as operations. */
    private static final List<String> EXAMPLES =
            List.of(
                    "add 0.1 0.2",
                    "add 1.10 1.10",
                    "multiply 1.10 1.10",
                    "multiply 100 0.18",
                    "multiply 99.99 3",
                    "divide 10 4",
                    "divide 7 0.25",
                    "divide 1 3",
                    "divide 2 3",
                    "divide 100 3",
                    "divide 200 3",
                    "divide 1000 7",
                    "divide 800 9",
                    "divide 22 7",
                    "subtract 10 -3",
                    "divide 12.50 100",
                    "divide 18 100",
                    "divide 10.00 2",
                    "ceiling -0.5",
                    "multiply -0.000000000000001 0.000000000000001",
                    "divide 0.00 2.50",
                    "divide 2.50 0.00",
                    "divide 0 0");

    /** Every one of them meets every one: zeros with scales, the ends of words, powers of ten. */
    private static final List<String> EDGES =
            List.of(
                    "0",
                    "0.00",
                    "0.0000000000000000000000000000",
                    "1",
                    "-1",
                    "1.0000000000000000000000000000",
                    "0.0000000000000000000000000001",
                    "-0.5",
                    "2.50",
                    "3",
                    "-7",
                    "1000000000000000000",
                    "0.999999999999999999",
                    "9223372036854775807",
                    "-9223372036854775807",
                    "9223372036854775808",
                    "-9223372036854775808",
                    "-9223372036854775809",
                    "-9223372036.854775808",
                    "0.0000000009223372036854775808",
                    "5000000000000000000",
                    "10000000000000000000",
                    "-1.0000000000000000000",
                    "18446744073709551615",
                    "18446744073709551616",
                    "-18446744073709551617",
                    "1.8446744073709551616",
                    "10000000000000000000000000000",
                    "39614081257132168796771975168",
                    "-79228162514264337593543950334",
                    "79228162514264337593543950335",
                    "-79228162514264337593543950335",
                    "7.9228162514264337593543950335",
                    "7922816251426433759354395033.5",
                    "0.3333333333333333333333333333",
                    "66.666666666666666666666666667");

    private final Set<String> lines = new LinkedHashSet<>();

    private NumberVectors() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), make());
    }

    static String make() {
        NumberVectors vectors = new NumberVectors();
        EXAMPLES.forEach(vectors::put);
        vectors.putEdges();
        vectors.putHalfWayCases();
        vectors.putRandomCases();
        return HEAD + String.join("\n", vectors.lines) + "\n";
    }

    private void putEdges() {
        for (String a : EDGES) {
            for (String b : EDGES) {
                putPair(number(a), number(b));
            }
            for (int places = 0; places <= 28; places += 3) {
                put("round " + a + " " + places);
            }
            putSingle(number(a));
        }
    }

    /** Digits cut off that are exactly half a unit, and one hundredth of a unit to either side. */
    private void putHalfWayCases() {
        for (int i = 0; i < 12; i++) {
            BigInteger half = BigInteger.valueOf(i * 10L + 5);
            for (int scale : new int[] {1, 2, 9, 18, 19, 20, 27, 28}) {
                for (int aside = -1; aside <= 1; aside++) {
                    BigInteger mantissa =
                            half.multiply(BigInteger.valueOf(100)).add(BigInteger.valueOf(aside));
                    putRounded(new NumberModel(mantissa, scale), scale - 3);
                    putRounded(new NumberModel(mantissa.negate(), scale), scale - 3);
                }
            }
            String factor = text(new NumberModel(half, 15));
            put("multiply " + factor + " 0.00000000000001");
            put("multiply -" + factor + " 0.00000000000001");
            String last = text(new NumberModel(half, 28));
            put("divide " + last + " 10");
            put("divide -" + last + " 2");
            BigInteger full = new BigInteger("79228162514264337593543950324");
            put("add " + full.add(BigInteger.valueOf(i)) + " 0.5");
            put("subtract -" + full.add(BigInteger.valueOf(i)) + " 0.50");
            put("add " + full.add(BigInteger.valueOf(i)) + " 0.5000000000000000000000000001");
        }
    }

    private void putRounded(NumberModel x, int places) {
        put("round " + NumberModel.toScaledText(x) + " " + Math.max(0, places));
    }

    private void putRandomCases() {
        EdgyNumbers numbers = new EdgyNumbers(41);
        for (int i = 0; i < 200; i++) {
            Decimal a = numbers.next();
            putPair(NumberModel.of(a), NumberModel.of(numbers.nextBeside(a)));
            put("round " + a.toScaledString() + " " + numbers.places());
            putSingle(NumberModel.of(a));
        }
    }

    private void putPair(NumberModel a, NumberModel b) {
        for (String operation : PAIRED) {
            put(operation + " " + NumberModel.toScaledText(a) + " " + NumberModel.toScaledText(b));
        }
    }

    private void putSingle(NumberModel a) {
        for (String operation : SINGLE) {
            put(operation + " " + NumberModel.toScaledText(a));
        }
    }

    private void put(String calculation) {
        lines.add(calculation + " -> " + result(calculation));
    }

    /** What the model gives for a calculation such as {@code add 1.10 2}. */
    static String result(String calculation) {
        String[] words = calculation.split(" ");
        NumberModel a = number(words[1]);
        try {
            return switch (words[0]) {
                case "add" -> text(NumberModel.add(a, number(words[2])));
                case "subtract" -> text(NumberModel.subtract(a, number(words[2])));
                case "multiply" -> text(NumberModel.multiply(a, number(words[2])));
                case "divide" -> text(NumberModel.divide(a, number(words[2])));
                case "compare" -> "" + NumberModel.compare(a, number(words[2]));
                case "round" -> text(NumberModel.round(a, Integer.parseInt(words[2])));
                case "negate" -> text(negated(a));
                case "floor" -> text(NumberModel.floor(a));
                case "ceiling" -> text(ceiling(a));
                case "truncate" ->
                        text(a.mantissa().signum() < 0 ? ceiling(a) : NumberModel.floor(a));
                default -> throw new IllegalArgumentException(calculation);
            };
        } catch (NumberModel.Overflow e) {
            return OVERFLOW;
        } catch (NumberModel.ZeroDivisor e) {
            return ZERO_DIVISOR;
        }
    }

    private static NumberModel ceiling(NumberModel a) {
        return negated(NumberModel.floor(negated(a)));
    }

    private static NumberModel negated(NumberModel a) {
        return new NumberModel(a.mantissa().negate(), a.scale());
    }

    static NumberModel number(String scaledText) {
        BigDecimal exact = new BigDecimal(scaledText);
        return new NumberModel(exact.unscaledValue(), exact.scale());
    }

    private static String text(NumberModel x) {
        return NumberModel.toScaledText(x);
    }
}

package in.etamil.internal.number;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The frozen calculations of {@code vectors.txt}, digit for digit and decimal for decimal. */
class NumberVectorsTest {
    private static final String ARROW = " -> ";

    private static List<String> lines = List.of();

    @BeforeAll
    static void read() throws IOException {
        try (InputStream file = NumberVectorsTest.class.getResourceAsStream("vectors.txt")) {
            lines =
                    new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .toList();
        }
    }

    @Test
    void thereAreThousandsOfThem() {
        assertThat(lines).hasSizeGreaterThan(5_000).doesNotHaveDuplicates();
        for (String operation :
                List.of("add", "subtract", "multiply", "divide", "compare", "round", "negate")) {
            assertThat(lines).anyMatch(line -> line.startsWith(operation + " "));
        }
        assertThat(lines)
                .anyMatch(line -> line.endsWith(ARROW + NumberVectors.OVERFLOW))
                .anyMatch(line -> line.endsWith(ARROW + NumberVectors.ZERO_DIVISOR));
    }

    @Test
    void theModelStillGivesThem() {
        assertThat(differences(NumberVectors::result)).isEmpty();
    }

    @Test
    void boxedNumbersGiveThem() {
        assertThat(differences(NumberVectorsTest::boxed)).isEmpty();
    }

    @Test
    void unboxedNumbersGiveThem() {
        assertThat(differences(NumberVectorsTest::unboxed)).isEmpty();
    }

    private static List<String> differences(UnaryOperator<String> calculation) {
        List<String> differences = new ArrayList<>();
        for (String line : lines) {
            int arrow = line.indexOf(ARROW);
            String found = calculation.apply(line.substring(0, arrow));
            if (!line.substring(arrow + ARROW.length()).equals(found)) {
                differences.add(line + " but found " + found);
            }
        }
        return differences;
    }

    private static String boxed(String calculation) {
        String[] words = calculation.split(" ");
        Decimal a = number(words[1]);
        Decimal b = words.length == 2 ? a : number(words[2]);
        return outcome(
                () ->
                        switch (words[0]) {
                            case "add" -> a.add(b).toScaledString();
                            case "subtract" -> a.subtract(b).toScaledString();
                            case "multiply" -> a.multiply(b).toScaledString();
                            case "divide" -> a.divide(b).toScaledString();
                            case "compare" -> "" + a.compareTo(b);
                            case "round" -> a.round(b.intIndex()).toScaledString();
                            case "negate" -> a.negate().toScaledString();
                            case "floor" -> a.floor().toScaledString();
                            case "ceiling" -> a.ceiling().toScaledString();
                            case "truncate" -> a.truncate().toScaledString();
                            default -> throw new IllegalArgumentException(calculation);
                        });
    }

    private static String unboxed(String calculation) {
        String[] words = calculation.split(" ");
        Decimal a = number(words[1]);
        Decimal b = words.length == 2 ? a : number(words[2]);
        UnboxedCalls unboxed = new UnboxedCalls();
        return outcome(
                () ->
                        switch (words[0]) {
                            case "add" -> unboxed.add(a, b).toScaledString();
                            case "subtract" -> unboxed.subtract(a, b).toScaledString();
                            case "multiply" -> unboxed.multiply(a, b).toScaledString();
                            case "divide" -> unboxed.divide(a, b).toScaledString();
                            case "compare" -> "" + UnboxedCalls.compare(a, b);
                            case "round" -> unboxed.round(a, b.intIndex()).toScaledString();
                            case "negate" -> unboxed.negate(a).toScaledString();
                            // There is no unboxed form of these: the object's.
                            case "floor", "ceiling", "truncate" -> boxed(calculation);
                            default -> throw new IllegalArgumentException(calculation);
                        });
    }

    private static String outcome(Supplier<String> calculation) {
        try {
            return calculation.get();
        } catch (Fault e) {
            return switch (e.kind()) {
                case Message.NUMBER_OVERFLOW -> NumberVectors.OVERFLOW;
                case Message.DIVISION_BY_ZERO -> NumberVectors.ZERO_DIVISOR;
                default -> e.toString();
            };
        }
    }

    private static Decimal number(String scaledText) {
        NumberModel model = NumberVectors.number(scaledText);
        return Decimal.of(model.mantissa(), model.scale());
    }
}

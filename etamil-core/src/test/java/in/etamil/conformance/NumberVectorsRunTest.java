package in.etamil.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.Etamil;
import in.etamil.GeneralPath;
import in.etamil.Source;
import in.etamil.testkit.Printed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The frozen calculations of {@code vectors.txt} in compiled programs: with parameters, whose kinds
 * are known only when they come, and with constants.
 */
class NumberVectorsRunTest {
    private static final int IN_ONE_PROGRAM = 600;

    private static final String FUNCTIONS =
            """
            செயல் add(எண் அ, எண் ஆ) எண் { விடை = அ + ஆ; திரும்பு விடை; }
            செயல் subtract(எண் அ, எண் ஆ) எண் { விடை = அ - ஆ; திரும்பு விடை; }
            செயல் multiply(எண் அ, எண் ஆ) எண் { விடை = அ * ஆ; திரும்பு விடை; }
            செயல் divide(எண் அ, எண் ஆ) எண் { விடை = அ / ஆ; திரும்பு விடை; }
            செயல் compare(எண் அ, எண் ஆ) {
                (அ < ஆ) எனில் { திரும்பு -1; }
                (அ == ஆ) எனில் { திரும்பு 0; }
                (அ > ஆ) எனில் { திரும்பு 1; }
                திரும்பு 2;
            }
            """;

    @Test
    void optimisedProgramsGiveThem() throws IOException {
        assertGiven(Etamil.builder().build());
    }

    @Test
    void theGeneralPathGivesThem() throws IOException {
        assertGiven(GeneralPath.engine(Etamil.builder()));
    }

    private static void assertGiven(Etamil engine) throws IOException {
        List<String> lines = lines();
        for (int from = 0; from < lines.size(); from += IN_ONE_PROGRAM) {
            List<String> some = lines.subList(from, Math.min(lines.size(), from + IN_ONE_PROGRAM));
            StringBuilder program = new StringBuilder(FUNCTIONS);
            StringBuilder expected = new StringBuilder();
            for (String line : some) {
                int arrow = line.indexOf(" -> ");
                String result = line.substring(arrow + 4);
                String[] words = line.substring(0, arrow).split(" ");
                print(program, words[0] + "(" + words[1] + ", " + words[2] + ")");
                expected.append(outcome(result)).append('\n');
                if (!words[0].equals("compare")) {
                    print(program, words[1] + " " + sign(words[0]) + " " + words[2]);
                    expected.append(outcome(result)).append('\n');
                }
            }
            Printed console = new Printed();
            engine.compile(Source.of("vectors.qmz", program.toString())).run(console);
            assertThat(console.lines())
                    .containsExactlyElementsOf(expected.toString().lines().toList());
        }
    }

    private static void print(StringBuilder program, String expression) {
        program.append("முயல் { அச்சு ஜேசான்_ஆக்கு(")
                .append(expression)
                .append("); } பிழை(இ) { அச்சு இ.குறி; }\n");
    }

    private static String sign(String operation) {
        return switch (operation) {
            case "add" -> "+";
            case "subtract" -> "-";
            case "multiply" -> "*";
            default -> "/";
        };
    }

    private static String outcome(String result) {
        return switch (result) {
            case "overflow" -> "ET4102";
            case "division-by-zero" -> "ET4101";
            default -> result;
        };
    }

    /** The calculations that have an operator. */
    private static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (InputStream file =
                NumberVectorsRunTest.class.getResourceAsStream(
                        "/in/etamil/internal/number/vectors.txt")) {
            for (String line :
                    new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.matches("(add|subtract|multiply|divide|compare) .*")) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }
}

package in.etamil.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import in.etamil.internal.syntax.SourceText;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The oracle is held to the conformance cases before anything is held to the oracle. */
class WalkerConformanceTest {
    private static final long STEPS = 20_000_000;
    private static final int LEAST_CASES = 370;

    @TestFactory
    Stream<DynamicTest> agreesWithTheCase() {
        return GoldenProgram.all().stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
    }

    @Test
    void modelsNearlyAllOfTheirAreas() {
        long modelled = 0;
        for (GoldenProgram each : GoldenProgram.all()) {
            modelled += run(each).ending() instanceof Outcome.Ending.Unknown ? 0 : 1;
        }
        assertThat(modelled).isGreaterThanOrEqualTo(LEAST_CASES);
    }

    private static Outcome run(GoldenProgram each) {
        return Oracle.run(new SourceText(each.fileName(), each.fileName(), each.text()), each.input(), STEPS);
    }

    private static void check(GoldenProgram each) {
        Outcome outcome = run(each);
        if (outcome.ending() instanceof Outcome.Ending.Unknown(String why)) {
            abort(why);
        }
        assertThat(outcome.output()).isEqualTo(each.output());
        switch (outcome.ending()) {
            case Outcome.Ending.Normal normal -> assertThat(each.error()).isEmpty();
            case Outcome.Ending.Failed(String english, String file, int line) -> {
                assertThat(each.error()).contains("stage: run");
                for (String expectation : each.error()) {
                    if (expectation.startsWith("contains: ")) {
                        assertThat(english).contains(expectation.substring("contains: ".length()));
                    }
                }
            }
            case Outcome.Ending.Exited(int status) ->
                assertThat(each.error().isEmpty() ? "exit: 0" : String.join("\n", each.error()))
                        .contains("exit: " + status);
            default -> fail("refused: " + outcome.ending());
        }
    }
}

package in.etamil.hostile;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.Etamil;
import in.etamil.EtamilLimitException;
import in.etamil.Limits;
import in.etamil.Program;
import in.etamil.Source;
import in.etamil.served.ServedRun;
import in.etamil.testkit.Printed;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a route answers is turned to text within the limits, too. */
class AnswerTest {
    /** Printed in full, the header would have 2^33 elements. */
    private static final String BOMB =
            """
            வழி GET, "/" {
                b = [1];
                i = 0;
                (i < 33) சுற்று { b = [b, b]; i = i + 1; }
                பதில் 200, "x", {"h": b};
            }
            """;

    @Test
    void aHeaderThatIsAValueBombEndsWithALimit() {
        Limits limits = Limits.commandLine().withWallTime(Duration.ofSeconds(1));
        Program program =
                Etamil.builder().limits(limits).build().compile(Source.of("bomb.qmz", BOMB));
        assertThatThrownBy(
                        () ->
                                program.served()
                                        .answer(
                                                program.served().routes().get(0),
                                                ServedRun.of(new Printed(), Map.of())))
                .isInstanceOf(EtamilLimitException.class);
    }
}

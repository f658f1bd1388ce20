package in.etamil.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.testkit.Jvm;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Classes of programs that nobody holds any more are unloaded. */
class ManyProgramsTest {
    @Test
    void forgottenProgramsLeaveNoClassesBehind() throws Exception {
        assertThat(exitStatus("24m", 3_000, 20)).isZero();
    }

    /** At most fifty more loaded classes at the end than at the start, or the status says so. */
    @Test
    @Tag("long")
    void fiftyThousandForgottenProgramsLeaveNoClassesBehind() throws Exception {
        assertThat(exitStatus("64m", 50_000, 5)).isZero();
    }

    private static int exitStatus(String metaspace, int programs, int functions) throws Exception {
        Jvm jvm =
                new Jvm(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:MaxMetaspaceSize=" + metaspace);
        Jvm.Ended ended =
                jvm.run(
                        ManyProgramsRun.class,
                        Duration.ofSeconds(60 + programs / 50),
                        List.of(String.valueOf(programs), String.valueOf(functions)));
        System.out.println(ended.output() + ended.errors());
        return ended.status();
    }
}

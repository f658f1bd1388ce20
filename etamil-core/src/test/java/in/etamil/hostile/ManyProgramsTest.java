package in.etamil.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Classes of programs that nobody holds any more are unloaded. */
class ManyProgramsTest {
    @Test
    void attack84_forgottenProgramsLeaveNoClassesBehind() throws Exception {
        assertThat(exitStatus("24m", 3_000, 20)).isZero();
    }

    /** At most fifty more loaded classes at the end than at the start, or the status says so. */
    @Test
    @Tag("long")
    void attack84_fiftyThousandForgottenProgramsLeaveNoClassesBehind() throws Exception {
        assertThat(exitStatus("64m", 50_000, 5)).isZero();
    }

    private static int exitStatus(String metaspace, int programs, int functions) throws Exception {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx256m",
                                        "-XX:+UseSerialGC",
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:MaxMetaspaceSize=" + metaspace,
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        ManyProgramsRun.class.getName(),
                                        String.valueOf(programs),
                                        String.valueOf(functions)))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                        .start();
        if (!process.waitFor(60 + programs / 50, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return process.exitValue();
    }
}

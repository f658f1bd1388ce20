package in.etamil.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Classes of programs that nobody holds any more are unloaded. */
class ManyProgramsTest {
    @Test
    void attack84_forgottenProgramsLeaveNoClassesBehind() throws Exception {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx256m",
                                        "-XX:+UseSerialGC",
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:MaxMetaspaceSize=24m",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        ManyProgramsRun.class.getName(),
                                        "3000"))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        assertThat(process.exitValue()).isZero();
    }
}

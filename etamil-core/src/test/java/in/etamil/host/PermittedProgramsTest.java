package in.etamil.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.testkit.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class PermittedProgramsTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String SHELL = "/bin/sh";

    private final PermittedPrograms shell = PermittedPrograms.of(List.of(SHELL));

    @TempDir private Path folder;

    private Processes.Outcome script(String script, Duration time) throws Exception {
        return shell.run(SHELL, List.of("-c", script), time);
    }

    private Processes.Ended ended(String script) throws Exception {
        return (Processes.Ended) script(script, LONG);
    }

    private Path program(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\necho " + name + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void givesStatusOutputAndError() throws Exception {
        assertThat(ended("echo வெளி; echo பிழை >&2; exit 3"))
                .isEqualTo(new Processes.Ended(3, "வெளி\n", "பிழை\n"));
        assertThat(ended("printf '\\377x'").output()).isEqualTo("\uFFFDx");
    }

    @Test
    void whoIsEndedByASignalHasNoStatus() throws Exception {
        assertThat(ended("kill -9 $$").status()).isEqualTo(-1);
    }

    @Test
    void argumentsReachNoShell() throws Exception {
        PermittedPrograms echo = PermittedPrograms.of(List.of("echo"));

        assertThat(echo.run("echo", List.of("$(id)", "; id", "*"), LONG))
                .isEqualTo(new Processes.Ended(0, "$(id) ; id *\n", ""));
    }

    @Test
    void standardInputIsEmpty() throws Exception {
        assertThat(ended("cat; echo end").output()).isEqualTo("end\n");
    }

    @Test
    void theEnvironmentIsEmptyButForWhatIsGiven() throws Exception {
        PermittedPrograms env = PermittedPrograms.of(List.of("env"));

        assertThat(env.run("env", List.of(), LONG)).isEqualTo(new Processes.Ended(0, "", ""));
        assertThat(env.withEnvironment(Map.of("அ", "1")).run("env", List.of(), LONG))
                .isEqualTo(new Processes.Ended(0, "அ=1\n", ""));
    }

    @Test
    void anAbsolutePathPermitsExactlyItself() throws Exception {
        Path one = program("one");
        PermittedPrograms programs = PermittedPrograms.of(List.of(one.toString()));

        assertThat(programs.run(one.toString(), List.of(), LONG))
                .isEqualTo(new Processes.Ended(0, "one\n", ""));
        assertThat(programs.run("one", List.of(), LONG)).isEqualTo(new Processes.NotPermitted());
        assertThat(programs.run(folder + "/./one", List.of(), LONG))
                .isEqualTo(new Processes.NotPermitted());
        assertThat(programs.run("/elsewhere/one", List.of(), LONG))
                .isEqualTo(new Processes.NotPermitted());
    }

    @Test
    void aBareNameIsLookedUpOnceAndPermitsNoPath() throws Exception {
        Path one = program("one");
        PermittedPrograms programs =
                PermittedPrograms.along("." + ":" + folder, List.of("one", "missing"));

        assertThat(programs.run("one", List.of(), LONG))
                .isEqualTo(new Processes.Ended(0, "one\n", ""));
        assertThat(programs.run(one.toString(), List.of(), LONG))
                .isEqualTo(new Processes.NotPermitted());
        assertThat(programs.run("missing", List.of(), LONG))
                .isEqualTo(new Processes.NotPermitted());
        program("missing");
        assertThat(programs.run("missing", List.of(), LONG))
                .isEqualTo(new Processes.NotPermitted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bin/sh", "./sh", "../sh", "..", "."})
    void entriesThatAreNeitherAreRefusedAtOnce(String entry) {
        assertThatThrownBy(() -> PermittedPrograms.of(List.of(entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + entry + "'");
    }

    @Test
    void whatCannotBeStartedSaysWhy() throws Exception {
        Path plain = Files.writeString(folder.resolve("plain"), "x");
        String missing = folder.resolve("missing").toString();
        PermittedPrograms programs = PermittedPrograms.of(List.of(plain.toString(), missing));

        assertThatThrownBy(() -> programs.run(missing, List.of(), LONG))
                .isInstanceOf(IOException.class)
                .hasMessage("No such file or directory");
        assertThatThrownBy(() -> programs.run(plain.toString(), List.of(), LONG))
                .isInstanceOf(IOException.class)
                .hasMessage("Permission denied");
    }

    @Test
    void outputOverOneMebibyteEndsIt() throws Exception {
        assertThat(ended("head -c 1048576 /dev/zero").output()).hasSize(1 << 20);
        assertThat(script("cat /dev/zero", LONG)).isEqualTo(new Processes.TooMuchOutput(1 << 20));
        assertThat(script("cat /dev/zero >&2", LONG))
                .isEqualTo(new Processes.TooMuchOutput(1 << 20));
        assertThat(script("head -c 1048577 /dev/zero", LONG))
                .isEqualTo(new Processes.TooMuchOutput(1 << 20));
    }

    @Test
    void aLongProcessIsKilledWithItsChildren() throws Exception {
        Path pids = folder.resolve("pids");
        String script =
                "sleep 300 & echo $! > "
                        + pids
                        + "; (sleep 300 & echo $! >> "
                        + pids
                        + "; wait) & wait";
        long began = System.nanoTime();

        assertThat(script(script, Duration.ofSeconds(1))).isEqualTo(new Processes.OutOfTime());

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        assertAllEnded(pids, 2);
    }

    @Test
    void aChildThatOutlivesItsParentIsKilledAndHoldsNothingBack() throws Exception {
        Path pids = folder.resolve("pids");

        assertThat(ended("sleep 300 & echo $! > " + pids + "; sleep 0.2; echo end").output())
                .isEqualTo("end\n");

        assertAllEnded(pids, 1);
    }

    @Test
    void anInterruptKillsIt() throws Exception {
        Path pids = folder.resolve("pids");
        Thread caller =
                new Thread(
                        () -> {
                            try {
                                script("echo $$ > " + pids + "; sleep 300", LONG);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        });
        caller.start();
        Await.until(() -> Files.exists(pids) && Files.size(pids) > 0);

        caller.interrupt();
        caller.join(TimeUnit.SECONDS.toMillis(10));

        assertThat(caller.isAlive()).isFalse();
        assertAllEnded(pids, 1);
    }

    private static void assertAllEnded(Path pids, int count) throws Exception {
        List<String> lines = Files.readAllLines(pids);
        assertThat(lines).hasSize(count);
        for (String pid : lines) {
            ProcessHandle handle = ProcessHandle.of(Long.parseLong(pid.strip())).orElse(null);
            if (handle != null) {
                handle.onExit().get(5, TimeUnit.SECONDS);
                assertThat(handle.isAlive()).isFalse();
            }
        }
    }
}

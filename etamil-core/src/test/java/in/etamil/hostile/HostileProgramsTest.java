package in.etamil.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.testkit.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs of {@code conformance/hostile}, all in one small JVM, as its README says. */
class HostileProgramsTest {
    private static final Path FOLDER = Path.of("..", "conformance", "hostile").toAbsolutePath();
    private static final String ENDING = "// Ends with: ";
    private static final String OUT_OF_TIME = "ET5002";

    private static final String OUT_OF_MEMORY = "ET5008";

    /** The wall time of one second, and one more. */
    private static final long LATEST_MILLIS = 2_000;

    /** What a call of microseconds may take while the program runs beside it. */
    private static final long LATEST_ANSWER_MILLIS = 500;

    /** Where the heap is full, the collector takes its time between any two looks at the clock. */
    private static final long LATEST_MILLIS_OF_A_FULL_HEAP = 10_000;

    @Test
    void thoseThatDoNotUseUpTheirTimeEndAsNamed() throws Exception {
        assertEndAsNamed(
                "platform",
                programs().stream().filter(program -> !mayUseUpItsTime(program)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "virtual"})
    @Tag("long")
    void allEndAsNamedAndInTime(String threads) throws Exception {
        assertEndAsNamed(threads, programs());
    }

    private void assertEndAsNamed(String threads, List<Path> programs) throws Exception {
        assertThat(programs).hasSizeGreaterThan(10);
        Map<String, String[]> found = run(threads, programs);
        List<String> problems = new ArrayList<>();
        for (Path program : programs) {
            String name = program.getFileName().toString();
            String[] words = found.get(name);
            if (words == null) {
                problems.add(name + " kept the JVM or brought it down");
            } else if (!endings(program).contains(words[3])) {
                problems.add(String.join(" ", words) + ", not " + endings(program));
            } else if (Long.parseLong(words[1]) > latestMillis(program)) {
                problems.add(name + " took " + words[1] + " ms");
            } else if (Long.parseLong(words[2]) > LATEST_ANSWER_MILLIS
                    && !endings(program).contains(OUT_OF_MEMORY)) {
                problems.add(name + " made a neighbour wait for " + words[2] + " ms");
            }
        }
        assertThat(problems).isEmpty();
    }

    /** Name, milliseconds, the neighbour's and the ending of every program that ended, by name. */
    private Map<String, String[]> run(String threads, List<Path> programs) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(threads));
        programs.forEach(program -> arguments.add(program.toString()));
        Jvm.Ended ended =
                new Jvm("-Xmx256m", "-XX:+UseSerialGC")
                        .run(
                                HostileRun.class,
                                Duration.ofSeconds(30 + 3L * programs.size()),
                                arguments);
        Map<String, String[]> found = new HashMap<>();
        for (String line : ended.output().lines().toList()) {
            String[] words = line.split(" ", 4);
            assertThat(words).as(line).hasSize(4);
            found.put(words[0], words);
        }
        return found;
    }

    private static List<Path> programs() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".qmz")).sorted().toList();
        }
    }

    private static long latestMillis(Path program) {
        return endings(program).contains(OUT_OF_MEMORY)
                ? LATEST_MILLIS_OF_A_FULL_HEAP
                : LATEST_MILLIS;
    }

    private static boolean mayUseUpItsTime(Path program) {
        return endings(program).contains(OUT_OF_TIME);
    }

    private static List<String> endings(Path program) {
        try {
            String line = Files.readAllLines(program).get(1);
            assertThat(line).as("%s", program).startsWith(ENDING);
            return Arrays.asList(line.substring(ENDING.length()).split(" or "));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

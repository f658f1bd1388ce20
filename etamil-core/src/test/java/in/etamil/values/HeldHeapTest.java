package in.etamil.values;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.testkit.Jvm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a program does: what it holds in the heap, after a collection, is never more than twice
 * the memory limit and 4 MiB.
 */
class HeldHeapTest {
    private static final long BESIDE = 4 << 20;

    @TempDir Path directory;

    @Test
    void neverIsMoreThanTwiceTheLimit() throws Exception {
        measure(1, 40);
    }

    @Test
    @Tag("long")
    void neverIsMoreThanTwiceTheLimitInManyPrograms() throws Exception {
        for (int part = 0; part < 20; part++) {
            measure(10_000 + 100L * part, 100);
        }
    }

    private void measure(long firstSeed, int count) throws Exception {
        Jvm.Ended ended =
                new Jvm(
                                "-Xmx256m",
                                "-Xss4m",
                                "-XX:+UseSerialGC",
                                "-XX:MarkSweepDeadRatio=0",
                                "-XX:MarkSweepAlwaysCompactCount=1",
                                "-Dfile.encoding=UTF-8")
                        .run(
                                HeldHeapRun.class,
                                Duration.ofSeconds(60 + 10L * count),
                                List.of(
                                        String.valueOf(firstSeed),
                                        String.valueOf(count),
                                        directory.toString()));
        List<String> problems = new ArrayList<>();
        int struck = 0;
        int full = 0;
        List<String> lines = ended.output().lines().toList();
        for (String line : lines) {
            String[] words = line.split(" ");
            long limit = Long.parseLong(words[1]);
            long greatest = Long.parseLong(words[2]);
            if (greatest > 2 * limit + BESIDE) {
                problems.add(line + "\n" + AllocatingPrograms.of(Long.parseLong(words[0]), limit));
            }
            struck += words[3].equals("ET5009") ? 1 : 0;
            full += greatest > limit / 2 ? 1 : 0;
        }
        assertThat(problems).isEmpty();
        assertThat(lines).as(ended.errors()).hasSize(count);
        assertThat(struck).as("programs that strike the limit").isGreaterThan(count / 5);
        assertThat(full).as("programs that hold much").isGreaterThan(count / 5);
    }
}

package in.etamil.values;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import in.etamil.Etamil;
import in.etamil.EtamilException;
import in.etamil.EtamilLimitException;
import in.etamil.Limits;
import in.etamil.Permissions;
import in.etamil.Program;
import in.etamil.Source;
import in.etamil.host.Console;
import in.etamil.host.Directories;
import in.etamil.host.Library;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JVM of its own that measures its heap while it runs programs: when they ask for it, and at any
 * time. For each it writes a line: seed, limit, greatest heap, ending.
 */
final class HeldHeapRun {
    private static final long[] LIMITS = {1 << 20, 4 << 20, 16 << 20};
    private static final int MOST_MEASURED = 10;

    private static final List<String> POOLS =
            List.of("Eden Space", "Survivor Space", "Tenured Gen");

    /** The collector of the whole heap, of the JVM's serial collectors. */
    private static final GarbageCollectorMXBean WHOLE =
            ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class).stream()
                    .filter(collector -> collector.getName().equals("MarkSweepCompact"))
                    .findFirst()
                    .orElseThrow();

    private HeldHeapRun() {}

    private static volatile boolean running;
    private static volatile long baseline;
    private static volatile long greatest;
    private static int measured;

    /** The first seed, how many, and a directory of the programs' own. */
    public static void main(String[] arguments) throws Exception {
        long first = Long.parseLong(arguments[0]);
        long count = Long.parseLong(arguments[1]);
        Path directory = Path.of(arguments[2]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // What the JVM and the engine make once is nobody's.
        for (long seed = 1_000_000; seed < 1_000_012; seed++) {
            one(seed, 16 << 20, directory);
        }
        Thread sampler = Thread.ofPlatform().daemon().start(HeldHeapRun::sample);
        for (long seed = first; seed < first + count; seed++) {
            out.println(one(seed, LIMITS[(int) (seed % LIMITS.length)], directory));
        }
        sampler.interrupt();
    }

    private static String one(long seed, long limit, Path directory) throws Exception {
        Files.deleteIfExists(directory.resolve("உரை"));
        Files.createFile(directory.resolve("உரை"));
        Limits limits =
                Limits.UNTRUSTED
                        .withMemory(limit)
                        .withSteps(30_000_000)
                        .withWallTime(Duration.ofSeconds(30))
                        .withCompiling(Limits.Compiling.commandLine());
        Library library =
                Library.named("measures")
                        .function(
                                "அளவிடு",
                                1,
                                given -> {
                                    measure();
                                    return given.get(0);
                                })
                        .build();
        Etamil engine =
                Etamil.builder()
                        .limits(limits)
                        .library(library)
                        .permissions(
                                Permissions.UNTRUSTED.files(
                                        Directories.from(directory)
                                                .reading(directory)
                                                .writing(directory)))
                        .build();
        Program program = engine.compile(Source.of("p.qmz", AllocatingPrograms.of(seed, limit)));
        baseline = used();
        greatest = 0;
        measured = 0;
        running = true;
        String ending = "success";
        try {
            program.run(new Silent());
        } catch (EtamilLimitException struck) {
            ending = struck.diagnostics().get(0).code();
        } catch (EtamilException failed) {
            ending = failed.diagnostics().get(0).code();
        } finally {
            running = false;
        }
        return seed + " " + limit + " " + greatest + " " + ending;
    }

    private static void measure() {
        if (measured++ < MOST_MEASURED) {
            greatest = Math.max(greatest, used() - baseline);
        }
    }

    /** Whatever the run does at the time. */
    private static void sample() {
        while (!Thread.interrupted()) {
            if (running) {
                long before = baseline;
                long found = used() - before;
                if (running && before == baseline) {
                    greatest = Math.max(greatest, found);
                }
            } else {
                Thread.onSpinWait();
            }
        }
    }

    /** What a whole collection left; what was allocated since is nobody's business. */
    private static synchronized long used() {
        System.gc();
        GcInfo last = WHOLE.getLastGcInfo();
        long used = 0;
        for (String pool : POOLS) {
            used += last.getMemoryUsageAfterGc().get(pool).getUsed();
        }
        return used;
    }

    private static final class Silent implements Console {
        @Override
        public void printLine(String line) {}

        @Override
        public @Nullable String readLine() {
            return null;
        }
    }
}

package in.etamil.hostile;

import in.etamil.Etamil;
import in.etamil.EtamilException;
import in.etamil.EtamilLimitException;
import in.etamil.Limits;
import in.etamil.Permissions;
import in.etamil.Source;
import in.etamil.host.Console;
import in.etamil.value.EtamilFunction;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A JVM of its own for hostile programs: compiles and runs each under a time limit of one second,
 * on a platform thread with the stack that threads have by default or on a virtual one, and tells
 * how each ended, and how long a neighbour's call took at most in the meantime.
 */
final class HostileRun {
    private HostileRun() {}

    private static final String NEIGHBOUR =
            "செயல் வட்டி(அசல், விகிதம்) { திரும்பு வட்டமிடு(அசல் * விகிதம் / 100, 2); }\n";

    private static volatile long slowestMillis;

    /** Virtual or platform, then the programs. */
    public static void main(String[] arguments) throws Exception {
        Thread.Builder threads =
                arguments[0].equals("virtual") ? Thread.ofVirtual() : Thread.ofPlatform();
        ScheduledExecutorService neighbour =
                Executors.newScheduledThreadPool(1, Thread.ofVirtual().factory());
        EtamilFunction interest =
                Etamil.builder()
                        .build()
                        .compile(Source.of("neighbour.qmz", NEIGHBOUR))
                        .start()
                        .function("வட்டி");
        neighbour.scheduleWithFixedDelay(() -> answer(interest), 0, 1, TimeUnit.MILLISECONDS);
        Thread runner = threads.start(() -> all(arguments));
        runner.join();
        neighbour.shutdownNow();
    }

    /** One call of a rule, which the end of the JVM may cut. */
    private static void answer(EtamilFunction interest) {
        long began = System.nanoTime();
        try {
            if (interest.call(1_000, 7).as(int.class) != 70) {
                throw new IllegalStateException("a wrong answer");
            }
        } catch (EtamilLimitException ended) {
            return;
        }
        slowestMillis = Math.max(slowestMillis, (System.nanoTime() - began) / 1_000_000);
    }

    private static void all(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Etamil engine =
                Etamil.builder()
                        .permissions(Permissions.UNTRUSTED.clock(InstantSource.system()))
                        .limits(Limits.embedded().withWallTime(Duration.ofSeconds(1)))
                        .build();
        for (String program : List.of(arguments).subList(1, arguments.length)) {
            Path path = Path.of(program);
            slowestMillis = 0;
            long began = System.nanoTime();
            String ending = ending(engine, path);
            long millis = (System.nanoTime() - began) / 1_000_000;
            out.println(path.getFileName() + " " + millis + " " + slowestMillis + " " + ending);
        }
    }

    private static String ending(Etamil engine, Path program) {
        try {
            engine.compile(Source.of(program)).run(Console.printingTo(line -> {}));
            return "success";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (EtamilException e) {
            return e.diagnostics().getFirst().code();
        } catch (Throwable escaped) {
            return "escaped: " + escaped;
        }
    }
}

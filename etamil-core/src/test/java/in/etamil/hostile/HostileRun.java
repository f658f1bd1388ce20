package in.etamil.hostile;

import in.etamil.Etamil;
import in.etamil.EtamilException;
import in.etamil.Limits;
import in.etamil.Permissions;
import in.etamil.Source;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * A JVM of its own for hostile programs: compiles and runs each under a time limit of one second,
 * on one thread with the stack that threads have by default, and tells how each ended.
 */
final class HostileRun {
    private HostileRun() {}

    public static void main(String[] programs) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Etamil engine =
                Etamil.builder()
                        .permissions(Permissions.UNTRUSTED.clock(InstantSource.system()))
                        .limits(Limits.embedded().withWallTime(Duration.ofSeconds(1)))
                        .build();
        for (String program : programs) {
            Path path = Path.of(program);
            long began = System.nanoTime();
            String ending = ending(engine, path);
            long millis = (System.nanoTime() - began) / 1_000_000;
            out.println(path.getFileName() + " " + millis + " " + ending);
        }
    }

    private static String ending(Etamil engine, Path program) {
        try {
            engine.compile(Source.of(program)).run(new SilentConsole());
            return "success";
        } catch (EtamilException e) {
            return e.diagnostics().getFirst().code();
        } catch (Throwable escaped) {
            return "escaped: " + escaped;
        }
    }
}

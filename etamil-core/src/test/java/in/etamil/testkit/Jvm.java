package in.etamil.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM like this one, with the classes of this one, that runs something else. */
public final class Jvm {
    private final List<String> options = new ArrayList<>();

    /**
     * What a JVM came to.
     *
     * @param status its status
     * @param output what it wrote to standard output
     * @param errors what it wrote to standard error
     */
    public record Ended(int status, String output, String errors) {}

    /** A JVM with these options. */
    public Jvm(String... options) {
        this.options.addAll(List.of(options));
    }

    /** The program that starts a JVM like this one. */
    public static Path launcher() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** Runs a class to its end; what takes longer than so long is killed. */
    public Ended run(Class<?> main, Duration patience, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(launcher().toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(arguments);
        Path output = Files.createTempFile("etamil-jvm", ".out");
        Path errors = Files.createTempFile("etamil-jvm", ".err");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectOutput(output.toFile())
                            .redirectError(errors.toFile())
                            .start();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return new Ended(
                    process.exitValue(), Files.readString(output), Files.readString(errors));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }
}

package in.etamil.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The plain tools of the JDK, as somebody without a build tool calls them. */
final class Jdk {

    /** What a tool came to. */
    record Ended(int status, String output, String errors) {
        Ended succeeded() {
            assertThat(status).as(errors + output).isZero();
            return this;
        }
    }

    private final Path directory;

    Jdk(Path directory) {
        this.directory = directory;
    }

    /** Compiles a consumer's sources into its classes, and copies its programs there. */
    Ended javac(Path consumer, Path classes, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("-d", classes.toString()));
        command.addAll(List.of("-encoding", "UTF-8", "--release", "21", "-Xlint:all", "-Werror"));
        command.addAll(List.of(options));
        for (Path file : files(consumer)) {
            if (file.toString().endsWith(".java")) {
                command.add(file.toString());
            } else {
                Path copy = classes.resolve(consumer.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return run("javac", command);
    }

    Ended java(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("-Dstdout.encoding=UTF-8", "-Xmx256m"));
        command.addAll(List.of(arguments));
        return run("java", command);
    }

    private Ended run(String tool, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(arguments);
        Path output = Files.createTempFile(directory, tool, ".out");
        Path errors = Files.createTempFile(directory, tool, ".err");
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile())
                        .start();
        return new Ended(process.waitFor(), read(output), read(errors));
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}

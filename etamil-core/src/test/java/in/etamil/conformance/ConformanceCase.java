package in.etamil.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One case of the conformance folder: a program and what it must do (the folder's README). */
record ConformanceCase(String name, Path program) {
    /** The repository's folder of golden programs, seen from a module's folder. */
    static final Path ROOT = Path.of("..", "conformance").toAbsolutePath().normalize();

    /** Every case that needs neither a server nor a database. */
    static List<ConformanceCase> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(ConformanceCase::isCase)
                    .sorted()
                    .map(file -> new ConformanceCase(nameOf(file), file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCase(Path file) {
        String path = ROOT.relativize(file).toString();
        return path.endsWith(".qmz")
                && !path.contains(".d/")
                && !path.startsWith("hostile/")
                && !path.startsWith("http/")
                && !path.startsWith("db/");
    }

    private static String nameOf(Path file) {
        String path = ROOT.relativize(file).toString();
        return path.substring(0, path.length() - ".qmz".length());
    }

    String expectedOutput() {
        return text(".out");
    }

    byte[] input() {
        return bytes(".in");
    }

    boolean mustFail() {
        return Files.exists(beside(".error"));
    }

    /** The values of one key of the error file, such as {@code contains}. */
    List<String> error(String key) {
        List<String> values = new ArrayList<>();
        for (String line : text(".error").split("\n")) {
            if (line.startsWith(key + ":")) {
                values.add(line.substring(key.length() + 1).strip());
            }
        }
        return values;
    }

    /** The environment the case sets. */
    Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String line : text(".env").split("\n")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                String value = line.substring(equals + 1).replace("{d}", beside(".d").toString());
                variables.put(line.substring(0, equals), value);
            }
        }
        return variables;
    }

    private Path beside(String ending) {
        String file = program.getFileName().toString();
        return program.resolveSibling(file.substring(0, file.length() - ".qmz".length()) + ending);
    }

    private String text(String ending) {
        return new String(bytes(ending), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String ending) {
        try {
            Path file = beside(ending);
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}

package in.etamil.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the shared cases lie, and the files of one of them. */
final class GoldenFiles {
    private GoldenFiles() {}

    static Path root() {
        Path beside = Path.of("..", "conformance");
        return Files.isDirectory(beside) ? beside : Path.of("conformance");
    }

    /**
     * Every file below {@code folder} with the ending, leaving out the folders of imported files.
     */
    static List<Path> ending(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .filter(file -> !isImported(folder.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isImported(Path file) {
        for (Path part = file.getParent(); part != null; part = part.getParent()) {
            if (part.getFileName().toString().endsWith(".d")) {
                return true;
            }
        }
        return false;
    }

    static String stem(Path file, String suffix) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - suffix.length());
    }

    static Path beside(Path program, String suffix) {
        return program.resolveSibling(stem(program, ".qmz") + suffix);
    }
}

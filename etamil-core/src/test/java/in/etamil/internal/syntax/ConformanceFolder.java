package in.etamil.internal.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The conformance cases, found from the module's folder or the one above it. */
public final class ConformanceFolder {
    public static final Path ROOT =
            Files.isDirectory(Path.of("conformance"))
                    ? Path.of("conformance")
                    : Path.of("..", "conformance");

    private ConformanceFolder() {}

    /** Every program below an area, modules in {@code .d} folders included. */
    public static List<Path> programs(String area) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(area))) {
            return files.filter(file -> file.toString().endsWith(".qmz")).sorted().toList();
        }
    }

    public static String name(Path program) {
        return ROOT.relativize(program).toString();
    }

    /** The text; in the database cases with the placeholders filled in for SQLite. */
    public static String text(Path program) throws IOException {
        String text = Files.readString(program);
        if (!program.startsWith(ROOT.resolve("db"))) {
            return text;
        }
        return text.replaceAll("(?s)@\\[([^|]*?)\\|.*?\\]@", "$1")
                .replaceAll("@[0-9]+@", "?")
                .replace("@KIND@", "SQLite")
                .replace("@URL@", "case.db")
                .replace("@ID@", "INTEGER PRIMARY KEY")
                .replaceAll("@EXACT\\([0-9,]+\\)@", "TEXT");
    }
}

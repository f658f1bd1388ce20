package in.etamil.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A conformance case that needs nothing but a console, and that lexer, parser, loader and checker let pass. */
record GoldenProgram(String name, String fileName, String text, byte[] input, String output, List<String> error) {
    /** What needs files, a database, a server, or a module loader. */
    private static final Set<String> OTHER_AREAS = Set.of("db", "files", "hostile", "http", "imports", "signing");

    static List<GoldenProgram> all() {
        Path root = Path.of("..", "conformance");
        root = Files.isDirectory(root) ? root : Path.of("conformance");
        List<GoldenProgram> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root, 2)) {
            for (Path program : files.sorted().toList()) {
                String area = program.getParent().getFileName().toString();
                if (program.toString().endsWith(".qmz") && !OTHER_AREAS.contains(area)) {
                    GoldenProgram found = read(area, program);
                    if (found.runs()) {
                        all.add(found);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static GoldenProgram read(String area, Path program) throws IOException {
        String file = program.getFileName().toString();
        Path input = beside(program, ".in");
        Path error = beside(program, ".error");
        Path output = beside(program, ".out");
        return new GoldenProgram(
                area + "/" + file,
                file,
                Files.readString(program),
                Files.exists(input) ? Files.readAllBytes(input) : new byte[0],
                Files.exists(output) ? Files.readString(output) : "",
                Files.exists(error) ? Files.readAllLines(error) : List.of());
    }

    private static Path beside(Path program, String suffix) {
        String name = program.getFileName().toString();
        return program.resolveSibling(name.substring(0, name.length() - ".qmz".length()) + suffix);
    }

    private boolean runs() {
        return error.stream().noneMatch(line -> line.matches("stage: (lex|parse|load|type)"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GoldenProgram program && program.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}

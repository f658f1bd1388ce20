package in.etamil.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Diagnostic;
import in.etamil.Etamil;
import in.etamil.EtamilException;
import in.etamil.EtamilLimitException;
import in.etamil.EtamilRuntimeException;
import in.etamil.Limits;
import in.etamil.Permissions;
import in.etamil.Program;
import in.etamil.Source;
import in.etamil.host.FileModuleResolver;
import in.etamil.testkit.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A failing program says the file and the line of the failing expression, through the public API.
 */
class PositionsTest {
    private static final int LEAST_CASES = 100;

    @TempDir private Path working;

    @TestFactory
    Stream<DynamicTest> tellsWhereItFailed() throws IOException {
        return programs().stream()
                .map(
                        program ->
                                DynamicTest.dynamicTest(
                                        GoldenFiles.stem(program, ".qmz"), () -> check(program)));
    }

    /** A class file's line table ends at 65,535. */
    @Test
    void tellsLinesFarFromTheFirst() {
        String far = "\n".repeat(70_000);
        assertThat(failingLine("அச்சு 1;" + far + "அச்சு 1 / 0;")).isEqualTo(70_001);
        assertThat(failingLine(far + "அச்சு 1;" + far + "அச்சு 1 / 0;")).isEqualTo(140_001);
    }

    private static int failingLine(String text) {
        Program program = Etamil.builder().build().compile(Source.of("far.qmz", text));
        return catchThrowableOfType(EtamilRuntimeException.class, () -> program.run(new Printed()))
                .diagnostics()
                .get(0)
                .line();
    }

    @Test
    void holdsAllItsCases() throws IOException {
        assertThat(programs()).hasSizeGreaterThanOrEqualTo(LEAST_CASES);
    }

    private static List<Path> programs() throws IOException {
        return GoldenFiles.ending(GoldenFiles.root().resolve("positions"), ".qmz");
    }

    private void check(Path file) throws IOException {
        List<String> expected = Files.readAllLines(GoldenFiles.beside(file, ".error"));
        Path folder = Files.createDirectory(working.resolve(GoldenFiles.stem(file, ".qmz")));
        Program program =
                Etamil.builder()
                        .modules(FileModuleResolver.searching(folder, List.of(), List.of()))
                        .permissions(
                                Permissions.UNTRUSTED
                                        .input()
                                        .files((path, purpose) -> folder.resolve(path)))
                        .limits(Limits.commandLine())
                        .build()
                        .compile(Source.of(file));
        Printed console = Printed.reading(input(file));
        EtamilException failure =
                catchThrowableOfType(EtamilException.class, () -> program.run(console));
        assertThat(failure)
                .isInstanceOfAny(EtamilRuntimeException.class, EtamilLimitException.class);
        assertThat(console.text()).isEqualTo(Files.readString(GoldenFiles.beside(file, ".out")));
        assertThat(failure.diagnostics()).hasSize(1);
        Diagnostic found = failure.diagnostics().get(0);
        assertThat(found.stage()).isEqualTo(Diagnostic.Stage.RUN);
        assertThat(found.file() + " line " + found.line())
                .isEqualTo(value(expected, "file") + " line " + value(expected, "line"));
        for (String line : expected) {
            if (line.startsWith("contains: ")) {
                assertThat(found.message()).contains(line.substring("contains: ".length()));
            }
        }
    }

    private static byte[] input(Path file) throws IOException {
        Path input = GoldenFiles.beside(file, ".in");
        return Files.exists(input) ? Files.readAllBytes(input) : new byte[0];
    }

    private static String value(List<String> lines, String key) {
        List<String> found = lines.stream().filter(line -> line.startsWith(key + ": ")).toList();
        assertThat(found).as(key).hasSize(1);
        return found.get(0).substring(key.length() + 2);
    }
}

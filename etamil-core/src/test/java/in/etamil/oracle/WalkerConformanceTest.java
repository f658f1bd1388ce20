package in.etamil.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import in.etamil.internal.syntax.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The oracle is held to the conformance cases before anything is held to the oracle. */
class WalkerConformanceTest {
    private static final long STEPS = 20_000_000;
    private static final int LEAST_CASES = 370;

    /** What needs files, a database, a server, or a module loader. */
    private static final Set<String> OTHER_AREAS = Set.of("hostile", "db", "files", "http", "imports", "signing");

    private record Case(String name, Path program, List<String> expectedError) {
        /** Lexer, parser, loader and checker refuse these before a walker sees them. */
        boolean runs() {
            return expectedError.stream().noneMatch(line -> line.matches("stage: (lex|parse|load|type)"));
        }
    }

    @TestFactory
    Stream<DynamicTest> agreesWithTheCase() throws IOException {
        return cases().stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
    }

    @Test
    void modelsNearlyAllOfTheirAreas() throws IOException {
        long modelled = 0;
        for (Case each : cases()) {
            modelled += run(each).ending() instanceof Outcome.Ending.Unknown ? 0 : 1;
        }
        assertThat(modelled).isGreaterThanOrEqualTo(LEAST_CASES);
    }

    private static List<Case> cases() throws IOException {
        Path root = Path.of("..", "conformance");
        root = Files.isDirectory(root) ? root : Path.of("conformance");
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root, 2)) {
            for (Path program : files.sorted().toList()) {
                String area = program.getParent().getFileName().toString();
                if (program.toString().endsWith(".qmz") && !OTHER_AREAS.contains(area)) {
                    Path error = beside(program, ".error");
                    List<String> lines = Files.exists(error) ? Files.readAllLines(error) : List.of();
                    Case found = new Case(area + "/" + program.getFileName(), program, lines);
                    if (found.runs()) {
                        cases.add(found);
                    }
                }
            }
        }
        return cases;
    }

    private static Path beside(Path program, String suffix) {
        String name = program.getFileName().toString();
        return program.resolveSibling(name.substring(0, name.length() - ".qmz".length()) + suffix);
    }

    private static Outcome run(Case each) throws IOException {
        Path input = beside(each.program(), ".in");
        String name = each.program().getFileName().toString();
        return Oracle.run(
                new SourceText(name, name, Files.readString(each.program())),
                Files.exists(input) ? Files.readAllBytes(input) : new byte[0],
                STEPS);
    }

    private static void check(Case each) throws IOException {
        Outcome outcome = run(each);
        if (outcome.ending() instanceof Outcome.Ending.Unknown(String why)) {
            abort(why);
        }
        String expected = Files.readString(beside(each.program(), ".out"), StandardCharsets.UTF_8);
        assertThat(outcome.output()).isEqualTo(expected);
        switch (outcome.ending()) {
            case Outcome.Ending.Normal normal -> assertThat(each.expectedError()).isEmpty();
            case Outcome.Ending.Failed(String english, String file, int line) -> {
                assertThat(each.expectedError()).contains("stage: run");
                for (String expectation : each.expectedError()) {
                    if (expectation.startsWith("contains: ")) {
                        assertThat(english).contains(expectation.substring("contains: ".length()));
                    }
                }
            }
            case Outcome.Ending.Exited(int status) ->
                assertThat(each.expectedError().isEmpty() ? "exit: 0" : String.join("\n", each.expectedError()))
                        .contains("exit: " + status);
            default -> fail("refused: " + outcome.ending());
        }
    }
}

package in.etamil.internal.analysis.loading;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.Diagnostic;
import in.etamil.Diagnostic.Stage;
import in.etamil.host.FileModuleResolver;
import in.etamil.host.ModuleResolver;
import in.etamil.host.ModuleSource;
import in.etamil.internal.budget.CompileBudget;
import in.etamil.internal.syntax.ConformanceFolder;
import in.etamil.internal.syntax.ParseResult;
import in.etamil.internal.syntax.Parser;
import in.etamil.internal.syntax.SourceText;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the lexer, the parser and the loader say of every conformance program. */
class ConformanceLoadTest {
    @TempDir private Path elsewhere;

    @TestFactory
    Stream<DynamicTest> programsAreAcceptedOrRefusedAsTheirCasesSay() throws IOException {
        List<Path> cases =
                ConformanceFolder.programs("").stream()
                        .filter(
                                program ->
                                        !ConformanceFolder.name(program)
                                                .contains(".d" + File.separator))
                        .toList();
        assertThat(cases).hasSizeGreaterThan(700);
        return cases.stream()
                .map(
                        program ->
                                DynamicTest.dynamicTest(
                                        ConformanceFolder.name(program), () -> check(program)));
    }

    private void check(Path program) throws IOException {
        ParseResult result = result(program);
        List<String> error = lines(program, ".error");
        Stage stage = refusingStage(program, error);
        if (stage == null) {
            assertThat(result).isInstanceOf(ParseResult.Parsed.class);
            return;
        }
        assertThat(result).isInstanceOf(ParseResult.Refused.class);
        List<Diagnostic> problems = ((ParseResult.Refused) result).problems();
        assertThat(problems.getFirst().stage()).isEqualTo(stage);
        for (String line : error) {
            compare(problems, line);
        }
    }

    /**
     * The modules of the server suite lie in its transcripts, so there only the main file is looked
     * at.
     */
    private ParseResult result(Path program) throws IOException {
        ModuleSource main =
                ModuleSource.file(program.toRealPath(), ConformanceFolder.text(program));
        if (program.startsWith(ConformanceFolder.ROOT.resolve("http"))) {
            return Parser.parse(new SourceText(main.identity(), main.name(), main.text()), true);
        }
        return ModuleLoader.load(
                main, new WithLibrary(disk(program)), true, CompileBudget.unlimited());
    }

    private FileModuleResolver disk(Path program) throws IOException {
        List<String> searchPath = List.of();
        Path folder = Path.of(program.toString().replaceAll("\\.qmz$", ".d")).toAbsolutePath();
        for (String line : lines(program, ".env")) {
            if (line.startsWith("ETAMIL_PATH=")) {
                String value =
                        line.substring("ETAMIL_PATH=".length()).replace("{d}", folder.toString());
                searchPath = List.of(value.split(File.pathSeparator, -1));
            }
        }
        return FileModuleResolver.searching(elsewhere, searchPath, List.of());
    }

    private static List<String> lines(Path program, String ending) throws IOException {
        Path file = Path.of(program.toString().replaceAll("\\.qmz$", ending));
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static @Nullable Stage refusingStage(Path program, List<String> error) {
        // The server suite says only that such a program must not start.
        switch (program.getFileName().toString()) {
            case "lex-error.qmz":
                return Stage.LEX;
            case "parse-error.qmz":
                return Stage.PARSE;
            default:
                break;
        }
        if (error.contains("stage: lex")) {
            return Stage.LEX;
        }
        if (error.contains("stage: parse")) {
            return Stage.PARSE;
        }
        return error.contains("stage: load") ? Stage.LOAD : null;
    }

    /** The place is that of the first problem; any of them may hold the text. */
    private static void compare(List<Diagnostic> problems, String line) {
        Diagnostic first = problems.getFirst();
        if (line.startsWith("line: ")) {
            assertThat(first.line()).isEqualTo(Integer.parseInt(line.substring(6)));
        } else if (line.startsWith("column: ")) {
            assertThat(first.column()).isEqualTo(Integer.parseInt(line.substring(8)));
        } else if (line.startsWith("contains: ")) {
            assertThat(problems)
                    .anySatisfy(
                            problem -> assertThat(problem.message()).contains(line.substring(10)));
        }
    }

    /** Stands for the built-in library, which these tests do not need the contents of. */
    private record WithLibrary(ModuleResolver disk) implements ModuleResolver {
        @Override
        public @Nullable ModuleSource resolve(ModuleSource importing, String path)
                throws IOException {
            ModuleSource found = disk.resolve(importing, path);
            return found == null && path.startsWith("nUlakam/")
                    ? ModuleSource.builtIn(path, "")
                    : found;
        }

        @Override
        public String searched() {
            return disk.searched();
        }
    }
}

package in.etamil.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every golden program does exactly what it must: the first time, again from the same Program, on a
 * virtual thread.
 */
class ConformanceTest {
    private static final Map<String, Diagnostic.Stage> STAGES =
            Map.of(
                    "lex", Diagnostic.Stage.LEX,
                    "parse", Diagnostic.Stage.PARSE,
                    "load", Diagnostic.Stage.LOAD,
                    "type", Diagnostic.Stage.CHECK,
                    "run", Diagnostic.Stage.RUN);

    /** Cases that need an artifact which does not exist yet. */
    private static final Set<String> NEED_THE_BUILT_IN_LIBRARY =
            Set.of("imports/v2-built-in-library");

    @TempDir Path folder;

    static java.util.List<ConformanceCase> cases() {
        return ConformanceCase.all().stream()
                .filter(test -> !NEED_THE_BUILT_IN_LIBRARY.contains(test.name()))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void doesWhatItMust(ConformanceCase test) throws Exception {
        CaseRun run = new CaseRun(test, directory("compile"));

        check(test, run.run(directory("first")));
        check(test, run.run(directory("second")));
        check(test, onVirtualThread(run, directory("virtual")));
    }

    private Path directory(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name));
    }

    private static CaseRun.Outcome onVirtualThread(CaseRun run, Path directory)
            throws InterruptedException {
        AtomicReference<CaseRun.Outcome> outcome = new AtomicReference<>();
        Thread.ofVirtual().start(() -> outcome.set(run.run(directory))).join();
        return outcome.get();
    }

    private static void check(ConformanceCase test, CaseRun.Outcome outcome) {
        assertThat(outcome.output()).isEqualTo(test.expectedOutput());
        if (!test.mustFail()) {
            assertThat(outcome.problem()).isNull();
            assertThat(outcome.status()).isIn(null, 0);
            return;
        }
        String stage = test.error("stage").get(0);
        if (stage.equals("exit")) {
            assertThat(outcome.status()).isNotNull();
            for (String status : test.error("exit")) {
                assertThat(outcome.status() & 0xFF).isEqualTo(Integer.parseInt(status));
            }
            return;
        }
        Diagnostic problem = outcome.problem();
        assertThat(problem).isNotNull();
        assertThat(problem.stage()).isEqualTo(STAGES.get(stage));
        for (String line : test.error("line")) {
            assertThat(problem.line()).isEqualTo(Integer.parseInt(line));
        }
        for (String column : test.error("column")) {
            assertThat(problem.column()).isEqualTo(Integer.parseInt(column));
        }
        for (String fragment : test.error("contains")) {
            assertThat(outcome.messages()).contains(fragment);
        }
    }
}

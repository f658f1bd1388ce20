package in.etamil.conformance;

import in.etamil.Diagnostic;
import in.etamil.Etamil;
import in.etamil.EtamilException;
import in.etamil.EtamilExitException;
import in.etamil.Limits;
import in.etamil.Permissions;
import in.etamil.Program;
import in.etamil.Source;
import in.etamil.host.FileModuleResolver;
import in.etamil.testkit.Printed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a case once and runs it as often as asked, each time in a working directory of its own.
 */
final class CaseRun {

    /**
     * What a run came to.
     *
     * @param output what was printed
     * @param problem the first problem, or {@code null}
     * @param messages every problem's message, a line each
     * @param status what {@code வெளியேறு} gave, or {@code null}
     */
    record Outcome(
            String output,
            @Nullable Diagnostic problem,
            String messages,
            @Nullable Integer status) {

        static Outcome ended(String output, @Nullable Integer status) {
            return new Outcome(output, null, "", status);
        }

        static Outcome failed(String output, EtamilException failure) {
            StringBuilder messages = new StringBuilder();
            for (Diagnostic problem : failure.diagnostics()) {
                messages.append(problem.message()).append('\n');
            }
            return new Outcome(output, failure.diagnostics().get(0), messages.toString(), null);
        }
    }

    private final ConformanceCase test;
    private @Nullable Program program;
    private @Nullable EtamilException refusal;
    private Path workingDirectory;

    CaseRun(ConformanceCase test, Path workingDirectory) throws IOException {
        this.test = test;
        this.workingDirectory = workingDirectory;
        Map<String, String> environment = test.environment();
        List<String> searchPath =
                environment.containsKey("ETAMIL_PATH")
                        ? List.of(environment.get("ETAMIL_PATH").split(":", -1))
                        : List.of();
        Etamil etamil =
                Etamil.builder()
                        .permissions(
                                Permissions.TRUSTED
                                        .files(
                                                (path, purpose) ->
                                                        this.workingDirectory.resolve(path))
                                        .environment(environment::get))
                        .limits(Limits.commandLine())
                        .modules(
                                FileModuleResolver.searching(
                                        workingDirectory, searchPath, List.of()))
                        .build();
        compile(etamil);
    }

    private void compile(Etamil etamil) throws IOException {
        try {
            program = etamil.compile(Source.of(test.program()));
        } catch (EtamilException refused) {
            refusal = refused;
        }
    }

    Outcome run(Path directory) {
        workingDirectory = directory;
        if (program == null) {
            return Outcome.failed("", refusal);
        }
        Printed console = Printed.reading(test.input());
        try {
            program.run(console);
            return Outcome.ended(console.text(), null);
        } catch (EtamilExitException exit) {
            return Outcome.ended(console.text(), exit.status());
        } catch (EtamilException failure) {
            return Outcome.failed(console.text(), failure);
        }
    }
}

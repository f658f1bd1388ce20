package in.etamil.conformance;

import in.etamil.Diagnostic;
import in.etamil.Etamil;
import in.etamil.EtamilException;
import in.etamil.EtamilExitException;
import in.etamil.Limits;
import in.etamil.Program;
import in.etamil.Source;
import in.etamil.host.FileModuleResolver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles a case once and runs it as often as asked, each time in a working directory of its own. */
final class CaseRun {

    /**
     * What a run came to.
     *
     * @param output what was printed
     * @param problem the first problem, or {@code null}
     * @param status what {@code வெளியேறு} gave, or {@code null}
     */
    record Outcome(String output, @Nullable Diagnostic problem, @Nullable Integer status) {}

    private final ConformanceCase test;
    private @Nullable Program program;
    private @Nullable Diagnostic refusal;
    private Path workingDirectory;

    CaseRun(ConformanceCase test, Path workingDirectory) throws IOException {
        this.test = test;
        this.workingDirectory = workingDirectory;
        Map<String, String> environment = test.environment();
        List<String> searchPath = environment.containsKey("ETAMIL_PATH")
                ? List.of(environment.get("ETAMIL_PATH").split(":", -1))
                : List.of();
        Etamil etamil = Etamil.builder()
                .files(path -> this.workingDirectory.resolve(path))
                .environment(environment::get)
                .clock(InstantSource.system())
                .allowExit()
                .limits(Limits.commandLine())
                .modules(FileModuleResolver.searching(workingDirectory, searchPath, List.of()))
                .build();
        compile(etamil);
    }

    private void compile(Etamil etamil) throws IOException {
        try {
            program = etamil.compile(Source.of(test.program()));
        } catch (EtamilException refused) {
            refusal = refused.diagnostics().get(0);
        }
    }

    Outcome run(Path directory) {
        workingDirectory = directory;
        if (program == null) {
            return new Outcome("", refusal, null);
        }
        CaseConsole console = new CaseConsole(test.input());
        try {
            program.run(console);
            return new Outcome(console.output(), null, null);
        } catch (EtamilExitException exit) {
            return new Outcome(console.output(), null, exit.status());
        } catch (EtamilException failure) {
            return new Outcome(console.output(), failure.diagnostics().get(0), null);
        }
    }
}

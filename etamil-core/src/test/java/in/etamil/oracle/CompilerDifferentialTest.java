package in.etamil.oracle;

import in.etamil.Diagnostic;
import in.etamil.Etamil;
import in.etamil.EtamilCompileException;
import in.etamil.EtamilException;
import in.etamil.EtamilExitException;
import in.etamil.EtamilLimitException;
import in.etamil.EtamilRuntimeException;
import in.etamil.GeneralPath;
import in.etamil.OnTree;
import in.etamil.Permissions;
import in.etamil.Program;
import in.etamil.Source;
import in.etamil.internal.syntax.SyntaxTree;
import in.etamil.testkit.Printed;
import java.util.Objects;
import java.util.function.Supplier;

/** The compiler's general path and what it does beyond that path do what the walker does, parsed once. */
class CompilerDifferentialTest extends DifferentialContract {
    @Override
    Candidate[] candidates() {
        return new Candidate[] {
            new Compiled(GeneralPath.engine(Etamil.builder().permissions(Permissions.UNTRUSTED.exit().input()))),
            new Compiled(Etamil.builder().permissions(Permissions.UNTRUSTED.exit().input()).build())
        };
    }

    /** Programs as an engine compiles and runs them. */
    private record Compiled(Etamil etamil) implements Candidate {

        @Override
        public Outcome run(String program) {
            return outcome(() -> etamil.compile(Source.of(FILE, program)));
        }

        @Override
        public Outcome run(String program, SyntaxTree tree) {
            return outcome(() -> OnTree.compile(etamil, Source.of(FILE, program), tree));
        }

        private static Outcome outcome(Supplier<Program> compiled) {
            Printed printed = new Printed();
            Outcome.Ending ending;
            try {
                compiled.get().run(printed);
                ending = new Outcome.Ending.Normal();
            } catch (EtamilCompileException refused) {
                return Outcome.refused(refused.diagnostics().get(0).message());
            } catch (EtamilExitException exit) {
                ending = new Outcome.Ending.Exited(exit.status() & 0xFF);
            } catch (EtamilRuntimeException | EtamilLimitException failed) {
                ending = failed(failed);
            }
            return new Outcome(printed.text(), ending, null);
        }

        private static Outcome.Ending failed(EtamilException failed) {
            Diagnostic diagnostic = failed.diagnostics().get(0);
            String detail = diagnostic.detail() == null ? "" : ": " + diagnostic.detail();
            return new Outcome.Ending.Failed(
                    diagnostic.english() + detail, Objects.requireNonNullElse(diagnostic.file(), ""), diagnostic.line());
        }
    }
}

package in.etamil.cli;

import in.etamil.Diagnostic;
import in.etamil.Etamil;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code etamil check FILE…}: every error of every file on standard error, nothing run
 * (docs/semantics.md#the-command-line). With several files, the errors of each stand below its
 * name.
 */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = "Finds the errors of programs without running them.")
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The programs.")
    private List<String> files = List.of();

    private final Terminal terminal;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Etamil etamil = Programs.forChecking();
        int status = Status.SUCCESS;
        for (String file : files) {
            if (!isAccepted(etamil, file)) {
                status = Status.FAILURE;
            }
        }
        return status;
    }

    private boolean isAccepted(Etamil etamil, String file) {
        try {
            List<Diagnostic> problems = etamil.check(Programs.open(file));
            if (files.size() > 1 && !problems.isEmpty()) {
                terminal.complain(file + ":");
            }
            terminal.refuse(problems);
            return problems.isEmpty();
        } catch (UnreadableProgram e) {
            terminal.complain("✗ " + e.getMessage());
            return false;
        }
    }
}

package in.etamil.cli;

import in.etamil.Etamil;
import in.etamil.host.Settings;
import in.etamil.host.SettingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code etamil repl}: runs what is typed, line by line (docs/semantics.md#sessions). */
@Command(
        name = "repl",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = "Runs what is typed, line by line.")
final class ReplCommand implements Callable<Integer> {
    @Option(
            names = "--no-history",
            description = "Keep nothing of what is typed at a terminal, and recall nothing.")
    private boolean withoutHistory;

    private final Terminal terminal;

    ReplCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        boolean watched = System.getProperty("etamil.terminal") != null;
        boolean typed = watched && System.getProperty("etamil.terminal.input") != null;
        ProgramConsole console = new ProgramConsole(terminal.in(), terminal.out(), watched);
        Runtime.getRuntime().addShutdownHook(new FlushAtEnd(console));
        try (Dialogue dialogue = dialogue(typed, console)) {
            return new Repl(terminal, console, dialogue).run();
        } catch (UncheckedIOException e) {
            return terminal.outputFailed(console, e);
        } catch (SettingsException e) {
            terminal.refuse(e);
            return Status.FAILURE;
        }
    }

    private Dialogue dialogue(boolean typed, ProgramConsole console) throws IOException {
        Etamil etamil = Programs.forUser(Settings.ofProcess().build());
        return typed
                ? new EditedDialogue(
                        EditedDialogue.systemTerminal(), etamil, console, historyFile())
                : new PlainDialogue(etamil, console);
    }

    private @Nullable Path historyFile() {
        return withoutHistory
                ? null
                : HistoryFile.make(
                        System.getenv("XDG_STATE_HOME"), System.getProperty("user.home"));
    }
}

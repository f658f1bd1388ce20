package in.etamil.cli;

import in.etamil.EtamilCompileException;
import in.etamil.EtamilException;
import in.etamil.EtamilExitException;
import in.etamil.Program;
import in.etamil.Source;
import in.etamil.host.Settings;
import in.etamil.host.SettingsException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** {@code etamil run FILE}: prints what the program prints, and nothing else. */
final class RunCommand {
    static final String USAGE = "பயன்பாடு  (usage): etamil run FILE | -";

    private final Terminal terminal;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * @param args {@code run} and what follows it
     */
    int execute(String[] args) {
        boolean one = args.length == 2 && (args[1].equals("-") || !args[1].startsWith("-"));
        if (!one) {
            terminal.complain(USAGE);
            return Status.USAGE;
        }
        try {
            return run(source(args[1]));
        } catch (SettingsException e) {
            terminal.refuse(e);
        } catch (UnreadableProgram e) {
            terminal.complain("✗ " + e.getMessage());
        } catch (EtamilCompileException e) {
            terminal.refuse(e.diagnostics());
        }
        return Status.FAILURE;
    }

    private Source source(String file) {
        return file.equals("-") ? Programs.read(terminal.in()) : Programs.open(file);
    }

    private int run(Source source) {
        Settings settings = Settings.ofProcess().build();
        Program program = Programs.forUser(settings).compile(source);
        return program.served().isServing()
                ? new OwnServer(terminal).run(source, settings)
                : run(program);
    }

    private int run(Program program) {
        // Set by the launcher: asking the JVM would load half of its terminal support.
        boolean watched = System.getProperty("etamil.terminal") != null;
        ProgramConsole console = new ProgramConsole(terminal.in(), terminal.out(), watched);
        Thread hook = new FlushAtEnd(console);
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            program.run(console);
            console.flush();
            return Status.SUCCESS;
        } catch (EtamilExitException e) {
            return flushed(console, e.status() & 0xFF);
        } catch (EtamilException e) {
            IOException lost = console.failure();
            if (lost != null) {
                return terminal.outputFailed(console, new UncheckedIOException(lost));
            }
            int status = flushed(console, Status.FAILURE);
            if (console.failure() == null) {
                terminal.fail(e);
            }
            return status;
        } catch (UncheckedIOException e) {
            return terminal.outputFailed(console, e);
        }
    }

    private int flushed(ProgramConsole console, int status) {
        try {
            console.flush();
            return status;
        } catch (UncheckedIOException e) {
            return terminal.outputFailed(console, e);
        }
    }
}

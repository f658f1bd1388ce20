package in.etamil.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The commands behind picocli; {@code run} is listed here for its help only. */
@Command(
        name = "etamil",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = "eTamil for the JVM.",
        subcommands = Commands.RunHelp.class)
final class Commands implements Runnable {
    private final CommandLine line;

    private Commands(Terminal terminal) {
        line = new CommandLine(this);
        line.addSubcommand(new CheckCommand(terminal));
        line.addSubcommand(new ReplCommand(terminal));
        line.addSubcommand(ServeCommand.line(terminal));
        line.setOut(writer(terminal.out()));
        line.setErr(writer(terminal.err()));
    }

    static int execute(String[] args, Terminal terminal) {
        return new Commands(terminal).line.execute(args);
    }

    /** Called where no command is given. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(line, "கட்டளை தேவை  (a command is missing)");
    }

    private static PrintWriter writer(java.io.OutputStream stream) {
        Writer utf8 = new java.io.OutputStreamWriter(stream, StandardCharsets.UTF_8);
        return new PrintWriter(utf8, true);
    }

    /** The version of the jar, which Maven writes into its manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"etamil " + (version == null ? "(unpackaged)" : version)};
        }
    }

    /** Makes {@code etamil run --help} and the list of commands complete. */
    @Command(
            name = "run",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Runs a program; '-' reads it from standard input.")
    static final class RunHelp {
        @CommandLine.Parameters(paramLabel = "FILE", description = "The program.")
        private String file = "";
    }
}

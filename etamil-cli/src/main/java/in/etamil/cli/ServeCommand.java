package in.etamil.cli;

import in.etamil.Compatibility;
import in.etamil.Etamil;
import in.etamil.Program;
import in.etamil.Source;
import in.etamil.host.Setting;
import in.etamil.host.Settings;
import in.etamil.http.EtamilServer;
import in.etamil.http.EtamilServerBuilder;
import in.etamil.http.HttpSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code etamil serve FILE}: serves a program until the process is told to end. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the routes of a program over HTTP and runs its jobs.")
final class ServeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The program.")
    private String file = "";

    @Option(names = "--host", description = "The address to listen on; wins over ETAMIL_HOST.")
    private @Nullable String host;

    @Option(names = "--port", description = "The port, 0 for any; wins over ETAMIL_PORT.")
    private @Nullable Integer port;

    @Option(
            names = "--server",
            description = "Run handlers on a few platform threads (ETAMIL_WORKERS).")
    private boolean synchronous;

    @Option(
            names = "--async",
            description = "Run each handler on a virtual thread, the default; wins over --server.")
    private boolean asynchronous;

    @Option(
            names = "--whole-program",
            description = "Answer / with the whole program if it declares neither routes nor jobs.")
    private boolean wholeProgram;

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The command, whose help tells all settings, too. */
    static CommandLine line(Terminal terminal) {
        CommandLine line = new CommandLine(new ServeCommand(terminal));
        List<String> settings = new ArrayList<>();
        for (Setting<?> setting : CommandSettings.ofServe()) {
            settings.add("  " + setting.variable() + " (" + setting.fallbackText() + ")");
            settings.add("      " + setting.meaning());
        }
        line.getCommandSpec()
                .usageMessage()
                .footerHeading("%nEnvironment variables, with what holds where nothing is set:%n")
                .footer(settings.toArray(new String[0]));
        return line;
    }

    @Override
    public Integer call() throws Exception {
        if (port != null && (port < 0 || port > 65535)) {
            throw new ParameterException(
                    spec.commandLine(), "--port must be 0 to 65535, got " + port);
        }
        return new Serving(terminal).run(this::describe);
    }

    private EtamilServerBuilder describe() {
        Source source = Programs.open(file);
        Settings settings = settings();
        settings.check(CommandSettings.ofServe());
        // For logback.xml, if nothing has been logged yet.
        System.setProperty(
                CommandSettings.LOG_LEVEL.property(), settings.get(CommandSettings.LOG_LEVEL));
        EtamilServerBuilder server = describe(source, settings, Programs.directory(file));
        return wholeProgram ? server.wholeProgram() : server;
    }

    /** Options of the command are stronger than all that is set around it. */
    private Settings settings() {
        Settings.Builder settings = Settings.ofProcess();
        if (host != null) {
            settings.set(HttpSettings.HOST, host);
        }
        if (port != null) {
            settings.set(HttpSettings.PORT, port);
        }
        if (asynchronous || synchronous) {
            settings.set(HttpSettings.SYNCHRONOUS, !asynchronous);
        }
        return settings.build();
    }

    /** A serving program says itself where it serves, unless the settings do. */
    static EtamilServerBuilder describe(Source source, Settings settings, Path directory) {
        settings.check(CommandSettings.ofServe());
        Compatibility compatibility = settings.get(CommandSettings.COMPATIBILITY);
        Program program =
                Etamil.builder()
                        .modules(new CommandModules())
                        .settings(settings)
                        .permissions(CommandSettings.ofServer(settings, directory))
                        .limits(CommandSettings.ofRequest(settings))
                        .compatibility(compatibility)
                        .build()
                        .compile(source);
        return EtamilServer.builder()
                .settings(settings)
                .program(program)
                .compatibility(compatibility);
    }
}

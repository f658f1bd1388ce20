package in.etamil.cli;

import in.etamil.Etamil;
import in.etamil.Program;
import in.etamil.Source;
import in.etamil.http.EtamilServer;
import in.etamil.http.EtamilServerBuilder;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Option(names = "--host", description = "The address to listen on (127.0.0.1).")
    private @Nullable String host;

    @Option(names = "--port", description = "The port, 0 for any (8080).")
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
        ServeSettings settings = new ServeSettings(System.getenv(), directory());
        System.setProperty("etamil.log.level", settings.logLevel());
        Program program = compile(source, settings);
        EtamilServerBuilder server = describe(program, settings);
        // A serving program says itself where it serves, unless the command was told.
        if (!program.served().isServing()
                || host != null
                || port != null
                || settings.tellsAddress()) {
            server.port(settings.port(port));
            String address = settings.host(host);
            if (address != null) {
                server.host(address);
            }
        }
        if (wholeProgram) {
            server.wholeProgram();
        }
        if (isSynchronous(settings)) {
            server.workers(settings.workers());
        }
        return server;
    }

    /** All that does not hang on options of the command. */
    static EtamilServerBuilder describe(Source source, ServeSettings settings) {
        return describe(compile(source, settings), settings);
    }

    private static Program compile(Source source, ServeSettings settings) {
        return Etamil.builder()
                .modules(new CommandModules())
                .permissions(settings.permissions())
                .limits(settings.limits())
                .compatibility(settings.compatibility())
                .build()
                .compile(source);
    }

    private static EtamilServerBuilder describe(Program program, ServeSettings settings) {
        EtamilServerBuilder server = EtamilServer.builder().program(program);
        settings.applyTo(server);
        return server;
    }

    private boolean isSynchronous(ServeSettings settings) {
        return !asynchronous && (synchronous || settings.wantsPlatformThreads());
    }

    private Path directory() {
        return Programs.directory(file);
    }
}

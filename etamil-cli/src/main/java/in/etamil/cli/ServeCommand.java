package in.etamil.cli;

import in.etamil.EtamilCompileException;
import in.etamil.http.EtamilServer;
import in.etamil.http.EtamilServerException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code etamil serve FILE}: serves a program's routes until the process is told to end. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the routes of a program over HTTP.")
final class ServeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The program.")
    private String file = "";

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "The address to listen on (${DEFAULT-VALUE}).")
    private String host = "";

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "The port, 0 for any (${DEFAULT-VALUE}).")
    private int port;

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65535) {
            throw new ParameterException(
                    spec.commandLine(), "--port must be 0 to 65535, got " + port);
        }
        try {
            EtamilServer server =
                    EtamilServer.builder()
                            .program(Programs.forRequests().compile(Programs.open(file)))
                            .host(host)
                            .port(port)
                            .start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "etamil-stop"));
            String name = host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
            terminal.complain("✓ சேவை தொடங்கியது  (serving): http://" + name + ":" + server.port());
            // Until a signal starts the hook.
            new CountDownLatch(1).await();
            return Status.SUCCESS;
        } catch (UnreadableProgram e) {
            terminal.complain("✗ " + e.getMessage());
        } catch (EtamilCompileException e) {
            terminal.refuse(e.diagnostics());
        } catch (EtamilServerException e) {
            e.problems().forEach(problem -> terminal.complain("✗ " + problem));
        }
        return Status.FAILURE;
    }
}

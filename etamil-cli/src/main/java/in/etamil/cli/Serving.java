package in.etamil.cli;

import in.etamil.Diagnostic;
import in.etamil.EtamilCompileException;
import in.etamil.EtamilException;
import in.etamil.host.SettingsException;
import in.etamil.http.EtamilServer;
import in.etamil.http.EtamilServerBuilder;
import in.etamil.http.EtamilServerException;
import java.util.concurrent.Callable;

/** Starts a server, tells what it serves, and waits until it has stopped. */
final class Serving {
    private final Terminal terminal;

    Serving(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * @param described makes the description of the server
     */
    int run(Callable<EtamilServerBuilder> described) throws Exception {
        try {
            EtamilServer server = described.call().start();
            StopSignals.stop(server);
            tell(server);
            server.awaitStop();
            return Status.SUCCESS;
        } catch (UnreadableProgram e) {
            terminal.complain("✗ " + e.getMessage());
        } catch (SettingsException e) {
            terminal.refuse(e);
        } catch (EtamilCompileException e) {
            terminal.refuse(e.diagnostics());
        } catch (EtamilServerException e) {
            e.problems().forEach(problem -> terminal.complain("✗ " + problem));
        } catch (EtamilException e) {
            for (Diagnostic problem : e.diagnostics()) {
                terminal.complain("✗ " + problem.message());
            }
        }
        return Status.FAILURE;
    }

    private static String mode(int workers) {
        return workers == 0
                ? "கோரிக்கைக்கு ஒரு மெய்நிகர் இழை  (a virtual thread a request)"
                : workers + " இயங்குதள இழைகள்  (" + workers + " platform threads)";
    }

    private void tell(EtamilServer server) {
        String host = server.host();
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        for (String route : server.routes()) {
            terminal.complain("  " + route);
        }
        for (String job : server.jobs()) {
            terminal.complain("  இடைவெளி " + job);
        }
        terminal.complain("  " + mode(server.workers()));
        terminal.complain("✓ சேவை தொடங்கியது  (serving): http://" + name + ":" + server.port());
    }
}

package in.etamil.cli;

import in.etamil.http.EtamilServer;
import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;

/**
 * SIGINT and SIGTERM: the first lets the server end what it has begun, the second ends the process
 * at once. The JVM's own handling would end it with a status that says that something went wrong,
 * and would not listen to a second signal.
 */
final class StopSignals {
    private static final int FORCED = 130;

    private StopSignals() {}

    static void stop(EtamilServer server) {
        AtomicBoolean asked = new AtomicBoolean();
        for (String name : new String[] {"INT", "TERM"}) {
            Signal.handle(
                    new Signal(name),
                    signal -> {
                        if (asked.getAndSet(true)) {
                            Runtime.getRuntime().halt(FORCED);
                        }
                        Thread.ofPlatform().name("etamil-stop").start(server::close);
                    });
        }
    }
}

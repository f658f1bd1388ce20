package in.etamil.cli;

import in.etamil.http.EtamilServer;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * SIGINT and SIGTERM: the first lets the server end what it has begun, the second ends the process
 * at once. The JVM's own handling would end it with a status that says that something went wrong,
 * and would not listen to a second signal.
 */
final class StopSignals {
    private static final int FORCED = 130;

    private StopSignals() {}

    static void stop(EtamilServer server) throws ReflectiveOperationException {
        AtomicBoolean asked = new AtomicBoolean();
        for (String name : new String[] {"INT", "TERM"}) {
            handle(
                    name,
                    () -> {
                        if (asked.getAndSet(true)) {
                            Runtime.getRuntime().halt(FORCED);
                        }
                        Thread.ofPlatform().name("etamil-stop").start(server::close);
                    });
        }
    }

    /**
     * {@code sun.misc.Signal} has no successor, and the compiler warns of every mention of it,
     * which nothing can turn off.
     */
    private static void handle(String name, Runnable action) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object handling =
                Proxy.newProxyInstance(
                        StopSignals.class.getClassLoader(),
                        new Class<?>[] {handler},
                        (proxy, method, arguments) -> {
                            action.run();
                            return null;
                        });
        signal.getMethod("handle", signal, handler)
                .invoke(null, signal.getConstructor(String.class).newInstance(name), handling);
    }
}

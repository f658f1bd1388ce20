package in.etamil.http;

import in.etamil.served.ServerControl;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Lets a serving program stop the server that it started. Thread-safe. */
final class ServerHandle implements ServerControl {
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicReference<@Nullable EtamilServer> server = new AtomicReference<>();

    void set(EtamilServer started) {
        server.set(started);
        if (wanted.get()) {
            stop();
        }
    }

    /** On a thread of its own: the one that asks is among those that closing waits for. */
    @Override
    public void stop() {
        wanted.set(true);
        EtamilServer started = server.get();
        if (started != null) {
            Thread.ofPlatform().name("etamil-stop").start(started::close);
        }
    }
}

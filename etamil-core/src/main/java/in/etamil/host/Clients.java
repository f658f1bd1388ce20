package in.etamil.host;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The clients of all calls, made when they are first needed: they have threads. The one for https
 * is made again when a file of its certificates changes. Thread-safe.
 */
final class Clients {
    private record Secured(List<TlsFiles.State> files, Exchanges exchanges) {}

    private final HttpCalls.Settings settings;
    private final AtomicReference<@Nullable Exchanges> plain = new AtomicReference<>();
    private final AtomicReference<@Nullable Secured> secured = new AtomicReference<>();

    Clients(HttpCalls.Settings settings) {
        this.settings = settings;
    }

    /**
     * The client for a scheme.
     *
     * @throws IOException if the certificates for https are not in order
     */
    Exchanges of(String scheme) throws IOException {
        return scheme.equals("https") ? secured() : plain();
    }

    private Exchanges plain() {
        Exchanges known = plain.get();
        if (known != null) {
            return known;
        }
        plain.compareAndSet(null, new Exchanges(settings, null));
        return Objects.requireNonNull(plain.get());
    }

    private Exchanges secured() throws IOException {
        SSLContext given = settings.tls();
        List<TlsFiles.State> files = given == null ? settings.files().states() : List.of();
        Secured known = secured.get();
        if (known != null && known.files.equals(files)) {
            return known.exchanges;
        }
        SSLContext context = given == null ? settings.files().context() : given;
        Secured fresh = new Secured(files, new Exchanges(settings, context));
        // The one before is not closed: a call may be about to use it. It ends when nobody does.
        secured.set(fresh);
        return fresh.exchanges;
    }
}

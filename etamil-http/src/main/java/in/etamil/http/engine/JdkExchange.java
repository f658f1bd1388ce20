package in.etamil.http.engine;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The JDK server's exchange, seen through our interface. */
final class JdkExchange implements Exchange {
    /**
     * How much of a refused body is read and dropped, so that the client can read the answer before
     * the close.
     */
    private static final long DRAINED = 4L << 20;

    private final HttpExchange exchange;
    private final WireRequest request;

    JdkExchange(HttpExchange exchange) {
        this.exchange = exchange;
        this.request = read(exchange);
    }

    @Override
    public WireRequest request() {
        return request;
    }

    @Override
    public void respond(WireResponse response) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        for (Header header : response.headers()) {
            headers.add(header.name(), toWire(header.value()));
        }
        if (response.close()) {
            headers.set("Connection", "close");
        }
        byte[] body = response.body();
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head && !response.bodiless()) {
            headers.set("Content-Length", Integer.toString(body.length));
        }
        // For the JDK's server 0 means a body of unknown length and -1 means none.
        boolean silent = head || response.bodiless() || body.length == 0;
        exchange.sendResponseHeaders(response.status(), silent ? -1 : body.length);
        if (!silent) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
        if (response.close()) {
            drain(request.body());
        }
    }

    private static WireRequest read(HttpExchange exchange) {
        URI uri = exchange.getRequestURI();
        String target = uri.toString();
        if (uri.getScheme() != null) {
            target = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        }
        int mark = target.indexOf('?');
        List<Header> headers = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry : exchange.getRequestHeaders().entrySet()) {
            for (String value : entry.getValue()) {
                headers.add(new Header(entry.getKey(), value == null ? "" : fromWire(value)));
            }
        }
        return new WireRequest(
                exchange.getRequestMethod(),
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? null : target.substring(mark + 1),
                exchange.getProtocol(),
                headers,
                exchange.getRequestBody(),
                exchange.getRemoteAddress().getAddress().getHostAddress());
    }

    /** The JDK turns each byte of a header into one char and back; ours are UTF-8. */
    private static String fromWire(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                .strip();
    }

    private static String toWire(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static void drain(InputStream body) throws IOException {
        byte[] dropped = new byte[8192];
        long left = DRAINED;
        while (left > 0) {
            int count = body.read(dropped);
            if (count < 0) {
                return;
            }
            left -= count;
        }
    }
}

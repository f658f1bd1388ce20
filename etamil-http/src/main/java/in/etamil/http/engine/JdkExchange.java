package in.etamil.http.engine;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import in.etamil.host.Ticker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

    private static final int PIECE = 64 << 10;

    private final HttpExchange exchange;
    private final TimedBody body;
    private final WireRequest request;

    JdkExchange(HttpExchange exchange, Duration bodyTime, Ticker ticker) {
        this.exchange = exchange;
        this.body = new TimedBody(exchange.getRequestBody(), length(exchange), bodyTime, ticker);
        this.request = read(exchange, body);
    }

    @Override
    public WireRequest request() {
        return request;
    }

    @Override
    public void respond(WireResponse response) throws IOException {
        boolean last = response.close() || body.isStuck();
        Headers headers = exchange.getResponseHeaders();
        for (Header header : response.headers()) {
            headers.add(header.name(), toWire(header.value()));
        }
        if (last) {
            headers.set("Connection", "close");
        }
        ReasonPhrase.set(exchange, response.status());
        send(response);
        body.cut();
    }

    private void send(WireResponse response) throws IOException {
        long length = WireBody.length(response.body());
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head && !response.bodiless() && length >= 0) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
        }
        // For the JDK's server 0 means a body of unknown length and -1 means none.
        if (head || response.bodiless() || length == 0) {
            exchange.sendResponseHeaders(response.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(response.status(), Math.max(0, length));
        OutputStream out = exchange.getResponseBody();
        switch (response.body()) {
            case WireBody.Bytes bytes -> write(bytes.bytes(), out);
            case WireBody.Stream stream -> write(stream, out);
        }
        finish(out);
    }

    /**
     * A client that still sends must get the answer before the connection is closed under it: what
     * it sends is dropped, up to a limit. Where a thread is stuck in the body, closing would wait.
     */
    private void finish(OutputStream out) throws IOException {
        if (body.isStuck()) {
            out.flush();
            return;
        }
        if (!body.isAtEnd()) {
            out.flush();
            drain(body);
        }
        if (!body.isStuck()) {
            out.close();
        }
    }

    /** The JDK's server keeps a buffer as large as the largest piece for each connection. */
    private static void write(byte[] body, OutputStream out) throws IOException {
        for (int from = 0; from < body.length; from += PIECE) {
            out.write(body, from, Math.min(PIECE, body.length - from));
        }
    }

    /**
     * A body that broke off must not end as a whole one does: the interrupt cuts the connection.
     */
    private void write(WireBody.Stream stream, OutputStream out) throws IOException {
        boolean whole = false;
        try {
            stream.writer().writeTo(out);
            whole = true;
        } finally {
            if (!whole) {
                Thread.currentThread().interrupt();
                exchange.close();
            }
        }
    }

    /** How long the body says it is; what is no number is refused above. */
    private static long length(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String length = headers.getFirst("Content-Length");
        if (length == null) {
            return headers.containsKey("Transfer-Encoding") ? Long.MAX_VALUE : 0;
        }
        try {
            return Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static WireRequest read(HttpExchange exchange, InputStream body) {
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
                "http",
                headers,
                body,
                exchange.getRemoteAddress().getAddress().getHostAddress());
    }

    /** The JDK turns each byte of a header into one char and back; ours are UTF-8. */
    private static String fromWire(String latin) {
        if (isAscii(latin)) {
            return latin.strip();
        }
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                .strip();
    }

    private static String toWire(String text) {
        if (isAscii(text)) {
            return text;
        }
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7E) {
                return false;
            }
        }
        return true;
    }

    private static void drain(InputStream body) throws IOException {
        byte[] dropped = new byte[8192];
        long left = DRAINED;
        while (left > 0) {
            int count;
            try {
                count = body.read(dropped);
            } catch (SocketTimeoutException late) {
                return;
            }
            if (count < 0) {
                return;
            }
            left -= count;
        }
    }
}

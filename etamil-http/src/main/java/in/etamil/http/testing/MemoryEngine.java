package in.etamil.http.testing;

import in.etamil.http.engine.Exchange;
import in.etamil.http.engine.Header;
import in.etamil.http.engine.HttpEngine;
import in.etamil.http.engine.WireBody;
import in.etamil.http.engine.WireRequest;
import in.etamil.http.engine.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An engine without a socket: requests are objects, everything above the wire is the real thing.
 */
final class MemoryEngine implements HttpEngine {
    private volatile @Nullable Consumer<Exchange> handler;

    @Override
    public int start(InetSocketAddress address, Settings settings, Consumer<Exchange> accepting) {
        handler = accepting;
        return address.getPort() == 0 ? 1 : address.getPort();
    }

    @Override
    public void stop() {
        handler = null;
    }

    /** Nothing malformed can be sent to it. */
    @Override
    public boolean isStrict() {
        return true;
    }

    /** Sends a request and waits for the answer, on a virtual thread as a real engine does. */
    TestResponse send(TestRequest request) throws IOException {
        Consumer<Exchange> serving = handler;
        if (serving == null) {
            throw new IOException("the server was closed");
        }
        Sent sent = new Sent(wire(request));
        onVirtualThread(
                () -> {
                    serving.accept(sent);
                    return sent;
                });
        return sent.response();
    }

    private static void onVirtualThread(Callable<?> work) throws IOException {
        FutureTask<?> task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        try {
            task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the server failed outside of a handler", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the server answered", e);
        }
    }

    private static WireRequest wire(TestRequest request) {
        String target = request.target();
        int mark = target.indexOf('?');
        List<Header> headers = new ArrayList<>(request.headers());
        if (headers.stream().noneMatch(header -> header.name().equalsIgnoreCase("host"))) {
            headers.add(new Header("Host", "localhost"));
        }
        byte[] body = request.body();
        boolean framed =
                headers.stream()
                        .anyMatch(
                                header ->
                                        header.name().equalsIgnoreCase("content-length")
                                                || header.name()
                                                        .equalsIgnoreCase("transfer-encoding"));
        if (!framed && (body.length > 0 || request.method().startsWith("P"))) {
            headers.add(new Header("Content-Length", Integer.toString(body.length)));
        }
        return new WireRequest(
                request.method(),
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? null : target.substring(mark + 1),
                "HTTP/1.1",
                "http",
                headers,
                new ByteArrayInputStream(body),
                "127.0.0.1");
    }

    /** One request and what came back. */
    private static final class Sent implements Exchange {
        private final WireRequest request;
        private volatile @Nullable TestResponse response;

        Sent(WireRequest request) {
            this.request = request;
        }

        @Override
        public WireRequest request() {
            return request;
        }

        @Override
        public void respond(WireResponse sent) throws IOException {
            byte[] body = bytes(sent);
            List<Header> headers = new ArrayList<>(sent.headers());
            long length = WireBody.length(sent.body());
            if (length >= 0 && sent.status() != 204) {
                headers.add(new Header("Content-Length", Long.toString(length)));
            }
            if (sent.close()) {
                headers.add(new Header("Connection", "close"));
            }
            response = new TestResponse(sent.status(), headers, body);
        }

        private byte[] bytes(WireResponse sent) throws IOException {
            if (sent.bodiless() || request.method().equals("HEAD")) {
                return new byte[0];
            }
            return switch (sent.body()) {
                case WireBody.Bytes bytes -> bytes.bytes().clone();
                case WireBody.Stream stream -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    stream.writer().writeTo(out);
                    yield out.toByteArray();
                }
            };
        }

        TestResponse response() throws IOException {
            TestResponse answer = response;
            if (answer == null) {
                throw new IOException("the server closed the connection without an answer");
            }
            return answer;
        }
    }
}

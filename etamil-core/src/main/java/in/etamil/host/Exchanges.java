package in.etamil.host;

import in.etamil.host.OutboundHttp.Header;
import in.etamil.host.OutboundHttp.Request;
import in.etamil.host.OutboundHttp.Response;
import in.etamil.host.OutboundHttp.UnreadableBodyException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One request and its answer at a time, by the JDK's client. Thread-safe. */
final class Exchanges {
    static final String TIMED_OUT = "timed out";
    private static final String ENCODING = "content-encoding";

    private final HttpClient client;
    private final int bodyLimit;

    Exchanges(HttpCalls.Settings settings, @Nullable SSLContext tls) {
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .connectTimeout(settings.connectTime())
                        .followRedirects(HttpClient.Redirect.NEVER);
        if (tls != null) {
            builder.sslContext(tls);
        }
        client = builder.build();
        bodyLimit = settings.bodyLimit();
    }

    /** The wait is for the whole answer: the client's own limit ends where the body begins. */
    Response send(Request request, Duration time) throws IOException, InterruptedException {
        AtomicBoolean begun = new AtomicBoolean();
        HttpResponse.BodyHandler<byte[]> body =
                head -> {
                    begun.set(true);
                    return new BoundedBody(bodyLimit);
                };
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(converted(request), body);
        try {
            return converted(answer.get(time.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            throw failure(TIMED_OUT, e, begun.get());
        } catch (ExecutionException e) {
            throw failure(why(e.getCause()), e, begun.get());
        } finally {
            answer.cancel(true);
        }
    }

    private static IOException failure(String why, Throwable cause, boolean begun) {
        return begun ? new UnreadableBodyException(why, cause) : new IOException(why, cause);
    }

    private static HttpRequest converted(Request request) throws IOException {
        byte[] body = request.body();
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(request.address())
                        .version(
                                request.address().getScheme().equals("https")
                                        ? HttpClient.Version.HTTP_2
                                        : HttpClient.Version.HTTP_1_1)
                        .method(
                                request.method(),
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofByteArray(body));
        try {
            for (Header header : request.headers()) {
                builder.setHeader(header.name(), header.value());
            }
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new IOException("a header that only the client may set", e);
        }
    }

    private Response converted(HttpResponse<byte[]> answer) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> header : answer.headers().map().entrySet()) {
            String value = header.getValue().get(0);
            if (isAscii(value) && !header.getKey().startsWith(":")) {
                headers.put(header.getKey().toLowerCase(Locale.ROOT), value);
            }
        }
        byte[] body = answer.body();
        String encoding = headers.getOrDefault(ENCODING, "");
        if (encoding.equalsIgnoreCase("gzip") && body.length > 0) {
            headers.remove(ENCODING);
            headers.remove("content-length");
            body = decompressed(body);
        }
        return new Response(answer.statusCode(), headers, body);
    }

    private static boolean isAscii(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private byte[] decompressed(byte[] body) throws UnreadableBodyException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] whole = in.readNBytes(bodyLimit);
            if (in.read() >= 0) {
                throw new UnreadableBodyException(BoundedBody.tooLong(bodyLimit), null);
            }
            return whole;
        } catch (UnreadableBodyException e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableBodyException("the body is not gzip", e);
        }
    }

    /** Our own words: those of the client may repeat the address. */
    private static String why(@Nullable Throwable failure) {
        return switch (failure) {
            case UnreadableBodyException e -> String.valueOf(e.getMessage());
            case HttpConnectTimeoutException e -> "connecting timed out";
            case HttpTimeoutException e -> TIMED_OUT;
            case ConnectException e ->
                    e.getCause() instanceof UnresolvedAddressException
                                    || hasUnresolved(e.getCause())
                            ? "the host name cannot be resolved"
                            : "the connection was refused";
            case SSLException e -> "TLS failed";
            case EOFException e -> "the connection was closed";
            case null -> "the connection failed";
            default -> "the connection failed";
        };
    }

    private static boolean hasUnresolved(@Nullable Throwable cause) {
        return cause != null && cause.getCause() instanceof UnresolvedAddressException;
    }
}

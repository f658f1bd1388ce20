package in.etamil.http.internal.binding;

import in.etamil.host.Uploads;
import in.etamil.http.HttpLimits;
import in.etamil.http.Request;
import in.etamil.http.Upload;
import in.etamil.http.engine.WireRequest;
import in.etamil.http.internal.routing.Match;
import in.etamil.http.internal.routing.RequestPath;
import in.etamil.http.problem.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request on its way through the server. Confined to its thread. */
public final class ServedRequest implements Request, AutoCloseable {
    private final String id;
    private final WireRequest wire;
    private final RequestHeaders headers;
    private final RequestPath path;
    private final @Nullable Match match;
    private final HttpLimits limits;
    private final Map<String, Object> attributes = new HashMap<>();
    private @Nullable QueryParameters query;
    private byte @Nullable [] body;

    public ServedRequest(
            String id,
            WireRequest wire,
            RequestHeaders headers,
            RequestPath path,
            @Nullable Match match,
            HttpLimits limits) {
        this.id = id;
        this.wire = wire;
        this.headers = headers;
        this.path = path;
        this.match = match;
        this.limits = limits;
    }

    /** Reads the body unless it was read: whole or not at all. */
    public byte[] readBody() {
        byte[] read = body;
        if (read == null) {
            read = RequestBody.read(wire, headers, limits);
            body = read;
        }
        return read;
    }

    /** The files as the program sees them: an array of records (backend.md 10.2). */
    List<Map<String, Object>> fileRecords() {
        return List.of();
    }

    /** The files for the program's {@code பதிவேற்றம்_சேமி}; {@code null} if there are none. */
    public @Nullable Uploads uploads() {
        return null;
    }

    /** Whether the body can be had as text. */
    boolean isText() {
        return true;
    }

    /** The body's text, which is valid JSON, for checks. */
    public String jsonText() {
        return body();
    }

    /** What is wrong with a body that is declared JSON; {@code null} if nothing. */
    public @Nullable ProblemKind jsonProblem() {
        return null;
    }

    /** The parsed body; {@code null} if it is not declared JSON. */
    @Nullable Object json() {
        return null;
    }

    /** Lets go of everything that was kept for the request. */
    @Override
    public void close() {}

    @Override
    public String id() {
        return id;
    }

    @Override
    public String method() {
        return wire.method();
    }

    @Override
    public String path() {
        return wire.path();
    }

    /** Returns the whole path, decoded. */
    public String decodedPath() {
        return path.decoded();
    }

    @Override
    public String route() {
        return match == null ? "" : match.endpoint().path();
    }

    @Override
    public Map<String, String> pathParameters() {
        return match == null ? Map.of() : Collections.unmodifiableMap(match.parameters());
    }

    @Override
    public Map<String, String> query() {
        return Collections.unmodifiableMap(parameters().last());
    }

    @Override
    public Map<String, List<String>> queryAll() {
        return Collections.unmodifiableMap(parameters().all());
    }

    private QueryParameters parameters() {
        QueryParameters decoded = query;
        if (decoded == null) {
            decoded = new QueryParameters(wire.query());
            query = decoded;
        }
        return decoded;
    }

    @Override
    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers.single());
    }

    @Override
    public Map<String, List<String>> headersAll() {
        return Collections.unmodifiableMap(headers.all());
    }

    @Override
    public @Nullable String header(String name) {
        return headers.value(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public Map<String, String> cookies() {
        return Map.of();
    }

    @Override
    public String body() {
        return new String(readBody(), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] bodyBytes() {
        return readBody().clone();
    }

    @Override
    public Map<String, String> form() {
        return Map.of();
    }

    @Override
    public Map<String, List<String>> formAll() {
        return Map.of();
    }

    @Override
    public List<Upload> files() {
        return List.of();
    }

    @Override
    public String client() {
        return wire.client();
    }

    @Override
    public String scheme() {
        return wire.scheme();
    }

    @Override
    public @Nullable Object attribute(String name) {
        return attributes.get(name);
    }

    @Override
    public void attribute(String name, Object value) {
        attributes.put(name, value);
    }
}

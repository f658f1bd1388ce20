package in.etamil.http.internal.binding;

import in.etamil.http.Request;
import in.etamil.http.Upload;
import in.etamil.http.engine.WireRequest;
import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.internal.routing.Match;
import in.etamil.http.internal.routing.RequestPath;
import in.etamil.http.problem.ProblemKind;
import in.etamil.served.Uploads;
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
    private final Reading reading;
    private final Map<String, Object> attributes = new HashMap<>();
    private final Spool spool = new Spool();
    private @Nullable FieldValues query;
    private @Nullable RequestBody body;
    private @Nullable Forwarding forwarding;

    public ServedRequest(
            String id,
            WireRequest wire,
            RequestHeaders headers,
            RequestPath path,
            @Nullable Match match,
            Reading reading) {
        this.id = id;
        this.wire = wire;
        this.headers = headers;
        this.path = path;
        this.match = match;
        this.reading = reading;
    }

    /**
     * Reads the body unless it was read: whole or not at all.
     *
     * @throws Refusal if it cannot be taken
     */
    public void readBody() {
        content();
    }

    private RequestBody content() {
        RequestBody read = body;
        if (read == null) {
            read = RequestBody.read(wire, headers, reading, spool);
            body = read;
        }
        return read;
    }

    /** The files as the program sees them: an array of records (docs/requests-and-responses.md). */
    List<Map<String, Object>> fileRecords() {
        return new ProgramFiles(content().files()).records();
    }

    /** The files for the program's {@code பதிவேற்றம்_சேமி}; {@code null} if there are none. */
    public @Nullable Uploads uploads() {
        List<ReceivedFile> files = content().files();
        return files.isEmpty() ? null : new ProgramFiles(files);
    }

    /** Whether the body can be had as text. */
    boolean isText() {
        return content().isText();
    }

    /**
     * The body's text, which is valid JSON, for checks.
     *
     * @throws Refusal if it is not, or not declared to be
     */
    public String jsonText() {
        if (!content().isJson()) {
            throw Refusal.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "");
        }
        ProblemKind problem = jsonProblem();
        if (problem != null) {
            throw Refusal.of(problem, "");
        }
        return body();
    }

    /** What is wrong with a body that is declared JSON; {@code null} if nothing. */
    public @Nullable ProblemKind jsonProblem() {
        return content().jsonProblem();
    }

    /** The parsed body; {@code null} if it is not declared JSON. */
    @Nullable Object json() {
        return content().jsonValue();
    }

    /** Lets go of everything that was kept for the request. */
    @Override
    public void close() {
        spool.close();
    }

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

    private FieldValues parameters() {
        FieldValues decoded = query;
        if (decoded == null) {
            decoded = QueryParameters.read(wire.query(), reading.rules().keepsValuelessNames());
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
        return Collections.unmodifiableMap(Cookies.of(headers.value("cookie")));
    }

    @Override
    public String body() {
        return content().text();
    }

    @Override
    public byte[] bodyBytes() {
        return content().bytes().clone();
    }

    @Override
    public Map<String, String> form() {
        return Collections.unmodifiableMap(content().fields().last());
    }

    @Override
    public Map<String, List<String>> formAll() {
        return Collections.unmodifiableMap(content().fields().all());
    }

    @Override
    public List<Upload> files() {
        return List.copyOf(content().files());
    }

    @Override
    public String client() {
        return forwarding().client();
    }

    @Override
    public String scheme() {
        return forwarding().scheme();
    }

    private Forwarding forwarding() {
        Forwarding told = forwarding;
        if (told == null) {
            told = reading.proxies().forwarding(wire, headers);
            forwarding = told;
        }
        return told;
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

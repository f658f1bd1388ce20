package in.etamil.http.internal.serving;

import in.etamil.http.Request;
import in.etamil.http.Response;
import in.etamil.http.Slashes;
import in.etamil.http.engine.Exchange;
import in.etamil.http.engine.Header;
import in.etamil.http.engine.WireBody;
import in.etamil.http.engine.WireRequest;
import in.etamil.http.engine.WireResponse;
import in.etamil.http.internal.answer.Compression;
import in.etamil.http.internal.answer.CorsHeaders;
import in.etamil.http.internal.answer.FileAnswer;
import in.etamil.http.internal.binding.RequestGuard;
import in.etamil.http.internal.binding.RequestHeaders;
import in.etamil.http.internal.binding.RequestIds;
import in.etamil.http.internal.binding.ServedRequest;
import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.internal.routing.Endpoint;
import in.etamil.http.internal.routing.Match;
import in.etamil.http.internal.routing.RequestPath;
import in.etamil.http.internal.serving.Passage.Cut;
import in.etamil.http.problem.ProblemKind;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one request from the engine to its response: checks, routes, filters, reads, runs, answers.
 * Thread-safe.
 */
public final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger("in.etamil.http");

    /** How long a streamed response may have nothing to say. */
    private static final Duration LONGEST_SILENCE = Duration.ofHours(1);

    private final Service service;
    private final Errors errors;
    private final Pipeline pipeline;

    public Dispatcher(Service service) {
        this.service = service;
        this.errors = new Errors(service);
        this.pipeline = new Pipeline(service, errors);
    }

    /** Serves one exchange; answers whatever happens, unless the client is gone. */
    public void accept(Exchange exchange) {
        WireRequest wire = exchange.request();
        RequestHeaders headers = new RequestHeaders(wire.headers());
        String id = RequestIds.choose(headers.value("x-request-id"));
        Passage passage = service.passages().enter();
        try {
            WireResponse response = answer(passage, id, wire, headers);
            respond(exchange, passage, isLast(wire, headers) ? response.closing() : response);
        } catch (IOException e) {
            LOG.debug("the client of request {} went away", id, e);
        } catch (RuntimeException | Error e) {
            LOG.error("the response to request {} broke off", id, e);
        } finally {
            service.passages().leave(passage);
        }
    }

    private void respond(Exchange exchange, Passage passage, WireResponse response)
            throws IOException {
        boolean streamed = response.body() instanceof WireBody.Stream;
        passage.begin(streamed ? LONGEST_SILENCE : service.deadlines().write());
        try {
            exchange.respond(watched(passage, response));
        } finally {
            passage.end();
        }
    }

    /** The deadline for writing is for each piece of a body that comes as it is made. */
    private WireResponse watched(Passage passage, WireResponse response) {
        if (!(response.body() instanceof WireBody.Stream)) {
            return response;
        }
        WireBody.Stream stream = (WireBody.Stream) response.body();
        Duration piece = service.deadlines().write();
        WireBody.Writer writer =
                out -> stream.writer().writeTo(new WatchedOutput(out, passage, piece));
        return new WireResponse(
                response.status(),
                response.headers(),
                new WireBody.Stream(stream.length(), writer),
                response.close());
    }

    /** Whether the client said that it sends nothing more on this connection. */
    private static boolean isLast(WireRequest wire, RequestHeaders headers) {
        String connection = headers.value("connection");
        String wish = connection == null ? "" : connection.toLowerCase(Locale.ROOT);
        return wish.contains("close")
                || wire.protocol().equals("HTTP/1.0") && !wish.contains("keep-alive");
    }

    private WireResponse answer(
            Passage passage, String id, WireRequest wire, RequestHeaders headers) {
        Match match = null;
        try {
            RequestGuard.check(wire, headers, service.limits());
            RequestPath path =
                    service.rules().decodesPaths()
                            ? RequestPath.of(wire.path())
                            : RequestPath.undecoded(wire.path());
            match = find(wire.method(), path);
            if (match != null && isMiswritten(wire.path())) {
                match = null;
                if (service.slashes() == Slashes.REDIRECTED) {
                    return wire(redirect(wire), headers, null, id, false);
                }
            }
            admit(passage, match);
            try (ServedRequest request =
                    new ServedRequest(id, wire, headers, path, match, service.readingOf(match))) {
                Response response = pipeline.run(passage, request, path, match);
                Response finished = finish(response, request, match);
                Match asked =
                        match == null
                                ? service.meant(headers.value(Handling.PREFLIGHT), path)
                                : match;
                count(match, finished);
                return wire(finished, headers, asked, id, passage.isLast());
            }
        } catch (Refusal refusal) {
            Response refused = errors.answer(refusal, id, match, headers);
            count(match, refused);
            return wire(refused, headers, match, id, refusal.close() || passage.isLast());
        } catch (RuntimeException | Error failure) {
            Response failed = errors.unexpected(failure, id, match, headers);
            count(match, failed);
            return wire(failed, headers, match, id, true);
        }
    }

    private boolean isMiswritten(String path) {
        return service.slashes() != Slashes.IGNORED && !RequestPath.canonical(path).equals(path);
    }

    private static Response redirect(WireRequest wire) {
        String path = RequestPath.canonical(wire.path());
        String query = wire.query() == null ? "" : "?" + wire.query();
        return Response.empty(308).withHeader("Location", path + query);
    }

    /** What tells of the server itself answers also when the server is full. */
    private static void admit(Passage passage, @Nullable Match match) {
        boolean operation =
                match != null && match.endpoint().work() instanceof Endpoint.Work.Operation;
        if (passage.isStopping()) {
            throw Refusal.closing(ProblemKind.UNAVAILABLE, "");
        }
        if (!passage.isAdmitted() && !operation) {
            throw Refusal.with(ProblemKind.OVERLOADED, "Retry-After", "1");
        }
    }

    private @Nullable Match find(String method, RequestPath path) {
        Match match = service.router().find(method, path.segments());
        boolean head = match == null && method.equals("HEAD") && service.rules().addsMethods();
        return head ? service.router().find("GET", path.segments()) : match;
    }

    private Response finish(Response response, Request request, @Nullable Match match) {
        try {
            Response opened = FileAnswer.open(response, request, service.clock().instant());
            boolean compressed = match == null || match.endpoint().options().isCompressed();
            return compressed
                    ? Compression.apply(opened, request.header("accept-encoding"))
                    : opened;
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException | Error failure) {
            return errors.answer(failure, Cut.NONE, request, match);
        }
    }

    private void count(@Nullable Match match, Response response) {
        service.counts().count(match == null ? null : match.endpoint(), response.status());
    }

    private WireResponse wire(
            Response response,
            RequestHeaders headers,
            @Nullable Match match,
            String id,
            boolean close) {
        List<Header> lines = new ArrayList<>(response.headers());
        if (response.header("X-Request-Id") == null) {
            lines.add(new Header("X-Request-Id", id));
        }
        CorsHeaders.add(lines, service.corsOf(match), headers.value("origin"));
        service.addSecurityHeaders(lines);
        return new WireResponse(response.status(), lines, response.body(), close);
    }

    /** Holds every piece that is written to the deadline, and not the time between them. */
    private static final class WatchedOutput extends FilterOutputStream {
        private final Passage passage;
        private final Duration piece;

        WatchedOutput(OutputStream out, Passage passage, Duration piece) {
            super(out);
            this.passage = passage;
            this.piece = piece;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            passage.extend(piece);
            out.write(bytes, from, count);
            passage.extend(LONGEST_SILENCE);
        }

        @Override
        public void flush() throws IOException {
            passage.extend(piece);
            out.flush();
            passage.extend(LONGEST_SILENCE);
        }
    }
}

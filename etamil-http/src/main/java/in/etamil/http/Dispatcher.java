package in.etamil.http;

import in.etamil.Program;
import in.etamil.host.Console;
import in.etamil.http.Endpoint.Work;
import in.etamil.http.engine.Exchange;
import in.etamil.http.engine.Header;
import in.etamil.http.engine.WireRequest;
import in.etamil.http.engine.WireResponse;
import in.etamil.http.problem.ProblemDocument;
import in.etamil.http.problem.ProblemKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one request from the engine to its response: checks, routes, reads, runs, answers.
 * Thread-safe.
 */
final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger("in.etamil.http");

    private final @Nullable Program program;
    private final Router router;
    private final Console console;
    private final int bodyLimit;
    private final InFlight inFlight;

    Dispatcher(
            @Nullable Program program,
            Router router,
            Console console,
            int bodyLimit,
            InFlight inFlight) {
        this.program = program;
        this.router = router;
        this.console = console;
        this.bodyLimit = bodyLimit;
        this.inFlight = inFlight;
    }

    void accept(Exchange exchange) {
        WireRequest wire = exchange.request();
        RequestHeaders headers = new RequestHeaders(wire.headers());
        String id = RequestIds.choose(headers.value("x-request-id"));
        boolean entered = inFlight.enter();
        try {
            WireResponse response =
                    entered
                            ? answer(id, wire, headers)
                            : refuse(Refusal.closing(ProblemKind.UNAVAILABLE, ""), id, Map.of());
            // A cancelled handler leaves its interrupt behind, which would close the connection
            // under the answer.
            Thread.interrupted();
            exchange.respond(isLast(wire, headers) ? response.closing() : response);
        } catch (IOException e) {
            LOG.debug("the client of request {} went away", id, e);
        } finally {
            if (entered) {
                inFlight.leave();
            }
        }
    }

    /** Whether the client said that it sends nothing more on this connection. */
    private static boolean isLast(WireRequest wire, RequestHeaders headers) {
        String connection = headers.value("connection");
        String wish = connection == null ? "" : connection.toLowerCase(Locale.ROOT);
        return wish.contains("close")
                || wire.protocol().equals("HTTP/1.0") && !wish.contains("keep-alive");
    }

    private WireResponse answer(String id, WireRequest wire, RequestHeaders headers) {
        try {
            RequestGuard.check(wire, headers);
            RequestPath path = RequestPath.of(wire.path());
            Match match = router.find(wire.method(), path.segments());
            if (match == null) {
                return unrouted(id, wire.method(), path);
            }
            QueryParameters query = new QueryParameters(wire.query());
            byte[] body = RequestBody.read(wire, headers, bodyLimit);
            Reply reply = run(new Call(id, wire, headers, path, query, match, body));
            return wire(id, Compression.apply(reply, headers.value("accept-encoding")), false);
        } catch (Refusal refusal) {
            return refuse(refusal, id, Map.of());
        }
    }

    private WireResponse unrouted(String id, String method, RequestPath path) {
        Set<String> methods = router.methods(path.segments());
        if (methods.isEmpty()) {
            return refuse(Refusal.of(ProblemKind.NOT_FOUND, ""), id, Map.of());
        }
        Map<String, String> allow = Map.of("Allow", String.join(", ", methods));
        if (method.equals("OPTIONS")) {
            return wire(id, new Reply(204, allow, new byte[0]), false);
        }
        return refuse(Refusal.of(ProblemKind.METHOD_NOT_ALLOWED, ""), id, allow);
    }

    private Reply run(Call call) {
        try {
            return switch (call.endpoint().work()) {
                case Work.Code code ->
                        Reply.of(
                                Objects.requireNonNull(
                                        code.handler().handle(call.request()),
                                        "the handler gave no response"));
                case Work.Block block ->
                        AnswerRules.apply(
                                Objects.requireNonNull(program)
                                        .answer(block.route(), call.globals(), console));
            };
        } catch (Throwable failure) {
            // Everything: whatever a handler dies of, the client gets an answer and the log the
            // account.
            throw Failures.of(failure, call.id(), call.endpoint(), inFlight.cancelled());
        }
    }

    private static WireResponse refuse(Refusal refusal, String id, Map<String, String> extra) {
        byte[] body = new ProblemDocument(refusal.kind(), refusal.value(), id).json();
        Map<String, String> headers = new LinkedHashMap<>(extra);
        headers.put("Content-Type", ProblemDocument.MEDIA_TYPE);
        headers.put("X-Content-Type-Options", "nosniff");
        return wire(id, new Reply(refusal.kind().status(), headers, body), refusal.close());
    }

    private static WireResponse wire(String id, Reply reply, boolean close) {
        List<Header> headers = new ArrayList<>();
        boolean named = false;
        for (Map.Entry<String, String> header : reply.headers().entrySet()) {
            named |= header.getKey().equalsIgnoreCase("X-Request-Id");
            headers.add(new Header(header.getKey(), header.getValue()));
        }
        if (!named) {
            headers.add(new Header("X-Request-Id", id));
        }
        return new WireResponse(reply.status(), headers, reply.body(), close);
    }
}

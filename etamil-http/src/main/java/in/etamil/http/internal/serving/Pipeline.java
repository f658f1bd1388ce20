package in.etamil.http.internal.serving;

import in.etamil.http.Filter;
import in.etamil.http.Handler;
import in.etamil.http.Request;
import in.etamil.http.Response;
import in.etamil.http.internal.binding.ServedRequest;
import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.internal.routing.Match;
import in.etamil.http.internal.routing.RequestPath;
import in.etamil.http.internal.serving.Passage.Cut;
import in.etamil.http.problem.ProblemKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Takes a routed request through filters, body and handler and back: filters and body on the
 * request's own thread, so that a slow client keeps no worker and takes nothing of the handler's
 * time. Thread-safe.
 */
final class Pipeline {
    private static final String LOG_FIELD = "request_id";

    private final Service service;
    private final Handling handling;
    private final Errors errors;

    Pipeline(Service service, Errors errors) {
        this.service = service;
        this.errors = errors;
        this.handling = new Handling(service);
    }

    /** Answers whatever happens; refusals are answered, too. */
    Response run(Passage passage, ServedRequest request, RequestPath path, @Nullable Match match) {
        try {
            return service.filters().isEmpty()
                    ? innermost(passage, request, path, match)
                    : filtered(passage, request, path, match);
        } catch (Refusal refusal) {
            return refused(refusal, passage, request, match);
        } catch (CutShort late) {
            return errors.answer(late.cause(), late.cut(), request, match);
        } catch (Throwable failure) {
            // Everything: whatever a handler dies of, the client gets an answer.
            return errors.answer(failure, Cut.NONE, request, match);
        }
    }

    private Response filtered(
            Passage passage, ServedRequest request, RequestPath path, @Nullable Match match)
            throws Exception {
        Handler last =
                asked -> {
                    passage.end();
                    try {
                        return innermost(passage, request, path, match);
                    } finally {
                        // For the filters on the way back.
                        passage.begin(service.timeoutOf(match));
                    }
                };
        return timed(passage, request, match, chain(0, last, passage, match));
    }

    private Response innermost(
            Passage passage, ServedRequest request, RequestPath path, @Nullable Match match)
            throws Exception {
        if (match == null) {
            return handling.unrouted(request, path);
        }
        receive(passage, request);
        Handler handler = asked -> handling.run(request, match);
        return service.workersOf(match)
                .run(() -> timed(passage, request, match, handler), service.timeoutOf(match));
    }

    /** Waits for the body, whole or not at all. */
    private void receive(Passage passage, ServedRequest request) {
        Refusal refused = null;
        // The body holds its deadline itself; it is cut here when the server stops.
        passage.begin(service.deadlines().body().multipliedBy(2));
        try {
            request.readBody();
        } catch (Refusal refusal) {
            refused = refusal;
        }
        Cut cut = passage.end();
        if (refused != null) {
            throw cut == Cut.STOPPED ? Refusal.closing(ProblemKind.UNAVAILABLE, "") : refused;
        }
    }

    /**
     * Holds work to its deadline. What comes too late counts as not come; what comes while the
     * server stops is welcome.
     */
    private Response timed(
            Passage passage, ServedRequest request, @Nullable Match match, Handler work)
            throws Exception {
        passage.begin(service.timeoutOf(match));
        Cut cut;
        Throwable failure = null;
        Response response = null;
        try {
            response = service.runsJava(match) ? named(request, work) : work.handle(request);
        } catch (Throwable thrown) {
            failure = thrown;
        } finally {
            cut = passage.end();
        }
        if (cut == Cut.LATE || cut == Cut.STOPPED && failure != null) {
            throw new CutShort(cut, failure);
        }
        if (failure instanceof Exception exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return Objects.requireNonNull(response, "the handler gave no response");
    }

    /** Whatever Java code logs meanwhile carries the request's id. */
    private static Response named(Request request, Handler work) throws Exception {
        MDC.put(LOG_FIELD, request.id());
        try {
            return work.handle(request);
        } finally {
            MDC.remove(LOG_FIELD);
        }
    }

    private Handler chain(int at, Handler last, Passage passage, @Nullable Match match) {
        List<Filter> filters = service.filters();
        if (at == filters.size()) {
            return last;
        }
        Filter filter = filters.get(at);
        Handler next = chain(at + 1, last, passage, match);
        return request -> filter.apply(request, recovering(next, passage, match));
    }

    /** Filters see what the client will: an error of what stands behind them is an answer. */
    private Handler recovering(Handler next, Passage passage, @Nullable Match match) {
        return request -> {
            try {
                return next.handle(request);
            } catch (Refusal refusal) {
                return refused(refusal, passage, request, match);
            }
        };
    }

    private Response refused(
            Refusal refusal, Passage passage, Request request, @Nullable Match match) {
        if (refusal.close()) {
            passage.makeLast();
        }
        return errors.refuse(refusal, request, match);
    }
}

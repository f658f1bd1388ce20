package in.etamil.http.internal.serving;

import in.etamil.http.ErrorHandler;
import in.etamil.http.Request;
import in.etamil.http.Response;
import in.etamil.http.internal.answer.FileAnswer;
import in.etamil.http.internal.binding.RequestHeaders;
import in.etamil.http.internal.binding.RequestIds;
import in.etamil.http.internal.refusal.ProblemDocument;
import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.internal.routing.Match;
import in.etamil.http.internal.serving.Passage.Cut;
import in.etamil.http.problem.Problem;
import in.etamil.http.problem.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers errors: by the application's own handler, else with the one document. */
final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger("in.etamil.http");

    private final Service service;

    Errors(Service service) {
        this.service = service;
    }

    /** What the server refuses before there is a request to speak of. */
    Response answer(Refusal refusal, String id, @Nullable Match match, RequestHeaders headers) {
        return answer(refusal, problem(refusal, id), null, match, headers.value("accept"));
    }

    /** What the server refuses. */
    Response refuse(Refusal refusal, Request request, @Nullable Match match) {
        Problem problem = problem(refusal, request.id());
        return answer(refusal, problem, null, match, request.header("accept"));
    }

    /** What a handler died of: an account in the log, and no detail for the client. */
    Response answer(Throwable failure, Cut cut, Request request, @Nullable Match match) {
        Problem problem = Failures.problem(failure, cut, request, match, service);
        Refusal refusal = Refusal.of(problem.kind(), problem.value());
        return answer(refusal, problem, failure, match, request.header("accept"));
    }

    /** What nobody's handler died of, before there is a request to speak of. */
    Response unexpected(
            Throwable failure, String id, @Nullable Match match, RequestHeaders headers) {
        String incident = RequestIds.fresh();
        LOG.atError()
                .addKeyValue("request_id", id)
                .addKeyValue("incident", incident)
                .setCause(failure)
                .log("request {} could not be routed", id);
        Problem problem = new Problem(ProblemKind.HANDLER_FAILED, "", id, incident, List.of());
        Refusal refusal = Refusal.of(ProblemKind.HANDLER_FAILED, "");
        return answer(refusal, problem, failure, match, headers.value("accept"));
    }

    private static Problem problem(Refusal refusal, String id) {
        return new Problem(refusal.kind(), refusal.value(), id, "", refusal.violations());
    }

    private Response answer(
            Refusal refusal,
            Problem problem,
            @Nullable Throwable cause,
            @Nullable Match match,
            @Nullable String accept) {
        Response own = own(problem, cause, match);
        Response response = own == null ? document(problem, accept) : own;
        for (Map.Entry<String, String> header : refusal.headers().entrySet()) {
            response = response.withHeader(header.getKey(), header.getValue());
        }
        return response;
    }

    private @Nullable Response own(
            Problem problem, @Nullable Throwable cause, @Nullable Match match) {
        ErrorHandler handler = service.errorHandlerOf(match);
        if (handler == null) {
            return null;
        }
        try {
            Response answer = handler.answer(problem, cause);
            return answer == null ? null : FileAnswer.whole(answer);
        } catch (Throwable e) {
            // Everything, as of a handler: the client gets an answer.
            LOG.error("the error handler failed for request {}", problem.requestId(), e);
            return null;
        }
    }

    private Response document(Problem problem, @Nullable String accept) {
        if (!service.rules().writesProblems()) {
            return Response.of("application/json", ProblemDocument.flat(problem))
                    .withStatus(problem.status());
        }
        if (wantsText(accept)) {
            String text = problem.tamil() + "\n" + problem.english() + "\n";
            return Response.of("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8))
                    .withStatus(problem.status())
                    .withHeader("X-Content-Type-Options", "nosniff");
        }
        byte[] json = ProblemDocument.json(problem, service.clock().instant());
        Response response =
                Response.of(ProblemDocument.MEDIA_TYPE, json)
                        .withStatus(problem.status())
                        .withHeader("X-Content-Type-Options", "nosniff");
        return problem.kind() == ProblemKind.UNAVAILABLE
                ? response.withHeader("Retry-After", "1")
                : response;
    }

    /** A client that takes plain text and neither JSON nor everything. */
    private static boolean wantsText(@Nullable String accept) {
        return accept != null
                && accept.contains("text/plain")
                && !accept.contains("json")
                && !accept.contains("*/*");
    }
}

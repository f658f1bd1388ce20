package in.etamil.http.internal.serving;

import in.etamil.Diagnostic;
import in.etamil.EtamilException;
import in.etamil.EtamilExitException;
import in.etamil.EtamilFailure;
import in.etamil.EtamilLimitException;
import in.etamil.EtamilRuntimeException;
import in.etamil.http.Request;
import in.etamil.http.internal.answer.UnusableAnswer;
import in.etamil.http.internal.binding.RequestIds;
import in.etamil.http.internal.binding.ServedRequest;
import in.etamil.http.internal.routing.Match;
import in.etamil.http.internal.serving.Passage.Cut;
import in.etamil.http.problem.Problem;
import in.etamil.http.problem.ProblemKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Turns what a handler threw into a problem for the client and a full account in the log. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger("in.etamil.http");
    private static final String OUT_OF_TIME = "ET5002";

    private Failures() {}

    static Problem problem(
            Throwable failure, Cut cut, Request request, @Nullable Match match, Service service) {
        String id = request.id();
        Problem asked = ofRequest(failure, request, match, service);
        if (asked != null) {
            return asked;
        }
        ProblemKind kind = kind(failure, cut);
        String incident = RequestIds.fresh();
        String value =
                kind == ProblemKind.HANDLER_TIMEOUT
                        ? Long.toString(service.timeoutOf(match).toMillis())
                        : "";
        log(failure, incident, request, match);
        return new Problem(kind, value, id, incident, List.of());
    }

    /** The program read what its request does not have: the client's mistake. */
    private static @Nullable Problem ofRequest(
            Throwable failure, Request request, @Nullable Match match, Service service) {
        String entry =
                failure instanceof EtamilRuntimeException program ? program.missingEntry() : null;
        if (entry == null || !service.rules().missingEntryIsBadRequest()) {
            return null;
        }
        if (request instanceof ServedRequest served && entry.equals("request_json")) {
            ProblemKind json = served.jsonProblem();
            return json == null ? null : new Problem(json, "", request.id(), "", List.of());
        }
        if (entry.equals("request_body")) {
            String limit = Integer.toString(service.readingOf(match).limits().body());
            return new Problem(ProblemKind.UNREADABLE_TEXT, limit, request.id(), "", List.of());
        }
        return new Problem(ProblemKind.MISSING_ENTRY, entry, request.id(), "", List.of());
    }

    private static ProblemKind kind(Throwable failure, Cut cut) {
        if (cut == Cut.STOPPED) {
            return ProblemKind.UNAVAILABLE;
        }
        boolean late =
                cut == Cut.LATE
                        || failure instanceof EtamilLimitException limit
                                && limit.diagnostics().get(0).code().equals(OUT_OF_TIME);
        return late ? ProblemKind.HANDLER_TIMEOUT : ProblemKind.HANDLER_FAILED;
    }

    private static void log(
            Throwable failure, String incident, Request request, @Nullable Match match) {
        String place = match == null ? "" : match.endpoint().place();
        LoggingEventBuilder event =
                LOG.atError()
                        .addKeyValue("request_id", request.id())
                        .addKeyValue("incident", incident)
                        .addKeyValue("method", request.method())
                        .addKeyValue("route", request.route());
        // A failure is thrown to Java code that did not expect it, whose trace says where.
        if (!(failure instanceof EtamilFailure)
                && failure instanceof EtamilException program
                && !program.diagnostics().isEmpty()) {
            Diagnostic problem = program.diagnostics().get(0);
            String where = problem.file() == null ? place : problem.file() + ":" + problem.line();
            event.addKeyValue("code", problem.code())
                    .addKeyValue("place", where)
                    .log(
                            "{} {} failed at {} [{}]: {} {}",
                            request.method(),
                            request.route(),
                            where,
                            request.id(),
                            problem.code(),
                            LogText.oneLine(problem.message()));
            return;
        }
        // What is no failure of the program's text is a Java handler's, a host's or our own: with
        // its trace.
        boolean traced =
                !(failure instanceof UnusableAnswer || failure instanceof EtamilExitException);
        event.setCause(traced ? failure : null)
                .log(
                        "{} {} failed at {} [{}]: {}",
                        request.method(),
                        request.route(),
                        place,
                        request.id(),
                        LogText.oneLine(String.valueOf(failure.getMessage())));
    }
}

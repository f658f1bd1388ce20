package in.etamil.http.internal.serving;

import in.etamil.Program;
import in.etamil.RunOptions;
import in.etamil.http.BodyCheck;
import in.etamil.http.Response;
import in.etamil.http.Slashes;
import in.etamil.http.internal.answer.AnswerRules;
import in.etamil.http.internal.answer.CorsHeaders;
import in.etamil.http.internal.binding.RequestVariables;
import in.etamil.http.internal.binding.ServedRequest;
import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.internal.routing.Endpoint.Work;
import in.etamil.http.internal.routing.Match;
import in.etamil.http.internal.routing.RequestPath;
import in.etamil.http.problem.ProblemKind;
import in.etamil.http.problem.Violation;
import in.etamil.served.Answer;
import in.etamil.served.ServedRun;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Runs what a route is made of, or says that there is no route. */
final class Handling {
    static final String PREFLIGHT = "access-control-request-method";

    private final Service service;
    private final @Nullable RequestVariables variables;
    private final Logger log;

    Handling(Service service) {
        this.service = service;
        this.log = service.programLog();
        Program program = service.program();
        this.variables =
                program == null ? null : new RequestVariables(program.served().globalNames());
    }

    /** Answers a request that no route takes. */
    Response unrouted(ServedRequest request, RequestPath path) {
        Set<String> methods =
                service.rules().addsMethods() && isWellWritten(request)
                        ? new TreeSet<>(service.router().methods(path.segments()))
                        : Set.of();
        if (methods.isEmpty()) {
            throw Refusal.of(ProblemKind.NOT_FOUND, "");
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        String allow = String.join(", ", methods);
        if (!request.method().equals("OPTIONS")) {
            throw Refusal.with(ProblemKind.METHOD_NOT_ALLOWED, "Allow", allow);
        }
        Response options = Response.empty(204).withHeader("Allow", allow);
        boolean preflight = request.header(PREFLIGHT) != null;
        return preflight ? preflight(options, request, path) : options;
    }

    /** By the policy of the route that the browser means to use. */
    private Response preflight(Response options, ServedRequest request, RequestPath path) {
        String method = request.header(PREFLIGHT);
        Match meant = service.meant(method, path);
        return CorsHeaders.preflight(options, service.corsOf(meant), request.header("origin"));
    }

    /** Whether the path is written as it is declared, where that matters. */
    private boolean isWellWritten(ServedRequest request) {
        return service.slashes() != Slashes.STRICT
                || RequestPath.canonical(request.path()).equals(request.path());
    }

    /** Runs the route; the body has been read, whole. */
    Response run(ServedRequest request, Match match) throws Exception {
        check(request, match);
        return switch (match.endpoint().work()) {
            case Work.Code code -> code.handler().handle(request);
            case Work.Operation operation -> operation.handler().handle(request);
            case Work.Block block -> {
                Answer answer = program().served().answer(block.route(), served(request, match));
                yield AnswerRules.apply(answer, service.rules(), service.plainText());
            }
            case Work.WholeProgram whole ->
                    AnswerRules.apply(
                            program().served().answer(served(request, match)),
                            service.rules(),
                            service.plainText());
        };
    }

    private static void check(ServedRequest request, Match match) {
        BodyCheck check = match.endpoint().options().check();
        if (check != null) {
            List<Violation> violations = check.check(request.jsonText());
            if (!violations.isEmpty()) {
                throw Refusal.invalid(violations);
            }
        }
    }

    private Program program() {
        return Objects.requireNonNull(service.program(), "a block's program");
    }

    private ServedRun served(ServedRequest request, Match match) {
        RequestVariables bound = Objects.requireNonNull(variables, "a block's program");
        RunOptions options =
                RunOptions.DEFAULT
                        .withConsole(service.consoleOf(request, log))
                        .withGlobals(bound.of(request))
                        .withLimits(program().limits().withWallTime(service.timeoutOf(match)));
        return ServedRun.of(options)
                .withUnreadable(RequestVariables.UNREADABLE)
                .withUploads(request.uploads())
                .withLogFields(Map.of("request_id", request.id(), "route", request.route()))
                .withControl(service.control());
    }
}

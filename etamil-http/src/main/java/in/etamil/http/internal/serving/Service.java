package in.etamil.http.internal.serving;

import in.etamil.Program;
import in.etamil.host.Console;
import in.etamil.http.Cors;
import in.etamil.http.Deadlines;
import in.etamil.http.ErrorHandler;
import in.etamil.http.Filter;
import in.etamil.http.HttpLimits;
import in.etamil.http.Request;
import in.etamil.http.RouteOptions;
import in.etamil.http.Slashes;
import in.etamil.http.engine.Header;
import in.etamil.http.internal.binding.Proxies;
import in.etamil.http.internal.binding.Reading;
import in.etamil.http.internal.routing.Endpoint;
import in.etamil.http.internal.routing.Match;
import in.etamil.http.internal.routing.RequestPath;
import in.etamil.http.internal.routing.Router;
import in.etamil.http.internal.rules.Rules;
import in.etamil.http.operations.RequestCounts;
import in.etamil.served.ServerControl;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything one server serves, and how. Immutable but for the requests under way.
 *
 * @param program the program of the routes in eTamil; {@code null} without one
 * @param router finds routes
 * @param filters stand around all handlers, outermost first
 * @param console where handlers print; {@code null} for the log
 * @param limits how large requests may be
 * @param proxies whose word on clients is taken
 * @param deadlines how long they may take
 * @param cors which other origins may call
 * @param slashes what empty segments of a path mean
 * @param plainText whether text without a type is plain
 * @param errorHandler answers errors; {@code null} for the error document
 * @param rules where it differs from the reference
 * @param security the headers of every response
 * @param passages the requests under way
 * @param workers where handlers run
 * @param counts counts what is answered
 * @param clock the time of error documents and files
 * @param control takes the program's wish to stop the server; {@code null} if it is not its own
 */
public record Service(
        @Nullable Program program,
        Router router,
        List<Filter> filters,
        @Nullable Console console,
        HttpLimits limits,
        Proxies proxies,
        Deadlines deadlines,
        Cors cors,
        Slashes slashes,
        boolean plainText,
        @Nullable ErrorHandler errorHandler,
        Rules rules,
        List<Header> security,
        Passages passages,
        Workers workers,
        RequestCounts counts,
        InstantSource clock,
        @Nullable ServerControl control) {

    private static RouteOptions options(@Nullable Match match) {
        return match == null ? RouteOptions.NONE : match.endpoint().options();
    }

    /** A block's program that never names the body has no need of its text. */
    Reading readingOf(@Nullable Match match) {
        boolean raw =
                match == null
                        || program == null
                        || !filters.isEmpty()
                        || match.endpoint().work() instanceof Endpoint.Work.Code
                        || program.served().globalNames().contains("request_body");
        return new Reading(limitsOf(match), rules, proxies, raw, options(match).isLenient());
    }

    private HttpLimits limitsOf(@Nullable Match match) {
        RouteOptions options = options(match);
        Integer body = options.bodyLimit();
        HttpLimits.Uploads uploads = options.uploads();
        HttpLimits own = body == null ? limits : limits.withBody(body);
        return uploads == null ? own : own.withUploads(uploads);
    }

    /** Whether handler or filters are Java, which logs by itself. */
    boolean runsJava(@Nullable Match match) {
        return !filters.isEmpty()
                || match != null && match.endpoint().work() instanceof Endpoint.Work.Code;
    }

    Duration timeoutOf(@Nullable Match match) {
        Duration own = options(match).timeout();
        return own == null ? deadlines.handler() : own;
    }

    /** The route that a preflight asks about. */
    @Nullable Match meant(@Nullable String method, RequestPath path) {
        return method == null ? null : router.find(method, path.segments());
    }

    Cors corsOf(@Nullable Match match) {
        Cors own = options(match).cors();
        return own == null ? cors : own;
    }

    @Nullable ErrorHandler errorHandlerOf(@Nullable Match match) {
        ErrorHandler own = options(match).errorHandler();
        return own == null ? errorHandler : own;
    }

    /** What tells of the server itself never waits for those who serve. */
    Workers workersOf(@Nullable Match match) {
        boolean operation =
                match == null || match.endpoint().work() instanceof Endpoint.Work.Operation;
        return operation ? Workers.direct() : workers;
    }

    /** Where a handler prints; the log is the program's own. */
    Console consoleOf(Request request, Logger log) {
        return console == null ? new LogConsole(log, "request_id", request.id()) : console;
    }

    /** The logger of the program's own events. */
    public Logger programLog() {
        String name = program == null ? "routes" : program.name();
        String end = name.endsWith(".qmz") ? name.substring(0, name.length() - 4) : name;
        return LoggerFactory.getLogger("in.etamil.program." + end);
    }

    void addSecurityHeaders(List<Header> lines) {
        for (Header header : security) {
            boolean set = false;
            for (Header line : lines) {
                set |= line.name().equalsIgnoreCase(header.name());
            }
            if (!set) {
                lines.add(header);
            }
        }
    }
}

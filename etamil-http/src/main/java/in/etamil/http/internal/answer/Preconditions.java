package in.etamil.http.internal.answer;

import in.etamil.http.Request;
import in.etamil.http.Response;
import in.etamil.http.engine.Header;
import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.problem.ProblemKind;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Conditional requests for what has an entity tag, in the order of RFC 9110, 13.2.2. */
final class Preconditions {
    private Preconditions() {}

    /** Conditions are about what a plain, successful read would answer. */
    static boolean apply(Response response, Request request) {
        return response.status() == 200
                && (request.method().equals("GET") || request.method().equals("HEAD"));
    }

    /**
     * Whether the client has what would be sent.
     *
     * @throws Refusal if it asked for another version: 412
     */
    static boolean isNotModified(Request request, String tag, @Nullable Instant modified) {
        String match = request.header("if-match");
        if (match != null
                ? !EntityTags.strongMatch(match, tag)
                : isAfter(modified, request.header("if-unmodified-since"))) {
            throw Refusal.of(ProblemKind.PRECONDITION_FAILED, "");
        }
        String noneMatch = request.header("if-none-match");
        if (noneMatch != null) {
            return EntityTags.weakMatch(noneMatch, tag);
        }
        Instant since = HttpDate.parse(request.header("if-modified-since"));
        return since != null && modified != null && !modified.isAfter(since);
    }

    private static boolean isAfter(@Nullable Instant modified, @Nullable String field) {
        Instant date = HttpDate.parse(field);
        return date != null && modified != null && modified.isAfter(date);
    }

    /** The answer without its body and what is said of the body alone (RFC 9110, 15.4.5). */
    static Response notModified(Response response) {
        Response answer = Response.empty(304);
        for (Header line : response.headers()) {
            switch (line.name().toLowerCase(Locale.ROOT)) {
                case "content-type",
                        "content-encoding",
                        "content-language",
                        "content-disposition",
                        "content-range",
                        "accept-ranges" -> {}
                default -> answer = answer.addHeader(line.name(), line.value());
            }
        }
        return answer;
    }
}

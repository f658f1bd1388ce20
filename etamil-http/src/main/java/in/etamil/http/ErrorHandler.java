package in.etamil.http;

import in.etamil.http.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Answers errors in the application's own way, for a server or for a route. Called from many
 * threads at once.
 *
 * <p>Source: docs/server.md.
 */
@FunctionalInterface
public interface ErrorHandler {

    /**
     * Answers an error.
     *
     * @param problem what the client would be told
     * @param cause what the handler threw, for the application's own eyes; {@code null} if the
     *     server itself refused the request
     * @return the response; {@code null} for the error document. If it throws, the error document
     *     is sent
     */
    @Nullable Response answer(Problem problem, @Nullable Throwable cause);
}

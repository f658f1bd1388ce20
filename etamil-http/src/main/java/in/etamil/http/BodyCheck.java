package in.etamil.http;

import in.etamil.http.problem.Violation;
import java.util.List;

/**
 * What a JSON body must be like. Called from many threads at once.
 *
 * <p>Source: docs/server.md.
 */
@FunctionalInterface
public interface BodyCheck {

    /**
     * Checks a body that is valid JSON.
     *
     * @param json the body's text
     * @return everything that is wrong with it; empty if it is as it should be
     */
    List<Violation> check(String json);
}

package in.etamil.http.internal.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A route that fits a request, and the values of its parameters.
 *
 * @param endpoint the route
 * @param parameters the values by name
 */
public record Match(Endpoint endpoint, Map<String, String> parameters) {

    static Match of(Endpoint endpoint, List<String> sent) {
        List<String> declared = endpoint.segments();
        Map<String, String> parameters = Map.of();
        for (int i = 0; i < declared.size(); i++) {
            String segment = declared.get(i);
            boolean rest = endpoint.catchAll() && i == declared.size() - 1;
            if (rest || Endpoint.isParameter(segment)) {
                if (parameters.isEmpty()) {
                    parameters = new LinkedHashMap<>();
                }
                String value = rest ? String.join("/", sent.subList(i, sent.size())) : sent.get(i);
                parameters.put(segment.substring(1), value);
            }
        }
        return new Match(endpoint, parameters);
    }
}

package in.etamil.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A route that fits a request, and the values of its parameters. */
record Match(Endpoint endpoint, Map<String, String> parameters) {

    static Match of(Endpoint endpoint, List<String> sent) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < sent.size(); i++) {
            String segment = endpoint.segments().get(i);
            if (Endpoint.isParameter(segment)) {
                parameters.put(segment.substring(1), sent.get(i));
            }
        }
        return new Match(endpoint, parameters);
    }
}

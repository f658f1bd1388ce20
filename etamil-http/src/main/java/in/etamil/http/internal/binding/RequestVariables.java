package in.etamil.http.internal.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The variables that exist before a prelude runs (docs/semantics.md#serving,
 * docs/requests-and-responses.md): only those that the program names are prepared. Immutable and
 * thread-safe.
 */
public final class RequestVariables {
    /** What a request has, but cannot always be read. */
    public static final Set<String> UNREADABLE = Set.of("request_json", "request_body");

    private static final String PARAMETER = "param_";

    private static final Map<String, Function<ServedRequest, @Nullable Object>> ALL =
            Map.ofEntries(
                    Map.entry("request_method", ServedRequest::method),
                    Map.entry("request_path", ServedRequest::path),
                    Map.entry("request_path_decoded", ServedRequest::decodedPath),
                    Map.entry("request_id", ServedRequest::id),
                    Map.entry("request_route", ServedRequest::route),
                    Map.entry("request_scheme", ServedRequest::scheme),
                    Map.entry("client_address", ServedRequest::client),
                    Map.entry("query_params", ServedRequest::query),
                    Map.entry("query_params_all", ServedRequest::queryAll),
                    Map.entry("headers", ServedRequest::headers),
                    Map.entry("headers_all", ServedRequest::headersAll),
                    Map.entry("cookies", ServedRequest::cookies),
                    Map.entry("path_params", ServedRequest::pathParameters),
                    Map.entry("request_fields", ServedRequest::form),
                    Map.entry("request_fields_all", ServedRequest::formAll),
                    Map.entry("request_files", ServedRequest::fileRecords));

    private record Variable(String name, Function<ServedRequest, @Nullable Object> value) {}

    private final List<Variable> named = new ArrayList<>();
    private final boolean body;
    private final boolean json;
    private final boolean parameters;

    /**
     * @param names the names that the program uses
     */
    public RequestVariables(Set<String> names) {
        ALL.forEach(
                (name, value) -> {
                    if (names.contains(name)) {
                        named.add(new Variable(name, value));
                    }
                });
        body = names.contains("request_body");
        json = names.contains("request_json");
        parameters = names.stream().anyMatch(name -> name.startsWith(PARAMETER));
    }

    /** Whether the host binds a name before the prelude, or reads it after the handler. */
    public static boolean isReserved(String name) {
        return ALL.containsKey(name)
                || UNREADABLE.contains(name)
                || name.startsWith(PARAMETER)
                || name.startsWith("response_");
    }

    /** The variables of one request; what cannot be read is left out. */
    public Map<String, @Nullable Object> of(ServedRequest request) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        for (Variable variable : named) {
            variables.put(variable.name(), variable.value().apply(request));
        }
        if (body && request.isText()) {
            variables.put("request_body", request.body());
        }
        if (json && request.jsonProblem() == null) {
            variables.put("request_json", request.json());
        }
        if (parameters) {
            request.pathParameters()
                    .forEach((name, value) -> variables.put(PARAMETER + name, value));
        }
        return variables;
    }
}

package in.etamil.http;

import in.etamil.http.engine.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A routed request with everything a route may see of it (language.md 9.5, backend.md 5, G-27,
 * G-34, G-38).
 */
record Call(
        String id,
        WireRequest wire,
        RequestHeaders headers,
        RequestPath path,
        QueryParameters query,
        Match match,
        byte[] bodyBytes) {

    String body() {
        return new String(bodyBytes, StandardCharsets.UTF_8);
    }

    Endpoint endpoint() {
        return match.endpoint();
    }

    /** The variables that exist before the prelude runs. */
    Map<String, Object> globals() {
        Map<String, Object> globals = new LinkedHashMap<>();
        globals.put("request_method", wire.method());
        globals.put("request_path", wire.path());
        globals.put("request_path_decoded", path.decoded());
        globals.put("request_body", body());
        globals.put("request_id", id);
        globals.put("request_route", endpoint().path());
        globals.put("request_scheme", "http");
        globals.put("client_address", wire.client());
        globals.put("query_params", query.last());
        globals.put("query_params_all", query.all());
        globals.put("headers", headers.single());
        globals.put("headers_all", headers.all());
        globals.put("path_params", match.parameters());
        globals.put("request_fields", Map.of());
        globals.put("request_files", List.of());
        match.parameters().forEach((name, value) -> globals.put("param_" + name, value));
        return globals;
    }

    Request request() {
        return new Request(
                id,
                wire.method(),
                wire.path(),
                endpoint().path(),
                match.parameters(),
                query.last(),
                headers.single(),
                body());
    }
}

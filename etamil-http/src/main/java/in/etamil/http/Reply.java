package in.etamil.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer with its status decided, before what every answer gets (request id, compression).
 *
 * @param headers checked headers, each name once whatever its case
 */
record Reply(int status, Map<String, String> headers, byte[] body) {

    static Reply of(Response response) {
        return new Reply(
                response.status(), new LinkedHashMap<>(response.headers()), response.body());
    }
}

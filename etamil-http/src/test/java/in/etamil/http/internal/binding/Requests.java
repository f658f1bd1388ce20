package in.etamil.http.internal.binding;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Compatibility;
import in.etamil.http.HttpLimits;
import in.etamil.http.engine.Header;
import in.etamil.http.engine.WireRequest;
import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.internal.routing.RequestPath;
import in.etamil.http.internal.rules.Rules;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Requests as an engine hands them over. */
final class Requests {
    static final Rules OWN = Rules.of(Compatibility.SDK);
    static final Reading DEFAULT = new Reading(HttpLimits.DEFAULT, OWN, Proxies.NONE, true, false);

    private Requests() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Reading with(HttpLimits limits) {
        return new Reading(limits, OWN, Proxies.NONE, true, false);
    }

    static ServedRequest get(Reading reading, String... headers) {
        return request(reading, InputStream.nullInputStream(), headers);
    }

    static ServedRequest post(String type, String body) {
        return post(type, bytes(body));
    }

    static ServedRequest post(String type, byte[] body) {
        return post(DEFAULT, type, body);
    }

    static ServedRequest post(Reading reading, String type, byte[] body) {
        return request(
                reading,
                new ByteArrayInputStream(body),
                "content-type",
                type,
                "content-length",
                Integer.toString(body.length));
    }

    static ServedRequest streamed(Reading reading, String type, InputStream body) {
        return request(reading, body, "content-type", type, "transfer-encoding", "chunked");
    }

    static ServedRequest request(Reading reading, InputStream body, String... headers) {
        List<Header> lines = new ArrayList<>();
        for (int i = 0; i < headers.length; i += 2) {
            lines.add(new Header(headers[i], headers[i + 1]));
        }
        WireRequest wire =
                new WireRequest("POST", "/u", null, "HTTP/1.1", "http", lines, body, "192.0.2.1");
        return new ServedRequest(
                "id", wire, new RequestHeaders(lines), RequestPath.of("/u"), null, reading);
    }

    static Refusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }
}

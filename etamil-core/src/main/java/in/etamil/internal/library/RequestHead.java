package in.etamil.internal.library;

import in.etamil.host.HttpAddress;
import in.etamil.host.OutboundHttp.Header;
import in.etamil.host.OutboundHttp.Request;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.RecordValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes a request of what a program gave, or refuses before anything is sent
 * (docs/semantics.md#outbound-http).
 */
final class RequestHead {
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private RequestHead() {}

    static Request request(
            String method,
            HttpAddress address,
            @Nullable String body,
            @Nullable Object headers,
            Execution x)
            throws BuiltinFailure {
        if (!isToken(method)) {
            throw refusal("the method is no HTTP token");
        }
        x.charge(body == null ? 0 : body.length() / 16);
        byte @Nullable [] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        List<Header> sent = usual(address);
        if (headers instanceof RecordValue record) {
            for (String name : record.sortedKeys(x)) {
                add(name, Arguments.text(record.get(name), x), address, bytes, sent);
                x.charge(1);
            }
        }
        return new Request(method, address.uri(), sent, bytes);
    }

    private static List<Header> usual(HttpAddress address) {
        List<Header> headers = new ArrayList<>();
        headers.add(new Header("Accept", "*/*"));
        headers.add(new Header("Accept-Encoding", "gzip"));
        headers.add(new Header("User-Agent", "etamil"));
        String user = address.userInformation();
        if (user != null) {
            byte[] credentials = user.getBytes(StandardCharsets.UTF_8);
            headers.add(
                    new Header(
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString(credentials)));
        }
        return headers;
    }

    private static void add(
            String name, String value, HttpAddress address, byte @Nullable [] body, List<Header> to)
            throws BuiltinFailure {
        if (!isToken(name)) {
            throw refusal("a header's name is no HTTP token");
        }
        if (!isValue(value)) {
            throw refusal("the value of the header " + name + " has a line break or is not ASCII");
        }
        switch (name.toLowerCase(Locale.ROOT)) {
            case "content-length" -> {
                if (!value.trim().equals(String.valueOf(body == null ? 0 : body.length))) {
                    throw refusal("Content-Length is not the length of the body");
                }
            }
            case "host" -> {
                if (!value.trim().equalsIgnoreCase(address.authority())) {
                    throw refusal("Host is not the host of the address");
                }
            }
            case "connection", "expect", "upgrade", "transfer-encoding", "te", "trailer" ->
                    throw refusal("the header " + name + " is for the client to set");
            default -> {
                to.removeIf(header -> header.name().equalsIgnoreCase(name));
                to.add(new Header(name, value));
            }
        }
    }

    private static BuiltinFailure refusal(String why) {
        return BuiltinFailure.because(why, Message.REQUEST_FAILED);
    }

    private static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!plain && TOKEN_MARKS.indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isValue(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\t' && (c < ' ' || c > '~')) {
                return false;
            }
        }
        return true;
    }
}

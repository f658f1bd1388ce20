package in.etamil.http.internal.binding;

import in.etamil.http.HttpLimits;
import in.etamil.http.engine.Header;
import in.etamil.http.engine.WireRequest;
import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.internal.wire.HeaderText;
import in.etamil.http.problem.ProblemKind;
import java.util.List;

/**
 * Refuses heads that an engine let through but HTTP forbids, before anything of them is used. What
 * only the engine can see, such as a bare CR, is the engine's duty.
 */
public final class RequestGuard {
    private RequestGuard() {}

    /**
     * @throws Refusal if the request must not be served
     */
    public static void check(WireRequest request, RequestHeaders headers, HttpLimits limits) {
        checkLine(request, limits);
        checkSizes(request.headers(), limits);
        for (Header header : request.headers()) {
            if (!HeaderText.isToken(header.name()) || !HeaderText.isValue(header.value())) {
                throw Refusal.closing(ProblemKind.BAD_HEADER, "");
            }
        }
        checkHost(request.protocol(), headers.values("host"));
        checkFraming(request.protocol(), headers);
    }

    private static void checkLine(WireRequest request, HttpLimits limits) {
        int length =
                request.path().length() + (request.query() == null ? 0 : request.query().length());
        if (length > limits.target()) {
            throw Refusal.closing(ProblemKind.TARGET_TOO_LONG, "");
        }
        checkVersion(request.protocol());
        if (!isMethod(request.method())) {
            throw Refusal.closing(ProblemKind.BAD_REQUEST_LINE, "");
        }
    }

    private static void checkVersion(String protocol) {
        if (protocol.equals("HTTP/1.1") || protocol.equals("HTTP/1.0")) {
            return;
        }
        boolean other =
                protocol.length() == 8
                        && protocol.startsWith("HTTP/")
                        && Character.isDigit(protocol.charAt(5))
                        && protocol.charAt(6) == '.'
                        && Character.isDigit(protocol.charAt(7))
                        && protocol.charAt(5) != '1';
        throw Refusal.closing(
                other ? ProblemKind.VERSION_UNSUPPORTED : ProblemKind.BAD_REQUEST_LINE, "");
    }

    /**
     * Every method in use is upper case, and methods are case-sensitive; {@code get} is another,
     * unknown one.
     */
    private static boolean isMethod(String method) {
        for (int i = 0; i < method.length(); i++) {
            if (method.charAt(i) >= 'a' && method.charAt(i) <= 'z') {
                return false;
            }
        }
        return HeaderText.isToken(method);
    }

    private static void checkSizes(List<Header> headers, HttpLimits limits) {
        int size = 0;
        boolean longLine = false;
        for (Header header : headers) {
            int line = header.name().length() + header.value().length() + 4;
            size += line;
            longLine |= line > limits.headerLine();
        }
        if (longLine || size > limits.head() || headers.size() > limits.headers()) {
            throw Refusal.closing(ProblemKind.HEADERS_TOO_LARGE, "");
        }
    }

    private static void checkHost(String protocol, List<String> hosts) {
        if (hosts.isEmpty() && protocol.equals("HTTP/1.0")) {
            return;
        }
        if (hosts.size() != 1 || !isHost(hosts.get(0))) {
            throw Refusal.closing(ProblemKind.BAD_HEADER, "");
        }
    }

    private static boolean isHost(String host) {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!plain && ".-_~:[]%!$&'()*+,;=".indexOf(c) < 0) {
                return false;
            }
        }
        return !host.isEmpty();
    }

    private static void checkFraming(String protocol, RequestHeaders headers) {
        List<String> lengths = headers.values("content-length");
        List<String> codings = headers.values("transfer-encoding");
        boolean coded = !codings.isEmpty();
        boolean bad =
                lengths.size() > 1
                        || coded && !lengths.isEmpty()
                        || coded && protocol.equals("HTTP/1.0")
                        || codings.size() > 1
                        || coded && !codings.get(0).equalsIgnoreCase("chunked")
                        || !lengths.isEmpty() && !isLength(lengths.get(0));
        if (bad) {
            throw Refusal.closing(ProblemKind.BAD_HEADER, "");
        }
    }

    /** ASCII digits only: the JDK's own reading takes {@code +5} and the digits of every script. */
    private static boolean isLength(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= 18;
    }
}

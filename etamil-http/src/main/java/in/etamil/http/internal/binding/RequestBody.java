package in.etamil.http.internal.binding;

import in.etamil.http.HttpLimits;
import in.etamil.http.engine.WireRequest;
import in.etamil.http.problem.ProblemKind;
import in.etamil.http.problem.Refusal;
import java.io.IOException;
import java.net.SocketTimeoutException;

/** Reads a body whole or refuses it; nothing is ever cut (backend-gaps.md G-06, G-07). */
final class RequestBody {
    private RequestBody() {}

    static byte[] read(WireRequest request, RequestHeaders headers, HttpLimits limits) {
        int limit = limits.body();
        String declared = headers.value("content-length");
        if (declared == null && headers.value("transfer-encoding") == null) {
            return new byte[0];
        }
        if (declared != null && Long.parseLong(declared) > limit) {
            throw tooLarge(limit);
        }
        byte[] body;
        try {
            body = request.body().readNBytes(limit);
            if (body.length == limit && request.body().read() >= 0) {
                throw tooLarge(limit);
            }
        } catch (SocketTimeoutException e) {
            throw Refusal.closing(ProblemKind.REQUEST_TIMEOUT, "");
        } catch (IOException e) {
            throw Refusal.closing(ProblemKind.SHORT_BODY, "");
        }
        if (declared != null && Long.parseLong(declared) != body.length) {
            throw Refusal.closing(ProblemKind.SHORT_BODY, "");
        }
        return body;
    }

    private static Refusal tooLarge(int limit) {
        return Refusal.closing(ProblemKind.BODY_TOO_LARGE, Integer.toString(limit));
    }
}

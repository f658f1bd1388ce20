package in.etamil.http;

import in.etamil.http.engine.WireRequest;
import in.etamil.http.problem.ProblemKind;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a body whole or refuses it; nothing is ever cut (backend-gaps.md G-06, G-07). */
final class RequestBody {
    private RequestBody() {}

    static byte[] read(WireRequest request, RequestHeaders headers, int limit) {
        String declared = headers.value("content-length");
        if (declared != null && Long.parseLong(declared) > limit) {
            throw tooLarge(limit);
        }
        byte[] body;
        try {
            body = request.body().readNBytes(limit);
            if (body.length == limit && request.body().read() >= 0) {
                throw tooLarge(limit);
            }
        } catch (IOException e) {
            throw Refusal.closing(ProblemKind.SHORT_BODY, "");
        }
        if (isShort(declared, body.length)) {
            throw Refusal.closing(ProblemKind.SHORT_BODY, "");
        }
        return body;
    }

    private static boolean isShort(@Nullable String declared, int length) {
        return declared != null && Long.parseLong(declared) != length;
    }

    private static Refusal tooLarge(int limit) {
        return Refusal.closing(ProblemKind.BODY_TOO_LARGE, Integer.toString(limit));
    }
}

package com.example.tax;

import in.etamil.http.Filter;
import in.etamil.http.Handler;
import in.etamil.http.Request;
import in.etamil.http.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Lets through who sends the key; whether the service lives may be asked by anybody. */
final class KeyFilter implements Filter {
    private final byte[] expected;

    KeyFilter(String key) {
        expected = bytes("Bearer " + key);
    }

    @Override
    public Response apply(Request request, Handler next) throws Exception {
        boolean open = request.route().startsWith("/health");
        return open || isKnown(request.header("Authorization"))
                ? next.handle(request)
                : Response.empty(401).withHeader("WWW-Authenticate", "Bearer");
    }

    /** Compared in a time that does not tell how much of it was right. */
    private boolean isKnown(String sent) {
        return sent != null && MessageDigest.isEqual(bytes(sent), expected);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

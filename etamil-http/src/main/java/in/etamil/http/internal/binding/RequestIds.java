package in.etamil.http.internal.binding;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Names requests, so that an answer and its log lines can be found together. */
public final class RequestIds {
    private static final int LONGEST = 128;

    private RequestIds() {}

    /** Keeps a client's id where it is harmless in logs and headers, else makes one. */
    public static String choose(@Nullable String sent) {
        return sent != null && isPlain(sent) ? sent : fresh();
    }

    /** Returns 128 random bits in hexadecimal. */
    public static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }

    private static boolean isPlain(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!plain && "-_.:".indexOf(c) < 0) {
                return false;
            }
        }
        return !id.isEmpty() && id.length() <= LONGEST;
    }
}

package in.etamil.http.internal.routing;

import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.problem.ProblemKind;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Percent-decoding, strict for paths and forgiving for queries (docs/requests-and-responses.md).
 */
public final class PercentText {
    private PercentText() {}

    /** Decodes one path segment; anything but well-formed UTF-8 is refused. */
    static String segment(String raw) {
        if (raw.indexOf('%') < 0 && isAscii(raw)) {
            return raw;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            int value = c == '%' ? hexPair(raw, i + 1) : c;
            if (value < 0 || value > 0xFF || c > 0x7E) {
                throw Refusal.of(ProblemKind.BAD_REQUEST_LINE, "");
            }
            bytes.write(value);
            i += c == '%' ? 2 : 0;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.of(ProblemKind.BAD_REQUEST_LINE, "");
        }
    }

    /**
     * Decodes one name or value of a query: a stray percent sign stays, wrong bytes become U+FFFD.
     */
    public static String query(String raw) {
        if (raw.indexOf('%') < 0 && raw.indexOf('+') < 0 && isAscii(raw)) {
            return raw;
        }
        byte[] sent = raw.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(sent.length);
        for (int i = 0; i < sent.length; i++) {
            int value = sent[i] == '%' ? hexPair(sent, i + 1) : -1;
            if (value >= 0) {
                bytes.write(value);
                i += 2;
            } else {
                bytes.write(sent[i] == '+' ? ' ' : sent[i]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int hexPair(String text, int at) {
        return at + 1 < text.length() ? join(text.charAt(at), text.charAt(at + 1)) : -1;
    }

    private static int hexPair(byte[] text, int at) {
        return at + 1 < text.length ? join(text[at], text[at + 1]) : -1;
    }

    private static int join(int high, int low) {
        int first = hex(high);
        int second = hex(low);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }

    /** By hand: {@code Character.digit} takes the digits of every script. */
    private static int hex(int c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7E) {
                return false;
            }
        }
        return true;
    }
}

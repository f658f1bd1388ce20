package in.etamil.http.internal.binding;

import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.problem.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A multipart body as lines and as content between delimiters (RFC 2046, 5.1.1). Every byte is
 * looked at a bounded number of times, however much it resembles a delimiter. Confined to its
 * thread.
 */
final class DelimitedInput {
    /** Takes content piece by piece. */
    @FunctionalInterface
    interface Sink {
        void take(byte[] bytes, int from, int count);
    }

    private static final int ROOM = 16 << 10;

    private final BodySource source;

    /** A line break, two hyphens, the boundary: no line break is in it but at its start. */
    private final byte[] delimiter;

    private final byte[] buffer = new byte[ROOM];
    private int start;
    private int end;

    DelimitedInput(BodySource source, String boundary) {
        this.source = source;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
    }

    /** Goes behind a delimiter if one stands here, its line break having been read already. */
    boolean skipDelimiter() {
        int length = delimiter.length - 2;
        await(length);
        boolean here = matched(2) == length;
        start += here ? length : 0;
        return here;
    }

    /**
     * Reads content up to a delimiter and goes behind it.
     *
     * @throws Refusal if the body ends before
     */
    void readContent(Sink sink) {
        int matched = 0;
        while (matched < delimiter.length) {
            int candidate = candidate();
            sink.take(buffer, start, candidate - start);
            start = candidate;
            await(delimiter.length);
            if (start == end) {
                throw malformed();
            }
            matched = matched(0);
            if (matched < delimiter.length) {
                // No other delimiter can begin within what matched.
                int content = Math.max(1, matched);
                sink.take(buffer, start, content);
                start += content;
            }
        }
        start += delimiter.length;
    }

    /** The first place where a delimiter may begin, or the end of what is at hand. */
    private int candidate() {
        if (start == end) {
            fill();
        }
        int at = start;
        while (at < end && buffer[at] != '\r') {
            at++;
        }
        return at;
    }

    /** How many bytes here are those of the delimiter behind a part of it. */
    private int matched(int skipped) {
        int most = Math.min(end - start, delimiter.length - skipped);
        int count = 0;
        while (count < most && buffer[start + count] == delimiter[skipped + count]) {
            count++;
        }
        return count;
    }

    /**
     * Goes behind the rest of a delimiter's line.
     *
     * @return whether a part follows; if not, it was the last delimiter
     * @throws Refusal if it is neither
     */
    boolean startsPart() {
        int next = nextOrEnd();
        boolean last = next == '-' && nextOrEnd() == '-';
        if (last) {
            next = nextOrEnd();
        }
        while (next == ' ' || next == '\t') {
            next = nextOrEnd();
        }
        boolean whole = next == '\r' && nextOrEnd() == '\n' || last && next < 0;
        if (!whole) {
            throw malformed();
        }
        return !last;
    }

    /**
     * Reads a line and goes behind its end.
     *
     * @param longest the most bytes
     * @throws Refusal if it is longer, or no line of a header
     */
    String readLine(int longest) {
        byte[] line = new byte[Math.min(longest, 256)];
        int length = 0;
        int next = next();
        while (next != '\r') {
            boolean control = next < ' ' && next != '\t' || next == 0x7F;
            if (control || length == longest) {
                throw malformed();
            }
            if (length == line.length) {
                line = Arrays.copyOf(line, Math.min(longest, 2 * length));
            }
            line[length++] = (byte) next;
            next = next();
        }
        if (next() != '\n') {
            throw malformed();
        }
        return new String(line, 0, length, StandardCharsets.UTF_8);
    }

    /** Reads what follows the last delimiter, which means nothing. */
    void skipRest() {
        do {
            start = end;
        } while (fill());
    }

    private int next() {
        int next = nextOrEnd();
        if (next < 0) {
            throw malformed();
        }
        return next;
    }

    private int nextOrEnd() {
        return start == end && !fill() ? -1 : buffer[start++] & 0xFF;
    }

    /** Reads until so many bytes are at hand, or all that there are. */
    private void await(int count) {
        boolean more = true;
        while (more && end - start < count) {
            more = fill();
        }
    }

    /** Reads some more; what is at hand is never longer than a delimiter when it is moved. */
    private boolean fill() {
        if (start == end) {
            start = 0;
            end = 0;
        } else if (end == buffer.length) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        int read = source.read(buffer, end, buffer.length - end);
        end += Math.max(0, read);
        return read >= 0;
    }

    static Refusal malformed() {
        return Refusal.closing(ProblemKind.BAD_FORM, "");
    }
}

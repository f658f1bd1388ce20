package in.etamil.http.internal.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file (RFC 9110, 14.1 and 14.2).
 *
 * @param first its first byte
 * @param last its last byte
 */
record ByteRange(long first, long last) {
    /** No byte of the file: 416. */
    static final ByteRange UNSATISFIABLE = new ByteRange(-1, -1);

    private static final Pattern SPEC = Pattern.compile("([0-9]*)-([0-9]*)");

    /** Who asks for more pieces than a reader needs gets the whole. */
    private static final int MOST = 32;

    /**
     * The one part that a {@code Range} header asks for, {@link #UNSATISFIABLE} if there is nothing
     * of what it asks for, or {@code null} for the whole: the header is absent, malformed, of
     * another unit, or asks for several parts that are not one.
     */
    static @Nullable ByteRange of(@Nullable String field, long size) {
        if (field == null || !field.toLowerCase(Locale.ROOT).startsWith("bytes=")) {
            return null;
        }
        String[] specs = field.substring("bytes=".length()).split(",", MOST + 1);
        List<ByteRange> parts = new ArrayList<>();
        boolean any = false;
        for (String spec : specs) {
            String text = spec.strip();
            if (!text.isEmpty()) {
                ByteRange part = single(text, size);
                if (part == null) {
                    return null;
                }
                any = true;
                parts.add(part);
            }
        }
        return any ? joined(parts) : null;
    }

    private static @Nullable ByteRange single(String spec, long size) {
        Matcher matcher = SPEC.matcher(spec);
        if (!matcher.matches()) {
            return null;
        }
        String from = matcher.group(1);
        String to = matcher.group(2);
        if (from.isEmpty()) {
            return to.isEmpty() ? null : suffix(number(to), size);
        }
        long first = number(from);
        long last = to.isEmpty() ? Long.MAX_VALUE : number(to);
        if (last < first) {
            return null;
        }
        return first >= size ? UNSATISFIABLE : new ByteRange(first, Math.min(last, size - 1));
    }

    /** The last bytes; of an empty file the whole, which cannot be said as a part. */
    private static @Nullable ByteRange suffix(long count, long size) {
        if (count == 0) {
            return UNSATISFIABLE;
        }
        return size == 0 ? null : new ByteRange(Math.max(0, size - count), size - 1);
    }

    /** Beyond 18 digits lies no file. */
    private static long number(String digits) {
        String plain = digits.replaceFirst("^0+(?=.)", "");
        return plain.length() > 18 ? Long.MAX_VALUE : Long.parseLong(plain);
    }

    private static @Nullable ByteRange joined(List<ByteRange> parts) {
        parts.removeIf(part -> part.equals(UNSATISFIABLE));
        if (parts.isEmpty()) {
            return UNSATISFIABLE;
        }
        parts.sort(Comparator.comparingLong(ByteRange::first));
        ByteRange whole = parts.get(0);
        for (ByteRange part : parts) {
            if (part.first > whole.last + 1) {
                return null;
            }
            whole = new ByteRange(whole.first, Math.max(whole.last, part.last));
        }
        return whole;
    }

    long length() {
        return last - first + 1;
    }
}

package in.etamil.http.internal.answer;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates in headers (RFC 9110, 5.6.7): one form is written, three are read. */
final class HttpDate {
    private static final DateTimeFormatter FIXED = form("EEE, dd MMM yyyy HH:mm:ss 'GMT'");

    /** Two digits of a year are one of the hundred from 1977. */
    private static final DateTimeFormatter RFC_850 =
            new DateTimeFormatterBuilder()
                    .appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, LocalDate.of(1977, 1, 1))
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.US);

    private static final DateTimeFormatter ASCTIME = form("EEE MMM ppd HH:mm:ss yyyy");

    private static final List<DateTimeFormatter> READ = List.of(FIXED, RFC_850, ASCTIME);

    private HttpDate() {}

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US);
    }

    static String format(Instant time) {
        return FIXED.format(time.atOffset(ZoneOffset.UTC));
    }

    /** The time, or {@code null} if the text is none or is absent: then the header is ignored. */
    static @Nullable Instant parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        for (DateTimeFormatter form : READ) {
            ParsePosition at = new ParsePosition(0);
            TemporalAccessor read = form.parseUnresolved(text, at);
            if (read != null && at.getIndex() == text.length()) {
                return resolved(text, form);
            }
        }
        return null;
    }

    /** Of the right form, but perhaps of no day, such as the 31st of February. */
    private static @Nullable Instant resolved(String text, DateTimeFormatter form) {
        try {
            return LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException none) {
            return null;
        }
    }
}

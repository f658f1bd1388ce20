package in.etamil.internal.library;

import static in.etamil.host.Capability.CLOCK;
import static in.etamil.host.ValueKind.NUMBER;
import static in.etamil.host.ValueKind.TEXT;

import in.etamil.host.Capability;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.Texts;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Group dates of docs/semantics.md#date-functions: days of the proleptic Gregorian calendar, in
 * UTC.
 */
public final class DateFunctions {
    private static final long SECONDS_A_DAY = 86_400;

    /** Days beyond this make years that no program means; the sum of two still fits a long. */
    private static final long MOST_DAYS = 4_000_000_000_000L;

    /** What reading or writing a date costs, in steps. */
    private static final int COST = 4;

    private DateFunctions() {}

    /** The family's rows: apart from its code, which is loaded when a program uses it. */
    static final class Rows {
        private Rows() {}

        static Family all() {
            Family rows = new Family("DateFunctions", CLOCK);
            rows.effect(TEXT, "இன்று iZRu _today");
            rows.effect(NUMBER, "இப்போதைய_நொடி ippOqYya_noti _nowSeconds");
            rows.pure(NUMBER, "நாள்_வேறுபாடு nAL_vERupAtu _daysBetween", TEXT, TEXT).linear(0);
            rows.pure(TEXT, "நாள்_கூட்டு nAL_kUttu _addDays", TEXT, NUMBER).linear(0);
            return rows;
        }
    }

    public static Object today(Execution x) {
        return text(Math.floorDiv(clock(x).instant().getEpochSecond(), SECONDS_A_DAY));
    }

    public static Object nowSeconds(Execution x) {
        return Decimal.of(clock(x).instant().getEpochSecond());
    }

    public static Object daysBetween(Execution x, @Nullable Object from, @Nullable Object to) {
        long first = day(from, x);
        return Decimal.of(day(to, x) - first);
    }

    public static Object addDays(Execution x, @Nullable Object date, @Nullable Object days) {
        long start = day(date, x);
        x.charge(COST);
        long count = Arguments.number(days, x).longValue();
        if (Math.abs(start) > MOST_DAYS || count > MOST_DAYS || count < -MOST_DAYS) {
            throw new Fault(Message.DATE_OUT_OF_RANGE);
        }
        return text(start + count);
    }

    private static InstantSource clock(Execution x) {
        return x.host().permitted(Capability.CLOCK);
    }

    /**
     * Days since 1970-01-01; the day is not checked against the month, so 31 February is 3 March.
     */
    private static long day(@Nullable Object value, Execution x) {
        String shown = Arguments.text(value, x);
        x.charge(shown.length() / 16 + COST);
        String text = Texts.trim(shown);
        int first = text.indexOf('-');
        int second = text.indexOf('-', first + 1);
        if (first < 0 || second < 0 || text.indexOf('-', second + 1) >= 0) {
            throw new Fault(Message.NOT_A_DATE, shown);
        }
        long year = part(text.substring(0, first), MOST_DAYS / 400, shown);
        long month = part(text.substring(first + 1, second), 12, shown);
        long day = part(text.substring(second + 1), 31, shown);
        if (month < 1 || day < 1) {
            throw new Fault(Message.NOT_A_DATE, shown);
        }
        return firstOfMonth(year, month) + day - 1;
    }

    private static long part(String digits, long most, String shown) {
        String text = digits.startsWith("+") ? digits.substring(1) : digits;
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            value = value * 10 + (c - '0');
            if (c < '0' || c > '9' || value > most) {
                throw new Fault(Message.NOT_A_DATE, shown);
            }
        }
        if (text.isEmpty()) {
            throw new Fault(Message.NOT_A_DATE, shown);
        }
        return value;
    }

    /** Counts from March, so that the leap day is the last of its year. */
    private static long firstOfMonth(long year, long month) {
        long y = month > 2 ? year : year - 1;
        long m = (month + 9) % 12;
        long days =
                365 * y + Math.floorDiv(y, 4L) - Math.floorDiv(y, 100L) + Math.floorDiv(y, 400L);
        return days + (m * 306 + 5) / 10 - 719_468;
    }

    private static String text(long epochDay) {
        long days = epochDay + 719_468;
        long era = Math.floorDiv(days, 146_097L);
        long dayOfEra = days - era * 146_097;
        long yearOfEra =
                (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long m = (5 * dayOfYear + 2) / 153;
        long day = dayOfYear - (153 * m + 2) / 5 + 1;
        long month = m < 10 ? m + 3 : m - 9;
        long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2);
    }

    private static String padded(long value, int width) {
        String digits = Long.toString(Math.abs(value));
        return (value < 0 ? "-" : "") + "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}

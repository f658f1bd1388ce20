package in.etamil.oracle;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Dates as texts (docs/semantics.md#date-functions); a day is a number of days since 1970. */
final class Dates {
    private Dates() {}

    static long day(String text) {
        String[] parts = Numbers.trimmed(text).split("-", -1);
        if (parts.length != 3) {
            throw notADate(text);
        }
        int year = whole(parts[0], text);
        int month = whole(parts[1], text);
        int day = whole(parts[2], text);
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            throw notADate(text);
        }
        return LocalDate.of(year, month, 1).toEpochDay() + day - 1;
    }

    static Value moved(long day, BigInteger by) {
        try {
            LocalDate moved = LocalDate.ofEpochDay(BigInteger.valueOf(day).add(by).longValueExact());
            if (moved.getYear() < 0 || moved.getYear() > 9999) {
                throw new GaveUp("years before 0 and after 9999");
            }
            return new Value.Text(moved.toString());
        } catch (ArithmeticException | DateTimeException e) {
            throw new GaveUp("a date far away");
        }
    }

    private static int whole(String part, String text) {
        if (part.isEmpty() || part.length() > 8) {
            throw notADate(text);
        }
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) < '0' || part.charAt(i) > '9') {
                throw notADate(text);
            }
        }
        return Integer.parseInt(part);
    }

    private static ProgramError notADate(String text) {
        return ProgramError.of(
                "'" + text + "' ஒரு நாள் அல்ல; YYYY-MM-DD தேவை",
                "'" + text + "' is not a date; expected YYYY-MM-DD");
    }
}

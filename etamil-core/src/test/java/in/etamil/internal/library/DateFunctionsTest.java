package in.etamil.internal.library;

import static in.etamil.internal.library.LibraryRun.number;
import static in.etamil.internal.library.LibraryRun.raised;
import static in.etamil.internal.library.LibraryRun.shown;
import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.internal.runtime.Execution;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateFunctionsTest {
    private final Execution x = LibraryRun.denied();

    @Test
    void daysAgreeWithTheCalendarOfJava() {
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            LocalDate day = LocalDate.ofEpochDay(random.nextInt(-700_000, 2_900_000));
            int days = random.nextInt(-400, 400);

            assertThat(DateFunctions.addDays(x, day.toString(), number("" + days)))
                    .isEqualTo(day.plusDays(days).toString());
            assertThat(
                            shown(
                                    DateFunctions.daysBetween(
                                            x, day.toString(), day.plusDays(days).toString())))
                    .isEqualTo("" + days);
        }
    }

    @Test
    void theDayIsNotCheckedAgainstTheMonth() {
        assertThat(add("2026-02-31", "0")).isEqualTo("2026-03-03");
        assertThat(add("2026-2-3", "0")).isEqualTo("2026-02-03");
        assertThat(add("  2026-02-28 ", "1.9")).isEqualTo("2026-03-01");
        assertThat(add("2026-03-01", "-1.9")).isEqualTo("2026-02-28");
        assertThat(add("33-01-01", "0")).isEqualTo("0033-01-01");
    }

    private Object add(String date, String days) {
        return DateFunctions.addDays(x, date, number(days));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-01",
                "2026-13-01",
                "2026-00-01",
                "2026-01-00",
                "2026-01-32",
                "2026-01-01-01",
                "-2026-01-01",
                "2026/01/01",
                "௨௦௨௬-01-01",
                "2026-1a-01",
                "2026- 1-01",
                "99999999999999999999-01-01"
            })
    void everythingElseIsNoDate(String text) {
        assertThat(raised(() -> DateFunctions.daysBetween(x, text, "2026-01-01")))
                .isEqualTo(
                        "'"
                                + text
                                + "' ஒரு நாள் அல்ல  ('"
                                + text
                                + "' is not a date; expected YYYY-MM-DD)");
        assertThat(raised(() -> DateFunctions.addDays(x, text, number("1"))))
                .contains("is not a date");
    }

    @Test
    void theClockIsTheHostsInUtc() {
        Execution late = LibraryRun.at(Instant.parse("2026-12-31T23:59:59.9Z"));

        assertThat(DateFunctions.today(late)).isEqualTo("2026-12-31");
        assertThat(shown(DateFunctions.nowSeconds(late))).isEqualTo("1798761599");
    }

    @Test
    void withoutTheClockBothRaise() {
        assertThat(raised(() -> DateFunctions.today(x)))
                .contains("the clock is not permitted here");
        assertThat(raised(() -> DateFunctions.nowSeconds(x)))
                .contains("the clock is not permitted here");
    }
}

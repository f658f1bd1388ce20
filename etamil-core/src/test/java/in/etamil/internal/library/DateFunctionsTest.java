package in.etamil.internal.library;

import static in.etamil.internal.library.Programs.number;
import static in.etamil.internal.library.Programs.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.number.Decimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFunctionsTest {
    @Test
    void todayAndNowAreInUtc() {
        assertThat(DateFunctions.today(Programs.at("2026-03-31T23:59:59.9Z"))).isEqualTo("2026-03-31");
        assertThat(DateFunctions.nowSeconds(Programs.at("1970-01-02T00:00:01.9Z"))).isEqualTo(number("86401"));
        assertThat(DateFunctions.today(Programs.at("1969-12-31T23:00:00Z"))).isEqualTo("1969-12-31");
    }

    @Test
    void theClockMustBeAllowed() {
        assertThatThrownBy(() -> DateFunctions.today(plain()))
                .isInstanceOf(Fault.class)
                .hasMessage("கடிகாரத்திற்கு அனுமதி இல்லை  (the clock is not permitted here)");
        assertThatThrownBy(() -> DateFunctions.nowSeconds(plain())).isInstanceOf(Fault.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01,2026-04-30,29",
        "2026-04-30,2026-04-01,-29",
        "2026-02-31,2026-03-03,0",
        "1900-02-28,1900-03-01,1",
        "2000-02-28,2000-03-01,2",
        "1-1-1,0002-01-01,365",
        "1582-10-04,1582-10-15,11"
    })
    void countsDays(String from, String to, String expected) {
        assertThat(DateFunctions.daysBetween(plain(), from, to)).isEqualTo(number(expected));
        assertThat(DateFunctions.daysBetween(plain(), " " + from + "\n", to)).isEqualTo(number(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28,1,2026-03-01",
        "2024-02-28,1,2024-02-29",
        "2026-01-01,-1,2025-12-31",
        "2026-02-31,0,2026-03-03",
        "2026-01-01,1.9,2026-01-02",
        "2026-01-01,-1.9,2025-12-31",
        "0099-12-31,1,0100-01-01",
        "9999-12-31,1,10000-01-01",
        "0000-01-01,-1,-0001-12-31"
    })
    void movesDates(String date, String days, String expected) {
        assertThat(DateFunctions.addDays(plain(), date, number(days))).isEqualTo(expected);
    }

    @Test
    void agreesWithTheCalendarOfJava() {
        LocalDate start = LocalDate.of(-10, 1, 1);
        for (int i = 0; i < 900_000; i += 97) {
            LocalDate date = start.plusDays(i);
            String expected = (date.getYear() < 0 ? "-" : "")
                    + "%04d-%02d-%02d".formatted(Math.abs(date.getYear()), date.getMonthValue(), date.getDayOfMonth());
            assertThat(DateFunctions.addDays(plain(), "0000-01-01", Decimal.of(date.toEpochDay() + 719_528)))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "2026-04", "2026-04-01-01", "2026-13-01", "2026-00-01", "2026-04-00", "2026-04-32", "2026-4x-01",
        "-1-04-01", "2026- 4-01", "2026-௪-01", "2026--01", "99999999999999999999-01-01", "2026/04/01"
    })
    void whatIsNoDateRaises(String text) {
        String message = "'" + text + "' ஒரு நாள் அல்ல  ('" + text + "' is not a date; expected YYYY-MM-DD)";
        assertThatThrownBy(() -> DateFunctions.daysBetween(plain(), text, "2026-04-01")).hasMessage(message);
        assertThatThrownBy(() -> DateFunctions.daysBetween(plain(), "2026-04-01", text)).hasMessage(message);
        assertThatThrownBy(() -> DateFunctions.addDays(plain(), text, Decimal.ONE)).hasMessage(message);
    }

    @Test
    void aDateTooFarAwayRaises() {
        assertThatThrownBy(() -> DateFunctions.addDays(plain(), "2026-04-01", number("79228162514264337593543950335")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("the date is out of range");
    }
}

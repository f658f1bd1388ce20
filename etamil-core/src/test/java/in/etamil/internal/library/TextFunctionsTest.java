package in.etamil.internal.library;

import static in.etamil.internal.library.LibraryRun.array;
import static in.etamil.internal.library.LibraryRun.number;
import static in.etamil.internal.library.LibraryRun.raised;
import static in.etamil.internal.library.LibraryRun.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.RecordValue;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextFunctionsTest {
    private final Execution x = LibraryRun.denied();

    @Test
    void lengthCountsLettersItemsAndFields() {
        assertThat(shown(TextFunctions.length(x, "வணக்கம்"))).isEqualTo("5");
        assertThat(shown(TextFunctions.length(x, ""))).isEqualTo("0");
        assertThat(shown(TextFunctions.length(x, "\r\n"))).isEqualTo("1");
        assertThat(shown(TextFunctions.length(x, array("அ", null)))).isEqualTo("2");
        assertThat(shown(TextFunctions.length(x, RecordValue.empty().with("அ", null))))
                .isEqualTo("1");
    }

    @Test
    void lengthOfOtherKindsRaises() {
        assertThat(raised(() -> TextFunctions.length(x, number("5"))))
                .endsWith("(length needs an array, record or string, got a number)");
        assertThat(raised(() -> TextFunctions.length(x, null))).endsWith("got nil)");
    }

    @Test
    void replaceMatchesWholeLettersOnly() {
        assertThat(TextFunctions.replace(x, "கா", "ா", "x")).isEqualTo("கா");
        assertThat(TextFunctions.replace(x, "காக", "க", "x")).isEqualTo("காx");
        assertThat(TextFunctions.replace(x, "அஆஅ", "அ", "இஈ")).isEqualTo("இஈஆஇஈ");
        assertThat(TextFunctions.replace(x, "aXXbXX", "XX", "")).isEqualTo("ab");
        assertThat(TextFunctions.replace(x, "அஆ", "", "x")).isEqualTo("அஆ");
        assertThat(TextFunctions.replace(x, number("1.50"), "5", true)).isEqualTo("1.true");
    }

    @Test
    void aDroppedMatchHidesAGoodOne() {
        assertThat(TextFunctions.replace(x, "க்க்க", "க்க", "x")).isEqualTo("க்க்க");
    }

    @Test
    void splitGivesOnePieceMoreThanMatches() {
        assertThat(shown(TextFunctions.split(x, "a,b,", ","))).isEqualTo("[a, b, ]");
        assertThat(shown(TextFunctions.split(x, "", ","))).isEqualTo("[]").hasSize(2);
        assertThat(shown(TextFunctions.length(x, TextFunctions.split(x, "", ",")))).isEqualTo("1");
        assertThat(shown(TextFunctions.split(x, "கா", "ா"))).isEqualTo("[கா]");
        assertThat(shown(TextFunctions.split(x, "அஆ", ""))).isEqualTo("[அஆ]");
        assertThat(shown(TextFunctions.split(x, number("12.5"), "."))).isEqualTo("[12, 5]");
    }

    /**
     * Long wanted texts are found by another search than short ones: both must find what plain
     * search does.
     */
    @Test
    void longAndShortWantedTextsAreFoundAlike() {
        Random random = new Random(7);
        int found = 0;
        for (int round = 0; round < 3_000; round++) {
            String text = almostPeriodic(random);
            int from = random.nextInt(text.length());
            String wanted =
                    text.substring(
                            from, from + random.nextInt(Math.min(24, text.length() - from)) + 1);
            String expected = text.replace(wanted, "-");

            assertThat(TextFunctions.replace(x, text, wanted, "-")).isEqualTo(expected);
            found += wanted.length() > 8 && text.indexOf(wanted) < from ? 1 : 0;
        }
        assertThat(found).isGreaterThan(100);
    }

    private static String almostPeriodic(Random random) {
        String period = "a".repeat(random.nextInt(4)) + "b" + "a".repeat(random.nextInt(3));
        StringBuilder text = new StringBuilder(period.repeat(8));
        for (int i = random.nextInt(4); i > 0; i--) {
            text.setCharAt(random.nextInt(text.length()), random.nextBoolean() ? 'a' : 'b');
        }
        return text.toString();
    }

    @Test
    void searchingTakesLinearTime() {
        String text = "a".repeat(2_000_000);
        String wanted = "a".repeat(1_000_000) + "b";

        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> TextFunctions.split(x, text, wanted));
    }

    @Test
    void joinTurnsItemsToText() {
        assertThat(TextFunctions.join(x, array(number("1"), number("2.50"), "x"), "-"))
                .isEqualTo("1-2.5-x");
        assertThat(TextFunctions.join(x, array(), "-")).isEqualTo("");
        assertThat(raised(() -> TextFunctions.join(x, "x", "-")))
                .endsWith("(join needs an array, got a string)");
    }

    @Test
    void caseIsMappedFullyAndWhateverTheLocale() {
        assertThat(TextFunctions.upper(x, "straße i அ")).isEqualTo("STRASSE I அ");
        assertThat(TextFunctions.lower(x, "ÀI")).isEqualTo("ài");
    }

    @Test
    void kindsHaveTheirNames() {
        assertThat(TextFunctions.typeof(x, null)).isEqualTo("nil");
        assertThat(TextFunctions.typeof(x, array())).isEqualTo("an array");
        assertThat(TextFunctions.toString(x, number("2.50"))).isEqualTo("2.5");
    }

    @Test
    void growthIsMeasuredBeforeItHappens() {
        Execution small = LibraryRun.limited(0, 1_000, 100);

        assertThatThrownBy(() -> TextFunctions.replace(small, "a".repeat(900), "a", "bb"))
                .isInstanceOf(LimitReached.class);
        Execution other = LibraryRun.limited(0, 1_000, 100);
        assertThatThrownBy(() -> TextFunctions.split(other, ",".repeat(100), ","))
                .isInstanceOf(LimitReached.class);
        Execution third = LibraryRun.limited(0, 1_000, 100);
        Object item = "a".repeat(100);
        assertThatThrownBy(
                        () ->
                                TextFunctions.join(
                                        third,
                                        array(
                                                item, item, item, item, item, item, item, item,
                                                item, item),
                                        "-"))
                .isInstanceOf(LimitReached.class);
        Execution fourth = LibraryRun.limited(0, 1_000, 100);
        assertThatThrownBy(() -> TextFunctions.upper(fourth, "ß".repeat(600)))
                .isInstanceOf(LimitReached.class);
    }

    @Test
    void workIsCharged() {
        String text = "a".repeat(1_000_000);

        assertThatThrownBy(
                        () -> {
                            Execution few = LibraryRun.limited(100_000, 1 << 24, 1 << 24);
                            for (int i = 0; i < 10; i++) {
                                TextFunctions.replace(few, text, "b", "c");
                            }
                        })
                .isInstanceOf(LimitReached.class);
    }

    @Test
    void longTextsChangeTheirCaseAsShortOnesDo() {
        String[] letters = {
            "a", "ß", "ΐ", "Σ", "σ", "İ", "I", "i", "க்", "𐐨", "𐐀", "\u0307", " ", "'"
        };
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int count = random.nextInt(1_500); count > 0; count--) {
                text.append(letters[random.nextInt(letters.length)]);
            }
            String whole = text.toString();
            assertThat(TextFunctions.upper(x, whole)).isEqualTo(whole.toUpperCase(Locale.ROOT));
            assertThat(TextFunctions.lower(x, whole)).isEqualTo(whole.toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void caseThatLengthensEveryLetterTakesLinearTime() {
        String text = "ßΐİΣ".repeat(50_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> {
                    TextFunctions.upper(x, text);
                    TextFunctions.lower(x, text);
                });
    }
}

package in.etamil.internal.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However long one letter, key or common beginning is: walking it is charged all the way. */
class ChargedWalksTest {
    private static final int LENGTH = 200_000;

    /** So many characters take some ten microseconds, wherever they are looked at. */
    private static final int UNCHARGED = 5_000;

    /** A text that knows how often it was looked at since something was charged. */
    private static final class Watched implements CharSequence, Meter {
        private final String text;
        private long looks;
        private long longest;
        private long units;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            longest = Math.max(longest, ++looks);
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public void charge(long charged) {
            units += charged;
            looks = 0;
        }

        @Override
        public void textLength(long characters) {}

        @Override
        public void collectionSize(long items) {}
    }

    private static void isChargedAllTheWay(String text, BiConsumer<CharSequence, Meter> walk) {
        Watched watched = new Watched(text);
        walk.accept(watched, watched);
        assertThat(watched.longest).isLessThan(UNCHARGED);
        assertThat(watched.units).isGreaterThan(LENGTH / 16 - 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301", "\u0bbe", "\u093f"})
    void aLetterAsLongAsItsText(String mark) {
        String text = "க" + mark.repeat(LENGTH);

        isChargedAllTheWay(text, (letter, meter) -> Texts.letterEnd(letter, 0, meter));
        isChargedAllTheWay(text, (letter, meter) -> Letters.isBoundary(letter, LENGTH - 1, meter));
        isChargedAllTheWay(
                text, (letter, meter) -> new LetterBoundaries(letter, meter).isBoundary(LENGTH));
        isChargedAllTheWay(text, (letter, meter) -> Texts.letterCount(letter, meter));
        isChargedAllTheWay(text, (letter, meter) -> LetterIndex.NOTHING.extended(letter, meter));
    }

    @Test
    void textsThatBeginAlike() {
        String text = "அ".repeat(LENGTH);

        isChargedAllTheWay(text, (left, meter) -> Texts.compare(left, text + "ஆ", meter));
    }

    @Test
    void theNamesOfARecordAreSortedAtTheMetersCost() {
        RecordValue record = RecordValue.empty();
        for (int i = 0; i < 1000; i++) {
            record = record.with("ஒரே தொடக்கம் ".repeat(200) + i * 7919 % 1000, null);
        }
        CountingMeter meter = new CountingMeter();

        record.sortedKeys(meter);

        // Some ten comparisons a name, each of 2,600 characters.
        assertThat(meter.units).isGreaterThan(1000 * 5 * 2600 / 16);
    }
}

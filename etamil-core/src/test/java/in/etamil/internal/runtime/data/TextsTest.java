package in.etamil.internal.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.internal.diagnostic.LimitReached;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final String[] PIECES = {
        "க", "ா", "்", "மி", "a", "\r", "\n", "😀", "\u200d", "🇮", "e\u0301", "\ud83d", "\ude00",
        " "
    };

    private static CharSequence repeated(String piece, int times, Meter meter) {
        CharSequence text = "";
        for (int i = 0; i < times; i++) {
            text = Texts.join(text, piece, meter);
        }
        return text;
    }

    @Test
    void shortTextsStayStrings() {
        assertThat(Texts.join("வண", "க்கம்", Meter.UNLIMITED))
                .isEqualTo("வணக்கம்")
                .isInstanceOf(String.class);
        assertThat(Texts.join("a".repeat(32), "b".repeat(32), Meter.UNLIMITED))
                .isInstanceOf(String.class);
        assertThat(Texts.join("a".repeat(32), "b".repeat(33), Meter.UNLIMITED))
                .isInstanceOf(TextWindow.class);
        assertThat(Texts.join("", "அ", Meter.UNLIMITED)).isEqualTo("அ");
    }

    @Test
    void everyVersionOfAGrowingTextStaysWhatItWas() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            List<CharSequence> texts =
                    new ArrayList<>(List.of("ஆரம்பம் ".repeat(1 + random.nextInt(9)), "x"));
            List<String> expected = new ArrayList<>();
            texts.forEach(text -> expected.add(text.toString()));
            for (int step = 0; step < 60; step++) {
                int left = random.nextInt(texts.size());
                int right = random.nextInt(3) > 0 ? 1 : random.nextInt(texts.size());
                boolean swap = random.nextInt(3) == 0;
                if (expected.get(left).length() + expected.get(right).length() > 2000) {
                    continue;
                }
                texts.add(
                        Texts.join(
                                texts.get(swap ? right : left),
                                texts.get(swap ? left : right),
                                Meter.UNLIMITED));
                expected.add(expected.get(swap ? right : left) + expected.get(swap ? left : right));
            }
            for (int i = 0; i < texts.size(); i++) {
                CharSequence text = texts.get(i);
                assertThat(Texts.areEqual(text, expected.get(i))).isTrue();
                int other = random.nextInt(texts.size());
                assertThat(Texts.areEqual(text, texts.get(other)))
                        .isEqualTo(expected.get(i).equals(expected.get(other)));
            }
        }
    }

    @Test
    void lettersOfAGrowingTextAreThoseOfTheWholeText() {
        Random random = new Random(6);
        for (int round = 0; round < 400; round++) {
            CharSequence text = "அ".repeat(60);
            for (int step = 0; step < 60; step++) {
                String piece = PIECES[random.nextInt(PIECES.length)];
                text =
                        random.nextInt(8) == 0
                                ? Texts.join(piece, text, Meter.UNLIMITED)
                                : Texts.join(text, piece, Meter.UNLIMITED);
                if (random.nextBoolean()) {
                    assertLetters(text, random);
                }
            }
        }
    }

    @Test
    void twoHalvesOfAMarkThatMeetJoinTheLetterBefore() {
        CharSequence text = Texts.join("a".repeat(70), "👍\ud83c", Meter.UNLIMITED);
        assertThat(Texts.letterCount(text, Meter.UNLIMITED)).isEqualTo(72);
        CharSequence joined = Texts.join(text, "\udffe", Meter.UNLIMITED);
        assertThat(Texts.letterCount(joined, Meter.UNLIMITED)).isEqualTo(71);
        assertThat(Texts.letterAt(joined, 70, Meter.UNLIMITED).toString()).isEqualTo("👍🏾");
    }

    private static void assertLetters(CharSequence text, Random random) {
        String whole = text.toString();
        int count = Texts.letterCount(whole, Meter.UNLIMITED);
        int letter = random.nextInt(count);
        CharSequence expected = Texts.letterAt(whole, letter, Meter.UNLIMITED);
        if (random.nextBoolean()) {
            assertThat(Texts.letterCount(text, Meter.UNLIMITED)).isEqualTo(count);
        }
        assertThat(Texts.letterAt(text, letter, Meter.UNLIMITED).toString())
                .isEqualTo(expected.toString());
        assertThat(Texts.letterAt(whole, letter, new CountingMeter()).toString())
                .isEqualTo(expected.toString());
        assertThat(Texts.letterCount(whole, new CountingMeter())).isEqualTo(count);
    }

    @Test
    void indexedLettersOfLongTextsAreRight() {
        CharSequence window = repeated("கா😀ab\r\n", 3000, Meter.UNLIMITED);
        String string = window.toString();
        CountingMeter meter = new CountingMeter();
        int letter = 0;
        for (int at = 0; at < string.length(); letter++) {
            int end = Texts.letterEnd(string, at, meter);
            String expected = string.substring(at, end);
            if (letter % 7 == 0) {
                assertThat(Texts.letterAt(window, letter, meter).toString()).isEqualTo(expected);
                assertThat(Texts.letterAt(string, letter, meter).toString()).isEqualTo(expected);
            }
            at = end;
        }
        assertThat(Texts.letterCount(window, meter)).isEqualTo(letter).isEqualTo(15_000);
        assertThat(Texts.letterAt(window, letter - 1, meter).toString()).isEqualTo("\r\n");
        assertThat(Texts.letterAt(window, 64, meter).toString()).isEqualTo("\r\n");
    }

    @Test
    void growingCountingAndIndexingIsLinear() {
        CountingMeter meter = new CountingMeter();
        CharSequence appended = "";
        CharSequence prefixed = "";
        int turns = 100_000;
        for (int i = 0; i < turns; i++) {
            appended = Texts.join(appended, "க்", meter);
            prefixed = Texts.join("க்", prefixed, meter);
            assertThat(Texts.letterCount(appended, meter)).isEqualTo(i + 1);
            Texts.letterAt(appended, i, meter);
            Texts.letterAt(appended, i / 2, meter);
        }
        assertThat(prefixed.length()).isEqualTo(2 * turns);
        assertThat(meter.units).isLessThan(4L * turns);
    }

    @Test
    void aWalkByIndexOverALongStringIsLinear() {
        CountingMeter meter = new CountingMeter();
        String text = "தமிழ்".repeat(20_000);
        int count = Texts.letterCount(text, meter);
        for (int i = 0; i < count; i++) {
            Texts.letterAt(text, i, meter);
        }
        assertThat(count).isEqualTo(60_000);
        assertThat(meter.units).isLessThan(10L * count);
    }

    @Test
    void aTextOverTheLimitIsRefusedBeforeItIsBuilt() {
        Meter meter = new CountingMeter(Long.MAX_VALUE, 100, Long.MAX_VALUE);
        CharSequence text = repeated("a", 100, meter);
        assertThatThrownBy(() -> Texts.join(text, "b", meter)).isInstanceOf(LimitReached.class);
        assertThat(text.length()).isEqualTo(100);
    }

    @Test
    void threeThreadsGrowOneText() throws Exception {
        CharSequence frozen = repeated("அடி", 40, Meter.UNLIMITED);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (int round = 0; round < 200; round++) {
                CharSequence base = Texts.join(frozen, "x".repeat(30), Meter.UNLIMITED);
                List<Future<String>> grown = new ArrayList<>();
                for (String letter : List.of("க", "ச", "ட")) {
                    Callable<String> grow = () -> grow(base, letter).toString();
                    grown.add(threads.submit(grow));
                }
                int at = 0;
                for (String letter : List.of("க", "ச", "ட")) {
                    String half = letter.repeat(50);
                    assertThat(grown.get(at++).get())
                            .isEqualTo(half + frozen + "x".repeat(30) + half);
                }
            }
        }
    }

    private static CharSequence grow(CharSequence base, String letter) {
        CharSequence text = base;
        for (int i = 0; i < 50; i++) {
            text = Texts.join(text, letter, Meter.UNLIMITED);
            text = Texts.join(letter, text, Meter.UNLIMITED);
        }
        return text;
    }

    @Test
    void ordersByCodePoint() {
        List<String> ordered =
                List.of(
                        "",
                        " ",
                        "A",
                        "Zebra",
                        "apple",
                        "abc".repeat(2),
                        "அ",
                        "ஆ",
                        "க",
                        "கா",
                        "～",
                        "😀",
                        "😁");
        List<String> sorted = new ArrayList<>(ordered);
        sorted.sort(Texts.order(Meter.UNLIMITED));
        assertThat(sorted)
                .containsExactly(
                        "", " ", "A", "Zebra", "abcabc", "apple", "அ", "ஆ", "க", "கா", "～", "😀",
                        "😁");
        assertThat(Texts.compare("abc", "abcd", Meter.UNLIMITED)).isEqualTo(-1);
        assertThat(Texts.compare("x".repeat(5), repeated("x", 5, Meter.UNLIMITED), Meter.UNLIMITED))
                .isZero();
    }

    @Test
    void trimsExactlyTheWhiteSpaceOfUnicode() {
        for (char c = 0; c < 0xFFFF; c++) {
            boolean expected =
                    (c >= 0x9 && c <= 0xD)
                            || c == 0x20
                            || c == 0x85
                            || c == 0xA0
                            || c == 0x1680
                            || (c >= 0x2000 && c <= 0x200A)
                            || c == 0x2028
                            || c == 0x2029
                            || c == 0x202F
                            || c == 0x205F
                            || c == 0x3000;
            assertThat(Texts.trim(c + "அ" + c).length() == 1).isEqualTo(expected);
        }
        assertThat(Texts.trim(" \t")).isEmpty();
    }
}

package in.etamil.internal.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Our letters are those of the JDK's {@code \X}, wherever the text is entered. */
class LettersTest {
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private static final String[] PIECES = {
        "க",
        "கா",
        "க்ஷ",
        "ஸ்ரீ",
        "கொ",
        "கொ",
        "ஃ",
        "ௗ",
        "ா",
        "்",
        "ஂ",
        "௹",
        "௧",
        "a",
        "Z",
        " ",
        "\n",
        "\r",
        "\r\n",
        "\t",
        "é",
        "e\u0301",
        "\u0301",
        "\u00ad",
        "\u00a9",
        "\u00ae",
        "\u200d",
        "\u200c",
        "\u200b",
        "\ufe0f",
        "\u20e3",
        "1\ufe0f\u20e3",
        "–",
        "“",
        "₹",
        "\u2028",
        "‼",
        "😀",
        "👩‍💻",
        "👨‍👩‍👧",
        "👍🏾",
        "🇮",
        "🇳",
        "🏴",
        "क",
        "क्ष",
        "्",
        "ि",
        "ક્ષ",
        "각",
        "가",
        "ᄀ",
        "ᅡ",
        "ᆨ",
        "漢",
        "か\u3099",
        "ﾞ",
        "ำ",
        "\u0600",
        "\u06dd",
        "\u0d4e",
        "\u0903",
        "\ud83d",
        "\ude00",
        "\udb40\udc41",
        "\ue000",
        "\uffff",
        "\u0000",
        "\u0085",
        "\u061c",
        "\u1100\u1161\u11a8",
        "𑂽",
        "\u0e33"
    };

    private static List<Integer> boundaries(String text) {
        List<Integer> ends = new ArrayList<>();
        Matcher matcher = CLUSTER.matcher(text);
        while (matcher.find()) {
            ends.add(matcher.end());
        }
        return ends;
    }

    private static void assertLetters(String text) {
        List<Integer> expected = boundaries(text);
        List<Integer> ends = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            at = Texts.letterEnd(text, at, Meter.UNLIMITED);
            ends.add(at);
        }
        if (!ends.equals(expected)) {
            assertThat(ends).as(escaped(text)).isEqualTo(expected);
        }
        LetterBoundaries forward = new LetterBoundaries(text, Meter.UNLIMITED);
        for (int i = 0; i <= text.length(); i++) {
            boolean boundary = i == 0 || expected.contains(i);
            if (Letters.isBoundary(text, i, Meter.UNLIMITED) != boundary
                    || forward.isBoundary(i) != boundary) {
                assertThat(Letters.isBoundary(text, i, Meter.UNLIMITED))
                        .as(escaped(text) + " at " + i)
                        .isEqualTo(boundary);
                assertThat(new LetterBoundaries(text, Meter.UNLIMITED).isBoundary(i))
                        .as(escaped(text) + " at " + i)
                        .isEqualTo(boundary);
                assertThat(forward.isBoundary(i))
                        .as(escaped(text) + " at " + i)
                        .isEqualTo(boundary);
            }
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
        return escaped.toString();
    }

    @Test
    void agreesOnEveryPairOfLatinTamilAndPunctuation() {
        char[] own = new char[0x300 + 0x80 + 0xD0];
        int count = 0;
        for (char c = 0; c < 0x300; c++) {
            own[count++] = c;
        }
        for (char c = 0x0B80; c < 0x0C00; c++) {
            own[count++] = c;
        }
        for (char c = 0x2000; c < 0x20D0; c++) {
            own[count++] = c;
        }
        Matcher matcher = CLUSTER.matcher("");
        for (char left : own) {
            for (char right : own) {
                String pair = new String(new char[] {left, right});
                matcher.reset(pair);
                boolean joined = matcher.lookingAt() && matcher.end() == 2;
                if ((Letters.end(pair, 0, Meter.UNLIMITED) == 2) != joined
                        || Letters.isBoundary(pair, 1, Meter.UNLIMITED) == joined) {
                    assertLetters(pair);
                }
            }
        }
    }

    @Test
    void agreesOnEveryCharacterBesideTamil() {
        for (int c = 0; c <= 0x1FFFF; c++) {
            String character = new String(Character.toChars(c));
            assertLetters("கா" + character + "கி");
        }
    }

    @Test
    void agreesOnRandomTexts() {
        Random random = new Random(20_000_101);
        for (int round = 0; round < 60_000; round++) {
            StringBuilder text = new StringBuilder();
            int pieces = 1 + random.nextInt(8);
            for (int i = 0; i < pieces; i++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertLetters(text.toString());
        }
    }

    @Test
    void agreesOnRandomCodePoints() {
        Random random = new Random(7);
        for (int round = 0; round < 30_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x10000 : 0x20000));
            }
            assertLetters(text.toString());
        }
    }

    /** A text that counts how often it is looked at. */
    private static final class Watched implements CharSequence {
        private final String text;
        private long looks;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }
    }

    @Test
    void allBoundariesOfATextAreFoundInLinearTime() {
        for (String piece : new String[] {"\u0301", "🇮", "क", "கா", "👩\u200d", "\r", "가"}) {
            Watched text = new Watched(piece.repeat(20_000));
            LetterBoundaries boundaries = new LetterBoundaries(text, Meter.UNLIMITED);
            int count = 0;
            for (int i = 0; i < text.length(); i++) {
                count += boundaries.isBoundary(i) ? 1 : 0;
            }
            assertThat(count).isEqualTo(boundaries(text.text).size());
            assertThat(text.looks).as(piece).isLessThan(30L * text.length());
        }
    }
}

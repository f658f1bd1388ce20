package in.etamil.benchmarks;

import java.text.BreakIterator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Texts. */
final class Words {
    private static final List<String> WORDS =
            List.of(
                    "வானம்",
                    "பூமி",
                    "மழை",
                    "காற்று",
                    "கடல்",
                    "மலை",
                    "ஆறு",
                    "நெருப்பு",
                    "ஒளி",
                    "நிழல்",
                    "பகல்");

    private Words() {}

    static String textBuilding() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append("வரி ").append(i).append("; ");
        }
        return text.toString();
    }

    static String count() {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : text().split(" ")) {
            counts.merge(word, 1, Integer::sum);
        }
        return counts.get("மழை") + " " + counts.get("கடல்") + " " + counts.get("முடிவு");
    }

    private static String text() {
        StringBuilder text = new StringBuilder();
        int which = 0;
        for (int i = 0; i < 8_000; i++) {
            which = (which * 3 + i) % 11;
            text.append(WORDS.get(which)).append(' ');
        }
        return text.append("முடிவு").toString();
    }

    static String letters() {
        StringBuilder building = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            building.append("யாதும் ஊரே யாவரும் கேளிர் ");
        }
        String text = building.toString();
        int letters = 0;
        int count = 0;
        StringBuilder reversed = new StringBuilder();
        BreakIterator boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
        boundaries.setText(text);
        int end = text.length();
        for (int start = boundaries.last(); start > 0; end = start) {
            start = boundaries.previous();
            String letter = text.substring(start, end);
            letters++;
            if (letter.equals("யா")) {
                count++;
            }
            reversed.append(letter);
        }
        return letters + " " + count + " " + reversed;
    }
}

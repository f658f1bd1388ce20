package in.etamil.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters of a text: extended grapheme clusters, as the JDK's regular expressions know them (docs/semantics.md#text). */
final class Letters {
    private static final Pattern LETTER = Pattern.compile("\\X");
    private static final int FIRST_THAT_COMBINES = 0x300;

    private Letters() {}

    static List<String> of(String text) {
        List<String> letters = new ArrayList<>();
        if (isPlain(text)) {
            for (int i = 0; i < text.length(); i++) {
                letters.add(text.substring(i, i + 1));
            }
            return letters;
        }
        Matcher matcher = LETTER.matcher(text);
        while (matcher.find()) {
            letters.add(matcher.group());
        }
        return letters;
    }

    /** For every offset whether a letter begins or the text ends there. */
    static boolean[] boundaries(String text) {
        boolean[] boundary = new boolean[text.length() + 1];
        int at = 0;
        boundary[0] = true;
        for (String letter : of(text)) {
            at += letter.length();
            boundary[at] = true;
        }
        return boundary;
    }

    /** The pieces between the matches that begin and end at letter boundaries (docs/semantics.md#text-functions). */
    static List<String> split(String text, String separator) {
        List<String> pieces = new ArrayList<>();
        boolean[] boundary = boundaries(text);
        int from = 0;
        int match = separator.isEmpty() ? -1 : text.indexOf(separator);
        while (match >= 0) {
            int end = match + separator.length();
            if (boundary[match] && boundary[end]) {
                pieces.add(text.substring(from, match));
                from = end;
            }
            match = text.indexOf(separator, end);
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_THAT_COMBINES || c == '\r') {
                return false;
            }
        }
        return true;
    }
}

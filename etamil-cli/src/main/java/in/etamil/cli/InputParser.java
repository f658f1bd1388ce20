package in.etamil.cli;

import in.etamil.Session;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** What the line editor must know of the language: when an input ends, and what a word is. */
final class InputParser implements Parser {

    /** The word that the cursor stands in or behind. */
    private record Word(String word, int wordCursor, String line, int cursor)
            implements CompletingParsedLine {
        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word);
        }

        // Words are typed as they are: nothing is quoted or escaped.

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor;
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && Session.isUnfinished(line)) {
            throw new EOFError(-1, -1, "an open brace");
        }
        int start = cursor;
        while (start > 0 && isPart(line.charAt(start - 1))) {
            start--;
        }
        int end = cursor;
        while (end < line.length() && isPart(line.charAt(end))) {
            end++;
        }
        return new Word(line.substring(start, end), cursor - start, line, cursor);
    }

    /** Backslashes mean nothing outside of strings. */
    @Override
    public boolean isEscapeChar(char c) {
        return false;
    }

    private static boolean isPart(char c) {
        return c >= '0' && c <= '9'
                || c >= 'A' && c <= 'Z'
                || c >= 'a' && c <= 'z'
                || c == '_'
                || c >= '\u0B80' && c <= '\u0BFF';
    }
}

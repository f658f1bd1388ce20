package in.etamil.internal.syntax;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one file in parallel arrays: 18 bytes a token, whatever its text. Behind the last
 * one there are only tokens of kind {@link TokenKind#END}.
 */
final class Tokens {
    /** Codes from here on are keywords: this plus the keyword's ordinal. */
    private static final int FIRST_KEYWORD = 64;

    private static final TokenKind[] KINDS = TokenKind.values();
    private static final Keyword[] KEYWORDS = Keyword.values();

    private final SourceText source;
    private int count;
    private short[] codes;
    private int[] starts;
    private int[] ends;
    private int[] lines;
    private int[] columns;

    Tokens(SourceText source) {
        this.source = source;
        int room = Math.max(16, source.text().length() / 8);
        codes = new short[room];
        starts = new int[room];
        ends = new int[room];
        lines = new int[room];
        columns = new int[room];
    }

    void add(TokenKind kind, int start, int end, int line, int column) {
        add((short) kind.ordinal(), start, end, line, column);
    }

    void add(Keyword keyword, int start, int end, int line, int column) {
        add((short) (FIRST_KEYWORD + keyword.ordinal()), start, end, line, column);
    }

    private void add(short code, int start, int end, int line, int column) {
        if (count == codes.length) {
            grow();
        }
        codes[count] = code;
        starts[count] = start;
        ends[count] = end;
        lines[count] = line;
        columns[count] = column;
        count++;
    }

    private void grow() {
        int room = count + (count >> 1);
        codes = Arrays.copyOf(codes, room);
        starts = Arrays.copyOf(starts, room);
        ends = Arrays.copyOf(ends, room);
        lines = Arrays.copyOf(lines, room);
        columns = Arrays.copyOf(columns, room);
    }

    int count() {
        return count;
    }

    TokenKind kind(int token) {
        if (token >= count) {
            return TokenKind.END;
        }
        int code = codes[token];
        return code >= FIRST_KEYWORD ? TokenKind.KEYWORD : KINDS[code];
    }

    /** The keyword a token is, or null. */
    @Nullable Keyword keyword(int token) {
        if (token >= count || codes[token] < FIRST_KEYWORD) {
            return null;
        }
        return KEYWORDS[codes[token] - FIRST_KEYWORD];
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    int line(int token) {
        return lines[token];
    }

    int column(int token) {
        return columns[token];
    }

    /** The token as it is written. */
    String text(int token) {
        return source.text().substring(starts[token], ends[token]);
    }

    boolean isWritten(int token, String word) {
        return ends[token] - starts[token] == word.length()
                && source.text().startsWith(word, starts[token]);
    }

    /** What a string token says: without its quotes, escapes decoded. */
    String decoded(int token) {
        String text = source.text();
        int end = ends[token] - 1;
        int from = starts[token] + 1;
        int backslash = text.indexOf('\\', from, end);
        if (backslash < 0) {
            return text.substring(from, end);
        }
        StringBuilder decoded = new StringBuilder(end - from);
        while (backslash >= 0) {
            decoded.append(text, from, backslash);
            char escape = text.charAt(backslash + 1);
            switch (escape) {
                case 'n' -> decoded.append('\n');
                case 't' -> decoded.append('\t');
                case 'r' -> decoded.append('\r');
                case '"', '\\' -> decoded.append(escape);
                default -> decoded.append('\\').append(escape);
            }
            from = backslash + 2;
            backslash = text.indexOf('\\', from, end);
        }
        return decoded.append(text, from, end).toString();
    }
}

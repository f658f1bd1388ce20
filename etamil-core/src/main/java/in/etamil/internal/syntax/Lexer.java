package in.etamil.internal.syntax;

import in.etamil.Diagnostic;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a file's text into tokens (docs/semantics.md#source-text) in time linear in its length. */
final class Lexer {
    /**
     * A file that is no program at all, such as a picture, must not fill the memory with its
     * mistakes.
     */
    static final int MAX_PROBLEMS = 1_000;

    private static final String NO_CLOSING_QUOTE =
            "இங்கே தொடங்கும் உரைக்கு முடிவு மேற்கோள் இல்லை  (the text that begins here has no closing quote)";
    private static final String BROKEN_ESCAPE =
            "வரியின் முடிவில் '\\' வரக்கூடாது  (a text cannot have a backslash at the end of a line)";
    private static final String TOO_LARGE =
            "எண் மிகப் பெரியது  (the number is too large: at most 79228162514264337593543950335)";

    private final SourceText source;
    private final String text;
    private final Tokens tokens;
    private final List<Diagnostic> problems = new ArrayList<>();
    private int at;

    /** The place that {@link #line} and {@link #column} belong to. */
    private int counted;

    private int line = 1;
    private int column = 1;

    private int snippetLine;
    private String snippet = "";

    Lexer(SourceText source) {
        this.source = source;
        this.text = source.text();
        this.tokens = new Tokens(source);
    }

    /**
     * Every lexical error, in the order of the text; empty when {@link #scan} gave a program's
     * tokens.
     */
    List<Diagnostic> problems() {
        return problems;
    }

    Tokens scan() {
        while (at < text.length() && problems.size() <= MAX_PROBLEMS) {
            char c = text.charAt(at);
            switch (c) {
                case ' ', '\t', '\n', '\f' -> at++;
                case '"' -> string();
                case '/' -> slash();
                case '=' -> maybeEqual(TokenKind.ASSIGN, TokenKind.EQUAL);
                case '<' -> maybeEqual(TokenKind.LESS, TokenKind.LESS_OR_EQUAL);
                case '>' -> maybeEqual(TokenKind.GREATER, TokenKind.GREATER_OR_EQUAL);
                case '!' -> exclamation();
                case '+' -> token(TokenKind.PLUS, 1);
                case '-' -> token(TokenKind.MINUS, 1);
                case '*' -> token(TokenKind.STAR, 1);
                case '&' -> token(TokenKind.AMPERSAND, 1);
                case '?' -> token(TokenKind.QUESTION, 1);
                case '(' -> token(TokenKind.LEFT_PAREN, 1);
                case ')' -> token(TokenKind.RIGHT_PAREN, 1);
                case '[' -> token(TokenKind.LEFT_BRACKET, 1);
                case ']' -> token(TokenKind.RIGHT_BRACKET, 1);
                case '{' -> token(TokenKind.LEFT_BRACE, 1);
                case '}' -> token(TokenKind.RIGHT_BRACE, 1);
                case ',' -> token(TokenKind.COMMA, 1);
                case ';' -> token(TokenKind.SEMICOLON, 1);
                case ':' -> token(TokenKind.COLON, 1);
                case '.' -> token(TokenKind.DOT, 1);
                default -> wordOrNumber(c);
            }
        }
        return tokens;
    }

    private void wordOrNumber(char c) {
        if (isDigit(c)) {
            number();
        } else if (isWordStart(c)) {
            word();
        } else {
            unplaced();
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordStart(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c == '_'
                || c >= 0x0B80 && c <= 0x0BFF;
    }

    // ---- places

    /** Moves the count of lines and columns on; a surrogate pair is one column. */
    private void countTo(int offset) {
        while (counted < offset) {
            char c = text.charAt(counted);
            if (c == '\n') {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(c)
                    || counted == 0
                    || !Character.isHighSurrogate(text.charAt(counted - 1))) {
                column++;
            }
            counted++;
        }
    }

    private void token(TokenKind kind, int length) {
        countTo(at);
        tokens.add(kind, at, at + length, line, column);
        at += length;
    }

    private boolean follows(char c) {
        return at + 1 < text.length() && text.charAt(at + 1) == c;
    }

    // ---- tokens

    private void maybeEqual(TokenKind alone, TokenKind withEqual) {
        if (follows('=')) {
            token(withEqual, 2);
        } else {
            token(alone, 1);
        }
    }

    private void exclamation() {
        if (follows('=')) {
            token(TokenKind.NOT_EQUAL, 2);
        } else {
            unplaced();
        }
    }

    private void slash() {
        if (!follows('/')) {
            token(TokenKind.SLASH, 1);
            return;
        }
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
    }

    private void word() {
        int end = at;
        int hash = 0;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (!isWordStart(c) && !isDigit(c)) {
                break;
            }
            hash = 31 * hash + c;
            end++;
        }
        Keyword keyword = KeywordTable.find(text, at, end, hash);
        if (keyword == null) {
            token(TokenKind.IDENTIFIER, end - at);
            return;
        }
        countTo(at);
        tokens.add(keyword, at, end, line, column);
        at = end;
    }

    private int digitsFrom(int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void number() {
        int end = digitsFrom(at);
        if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            end = digitsFrom(end + 1);
        }
        boolean percentage = end < text.length() && text.charAt(end) == '%';
        int after = percentage ? end + 1 : end;
        // Up to 28 digits always fit; only longer ones have to be read here to know.
        if (end - at > Decimal.MAX_SCALE && Decimal.parseLiteral(text.substring(at, end)) == null) {
            problem(after, TOO_LARGE);
            at = after;
            return;
        }
        token(percentage ? TokenKind.PERCENTAGE : TokenKind.NUMBER, after - at);
    }

    /**
     * A string that no closing quote ends, or with a backslash before a line end, is one error at
     * its opening quote.
     */
    private void string() {
        int end = at + 1;
        boolean broken = false;
        while (end < text.length() && text.charAt(end) != '"') {
            boolean escape = text.charAt(end) == '\\';
            broken |= escape && end + 1 < text.length() && text.charAt(end + 1) == '\n';
            end += escape ? 2 : 1;
        }
        if (end >= text.length()) {
            problem(text.length(), NO_CLOSING_QUOTE);
            at = text.length();
        } else if (broken) {
            problem(end + 1, BROKEN_ESCAPE);
            at = end + 1;
        } else {
            token(TokenKind.STRING, end + 1 - at);
        }
    }

    // ---- errors

    private void unplaced() {
        int end = at + Character.charCount(text.codePointAt(at));
        problem(end, null);
        at = end;
    }

    private void problem(int end, @Nullable String hint) {
        countTo(at);
        if (line != snippetLine) {
            snippetLine = line;
            snippet = source.lineAt(at);
        }
        boolean last = problems.size() == MAX_PROBLEMS;
        Message message = last ? Message.TOO_MANY_LEXICAL_ERRORS : Message.UNRECOGNIZED_INPUT;
        Object value = last ? String.valueOf(MAX_PROBLEMS) : SourceProblem.shown(text, at, end);
        problems.add(
                new Diagnostic(
                        message.code(),
                        Diagnostic.Stage.LEX,
                        message.tamil(value),
                        message.english(value),
                        null,
                        source.fileName(),
                        at,
                        line,
                        column,
                        snippet,
                        last ? null : hint));
    }
}

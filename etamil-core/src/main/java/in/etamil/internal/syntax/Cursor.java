package in.etamil.internal.syntax;

import in.etamil.Diagnostic.Stage;
import in.etamil.internal.diagnostic.Message;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file's tokens one after another, bounds their nesting, and words the errors
 * (docs/semantics.md#stages).
 */
final class Cursor {
    /**
     * How deep brackets, blocks, prefix operators and anonymous functions may nest, so that every
     * pass may recurse.
     */
    static final int MAX_NESTING = 256;

    private final SourceText source;
    private final Tokens tokens;
    private final @Nullable BitSet keywordUses;
    private int at;
    private int depth;

    /**
     * @param keywordUses receives the tokens that were read as keywords and not as names; or null
     */
    Cursor(SourceText source, Tokens tokens, @Nullable BitSet keywordUses) {
        this.source = source;
        this.tokens = tokens;
        this.keywordUses = keywordUses;
    }

    // ---- looking

    int position() {
        return at;
    }

    TokenKind kind() {
        return tokens.kind(at);
    }

    TokenKind kind(int ahead) {
        return tokens.kind(at + ahead);
    }

    boolean at(TokenKind kind) {
        return tokens.kind(at) == kind;
    }

    @Nullable Keyword keyword() {
        return tokens.keyword(at);
    }

    @Nullable Keyword keyword(int ahead) {
        return tokens.keyword(at + ahead);
    }

    boolean at(Keyword keyword) {
        return tokens.keyword(at) == keyword;
    }

    /** Whether the token is a Name: an identifier, or a keyword that may be one. */
    boolean isName(int ahead) {
        Keyword keyword = tokens.keyword(at + ahead);
        return keyword == null ? kind(ahead) == TokenKind.IDENTIFIER : keyword.mayBeName();
    }

    boolean isReserved(int ahead) {
        Keyword keyword = tokens.keyword(at + ahead);
        return keyword != null && !keyword.mayBeName();
    }

    /** Whether an identifier stands here that is written so. */
    boolean isWritten(String word) {
        return kind() == TokenKind.IDENTIFIER && tokens.isWritten(at, word);
    }

    // ---- reading

    void skip() {
        at++;
    }

    boolean accept(TokenKind kind) {
        if (tokens.kind(at) != kind) {
            return false;
        }
        at++;
        return true;
    }

    void expect(TokenKind kind) {
        if (tokens.kind(at) != kind) {
            throw expected(kind.shown());
        }
        at++;
    }

    /** Notes that the token is read as the keyword it is. */
    void markKeyword() {
        if (keywordUses != null) {
            keywordUses.set(at);
        }
    }

    void skipKeyword() {
        markKeyword();
        at++;
    }

    boolean accept(Keyword keyword) {
        if (tokens.keyword(at) != keyword) {
            return false;
        }
        skipKeyword();
        return true;
    }

    void expect(Keyword keyword, String expected) {
        if (!accept(keyword)) {
            throw expected(expected, keyword);
        }
    }

    String name(String expected) {
        if (!isName(0)) {
            throw expected(expected);
        }
        return tokens.text(at++);
    }

    /** A Name, or a string whose contents are the name. */
    String labelName(String expected) {
        return at(TokenKind.STRING) ? tokens.decoded(at++) : name(expected);
    }

    String textAt(int token) {
        return tokens.text(token);
    }

    String decodedAt(int token) {
        return tokens.decoded(token);
    }

    TokenKind kindAt(int token) {
        return tokens.kind(token);
    }

    // ---- nesting

    /** Goes one level deeper, at the token that opens it. */
    void enter() {
        if (++depth > MAX_NESTING) {
            throw new SyntaxError(
                    SourceProblem.at(
                            span(at, at),
                            Stage.PARSE,
                            Message.NESTED_TOO_DEEPLY,
                            null,
                            null,
                            String.valueOf(MAX_NESTING)));
        }
    }

    void leave() {
        depth--;
    }

    // ---- places

    /** From a token to the last one read. */
    Span spanFrom(int token) {
        return span(token, at - 1);
    }

    Span tokenSpan(int token) {
        return span(token, token);
    }

    private Span span(int first, int last) {
        return new Span(
                source,
                tokens.start(first),
                tokens.end(last),
                tokens.line(first),
                tokens.column(first));
    }

    // ---- errors

    /** The error that something else was wanted here. */
    SyntaxError expected(String expected) {
        return expected(expected, at, null);
    }

    /** The same, where a keyword was wanted that may have been misspelt. */
    SyntaxError expected(String expected, Keyword... wanted) {
        return expected(expected, at, misspeltAt(at, wanted));
    }

    SyntaxError expectedAt(int token, String expected) {
        return expected(expected, token, null);
    }

    /**
     * The error that something else was wanted here, where the token in question may be a misspelt
     * keyword.
     */
    SyntaxError expectedUnlessMisspelt(String expected, int token, Keyword[] wanted) {
        return expected(expected, at, misspeltAt(token, wanted));
    }

    private SyntaxError expected(String expected, int token, @Nullable String hint) {
        if (token >= tokens.count()) {
            int last = tokens.count() - 1;
            return new SyntaxError(
                    SourceProblem.at(
                            span(last, last),
                            Stage.PARSE,
                            Message.EXPECTED_AT_END,
                            null,
                            hint,
                            expected));
        }
        Keyword found = tokens.keyword(token);
        boolean reserved = found != null && !found.mayBeName() && Expected.wantsName(expected);
        String shown = SourceProblem.shown(source.text(), tokens.start(token), tokens.end(token));
        String help = reserved ? Expected.reservedWord(shown) : hint;
        return new SyntaxError(
                SourceProblem.at(
                        span(token, token),
                        Stage.PARSE,
                        Message.EXPECTED_FOUND,
                        null,
                        help,
                        expected,
                        shown));
    }

    private @Nullable String misspeltAt(int token, Keyword[] wanted) {
        if (tokens.kind(token) != TokenKind.IDENTIFIER) {
            return null;
        }
        String nearest = NearestWord.spelling(tokens.text(token), wanted);
        return nearest == null ? null : Expected.didYouMean(nearest);
    }
}

package in.etamil.internal.syntax;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a file's text to its tree (docs/semantics.md#source-text, docs/semantics.md#grammar). */
public final class Parser {
    private Parser() {}

    /**
     * Parses one file; its imports are left as statements.
     *
     * @param extensions whether the contextual words of docs/semantics.md#what-this-project-adds
     *     are known
     */
    public static ParseResult parse(SourceText source, boolean extensions) {
        return parse(source, extensions, null);
    }

    /**
     * Parses a text that is one value, perhaps with semicolons behind it, as the statement that
     * prints it (docs/semantics.md#sessions).
     *
     * @param extensions whether the contextual words of docs/semantics.md#what-this-project-adds
     *     are known
     */
    public static ParseResult parseValue(SourceText source, boolean extensions) {
        Lexer lexer = new Lexer(source);
        Tokens tokens = lexer.scan();
        if (!lexer.problems().isEmpty()) {
            return new ParseResult.Refused(List.copyOf(lexer.problems()));
        }
        Cursor cursor = new Cursor(source, tokens, null);
        try {
            Statement print = new StatementParser(cursor, extensions).printedValue();
            return new ParseResult.Parsed(new SyntaxTree(source, List.of(print)));
        } catch (SyntaxError error) {
            return new ParseResult.Refused(List.of(error.diagnostic()));
        }
    }

    /**
     * @param keywordUses receives the indexes of the tokens that were read as keywords, or null
     */
    static ParseResult parse(SourceText source, boolean extensions, @Nullable BitSet keywordUses) {
        Lexer lexer = new Lexer(source);
        Tokens tokens = lexer.scan();
        if (!lexer.problems().isEmpty()) {
            return new ParseResult.Refused(List.copyOf(lexer.problems()));
        }
        Cursor cursor = new Cursor(source, tokens, keywordUses);
        try {
            List<Statement> statements = new StatementParser(cursor, extensions).program();
            return new ParseResult.Parsed(new SyntaxTree(source, statements));
        } catch (SyntaxError error) {
            return new ParseResult.Refused(List.of(error.diagnostic()));
        }
    }
}

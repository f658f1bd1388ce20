package in.etamil.internal.syntax;

import in.etamil.Diagnostic;
import java.util.List;

/** What became of a text: its tree, or why there is none. */
public sealed interface ParseResult {

    record Parsed(SyntaxTree tree) implements ParseResult {}

    /**
     * At least one problem, in the order of the text: all lexical errors, or the first syntax
     * error.
     */
    record Refused(List<Diagnostic> problems) implements ParseResult {}
}

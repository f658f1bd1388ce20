package in.etamil.internal.syntax;

import java.util.List;

/** One parsed file, or after loading the whole program with its imports spliced in. */
public record SyntaxTree(SourceText source, List<Statement> statements) {}

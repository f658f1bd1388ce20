package in.etamil.internal.syntax;

import java.util.List;

/** Statements between braces; makes no scope (language.md 5.2). */
public record Block(Span span, List<Statement> statements) {}

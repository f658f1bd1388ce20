package in.etamil.internal.syntax;

import java.util.List;

/** Statements between braces; makes no scope (docs/semantics.md#scopes). */
public record Block(Span span, List<Statement> statements) {}

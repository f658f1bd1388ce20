package in.etamil.oracle;

import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.ParseResult;
import in.etamil.internal.syntax.Parser;
import in.etamil.internal.syntax.SourceText;
import in.etamil.internal.syntax.Span;
import in.etamil.internal.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a program smaller by leaving out statements and by putting blocks in their statement's place. */
final class Minimiser {
    private static final int MOST_TRIES = 3_000;

    private final Predicate<String> stillInteresting;
    private int tries;

    private Minimiser(Predicate<String> stillInteresting) {
        this.stillInteresting = stillInteresting;
    }

    /** A text that is to go, and what comes in its place. */
    private record Cut(int from, int to, String instead) {
        String applied(String program) {
            return program.substring(0, from) + instead + program.substring(to);
        }
    }

    static String minimise(String program, Predicate<String> stillInteresting) {
        String smallest = new Minimiser(stillInteresting).smallest(program);
        String tidy = smallest.replaceAll("(?m)^\\s*\n", "");
        return stillInteresting.test(tidy) ? tidy : smallest;
    }

    private String smallest(String program) {
        String now = program;
        boolean smaller = true;
        while (smaller && tries < MOST_TRIES) {
            smaller = false;
            List<Cut> cuts = cuts(now);
            // From the end: what stands before a place that was cut keeps its number in the new list.
            for (int i = cuts.size() - 1; i >= 0 && tries < MOST_TRIES; i--) {
                String shorter = cuts.get(i).applied(now);
                tries++;
                if (shorter.length() < now.length() && stillInteresting.test(shorter)) {
                    now = shorter;
                    smaller = true;
                    cuts = cuts(now);
                    i = Math.min(i, cuts.size());
                }
            }
        }
        return now;
    }

    private static List<Cut> cuts(String program) {
        List<Cut> cuts = new ArrayList<>();
        SourceText source = new SourceText(Candidate.FILE, Candidate.FILE, program);
        if (source.text().equals(program)
                && Parser.parse(source, true) instanceof ParseResult.Parsed(var tree)) {
            statements(tree.statements(), program, cuts);
        }
        return cuts;
    }

    private static void statements(List<Statement> statements, String program, List<Cut> cuts) {
        for (Statement statement : statements) {
            Span span = statement.span();
            cuts.add(new Cut(span.offset(), span.end(), ""));
            for (Expression part : Parts.of(statement)) {
                expression(part, program, cuts);
            }
            switch (statement) {
                case Statement.FunctionDefinition function ->
                    statements(function.body().statements(), program, cuts);
                case Statement.ShapeDefinition shape ->
                    shape.methods().forEach(method -> cuts.add(
                            new Cut(method.span().offset(), method.span().end(), "")));
                default -> {
                    for (Block block : Parts.blocks(statement)) {
                        Span inner = block.span();
                        String body = program.substring(inner.offset() + 1, inner.end() - 1);
                        cuts.add(new Cut(span.offset(), span.end(), body));
                        statements(block.statements(), program, cuts);
                    }
                }
            }
        }
    }

    /** The statements of anonymous functions. */
    private static void expression(Expression expression, String program, List<Cut> cuts) {
        if (expression instanceof Expression.Lambda lambda) {
            statements(lambda.body().statements(), program, cuts);
        }
        for (Expression part : Parts.of(expression)) {
            expression(part, program, cuts);
        }
    }
}

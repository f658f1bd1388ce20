package in.etamil.internal.syntax;

import in.etamil.internal.syntax.Expression.Link;
import in.etamil.internal.syntax.Expression.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers the operands and operators of one level of precedence, and makes them one flat node. */
final class LinkCollector {
    private final Cursor cursor;
    private @Nullable Expression first;
    private @Nullable List<Link> links;
    private @Nullable Operator operator;
    private int operatorToken;

    LinkCollector(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Reads the operator that the next operand belongs to. */
    void operator(Operator read) {
        operator = read;
        operatorToken = cursor.position();
        cursor.skip();
    }

    void operand(Expression operand) {
        if (first == null) {
            first = operand;
            return;
        }
        if (links == null) {
            links = new ArrayList<>(2);
        }
        links.add(
                new Link(
                        cursor.tokenSpan(operatorToken),
                        Objects.requireNonNull(operator),
                        operand));
    }

    /** What was gathered since the token, as one expression; leaves the collector empty. */
    Expression finish(int firstToken) {
        Expression base = Objects.requireNonNull(first);
        Expression whole =
                links == null
                        ? base
                        : new Expression.Chain(cursor.spanFrom(firstToken), base, links);
        first = null;
        links = null;
        return whole;
    }
}

package in.etamil.internal.syntax;

import in.etamil.internal.number.Decimal;
import in.etamil.internal.syntax.Expression.BooleanLiteral;
import in.etamil.internal.syntax.Expression.NullLiteral;
import in.etamil.internal.syntax.Expression.NumberLiteral;
import in.etamil.internal.syntax.Expression.Operator;
import in.etamil.internal.syntax.Expression.Pair;
import in.etamil.internal.syntax.Expression.Path;
import in.etamil.internal.syntax.Expression.Relation;
import in.etamil.internal.syntax.Expression.Suffix;
import in.etamil.internal.syntax.Expression.TextLiteral;
import in.etamil.internal.syntax.Expression.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Expressions by recursive descent (docs/semantics.md#grammar, docs/semantics.md#precedence). Two
 * neighbouring levels of precedence share a method, which keeps the stack small: five frames for
 * each bracket.
 */
final class ExpressionParser {
    private static final Decimal HUNDRED = Decimal.of(100);

    private final Cursor cursor;
    private final StatementParser statements;

    /**
     * Inside a head-expr, where the brace behind a name opens the block
     * (docs/semantics.md#grammar).
     */
    private boolean head;

    ExpressionParser(Cursor cursor, StatementParser statements) {
        this.cursor = cursor;
        this.statements = statements;
    }

    /** The collection of a for-each, the seconds of a schedule or the path of a route. */
    Expression headExpression() {
        boolean outer = head;
        head = true;
        Expression expression = expression();
        head = outer;
        return expression;
    }

    // ---- operators, loosest first

    /** அல்லது and மற்றும். */
    Expression expression() {
        LinkCollector alternatives = new LinkCollector(cursor);
        LinkCollector conjuncts = new LinkCollector(cursor);
        int start = cursor.position();
        int from = start;
        while (true) {
            conjuncts.operand(condition());
            Keyword keyword = cursor.keyword();
            if (keyword == Keyword.AND) {
                cursor.markKeyword();
                conjuncts.operator(Operator.AND);
                continue;
            }
            alternatives.operand(conjuncts.finish(from));
            if (keyword != Keyword.OR) {
                return alternatives.finish(start);
            }
            cursor.markKeyword();
            alternatives.operator(Operator.OR);
            from = cursor.position();
        }
    }

    /** இல்லை over a whole comparison, any number of times. */
    private Expression condition() {
        int start = cursor.position();
        while (cursor.at(Keyword.NOT)) {
            cursor.enter();
            cursor.skipKeyword();
        }
        int from = cursor.position();
        Expression condition = sum();
        Relation relation = relation();
        if (relation != null) {
            condition = comparison(from, condition, relation);
        }
        for (int token = from - 1; token >= start; token--) {
            condition = new Expression.Not(cursor.spanFrom(token), condition);
            cursor.leave();
        }
        return condition;
    }

    private Expression comparison(int start, Expression first, Relation firstRelation) {
        List<Expression> operands = new ArrayList<>(3);
        List<Relation> relations = new ArrayList<>(2);
        operands.add(first);
        for (Relation relation = firstRelation; relation != null; relation = relation()) {
            if (operands.size() > 1 && !mayStandInTheMiddle(operands.getLast())) {
                throw cursor.expected(Expected.CHAIN_MIDDLE);
            }
            relations.add(relation);
            cursor.skip();
            operands.add(sum());
        }
        return new Expression.Comparison(cursor.spanFrom(start), operands, relations);
    }

    private @Nullable Relation relation() {
        return switch (cursor.kind()) {
            case EQUAL -> Relation.EQUAL;
            case NOT_EQUAL -> Relation.NOT_EQUAL;
            case LESS -> Relation.LESS;
            case GREATER -> Relation.GREATER;
            case LESS_OR_EQUAL -> Relation.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> Relation.GREATER_OR_EQUAL;
            default -> null;
        };
    }

    /**
     * Plain tests: a switch over patterns is linked when it first runs, which costs more than a
     * small file's parse.
     */
    private static boolean mayStandInTheMiddle(Expression operand) {
        if (operand instanceof Path path) {
            return mayStandInTheMiddle(path.base()) && onlyFieldsAndElements(path.suffixes());
        }
        return operand instanceof Variable
                || operand instanceof NumberLiteral
                || operand instanceof TextLiteral
                || operand instanceof BooleanLiteral
                || operand instanceof NullLiteral;
    }

    private static boolean onlyFieldsAndElements(List<Suffix> suffixes) {
        for (Suffix suffix : suffixes) {
            if (!(suffix instanceof Suffix.Field) && !(suffix instanceof Suffix.Index)) {
                return false;
            }
        }
        return true;
    }

    /** Plus, minus, joining; and times, divided by. */
    private Expression sum() {
        LinkCollector terms = new LinkCollector(cursor);
        LinkCollector factors = new LinkCollector(cursor);
        int start = cursor.position();
        int from = start;
        while (true) {
            factors.operand(operand());
            Operator operator = arithmetic();
            if (operator == Operator.MULTIPLY || operator == Operator.DIVIDE) {
                factors.operator(operator);
                continue;
            }
            terms.operand(factors.finish(from));
            if (operator == null) {
                return terms.finish(start);
            }
            terms.operator(operator);
            from = cursor.position();
        }
    }

    private @Nullable Operator arithmetic() {
        return switch (cursor.kind()) {
            case PLUS -> Operator.ADD;
            case MINUS -> Operator.SUBTRACT;
            case AMPERSAND -> Operator.JOIN;
            case STAR -> Operator.MULTIPLY;
            case SLASH -> Operator.DIVIDE;
            default -> null;
        };
    }

    /** Prefix minus and இல்லை before a value with its suffixes. */
    private Expression operand() {
        int start = cursor.position();
        while (cursor.at(TokenKind.MINUS) || cursor.at(Keyword.NOT)) {
            cursor.enter();
            if (cursor.at(Keyword.NOT)) {
                cursor.markKeyword();
            }
            cursor.skip();
        }
        int from = cursor.position();
        Expression operand = suffixed(from, primary());
        for (int token = from - 1; token >= start; token--) {
            Span span = cursor.spanFrom(token);
            boolean minus = cursor.kindAt(token) == TokenKind.MINUS;
            operand =
                    minus
                            ? new Expression.Negate(span, operand)
                            : new Expression.Not(span, operand);
            cursor.leave();
        }
        return operand;
    }

    // ---- values

    private Expression primary() {
        int start = cursor.position();
        switch (cursor.kind()) {
            case IDENTIFIER:
                return named(start);
            case KEYWORD:
                return keyword(start);
            case NUMBER:
                return new NumberLiteral(takeToken(), number(cursor.textAt(start)));
            case PERCENTAGE:
                String percentage = cursor.textAt(start);
                Decimal hundredfold = number(percentage.substring(0, percentage.length() - 1));
                return new NumberLiteral(takeToken(), hundredfold.divide(HUNDRED));
            case STRING:
                return new TextLiteral(takeToken(), cursor.decodedAt(start));
            case LEFT_PAREN:
                return bracketed(TokenKind.RIGHT_PAREN);
            case LEFT_BRACKET:
                List<Expression> elements = list(TokenKind.RIGHT_BRACKET);
                return new Expression.ArrayLiteral(cursor.spanFrom(start), elements);
            case LEFT_BRACE:
                return record(start);
            default:
                throw cursor.expected(Expected.VALUE);
        }
    }

    private Span takeToken() {
        int token = cursor.position();
        cursor.skip();
        return cursor.tokenSpan(token);
    }

    /** The lexer has refused every literal that is no number. */
    private static Decimal number(String digits) {
        return Objects.requireNonNull(Decimal.parseLiteral(digits));
    }

    private Expression keyword(int start) {
        Keyword keyword = Objects.requireNonNull(cursor.keyword());
        if (keyword.mayBeName()) {
            return named(start);
        }
        switch (keyword) {
            case TRUE, FALSE -> {
                cursor.markKeyword();
                return new BooleanLiteral(takeToken(), keyword == Keyword.TRUE);
            }
            case NULL -> {
                cursor.markKeyword();
                return new NullLiteral(takeToken());
            }
            case FUNCTION -> {
                cursor.enter();
                cursor.skipKeyword();
                Signature signature = statements.signatures().signature();
                Block body = statements.block();
                cursor.leave();
                return new Expression.Lambda(cursor.spanFrom(start), signature, body);
            }
            default -> throw cursor.expected(Expected.VALUE);
        }
    }

    private Expression named(int start) {
        String name = cursor.name(Expected.VALUE);
        if (cursor.at(TokenKind.LEFT_PAREN)) {
            List<Expression> arguments = list(TokenKind.RIGHT_PAREN);
            return new Expression.Call(cursor.spanFrom(start), name, arguments);
        }
        if (cursor.at(TokenKind.LEFT_BRACE) && !head) {
            return shapeLiteral(start, name);
        }
        return new Variable(cursor.tokenSpan(start), name);
    }

    /** The value with what is written behind it: {@code [i] .f .m(x) ? (x)}. */
    Expression suffixed(int start, Expression base) {
        List<Suffix> suffixes = null;
        for (Suffix suffix = suffix(); suffix != null; suffix = suffix()) {
            if (suffixes == null) {
                suffixes = new ArrayList<>(2);
            }
            suffixes.add(suffix);
        }
        return suffixes == null ? base : new Path(cursor.spanFrom(start), base, suffixes);
    }

    private @Nullable Suffix suffix() {
        int start = cursor.position();
        return switch (cursor.kind()) {
            case LEFT_BRACKET -> {
                Expression index = bracketed(TokenKind.RIGHT_BRACKET);
                yield new Suffix.Index(cursor.spanFrom(start), index);
            }
            case LEFT_PAREN -> {
                List<Expression> arguments = list(TokenKind.RIGHT_PAREN);
                yield new Suffix.Apply(cursor.spanFrom(start), arguments);
            }
            case QUESTION -> new Suffix.Propagate(takeToken());
            case DOT -> {
                cursor.skip();
                String name = cursor.labelName(Expected.FIELD_NAME);
                if (!cursor.at(TokenKind.LEFT_PAREN)) {
                    yield new Suffix.Field(cursor.spanFrom(start), name);
                }
                List<Expression> arguments = list(TokenKind.RIGHT_PAREN);
                yield new Suffix.MethodCall(cursor.spanFrom(start), name, arguments);
            }
            default -> null;
        };
    }

    // ---- brackets

    /**
     * Reads an opening bracket; inside it a name's brace is a shape literal again. Gives back what
     * was so outside.
     */
    private boolean open() {
        cursor.enter();
        cursor.skip();
        boolean outer = head;
        head = false;
        return outer;
    }

    private void close(TokenKind bracket, boolean outer) {
        cursor.expect(bracket);
        cursor.leave();
        head = outer;
    }

    /** Runs inside the braces of a block, where the head's exception does not hold either. */
    boolean leaveHead() {
        boolean outer = head;
        head = false;
        return outer;
    }

    void returnToHead(boolean outer) {
        head = outer;
    }

    /** Expressions between brackets, without a trailing comma. */
    List<Expression> list(TokenKind closing) {
        boolean outer = open();
        List<Expression> items = List.of();
        if (!cursor.at(closing)) {
            items = new ArrayList<>(4);
            do {
                items.add(expression());
            } while (cursor.accept(TokenKind.COMMA));
        }
        close(closing, outer);
        return items;
    }

    /** One expression between brackets. */
    Expression bracketed(TokenKind closing) {
        boolean outer = open();
        Expression inner = expression();
        close(closing, outer);
        return inner;
    }

    private Expression record(int start) {
        boolean outer = open();
        List<Pair> pairs = new ArrayList<>(4);
        if (!cursor.at(TokenKind.RIGHT_BRACE)) {
            do {
                pairs.add(pair());
            } while (cursor.accept(TokenKind.COMMA));
        }
        close(TokenKind.RIGHT_BRACE, outer);
        return new Expression.RecordLiteral(cursor.spanFrom(start), pairs);
    }

    private Pair pair() {
        int key = cursor.position();
        String name = cursor.labelName(Expected.FIELD_NAME);
        cursor.expect(TokenKind.COLON);
        return new Pair(cursor.tokenSpan(key), name, expression());
    }

    private Expression shapeLiteral(int start, String shape) {
        boolean outer = open();
        List<Pair> pairs = new ArrayList<>(4);
        Expression spread = null;
        while (!cursor.at(TokenKind.RIGHT_BRACE) && spread == null) {
            if (cursor.accept(TokenKind.DOT)) {
                cursor.expect(TokenKind.DOT);
                spread = expression();
            } else {
                pairs.add(pair());
                if (!cursor.accept(TokenKind.COMMA)) {
                    break;
                }
            }
        }
        close(TokenKind.RIGHT_BRACE, outer);
        return new Expression.ShapeLiteral(cursor.spanFrom(start), shape, pairs, spread);
    }
}

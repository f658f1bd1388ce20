package in.etamil.internal.syntax;

import in.etamil.internal.number.Decimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression of language.md 3.1. Everything that associates to the left is one flat node ({@link
 * Chain}, {@link Comparison}, {@link Path}), so that only brackets, blocks and prefix operators
 * nest, and their depth is bounded by the parser: every pass may recurse.
 */
public sealed interface Expression {

    /** The whole expression's place; its line is the line of its first token. */
    Span span();

    /** A number or percentage. */
    record NumberLiteral(Span span, Decimal value) implements Expression {}

    record TextLiteral(Span span, String value) implements Expression {}

    record BooleanLiteral(Span span, boolean value) implements Expression {}

    record NullLiteral(Span span) implements Expression {}

    /** A name read as a value: a variable, else a function of the program, else a builtin. */
    record Variable(Span span, String name) implements Expression {}

    record ArrayLiteral(Span span, List<Expression> elements) implements Expression {}

    /** Pairs in written order, repeated keys kept (the first one wins). */
    record RecordLiteral(Span span, List<Pair> pairs) implements Expression {}

    record ShapeLiteral(Span span, String shape, List<Pair> pairs, @Nullable Expression spread)
            implements Expression {}

    /** One {@code key: value}; the span is the key's. */
    record Pair(Span span, String key, Expression value) {}

    record Lambda(Span span, Signature signature, Block body) implements Expression {}

    record Not(Span span, Expression operand) implements Expression {}

    /** Unary minus: the subtraction {@code 0 - operand}. */
    record Negate(Span span, Expression operand) implements Expression {}

    /** {@code first op1 right1 op2 right2 …} of one precedence level, grouped to the left. */
    record Chain(Span span, Expression first, List<Link> links) implements Expression {}

    /** The span is the operator's. */
    record Link(Span span, Operator operator, Expression right) {}

    enum Operator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        JOIN,
        AND,
        OR
    }

    /**
     * {@code operand0 op0 operand1 op1 operand2 …}, at least two operands: {@code a < b <= c} means
     * {@code (a < b) மற்றும் (b <= c)}. All but the first and last operand are names, literals, or
     * fields and elements of such.
     */
    record Comparison(Span span, List<Expression> operands, List<Relation> relations)
            implements Expression {}

    enum Relation {
        EQUAL,
        NOT_EQUAL,
        LESS,
        GREATER,
        LESS_OR_EQUAL,
        GREATER_OR_EQUAL
    }

    /** {@code name(args)}: a call by name (language.md 6.2). */
    record Call(Span span, String name, List<Expression> arguments) implements Expression {}

    /** A base with one or more suffixes, applied from left to right: {@code base[i].f.m(x)?(y)}. */
    record Path(Span span, Expression base, List<Suffix> suffixes) implements Expression {}

    /** One suffix; its span is that of its own first token. */
    sealed interface Suffix {
        Span span();

        record Index(Span span, Expression index) implements Suffix {}

        record Field(Span span, String name) implements Suffix {}

        record MethodCall(Span span, String name, List<Expression> arguments) implements Suffix {}

        /** A call of the value so far. */
        record Apply(Span span, List<Expression> arguments) implements Suffix {}

        /** The postfix {@code ?}. */
        record Propagate(Span span) implements Suffix {}
    }
}

package in.etamil.internal.syntax;

import in.etamil.internal.number.Decimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression of docs/semantics.md#grammar. Everything that associates to the left is one flat
 * node ({@link Chain}, {@link Comparison}, {@link Path}), so that only brackets, blocks and prefix
 * operators nest, and their depth is bounded by the parser: every pass may recurse.
 */
public sealed interface Expression {

    /** The whole expression's place; its line is the line of its first token. */
    Span span();

    /** The expressions directly in it, in the order in which they are evaluated. */
    List<Part> parts();

    /** Its blocks, which run elsewhere. */
    List<InnerBody> bodies();

    // ---- groups

    /** Is its own value. */
    sealed interface Literal extends Expression {

        @Override
        default List<Part> parts() {
            return List.of();
        }

        @Override
        default List<InnerBody> bodies() {
            return List.of();
        }
    }

    /** Makes a collection that keeps its parts. */
    sealed interface Construction extends Expression {

        @Override
        default List<InnerBody> bodies() {
            return List.of();
        }
    }

    /** Makes a number, a text or a truth value of its parts. */
    sealed interface Operation extends Expression {

        @Override
        default List<InnerBody> bodies() {
            return List.of();
        }
    }

    /** Gives what a function returns or a collection holds. */
    sealed interface Access extends Expression {

        @Override
        default List<InnerBody> bodies() {
            return List.of();
        }
    }

    // ---- nodes

    /** A number or percentage. */
    record NumberLiteral(Span span, Decimal value) implements Literal {}

    record TextLiteral(Span span, String value) implements Literal {}

    record BooleanLiteral(Span span, boolean value) implements Literal {}

    record NullLiteral(Span span) implements Literal {}

    /** A name read as a value: a variable, else a function of the program, else a builtin. */
    record Variable(Span span, String name) implements Expression {
        @Override
        public List<Part> parts() {
            return List.of();
        }

        @Override
        public List<InnerBody> bodies() {
            return List.of();
        }
    }

    record ArrayLiteral(Span span, List<Expression> elements) implements Construction {
        @Override
        public List<Part> parts() {
            return Part.all(elements, Part.Kind.KEPT);
        }
    }

    /** Pairs in written order, repeated keys kept (the first one wins). */
    record RecordLiteral(Span span, List<Pair> pairs) implements Construction {
        @Override
        public List<Part> parts() {
            return Pair.values(pairs);
        }
    }

    record ShapeLiteral(Span span, String shape, List<Pair> pairs, @Nullable Expression spread)
            implements Construction {
        /** The record that is spread comes first. */
        @Override
        public List<Part> parts() {
            List<Part> parts = new ArrayList<>(pairs.size() + 1);
            if (spread != null) {
                parts.add(Part.lookedAt(spread));
            }
            parts.addAll(Pair.values(pairs));
            return parts;
        }
    }

    /** One {@code key: value}; the span is the key's. */
    record Pair(Span span, String key, Expression value) {

        static List<Part> values(List<Pair> pairs) {
            List<Part> values = new ArrayList<>(pairs.size());
            for (Pair pair : pairs) {
                values.add(Part.kept(pair.value()));
            }
            return values;
        }
    }

    record Lambda(Span span, Signature signature, Block body) implements Expression {
        @Override
        public List<Part> parts() {
            return List.of();
        }

        @Override
        public List<InnerBody> bodies() {
            return List.of(new InnerBody(signature, body));
        }
    }

    record Not(Span span, Expression operand) implements Operation {
        @Override
        public List<Part> parts() {
            return List.of(Part.lookedAt(operand));
        }
    }

    /** Unary minus: the subtraction {@code 0 - operand}. */
    record Negate(Span span, Expression operand) implements Operation {
        @Override
        public List<Part> parts() {
            return List.of(Part.lookedAt(operand));
        }
    }

    /** {@code first op1 right1 op2 right2 …} of one precedence level, grouped to the left. */
    record Chain(Span span, Expression first, List<Link> links) implements Operation {
        @Override
        public List<Part> parts() {
            List<Part> parts = new ArrayList<>(links.size() + 1);
            parts.add(Part.lookedAt(first));
            for (Link link : links) {
                parts.add(Part.lookedAt(link.right()));
            }
            return parts;
        }
    }

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
            implements Operation {
        @Override
        public List<Part> parts() {
            return Part.all(operands, Part.Kind.LOOKED_AT);
        }
    }

    enum Relation {
        EQUAL,
        NOT_EQUAL,
        LESS,
        GREATER,
        LESS_OR_EQUAL,
        GREATER_OR_EQUAL
    }

    /** {@code name(args)}: a call by name (docs/semantics.md#calls). */
    record Call(Span span, String name, List<Expression> arguments) implements Access {
        @Override
        public List<Part> parts() {
            return Part.all(arguments, Part.Kind.PASSED);
        }
    }

    /** A base with one or more suffixes, applied from left to right: {@code base[i].f.m(x)?(y)}. */
    record Path(Span span, Expression base, List<Suffix> suffixes) implements Access {
        @Override
        public List<Part> parts() {
            List<Part> parts = new ArrayList<>();
            parts.add(Part.lookedAt(base));
            for (Suffix suffix : suffixes) {
                parts.addAll(suffix.parts());
            }
            return parts;
        }
    }

    /** One suffix; its span is that of its own first token. */
    sealed interface Suffix {
        Span span();

        /** The expressions that it evaluates, in this order. */
        List<Part> parts();

        record Index(Span span, Expression index) implements Suffix {
            @Override
            public List<Part> parts() {
                return List.of(Part.lookedAt(index));
            }
        }

        record Field(Span span, String name) implements Suffix {
            @Override
            public List<Part> parts() {
                return List.of();
            }
        }

        record MethodCall(Span span, String name, List<Expression> arguments) implements Suffix {
            @Override
            public List<Part> parts() {
                return Part.all(arguments, Part.Kind.PASSED);
            }
        }

        /** A call of the value so far. */
        record Apply(Span span, List<Expression> arguments) implements Suffix {
            @Override
            public List<Part> parts() {
                return Part.all(arguments, Part.Kind.PASSED);
            }
        }

        /** The postfix {@code ?}. */
        record Propagate(Span span) implements Suffix {
            @Override
            public List<Part> parts() {
                return List.of();
            }
        }
    }
}

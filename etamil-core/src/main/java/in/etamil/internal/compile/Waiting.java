package in.etamil.internal.compile;

import in.etamil.internal.analysis.effects.Leaves;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Operator;
import in.etamil.internal.syntax.Expression.Suffix;
import java.util.List;

/**
 * Values that wait on the JVM's stack, held by no variable, while others are made: they count for
 * as long. One is for the operands of one operation.
 */
final class Waiting {
    private static final int UNKNOWN = -2;
    private static final int UNUSED = -1;

    /** Who holds the value of an expression. */
    private enum Holder {
        /** It was made here. */
        NOBODY,
        /** Who holds the collection that it is an element of, unless it is a letter of a text. */
        NOBODY_IF_LETTER,
        /** A variable or the program, or it is too small to count. */
        SOMEBODY
    }

    private final Context c;
    private final List<Expression> operands;

    /** The last operand that may make something; -1 for none. */
    private int lastMaking = UNKNOWN;

    private int entry = UNUSED;
    private int count;

    Waiting(Context context, List<Expression> operands) {
        this.c = context;
        this.operands = operands;
    }

    /** The operand's value is on the stack, and those behind it come next. */
    void afterOperand(int i) {
        if (i < lastMaking()) {
            add(operands.get(i));
        }
    }

    /** The value of the expression is on the stack and waits, unless somebody holds it. */
    void add(Expression expression) {
        Holder holder = holder(c, expression);
        if (holder != Holder.SOMEBODY) {
            take();
            c.accounts().add(entry, holder == Holder.NOBODY_IF_LETTER);
        }
    }

    /** As {@link #add} where one letter more does no harm. */
    void addMade(Expression expression) {
        if (holder(c, expression) == Holder.NOBODY) {
            add(expression);
        }
    }

    /**
     * As {@link #add} for what stands before the suffix of a path.
     *
     * @param made whether it is behind {@link #madeBehind}
     */
    void addBase(Expression.Path path, int suffix, boolean made) {
        boolean element = suffix > 0 && path.suffixes().get(suffix - 1) instanceof Suffix.Index;
        if (made || element) {
            take();
            c.accounts().add(entry, !made);
        }
    }

    /** As {@link #add} for what stands before the chain's link. */
    void add(Expression.Chain chain, int link) {
        if (isMade(c, chain, link)) {
            take();
            c.accounts().add(entry, link == 0 && holder(c, chain.first()) != Holder.NOBODY);
        }
    }

    /** The value on the stack waits, whoever holds it. */
    void addAny() {
        take();
        c.accounts().add(entry, false);
    }

    /** An array of so many slots is on the stack to be filled. */
    void addSlots(int slots) {
        take();
        c.accounts().addSlots(entry, slots);
    }

    private void take() {
        if (entry == UNUSED) {
            entry = c.accounts().reserve();
        }
        count++;
        c.accounts().waits(1);
    }

    /** What waited counts no more. */
    void over() {
        if (entry != UNUSED) {
            c.accounts().release(entry);
            c.accounts().waits(-count);
            entry = UNUSED;
            count = 0;
        }
    }

    private int lastMaking() {
        if (lastMaking == UNKNOWN) {
            lastMaking = operands.size() - 1;
            while (lastMaking >= 0 && !mayMake(c, operands.get(lastMaking))) {
                lastMaking--;
            }
        }
        return lastMaking;
    }

    /** Whether functions of the program may run while the expression is worked out. */
    static boolean mayCall(Context c, Expression expression) {
        return Leaves.mayCall(expression, c.body, c.model, c.program.facts());
    }

    /** Whether working the expression out may make more than one letter. */
    static boolean mayMakeMore(Context c, Expression expression) {
        boolean element =
                expression instanceof Expression.Path path
                        && path.base() instanceof Expression.Variable
                        && path.suffixes().stream().allMatch(each -> isPlain(c, each));
        return !element && mayMake(c, expression);
    }

    private static boolean isPlain(Context c, Suffix suffix) {
        return suffix instanceof Suffix.Field
                || suffix instanceof Suffix.Index index && !mayMake(c, index.index());
    }

    /** Whether working the expression out may make anything large. */
    static boolean mayMake(Context c, Expression expression) {
        return switch (expression) {
            case Expression.Literal e -> false;
            case Expression.Variable e -> false;
            case Expression.Negate e -> mayMake(c, e.operand());
            case Expression.Not e -> mayMake(c, e.operand());
            case Expression.Comparison e -> anyMayMake(c, e.operands());
            case Expression.Chain e ->
                    joins(e)
                            || mayMake(c, e.first())
                            || e.links().stream().anyMatch(link -> mayMake(c, link.right()));
            case Expression.Path e -> !isOfFields(e) || mayMake(c, e.base());
            case Expression.ArrayLiteral e -> true;
            case Expression.RecordLiteral e -> true;
            case Expression.ShapeLiteral e -> true;
            case Expression.Lambda e -> true;
            case Expression.Call e -> true;
        };
    }

    private static boolean anyMayMake(Context c, List<Expression> expressions) {
        return expressions.stream().anyMatch(each -> mayMake(c, each));
    }

    private static boolean joins(Expression.Chain chain) {
        return chain.links().stream().anyMatch(link -> link.operator() == Operator.JOIN);
    }

    private static boolean isOfFields(Expression.Path path) {
        return path.suffixes().stream().allMatch(Suffix.Field.class::isInstance);
    }

    /**
     * Whether nobody may hold the value. A variable holds its value until the operation that it
     * gives it up to begins.
     */
    static boolean isMade(Context c, Expression expression) {
        return holder(c, expression) != Holder.SOMEBODY;
    }

    private static Holder holder(Context c, Expression expression) {
        return switch (expression) {
            case Expression.Literal e -> Holder.SOMEBODY;
            case Expression.Variable e -> Holder.SOMEBODY;
            case Expression.Negate e -> Holder.SOMEBODY;
            case Expression.Not e -> Holder.SOMEBODY;
            case Expression.Comparison e -> Holder.SOMEBODY;
            case Expression.ArrayLiteral e -> nobodyIf(!e.elements().isEmpty());
            case Expression.RecordLiteral e -> nobodyIf(!e.pairs().isEmpty());
            case Expression.ShapeLiteral e -> Holder.NOBODY;
            case Expression.Lambda e -> nobodyIf(!c.model.lambda(e).captures().isEmpty());
            case Expression.Chain e -> nobodyIf(joinsAt(e, e.links().size() - 1));
            case Expression.Call e -> nobodyIf(!c.isNumber(e));
            case Expression.Path e -> c.isNumber(e) ? Holder.SOMEBODY : holderOfPath(c, e);
        };
    }

    private static Holder holderOfPath(Context c, Expression.Path path) {
        int last = path.suffixes().size() - 1;
        if (firstCall(path) <= last || isMadeByBase(c, path)) {
            return Holder.NOBODY;
        }
        return path.suffixes().get(last) instanceof Suffix.Index
                ? Holder.NOBODY_IF_LETTER
                : Holder.SOMEBODY;
    }

    /** Behind how many suffixes of a path, or more, what it gives is held by nobody. */
    static int madeBehind(Context c, Expression.Path path) {
        return isMadeByBase(c, path) ? 0 : firstCall(path) + 1;
    }

    /** The first suffix that is a call, or the number of suffixes. */
    private static int firstCall(Expression.Path path) {
        int suffix = 0;
        while (suffix < path.suffixes().size() && !isCall(path.suffixes().get(suffix))) {
            suffix++;
        }
        return suffix;
    }

    private static boolean isCall(Suffix suffix) {
        return switch (suffix) {
            case Suffix.MethodCall s -> true;
            case Suffix.Apply s -> true;
            case Suffix.Index s -> false;
            case Suffix.Field s -> false;
            case Suffix.Propagate s -> false;
        };
    }

    /** A letter of a letter is no longer than that one. */
    private static boolean isMadeByBase(Context c, Expression.Path path) {
        return holder(c, path.base()) != Holder.SOMEBODY;
    }

    private static Holder nobodyIf(boolean made) {
        return made ? Holder.NOBODY : Holder.SOMEBODY;
    }

    /** The same for what stands before the chain's link. */
    static boolean isMade(Context c, Expression.Chain chain, int link) {
        return link == 0 ? isMade(c, chain.first()) : joinsAt(chain, link - 1);
    }

    private static boolean joinsAt(Expression.Chain chain, int link) {
        return chain.links().get(link).operator() == Operator.JOIN;
    }
}

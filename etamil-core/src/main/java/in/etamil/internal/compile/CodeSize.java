package in.etamil.internal.compile;

import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.analysis.numbers.NumberKinds;
import in.etamil.internal.analysis.values.Uses;
import in.etamil.internal.budget.CompileBudget;
import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Suffix;
import in.etamil.internal.syntax.Part;
import in.etamil.internal.syntax.Statement;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Estimates, from above, how many bytes of code a node becomes, so that no method passes the 8,000
 * bytes that HotSpot compiles. What is outlined into a method of its own counts as the call of it.
 */
final class CodeSize {
    /** The most a method of a function may hold before the function is emitted in parts. */
    static final int METHOD = 5500;

    /** A block larger than this inside a large function becomes a method. */
    static final int BLOCK = 1500;

    /** An expression larger than this inside a large function becomes a method. */
    static final int EXPRESSION = 1500;

    /** The call of an outlined part, with the test of what it answers. */
    static final int OUTLINED = 40;

    /** One operation of arithmetic, done in line. */
    static final int INLINE_OPERATION = 64;

    /** One operation of arithmetic, by a call. */
    static final int CALLED_OPERATION = 24;

    private static final int VARIABLE = 22;
    private static final int CALL = 44;

    /** A call of a function of a library with up to three arguments in an array. */
    private static final int HOST_STATEMENT = CALL + 3 * 14;

    /** Taking a part out of a collection, and remembering who looks at it. */
    private static final int WATCH = 16;

    private final CompileBudget budget;
    private final ProgramModel model;
    private final int operation;
    private final boolean cuts;
    private final Uses uses;
    private final Map<Object, Integer> known = new IdentityHashMap<>();

    /**
     * Measures.
     *
     * @param model the program
     * @param uses how it uses its variables
     * @param operation the bytes of one operation of arithmetic
     * @param cuts whether what is too large counts as the call of a method of its own
     * @param budget what measuring may use
     */
    CodeSize(ProgramModel model, Uses uses, int operation, boolean cuts, CompileBudget budget) {
        this.budget = budget;
        this.model = model;
        this.uses = uses;
        this.cuts = cuts;
        this.operation = operation;
    }

    int of(List<Statement> statements) {
        long size = 0;
        for (Statement statement : statements) {
            size += of(statement);
        }
        return clamp(size);
    }

    int of(Block block) {
        return of(block.statements());
    }

    int of(Statement statement) {
        Integer size = known.get(statement);
        if (size == null) {
            budget.work(1);
            size = clamp(20L + WATCH + own(statement) + inside(statement) + loans(statement));
            known.put(statement, size);
        }
        return size;
    }

    int of(Expression expression) {
        Integer size = known.get(expression);
        if (size == null) {
            budget.work(1);
            size = clamp(own(expression) + inline(expression.parts()));
            known.put(expression, size);
        }
        return size;
    }

    int of(Suffix suffix) {
        return clamp(own(suffix) + inline(suffix.parts()));
    }

    private long inline(List<Part> parts) {
        long size = 0;
        for (Part part : parts) {
            int whole = of(part.expression());
            size += cuts && whole > EXPRESSION ? OUTLINED : whole;
        }
        return size;
    }

    private int inline(Block block) {
        int size = of(block);
        return cuts && size > BLOCK ? OUTLINED : size;
    }

    private static int clamp(long size) {
        return (int) Math.min(size, Integer.MAX_VALUE / 2);
    }

    private long inside(Statement statement) {
        long size = inline(statement.parts());
        for (Block block : statement.blocks()) {
            size += inline(block);
        }
        return size;
    }

    /** What a statement adds to its parts and blocks. */
    private static int own(Statement statement) {
        return switch (statement) {
            case Statement.Assignment s -> VARIABLE;
            case Statement.Declaration s -> VARIABLE;
            case Statement.Change s -> 3 * VARIABLE;
            case Statement.ExpressionStatement s -> 0;
            case Statement.Return s -> 30;
            case Statement.If s -> 38;
            case Statement.While s -> 56;
            case Statement.ForEach s -> 96;
            case Statement.Try s -> 96;
            case Statement.Print s -> 8;
            case Statement.DbConnect s -> HOST_STATEMENT;
            case Statement.DbDisconnect s -> HOST_STATEMENT;
            case Statement.DbExecute s -> HOST_STATEMENT;
            case Statement.DbQuery s -> HOST_STATEMENT + VARIABLE;
            case Statement.StartServer s -> 24;
            case Statement.Effect s -> VARIABLE;
            case Statement.Import s -> VARIABLE;
            case Statement.Definition s -> VARIABLE;
        };
    }

    /** What an expression adds to its parts. */
    private long own(Expression expression) {
        return switch (expression) {
            case Expression.Variable e -> VARIABLE + WATCH + loans(e);
            case Expression.Literal e -> 8;
            case Expression.ArrayLiteral e -> all(e.elements());
            case Expression.RecordLiteral e -> pairs(e.pairs());
            case Expression.ShapeLiteral e -> 18 + pairs(e.pairs());
            case Expression.Lambda e ->
                    24 + (long) model.lambda(e).captures().size() * (VARIABLE + 8);
            case Expression.Not e -> 16;
            case Expression.Negate e -> operation;
            case Expression.Chain e ->
                    16 + (long) e.links().size() * (NumberKinds.isArithmetic(e) ? operation : 16);
            case Expression.Comparison e -> 24 + (long) e.operands().size() * operation;
            case Expression.Call e -> CALL + VARIABLE + all(e.arguments());
            case Expression.Path e -> {
                long size = loans(e);
                for (Suffix suffix : e.suffixes()) {
                    size += own(suffix);
                }
                yield size;
            }
        };
    }

    private static long own(Suffix suffix) {
        return switch (suffix) {
            case Suffix.Index s -> 12;
            case Suffix.Field s -> 14;
            case Suffix.MethodCall s -> CALL + all(s.arguments());
            case Suffix.Apply s -> CALL + all(s.arguments());
            case Suffix.Propagate s -> 40;
        };
    }

    private static long all(List<Expression> expressions) {
        return 8 + 14L * expressions.size();
    }

    private static long pairs(List<Expression.Pair> pairs) {
        return 24 + 8L * pairs.size();
    }

    /** Detaching what was lent before it is changed. */
    private long loans(Object node) {
        return (long) uses.loans(node).size() * (3 * VARIABLE + WATCH);
    }
}

package in.etamil.internal.compile;

import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.analysis.numbers.NumberKinds;
import in.etamil.internal.analysis.values.Uses;
import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Suffix;
import in.etamil.internal.syntax.Statement;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
     */
    CodeSize(ProgramModel model, Uses uses, int operation, boolean cuts) {
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

    int of(@Nullable Block block) {
        return block == null ? 0 : of(block.statements());
    }

    int of(Statement statement) {
        Integer size = known.get(statement);
        if (size == null) {
            size = clamp(20L + WATCH + measure(statement) + loans(statement));
            known.put(statement, size);
        }
        return size;
    }

    int of(@Nullable Expression expression) {
        if (expression == null) {
            return 2;
        }
        Integer size = known.get(expression);
        if (size == null) {
            size = clamp(measure(expression));
            known.put(expression, size);
        }
        return size;
    }

    int of(Suffix suffix) {
        return switch (suffix) {
            case Suffix.Index s -> 12 + (int) inline(s.index());
            case Suffix.Field s -> 14;
            case Suffix.MethodCall s -> CALL + all(s.arguments());
            case Suffix.Apply s -> CALL + all(s.arguments());
            case Suffix.Propagate s -> 40;
        };
    }

    private long inline(@Nullable Expression expression) {
        int size = of(expression);
        return cuts && size > EXPRESSION ? OUTLINED : size;
    }

    private int inline(@Nullable Block block) {
        int size = of(block);
        return cuts && size > BLOCK ? OUTLINED : size;
    }

    private int all(List<Expression> expressions) {
        long size = 8;
        for (Expression expression : expressions) {
            size += 14 + inline(expression);
        }
        return clamp(size);
    }

    private static int clamp(long size) {
        return (int) Math.min(size, Integer.MAX_VALUE / 2);
    }

    private long measure(Statement statement) {
        return switch (statement) {
            case Statement.Assignment s -> VARIABLE + inline(s.value());
            case Statement.ElementAssignment s ->
                    3 * VARIABLE + inline(s.index()) + inline(s.value());
            case Statement.FieldAssignment s -> 3 * VARIABLE + inline(s.value());
            case Statement.ExpressionStatement s -> inline(s.expression());
            case Statement.Return s -> 16 + inline(s.value());
            case Statement.If s ->
                    24 + inline(s.condition()) + inline(s.then()) + inline(s.otherwise());
            case Statement.While s -> 48 + inline(s.condition()) + inline(s.body());
            case Statement.ForEach s -> 96 + inline(s.collection()) + inline(s.body());
            case Statement.Try s -> 96 + inline(s.body()) + inline(s.handler());
            case Statement.Print s -> 8 + inline(s.value());
            case Statement.FileOpen s -> 16 + inline(s.path());
            case Statement.FileClose s -> 16 + inline(s.path());
            case Statement.FileRead s -> VARIABLE + inline(s.path());
            case Statement.FileWrite s -> 16 + inline(s.path()) + inline(s.value());
            case Statement.CsvRead s -> VARIABLE + inline(s.path());
            case Statement.CsvWrite s -> 16 + inline(s.path()) + inline(s.value());
            case Statement.DbConnect s -> HOST_STATEMENT + inline(s.connection());
            case Statement.DbDisconnect s -> HOST_STATEMENT;
            case Statement.DbExecute s -> HOST_STATEMENT + inline(s.sql()) + inline(s.parameters());
            case Statement.DbQuery s ->
                    HOST_STATEMENT + VARIABLE + inline(s.sql()) + inline(s.parameters());
            case Statement.StartServer s -> 24 + inline(s.host()) + inline(s.port());
            case Statement.Respond s ->
                    16 + inline(s.status()) + inline(s.body()) + inline(s.headers());
            case Statement.RespondJson s -> 16 + inline(s.status()) + inline(s.body());
            default -> VARIABLE;
        };
    }

    private long measure(Expression expression) {
        return switch (expression) {
            case Expression.Variable e -> VARIABLE + WATCH + loans(e);
            case Expression.ArrayLiteral e -> all(e.elements());
            case Expression.RecordLiteral e -> pairs(e.pairs());
            case Expression.ShapeLiteral e -> 16 + inline(e.spread()) + pairs(e.pairs());
            case Expression.Lambda e ->
                    24 + (long) model.lambda(e).captures().size() * (VARIABLE + 8);
            case Expression.Not e -> 16 + inline(e.operand());
            case Expression.Negate e -> operation + inline(e.operand());
            case Expression.Chain e -> chain(e);
            case Expression.Comparison e -> {
                long size = 24;
                for (Expression operand : e.operands()) {
                    size += operation + inline(operand);
                }
                yield size;
            }
            case Expression.Call e -> CALL + VARIABLE + all(e.arguments());
            case Expression.Path e -> {
                long size = inline(e.base());
                for (Suffix suffix : e.suffixes()) {
                    size += of(suffix);
                }
                yield size + loans(e);
            }
            default -> 8;
        };
    }

    /** Detaching what was lent before it is changed. */
    private long loans(Object node) {
        return (long) uses.loans(node).size() * (3 * VARIABLE + WATCH);
    }

    private long pairs(List<Expression.Pair> pairs) {
        long size = 24;
        for (Expression.Pair pair : pairs) {
            size += 8 + inline(pair.value());
        }
        return size;
    }

    private long chain(Expression.Chain chain) {
        long size = 16 + inline(chain.first());
        // Asked once: it looks at every link.
        int each = NumberKinds.isArithmetic(chain) ? operation : 16;
        for (Expression.Link link : chain.links()) {
            size += each + inline(link.right());
        }
        return size;
    }
}

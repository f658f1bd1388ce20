package in.etamil.internal.compile;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.numbers.NumberVersion;
import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which functions may be begun anew in the middle: nobody can tell, because they work on numbers in
 * words alone, change only variables of their own that are not parameters, do not loop, call
 * nothing but roundings, and are charged by their callers.
 */
final class Repeatable {
    /** With more operations than this waiting for each other some are done on objects. */
    private static final int MOST_WAITING = 6;

    private final ProgramEmitter program;
    private final NumberVersion version;
    private final Body body;

    private Repeatable(ProgramEmitter program, NumberVersion version) {
        this.program = program;
        this.version = version;
        this.body = version.body();
    }

    static boolean isRepeatable(ProgramEmitter program, NumberVersion version) {
        for (String parameter : version.body().parameters()) {
            if (!version.takesWords(parameter)) {
                return false;
            }
        }
        return version.returnsNumber()
                && program.work().isQuiet(version.body())
                && version.body().captures().isEmpty()
                && new Repeatable(program, version).all(version.body().statements());
    }

    private boolean all(List<Statement> statements) {
        for (Statement statement : statements) {
            boolean fits =
                    switch (statement) {
                        case Statement.Assignment s -> isOwn(s.name()) && isNumber(s.value(), 0);
                        case Statement.Return s -> s.value() != null && isNumber(s.value(), 0);
                        case Statement.If s ->
                                isCondition(s.condition())
                                        && all(s.then().statements())
                                        && isBlock(s.otherwise());
                        case Statement.Simple s -> false;
                        case Statement.While s -> false;
                        case Statement.ForEach s -> false;
                        case Statement.Try s -> false;
                        case Statement.Definition s -> false;
                    };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private boolean isBlock(@Nullable Block block) {
        return block == null || all(block.statements());
    }

    private boolean isOwn(String variable) {
        return body.local(variable) >= body.parameters().size() && version.isNumber(variable);
    }

    private boolean isCondition(Expression expression) {
        return switch (expression) {
            case Expression.Not e -> isCondition(e.operand());
            case Expression.Comparison e -> areNumbers(e.operands(), 1);
            case Expression.Literal e -> false;
            case Expression.Variable e -> false;
            case Expression.Construction e -> false;
            case Expression.Lambda e -> false;
            case Expression.Negate e -> false;
            case Expression.Chain e -> false;
            case Expression.Access e -> false;
        };
    }

    private boolean areNumbers(List<Expression> expressions, int waiting) {
        for (Expression expression : expressions) {
            if (!isNumber(expression, waiting)) {
                return false;
            }
        }
        return true;
    }

    private boolean isNumber(Expression expression, int waiting) {
        return waiting <= MOST_WAITING
                && program.numberKinds().isNumber(expression, version)
                && switch (expression) {
                    case Expression.NumberLiteral e -> true;
                    case Expression.Variable e -> body.local(e.name()) >= 0;
                    case Expression.Negate e -> isNumber(e.operand(), waiting);
                    case Expression.Chain e ->
                            isNumber(e.first(), waiting) && areLinked(e.links(), waiting + 1);
                    case Expression.Call e -> isRounding(e) && areNumbers(e.arguments(), waiting);
                    case Expression.TextLiteral e -> false;
                    case Expression.BooleanLiteral e -> false;
                    case Expression.NullLiteral e -> false;
                    case Expression.Construction e -> false;
                    case Expression.Lambda e -> false;
                    case Expression.Not e -> false;
                    case Expression.Comparison e -> false;
                    case Expression.Path e -> false;
                };
    }

    private boolean areLinked(List<Expression.Link> links, int waiting) {
        for (Expression.Link link : links) {
            if (!isNumber(link.right(), waiting)) {
                return false;
            }
        }
        return true;
    }

    private boolean isRounding(Expression.Call call) {
        return body.local(call.name()) < 0
                && !program.model().isAssignedGlobal(call.name())
                && program.function(call.name()) == null
                && RoundingEmitter.rounds(call, program.builtin(call.name()));
    }
}

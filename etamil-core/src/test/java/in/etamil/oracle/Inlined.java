package in.etamil.oracle;

import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Signature;
import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.SyntaxTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The first call of a function at the top level gives way to the function's statements: its locals are globals.
 * Only functions with one {@code திரும்பு}, at their end, whose names nothing else in the program has.
 */
final class Inlined implements Rewriting {
    @Override
    public @Nullable String rewritten(String text, SyntaxTree tree, Predicate<String> accepted) {
        Map<String, Statement.FunctionDefinition> functions = functions(tree);
        Set<String> assigned = Nodes.everywhere(tree.statements()).assigned();
        Edits edits = new Edits();
        for (Statement statement : tree.statements()) {
            Expression.Call call = firstEvaluated(statement);
            Statement.FunctionDefinition function = call == null ? null : functions.remove(call.name());
            if (function != null && !assigned.contains(call.name()) && fits(call, function, text)) {
                edits.replace(statement.span(), inlined(statement, call, function, text));
            }
        }
        return edits.isEmpty() ? null : edits.applied(text);
    }

    private static Map<String, Statement.FunctionDefinition> functions(SyntaxTree tree) {
        Map<String, Statement.FunctionDefinition> functions = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (Statement statement : Nodes.everywhere(tree.statements()).statements) {
            if (statement instanceof Statement.FunctionDefinition function
                    && functions.put(function.name(), function) != null) {
                several.add(function.name());
            }
        }
        functions.keySet().removeAll(several);
        return functions;
    }

    /** The call that the statement evaluates before anything else, or {@code null}. */
    private static Expression.@Nullable Call firstEvaluated(Statement statement) {
        Expression first =
                switch (statement) {
                    case Statement.Assignment s -> s.value();
                    case Statement.Print s -> s.value();
                    case Statement.ExpressionStatement s -> s.expression();
                    default -> null;
                };
        while (first instanceof Expression.Chain chain) {
            first = chain.first();
        }
        return first instanceof Expression.Call call ? call : null;
    }

    private static boolean fits(Expression.Call call, Statement.FunctionDefinition function, String text) {
        List<Statement> statements = function.body().statements();
        Nodes body = Nodes.everywhere(statements);
        long returns = body.statements.stream().filter(Statement.Return.class::isInstance).count();
        boolean plain = call.arguments().size() == function.signature().parameters().size()
                && returns == 1
                && statements.get(statements.size() - 1) instanceof Statement.Return last
                && last.value() != null
                && !body.propagates()
                && !body.hasLambda()
                && !body.has(Statement.FunctionDefinition.class);
        if (!plain) {
            return false;
        }
        Set<String> own = body.assigned();
        for (Signature.Parameter parameter : function.signature().parameters()) {
            own.add(parameter.name());
        }
        String elsewhere = text.substring(0, function.span().offset()) + " " + text.substring(function.span().end());
        Set<String> taken = Spelling.words(elsewhere);
        return own.stream().noneMatch(taken::contains);
    }

    private static String inlined(
            Statement statement, Expression.Call call, Statement.FunctionDefinition function, String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < call.arguments().size(); i++) {
            String name = function.signature().parameters().get(i).name();
            out.append(name).append(" = ").append(of(text, call.arguments().get(i))).append(";\n");
        }
        Block body = function.body();
        Statement.Return last = (Statement.Return) body.statements().get(body.statements().size() - 1);
        out.append(text, body.span().offset() + 1, last.span().offset());
        // As an element, so that the checker knows no more of it than of a call.
        String result = "[" + of(text, last.value()) + "\n][0]";
        if (statement instanceof Statement.ExpressionStatement) {
            return out.append("உள்_விடை = ").append(result).append(";").toString();
        }
        return out.append(text, statement.span().offset(), call.span().offset())
                .append(result)
                .append(text, call.span().end(), statement.span().end())
                .toString();
    }

    private static String of(String text, Expression expression) {
        return text.substring(expression.span().offset(), expression.span().end());
    }
}

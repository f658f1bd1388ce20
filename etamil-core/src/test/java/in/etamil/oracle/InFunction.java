package in.etamil.oracle;

import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Signature;
import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.SyntaxTree;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The whole program as the body of a function that is called at its end: all globals are locals. Not where a
 * function reads a global, where something stands that only the top level may hold, or where the depth of calls
 * shows.
 */
final class InFunction implements Rewriting {
    private static final String NAME = "முழு_நிரல்";

    @Override
    public @Nullable String rewritten(String text, SyntaxTree tree, Predicate<String> accepted) {
        Nodes top = Nodes.running(tree.statements());
        boolean tied = top.has(Statement.ShapeDefinition.class)
                || top.has(Statement.Import.class)
                || top.has(Statement.Route.class)
                || top.has(Statement.Schedule.class)
                || top.has(Statement.Return.class)
                || top.propagates();
        if (tied || readsGlobals(tree, top.assigned())) {
            return null;
        }
        return "செயல் " + NAME + "() { " + text + "\n} " + NAME + "();";
    }

    private static boolean readsGlobals(SyntaxTree tree, Set<String> globals) {
        Nodes all = Nodes.everywhere(tree.statements());
        for (Statement statement : all.statements) {
            if (statement instanceof Statement.FunctionDefinition function) {
                Nodes body = Nodes.everywhere(function.body().statements());
                Set<String> read = read(body);
                for (Signature.Parameter parameter : function.signature().parameters()) {
                    read.remove(parameter.name());
                }
                read.retainAll(globals);
                if (!read.isEmpty()) {
                    return true;
                }
            }
        }
        for (Expression expression : all.expressions) {
            if (expression instanceof Expression.Lambda lambda) {
                Set<String> read = Reads.of(lambda);
                read.retainAll(globals);
                if (!read.isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<String> read(Nodes nodes) {
        Set<String> names = new HashSet<>();
        for (Expression expression : nodes.expressions) {
            switch (expression) {
                case Expression.Variable e -> names.add(e.name());
                case Expression.Call e -> names.add(e.name());
                default -> {}
            }
        }
        for (Statement statement : nodes.statements) {
            switch (statement) {
                case Statement.ElementAssignment s -> names.add(s.name());
                case Statement.FieldAssignment s -> names.add(s.name());
                default -> {}
            }
        }
        return names;
    }
}

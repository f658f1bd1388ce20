package in.etamil.internal.analysis.values;

import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Statement;
import java.util.List;

/** Asks of live variables what {@link Lending} and {@link Aliases} will have to know. */
final class LendingQuestions {
    private LendingQuestions() {}

    static void ask(List<Statement> statements, LiveAnswers answers) {
        for (Statement statement : statements) {
            switch (statement) {
                case Statement.Assignment s -> {
                    String root = BodyFacts.root(s.value());
                    if (root != null && s.value() instanceof Expression.Path) {
                        answers.ask(s, root);
                        answers.ask(s, s.name());
                        answers.ask(statements.get(statements.size() - 1), s.name());
                    }
                }
                case Statement.Change s -> written(s, answers);
                case Statement.ForEach s -> answers.ask(s, s.name());
                case Statement.Simple s -> {}
                case Statement.Return s -> {}
                case Statement.If s -> {}
                case Statement.While s -> {}
                case Statement.Try s -> {}
                case Statement.Definition s -> {}
            }
            for (Block block : statement.blocks()) {
                ask(block.statements(), answers);
            }
        }
    }

    private static void written(Statement.Change change, LiveAnswers answers) {
        if (change.value() instanceof Expression.Variable variable) {
            answers.ask(change, variable.name());
        } else {
            answers.ask(change, change.name());
        }
    }
}

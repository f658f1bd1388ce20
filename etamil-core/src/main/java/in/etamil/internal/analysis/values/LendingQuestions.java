package in.etamil.internal.analysis.values;

import in.etamil.internal.analysis.model.Changes;
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
                case Statement.ElementAssignment s -> written(s, s.name(), s.value(), answers);
                case Statement.FieldAssignment s -> written(s, s.name(), s.value(), answers);
                case Statement.ForEach s -> answers.ask(s, s.name());
                default -> {}
            }
            for (Block block : Changes.blocks(statement)) {
                ask(block.statements(), answers);
            }
        }
    }

    private static void written(
            Statement statement, String container, Expression value, LiveAnswers answers) {
        if (value instanceof Expression.Variable variable) {
            answers.ask(statement, variable.name());
        } else {
            answers.ask(statement, container);
        }
    }
}

package in.etamil.internal.analysis.values;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.Callees;
import in.etamil.internal.analysis.model.KnownFunctions;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.analysis.model.Resolver;
import in.etamil.internal.syntax.Binding;
import in.etamil.internal.syntax.ConformanceFolder;
import in.etamil.internal.syntax.Descendants;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Suffix;
import in.etamil.internal.syntax.ParseResult;
import in.etamil.internal.syntax.Parser;
import in.etamil.internal.syntax.SourceText;
import in.etamil.internal.syntax.Statement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every variable that a statement evaluates is one use of it: a variable whose use were missed
 * would be taken for dead, and give up what is still read.
 */
class EvaluationWalkTest {
    private int variables;

    @Test
    void everyVariableThatIsEvaluatedIsAUse() throws IOException {
        for (Path program : ConformanceFolder.programs("")) {
            SourceText source =
                    new SourceText("test", program.toString(), ConformanceFolder.text(program));
            if (Parser.parse(source, true) instanceof ParseResult.Parsed parsed) {
                ProgramModel model = Resolver.resolveOpen(parsed.tree(), List.of());
                Callees callees = new Callees(model, new NoFunctions());
                for (Body body : model.bodies()) {
                    compare(model, callees, body);
                }
            }
        }
        assertThat(variables).isGreaterThan(5_000);
    }

    private void compare(ProgramModel model, Callees callees, Body body) {
        for (Statement statement : Descendants.of(body.statements())) {
            Evaluation evaluation = EvaluationWalk.of(model, callees, body, statement, true);
            List<Expression.Variable> used = new ArrayList<>();
            for (Use use : evaluation.uses) {
                assertThat(use.end).as("%s", statement.span()).isPositive();
                if (use.node != null) {
                    used.add(use.node);
                }
            }
            Set<Expression.Variable> nodes = Collections.newSetFromMap(new IdentityHashMap<>());
            nodes.addAll(used);
            assertThat(nodes).as("used once each: %s", statement.span()).hasSameSizeAs(used);
            for (Expression expression : Descendants.of(statement)) {
                if (expression instanceof Expression.Variable variable) {
                    nodes.remove(variable);
                    variables++;
                    assertThat(
                                    used.stream().anyMatch(use -> use == variable)
                                            || isShape(model, statement, variable))
                            .as(
                                    "%s in line %d of %s",
                                    variable.name(),
                                    statement.span().line(),
                                    statement.span().source().fileName())
                            .isTrue();
                }
            }
            assertThat(nodes).as("used and not evaluated: %s", statement.span()).isEmpty();
            Binding binding = statement.binds();
            if (binding != null && binding.kind() == Binding.Kind.CHANGED) {
                assertThat(evaluation.mentions(binding.name())).isTrue();
            }
        }
    }

    /** The S of {@code S.m(…)}, which names a shape and no variable. */
    private static boolean isShape(
            ProgramModel model, Statement statement, Expression.Variable variable) {
        for (Expression expression : Descendants.of(statement)) {
            if (expression instanceof Expression.Path path && path.base() == variable) {
                return path.suffixes().getFirst() instanceof Suffix.MethodCall
                        && model.shapes().containsKey(variable.name());
            }
        }
        return false;
    }

    private static final class NoFunctions implements KnownFunctions {
        @Override
        public boolean takes(String name, int arguments) {
            return false;
        }

        @Override
        public boolean isFunction(String name) {
            return false;
        }

        @Override
        public boolean keeps(String name, int argument) {
            return true;
        }

        @Override
        public boolean mayCallBack(String name) {
            return true;
        }

        @Override
        public boolean isAppend(String name) {
            return false;
        }

        @Override
        public boolean makesResult(String name) {
            return false;
        }
    }
}

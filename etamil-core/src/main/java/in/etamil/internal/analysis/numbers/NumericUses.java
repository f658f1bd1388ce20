package in.etamil.internal.analysis.numbers;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.syntax.Descendants;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Relation;
import in.etamil.internal.syntax.Expression.Suffix;
import in.etamil.internal.syntax.Part;
import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.TypeName;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which parameters are worth passing as the words of a number: those declared so or used in
 * arithmetic, ordering or as an index, and never used as a collection or a function. A guess that
 * costs only speed when it is wrong.
 */
final class NumericUses {
    /** A JVM method has 255 places for its arguments; words take four, an object one. */
    private static final int PLACES = 250;

    private final ProgramModel model;
    private final Map<Body, Uses> uses = new IdentityHashMap<>();
    private Uses here = new Uses(Set.of(), Set.of());
    private boolean changed;

    /** The names used as numbers in a body, and those used as something else. */
    private record Uses(Set<String> numeric, Set<String> other) {}

    private NumericUses(ProgramModel model) {
        this.model = model;
    }

    static NumericUses of(ProgramModel model) {
        NumericUses uses = new NumericUses(model);
        List<Body> bodies = model.callables();
        for (Body body : bodies) {
            uses.uses.put(body, new Uses(new HashSet<>(), new HashSet<>()));
            uses.declared(body);
        }
        // Twice, so that what a helper's parameter is used for shows in the callers of its callers.
        for (int round = 0; round < 2; round++) {
            uses.changed = false;
            for (Body body : bodies) {
                uses.look(body);
            }
            if (!uses.changed) {
                break;
            }
        }
        return uses;
    }

    Set<String> parameters(Body body) {
        Uses inBody = of(body);
        Set<String> chosen = new LinkedHashSet<>();
        int places = body.parameters().size();
        for (String parameter : body.parameters()) {
            if (inBody.numeric().contains(parameter)
                    && !inBody.other().contains(parameter)
                    && places + 3 <= PLACES) {
                chosen.add(parameter);
                places += 3;
            }
        }
        return chosen;
    }

    private Uses of(Body body) {
        return Objects.requireNonNull(uses.get(body));
    }

    private void declared(Body body) {
        for (int i = 0; i < body.parameters().size(); i++) {
            TypeName type = body.parameterTypes().get(i);
            if (type != null) {
                boolean number = type.kind() == TypeName.Kind.NUMBER;
                (number ? of(body).numeric() : of(body).other()).add(body.parameters().get(i));
            }
        }
    }

    private void look(Body body) {
        here = of(body);
        for (Statement statement : Descendants.of(body.statements())) {
            for (Expression expression : Descendants.of(statement)) {
                expression(expression);
            }
            statement(statement);
        }
    }

    private void statement(Statement statement) {
        if (statement instanceof Statement.ForEach loop) {
            other(loop.collection());
        } else if (statement instanceof Statement.Change change) {
            here.other().add(change.name());
        }
        if (statement instanceof Statement.ElementAssignment change) {
            numeric(change.index());
        }
    }

    /** Looks at the node itself; its parts follow. */
    private void expression(Expression expression) {
        switch (expression) {
            case Expression.Chain e -> {
                if (NumberKinds.isArithmetic(e)) {
                    for (Part part : e.parts()) {
                        numeric(part.expression());
                    }
                }
            }
            case Expression.Negate e -> numeric(e.operand());
            case Expression.Comparison e -> comparison(e);
            case Expression.Call e -> call(e);
            case Expression.Path e -> path(e);
            case Expression.Not e -> {}
            case Expression.Variable e -> {}
            case Expression.Lambda e -> {}
            case Expression.Literal e -> {}
            case Expression.Construction e -> {}
        }
    }

    private void path(Expression.Path path) {
        other(path.base());
        for (Suffix suffix : path.suffixes()) {
            if (suffix instanceof Suffix.Index index) {
                numeric(index.index());
            }
        }
    }

    private void comparison(Expression.Comparison comparison) {
        List<Expression> operands = comparison.operands();
        for (int i = 0; i < comparison.relations().size(); i++) {
            Relation relation = comparison.relations().get(i);
            boolean orders = relation != Relation.EQUAL && relation != Relation.NOT_EQUAL;
            related(operands.get(i), operands.get(i + 1), orders);
            related(operands.get(i + 1), operands.get(i), orders);
        }
    }

    private void related(Expression operand, Expression beside, boolean orders) {
        if (beside instanceof Expression.TextLiteral) {
            other(operand);
        } else if (orders || beside instanceof Expression.NumberLiteral) {
            numeric(operand);
        }
    }

    private void call(Expression.Call call) {
        here.other().add(call.name());
        Body function = model.functions().get(call.name());
        if (function == null || function.parameters().size() != call.arguments().size()) {
            return;
        }
        Uses inFunction = of(function);
        for (int i = 0; i < call.arguments().size(); i++) {
            String parameter = function.parameters().get(i);
            if (inFunction.other().contains(parameter)) {
                other(call.arguments().get(i));
            } else if (inFunction.numeric().contains(parameter)) {
                numeric(call.arguments().get(i));
            }
        }
    }

    private void numeric(Expression operand) {
        if (operand instanceof Expression.Variable variable) {
            changed |= here.numeric().add(variable.name());
        }
    }

    private void other(Expression operand) {
        if (operand instanceof Expression.Variable variable) {
            changed |= here.other().add(variable.name());
        }
    }
}

package in.etamil.internal.analysis.effects;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.syntax.Descendants;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Statement;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** What a function value of a program may hold: anonymous functions, and those taken by name. */
final class FunctionValues {
    private final ProgramModel model;
    private final Set<Body> values = Collections.newSetFromMap(new IdentityHashMap<>());

    private FunctionValues(ProgramModel model) {
        this.model = model;
    }

    static Set<Body> of(ProgramModel model) {
        FunctionValues found = new FunctionValues(model);
        found.values.addAll(model.lambdas());
        for (Body body : model.bodies()) {
            for (Statement statement : Descendants.of(body.statements())) {
                found.look(statement);
            }
        }
        return found.values;
    }

    private void look(Statement statement) {
        for (Expression expression : Descendants.of(statement)) {
            if (expression instanceof Expression.Variable variable) {
                Body function = model.functions().get(variable.name());
                if (function != null) {
                    values.add(function);
                }
            }
        }
    }
}

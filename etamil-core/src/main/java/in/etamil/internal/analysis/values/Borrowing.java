package in.etamil.internal.analysis.values;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.syntax.Binding;
import in.etamil.internal.syntax.Descendants;
import in.etamil.internal.syntax.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which parameters are only borrowed (docs/adr/0004-values.md): the function never binds them,
 * never changes a part of them, and only borrows them. Passing one on keeps it only if the
 * parameter it is passed to is kept, so the greatest answer without a contradiction is looked for:
 * all borrow until the opposite is found.
 */
final class Borrowing {

    /** A parameter of a function. */
    private static final class Parameter {
        boolean kept;

        /** Parameters that are passed on as this one. */
        final List<Parameter> passedOn = new ArrayList<>();
    }

    private final Map<Body, Parameter[]> parameters = new IdentityHashMap<>();
    private final ArrayDeque<Parameter> open = new ArrayDeque<>();

    Borrowing(List<BodyFacts> bodies) {
        for (BodyFacts facts : bodies) {
            Parameter[] own = new Parameter[facts.body.parameters().size()];
            for (int i = 0; i < own.length; i++) {
                own[i] = new Parameter();
            }
            parameters.put(facts.body, own);
        }
        for (BodyFacts facts : bodies) {
            if (!facts.body.parameters().isEmpty()) {
                look(facts);
            }
        }
        while (!open.isEmpty()) {
            for (Parameter parameter : open.remove().passedOn) {
                keep(parameter);
            }
        }
    }

    boolean borrows(Body function, int parameter) {
        return !of(function)[parameter].kept;
    }

    /** Whether the use stores the value, so that it may be moved. */
    boolean keeps(Use use) {
        return switch (use.kind) {
            case BORROW -> false;
            case KEEP -> true;
            case ARGUMENT -> !borrows(Objects.requireNonNull(use.function), use.parameter);
        };
    }

    private Parameter[] of(Body function) {
        return Objects.requireNonNull(parameters.get(function));
    }

    private void keep(Parameter parameter) {
        if (!parameter.kept) {
            parameter.kept = true;
            open.add(parameter);
        }
    }

    private void look(BodyFacts facts) {
        Set<String> bound = new HashSet<>();
        for (Statement statement : Descendants.of(facts.body.statements())) {
            Binding binding = statement.binds();
            if (binding != null) {
                bound.add(binding.name());
            }
            for (Use use : facts.evaluation(statement).uses) {
                if (use.kind != Use.Kind.BORROW) {
                    use(facts.body, use);
                }
            }
        }
        List<String> names = facts.body.parameters();
        for (int i = 0; i < names.size(); i++) {
            if (bound.contains(names.get(i))) {
                keep(of(facts.body)[i]);
            }
        }
    }

    private void use(Body body, Use use) {
        int index = body.parameters().lastIndexOf(use.name);
        if (index < 0) {
            return;
        }
        Parameter parameter = of(body)[index];
        if (use.kind == Use.Kind.ARGUMENT) {
            of(Objects.requireNonNull(use.function))[use.parameter].passedOn.add(parameter);
        } else {
            keep(parameter);
        }
    }
}

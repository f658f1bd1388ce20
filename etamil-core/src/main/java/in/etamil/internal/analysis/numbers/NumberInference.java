package in.etamil.internal.analysis.numbers;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.syntax.Binding;
import in.etamil.internal.syntax.Descendants;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Suffix;
import in.etamil.internal.syntax.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what {@link NumberKinds} holds: it supposes that every candidate is a number and takes back
 * what some path contradicts, until nothing more is taken back. A body that was looked at often is
 * given up on, so that a hostile program costs no more than its size.
 */
final class NumberInference {
    private static final int MOST_LOOKS = 40;

    private final ProgramModel model;
    private final NumberKinds kinds;
    private final NumberKinds.Facts facts;
    private final Deque<NumberVersion> waiting = new ArrayDeque<>();
    private final Set<NumberVersion> queued = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<NumberVersion, Integer> looks = new IdentityHashMap<>();
    private final Set<NumberVersion> givenUp = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Body, Set<NumberVersion>> callers = new IdentityHashMap<>();
    private NumberVersion version;
    private boolean changed;

    NumberInference(ProgramModel model, NumberKinds kinds, NumberKinds.Facts facts) {
        this.model = model;
        this.kinds = kinds;
        this.facts = facts;
        this.version = kinds.top();
    }

    void run() {
        suppose();
        while (!waiting.isEmpty()) {
            version = waiting.remove();
            queued.remove(version);
            look();
        }
    }

    /** Every candidate is supposed to be a number. */
    private void suppose() {
        NumericUses uses = NumericUses.of(model);
        for (Body body : model.callables()) {
            boolean large = facts.isLarge(body);
            boolean direct = !large && body.kind() != Body.Kind.LAMBDA;
            Set<String> parameters = direct ? uses.parameters(body) : Set.of();
            NumberVersion words =
                    new NumberVersion(body, parameters, direct && !Completion.falls(body));
            NumberVersion general =
                    parameters.isEmpty()
                            ? null
                            : new NumberVersion(body, Set.of(), words.returnsNumber());
            kinds.add(words, general);
            enqueue(words);
            if (general != null) {
                enqueue(general);
            }
        }
        for (String name : model.hostGlobals()) {
            kinds.top().notANumber(name);
        }
        enqueue(kinds.top());
    }

    private void enqueue(NumberVersion next) {
        if (!givenUp.contains(next) && queued.add(next)) {
            waiting.add(next);
        }
    }

    private void look() {
        int times = looks.getOrDefault(version, 0) + 1;
        looks.put(version, times);
        do {
            changed = false;
            if (times > MOST_LOOKS) {
                givenUp.add(version);
                version.knowNothing(names());
                callersOf(version.body());
                return;
            }
            times++;
            everything();
        } while (changed);
    }

    private List<String> names() {
        return new ArrayList<>(
                version == kinds.top() ? model.globals().keySet() : version.body().locals());
    }

    private void everything() {
        body(version.body());
        if (version == kinds.top()) {
            for (Body block : model.blocks()) {
                body(block);
            }
        }
    }

    // ---- what contradicts

    private void object(String variable) {
        boolean parameter = version.takesWords(variable);
        if (version.notANumber(variable)) {
            changed = true;
            if (parameter) {
                callersOf(version.body());
            }
        }
    }

    private void returnsSomethingElse() {
        if (version.returnsSomethingElse()) {
            callersOf(version.body());
        }
    }

    private void callersOf(Body body) {
        for (NumberVersion caller : callers.getOrDefault(body, Set.of())) {
            enqueue(caller);
        }
    }

    // ---- the walk

    private void body(Body body) {
        for (Statement statement : Descendants.of(body.statements())) {
            for (Expression expression : Descendants.of(statement)) {
                expression(expression);
            }
            statement(statement);
        }
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.Assignment s -> {
                if (!kinds.isNumber(s.value(), version)) {
                    object(s.name());
                }
            }
            // Without a value it is 0.
            case Statement.Declaration s -> {}
            case Statement.Return s -> {
                if (s.value() == null || !kinds.isNumber(s.value(), version)) {
                    returnsSomethingElse();
                }
            }
            case Statement.ForEach s -> object(s.name());
            case Statement.Try s -> object(s.name());
            case Statement.Simple s -> {
                Binding binding = s.binds();
                if (binding != null) {
                    object(binding.name());
                }
            }
            case Statement.If s -> {}
            case Statement.While s -> {}
            case Statement.Definition s -> {}
        }
    }

    /** Looks at the node itself; its parts follow. */
    private void expression(Expression expression) {
        switch (expression) {
            case Expression.Call e -> called(model.functions().get(e.name()));
            case Expression.Path e -> path(e);
            case Expression.Variable e -> {}
            case Expression.Lambda e -> {}
            case Expression.Literal e -> {}
            case Expression.Construction e -> {}
            case Expression.Operation e -> {}
        }
    }

    private void path(Expression.Path path) {
        for (Suffix suffix : path.suffixes()) {
            switch (suffix) {
                case Suffix.Propagate s -> returnsSomethingElse();
                case Suffix.Index s -> {}
                case Suffix.Field s -> {}
                case Suffix.MethodCall s -> {}
                case Suffix.Apply s -> {}
            }
        }
        if (path.base() instanceof Expression.Variable shape
                && path.suffixes().get(0) instanceof Suffix.MethodCall call
                && model.shapes().containsKey(shape.name())) {
            called(model.shapes().get(shape.name()).methods().get(call.name()));
        }
    }

    private void called(@Nullable Body function) {
        if (function != null) {
            Set<NumberVersion> known = callers.get(function);
            if (known == null) {
                known = new LinkedHashSet<>();
                callers.put(function, known);
            }
            known.add(version);
        }
    }
}

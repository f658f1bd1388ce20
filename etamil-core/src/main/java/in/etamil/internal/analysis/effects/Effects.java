package in.etamil.internal.analysis.effects;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.KnownFunctions;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.syntax.Binding;
import in.etamil.internal.syntax.Descendants;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Suffix;
import in.etamil.internal.syntax.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What statements of the top level may do, through all that they may call. What a function does is
 * not gathered from what it calls for each statement anew: whatever spoils a function spoils its
 * callers once, and its names are handed out to each set once.
 */
final class Effects {

    /** What a piece of code does itself, and what it calls. */
    static final class Effect {
        final Set<String> read = new HashSet<>();
        final Set<String> written = new HashSet<>();
        private final Set<Effect> callees = new HashSet<>();
        private final List<Effect> callers = new ArrayList<>();
        private boolean tainted;

        /**
         * Whether it does more than compute, or looks at a name that was tainted, itself or by what
         * it calls.
         */
        boolean isTainted() {
            if (!tainted) {
                for (Effect callee : callees) {
                    if (callee.tainted) {
                        return true;
                    }
                }
            }
            return tainted;
        }

        private void calls(Effect callee) {
            if (callees.add(callee)) {
                callee.callers.add(this);
            }
        }
    }

    private final ProgramModel model;
    private final KnownFunctions known;
    private final Map<Body, Effect> bodies = new IdentityHashMap<>();
    private final Map<String, Effect> methods = new HashMap<>();

    /** A function value: any function that is anonymous or taken as a value somewhere. */
    private final Effect value = new Effect();

    private final Map<String, List<Effect>> readers = new HashMap<>();

    /** By a set of names, what has been added to it with all that it calls. */
    private final Map<Set<String>, Set<Effect>> added = new IdentityHashMap<>();

    private Effects(ProgramModel model, KnownFunctions known) {
        this.model = model;
        this.known = known;
    }

    /** Looks at every function of the program. */
    static Effects of(ProgramModel model, KnownFunctions known) {
        Effects effects = new Effects(model, known);
        effects.lookAtFunctions();
        return effects;
    }

    private void lookAtFunctions() {
        for (Body body : model.callables()) {
            bodies.put(body, new Effect());
        }
        for (Body body : FunctionValues.of(model)) {
            value.calls(of(body));
        }
        for (ProgramModel.ShapeModel shape : model.shapes().values()) {
            for (Map.Entry<String, Body> method : shape.methods().entrySet()) {
                method(method.getKey()).calls(of(method.getValue()));
            }
        }
        for (Body body : model.callables()) {
            Effect effect = of(body);
            new Look(effect, false).at(body.statements());
            for (String name : effect.read) {
                List<Effect> others = readers.get(name);
                if (others == null) {
                    others = new ArrayList<>();
                    readers.put(name, others);
                }
                others.add(effect);
            }
        }
        for (Effect effect : bodies.values()) {
            if (effect.tainted) {
                taintCallers(effect);
            }
        }
    }

    /** What a statement of the top level does. */
    Effect of(Statement statement) {
        Effect effect = new Effect();
        new Look(effect, true).at(List.of(statement));
        return effect;
    }

    private Effect of(Body body) {
        Effect effect = bodies.get(body);
        if (effect == null) {
            throw new IllegalStateException("no function of the program: " + body.name());
        }
        return effect;
    }

    private Effect method(String name) {
        Effect effect = methods.get(name);
        if (effect == null) {
            effect = new Effect();
            methods.put(name, effect);
        }
        return effect;
    }

    // ---- through calls

    /** Whatever looks at the name is tainted from now on. */
    void taintReaders(String name) {
        for (Effect reader : readers.getOrDefault(name, List.of())) {
            if (!reader.tainted) {
                reader.tainted = true;
                taintCallers(reader);
            }
        }
    }

    private static void taintCallers(Effect tainted) {
        ArrayDeque<Effect> open = new ArrayDeque<>();
        open.add(tainted);
        while (!open.isEmpty()) {
            for (Effect caller : open.remove().callers) {
                if (!caller.tainted) {
                    caller.tainted = true;
                    open.add(caller);
                }
            }
        }
    }

    /** Adds all that is looked at, through all calls, to the set, which must only ever grow. */
    void addNames(Effect effect, Set<String> names) {
        Set<Effect> done = added.get(names);
        if (done == null) {
            done = Collections.newSetFromMap(new IdentityHashMap<>());
            added.put(names, done);
        }
        ArrayDeque<Effect> open = new ArrayDeque<>();
        open.add(effect);
        while (!open.isEmpty()) {
            Effect each = open.remove();
            names.addAll(each.read);
            for (Effect callee : each.callees) {
                if (done.add(callee)) {
                    open.add(callee);
                }
            }
        }
    }

    // ---- one piece of code

    /** Looks at statements, and notes what they do. */
    private final class Look {
        private final Effect effect;
        private final boolean top;

        Look(Effect effect, boolean top) {
            this.effect = effect;
            this.top = top;
        }

        void at(List<Statement> statements) {
            for (Statement statement : Descendants.of(statements)) {
                effect.tainted |= !onlyComputes(statement);
                bound(statement.binds());
                for (Expression expression : Descendants.of(statement)) {
                    expression(expression);
                }
            }
        }

        /**
         * What is changed in part is read as well; in a function it may be a copy of a global.
         * Whatever else is bound counts as read too.
         */
        private void bound(@Nullable Binding binding) {
            if (binding != null) {
                effect.read.add(binding.name());
                if (top) {
                    effect.written.add(binding.name());
                }
            }
        }

        /** Looks at the node itself; its parts follow. */
        private void expression(Expression expression) {
            switch (expression) {
                case Expression.Variable e -> name(e.name(), false);
                case Expression.Call e -> name(e.name(), true);
                case Expression.Lambda e -> effect.calls(of(model.lambda(e)));
                case Expression.Path e -> methods(e.suffixes());
                case Expression.Literal e -> {}
                case Expression.Construction e -> {}
                case Expression.Operation e -> {}
            }
        }

        /** A name is a variable, else a function of the program, else one that is built in. */
        private void name(String name, boolean isCalled) {
            effect.read.add(name);
            Body function = model.functions().get(name);
            if (function != null) {
                effect.calls(of(function));
            }
            if (known.isFunction(name)) {
                effect.tainted |= known.mayCallBack(name);
            } else if (isCalled && function == null && !model.shapes().containsKey(name)) {
                effect.calls(value);
            }
        }

        private void methods(List<Suffix> suffixes) {
            for (Suffix suffix : suffixes) {
                switch (suffix) {
                    case Suffix.MethodCall s -> {
                        effect.calls(method(s.name()));
                        effect.calls(value);
                    }
                    case Suffix.Apply s -> effect.calls(value);
                    case Suffix.Index s -> {}
                    case Suffix.Field s -> {}
                    case Suffix.Propagate s -> {}
                }
            }
        }
    }

    private static boolean onlyComputes(Statement statement) {
        return switch (statement) {
            case Statement.Effect s -> false;
            case Statement.Import s -> false;
            case Statement.Assignment s -> true;
            case Statement.Declaration s -> true;
            case Statement.Change s -> true;
            case Statement.ExpressionStatement s -> true;
            case Statement.Definition s -> true;
            case Statement.Return s -> true;
            case Statement.If s -> true;
            case Statement.While s -> true;
            case Statement.ForEach s -> true;
            case Statement.Try s -> true;
        };
    }
}

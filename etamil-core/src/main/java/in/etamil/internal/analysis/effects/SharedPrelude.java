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
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which statements of a prelude can be run once for all requests: those that only compute, from
 * nothing but what others of their kind have computed, and whose variables nobody else has looked
 * at before. That they do not fail is seen when they run.
 */
public final class SharedPrelude {
    private final ProgramModel model;
    private final KnownFunctions known;

    /** The names that statements that run anew have bound so far. */
    private final Set<String> bound = new HashSet<>();

    /** The names that they have bound or looked at so far. */
    private final Set<String> seen = new HashSet<>();

    private final Set<String> names = new HashSet<>();
    private final BitSet shared = new BitSet();

    /** What function values may hold. */
    private final Set<Body> values;

    private SharedPrelude(ProgramModel model, KnownFunctions known, Set<Body> values) {
        this.model = model;
        this.known = known;
        this.values = values;
    }

    /**
     * Looks at the top level of a program. Without blocks that a server runs there are no requests,
     * and nothing is shared.
     */
    public static SharedPrelude of(ProgramModel model, KnownFunctions known) {
        if (model.servedBlocks().isEmpty()) {
            return new SharedPrelude(model, known, Set.of());
        }
        SharedPrelude prelude = new SharedPrelude(model, known, FunctionValues.of(model));
        List<Statement> statements = model.top().statements();
        for (int i = 0; i < statements.size(); i++) {
            prelude.look(statements.get(i), i);
        }
        return prelude;
    }

    /** Bit i: statement i can be run once. */
    public BitSet statements() {
        return shared;
    }

    /**
     * The names that the shared statements bind or look at: where the host gives one of them, they
     * are not shared after all.
     */
    public Set<String> names() {
        return names;
    }

    private void look(Statement statement, int number) {
        Effects effects = new Effects();
        effects.of(List.of(statement));
        boolean free =
                !effects.impure
                        && Collections.disjoint(effects.read, bound)
                        && Collections.disjoint(effects.written, seen);
        if (free) {
            shared.set(number);
            names.addAll(effects.read);
            names.addAll(effects.written);
        } else {
            bound.addAll(effects.written);
            seen.addAll(effects.written);
            seen.addAll(effects.read);
        }
    }

    /** What a statement may do, through all that it may call. */
    private final class Effects {
        private final Set<String> read = new HashSet<>();
        private final Set<String> written = new HashSet<>();
        private final Set<Body> called = Collections.newSetFromMap(new IdentityHashMap<>());
        private final ArrayDeque<Body> open = new ArrayDeque<>();
        private boolean impure;

        void of(List<Statement> statements) {
            statements(statements, true);
            while (!open.isEmpty()) {
                statements(open.remove().statements(), false);
            }
        }

        private void statements(List<Statement> statements, boolean top) {
            for (Statement statement : Descendants.of(statements)) {
                impure |= !onlyComputes(statement);
                bound(statement.binds(), top);
                for (Expression expression : Descendants.of(statement)) {
                    expression(expression);
                }
            }
        }

        /**
         * What is changed in part is read as well; in a function it may be a copy of a global.
         * Whatever else is bound counts as read too.
         */
        private void bound(@Nullable Binding binding, boolean top) {
            if (binding != null) {
                read.add(binding.name());
                if (top) {
                    written.add(binding.name());
                }
            }
        }

        /** Looks at the node itself; its parts follow. */
        private void expression(Expression expression) {
            switch (expression) {
                case Expression.Variable e -> name(e.name(), false);
                case Expression.Call e -> name(e.name(), true);
                case Expression.Lambda e -> call(model.lambda(e));
                case Expression.Path e -> methods(e.suffixes());
                case Expression.Literal e -> {}
                case Expression.Construction e -> {}
                case Expression.Operation e -> {}
            }
        }

        /** A name is a variable, else a function of the program, else one that is built in. */
        private void name(String name, boolean isCalled) {
            read.add(name);
            Body function = model.functions().get(name);
            if (function != null) {
                call(function);
            }
            if (known.isFunction(name)) {
                impure |= known.mayCallBack(name);
            } else if (isCalled && function == null && !model.shapes().containsKey(name)) {
                callAnything();
            }
        }

        private void methods(List<Suffix> suffixes) {
            for (Suffix suffix : suffixes) {
                switch (suffix) {
                    case Suffix.MethodCall s -> {
                        callMethods(s.name());
                        callAnything();
                    }
                    case Suffix.Apply s -> callAnything();
                    case Suffix.Index s -> {}
                    case Suffix.Field s -> {}
                    case Suffix.Propagate s -> {}
                }
            }
        }

        private void callMethods(String name) {
            for (ProgramModel.ShapeModel shape : model.shapes().values()) {
                Body method = shape.methods().get(name);
                if (method != null) {
                    call(method);
                }
            }
        }

        /** A function value may be any that is anonymous or taken as a value somewhere. */
        private void callAnything() {
            for (Body body : values) {
                call(body);
            }
        }

        private void call(Body body) {
            if (called.add(body)) {
                open.add(body);
            }
        }

        private boolean onlyComputes(Statement statement) {
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
}

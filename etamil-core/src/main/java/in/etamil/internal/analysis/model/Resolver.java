package in.etamil.internal.analysis.model;

import in.etamil.internal.syntax.Binding;
import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Descendants;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Signature;
import in.etamil.internal.syntax.Span;
import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out what every name means (docs/semantics.md#scopes, docs/semantics.md#functions,
 * docs/semantics.md#anonymous-functions): one walk in the order of the text, since what an
 * anonymous function captures depends on what was bound before it.
 */
public final class Resolver {
    private static final Signature NOTHING = new Signature(List.of(), null);

    private final ProgramModel model;
    private Scope scope;

    private Resolver(SyntaxTree tree, List<String> hostGlobals, boolean open) {
        Span start = new Span(tree.source(), 0, 0, 1, 1);
        Body top =
                new Body(
                        Body.Kind.TOP, "", start, NOTHING, List.of(), List.of(), tree.statements());
        model = new ProgramModel(top, hostGlobals, open);
        scope = new Scope(null, Body.Kind.TOP, List.of());
        for (String name : hostGlobals) {
            slot(name);
        }
    }

    /**
     * Resolves a checked program.
     *
     * @param tree the program, imports spliced in
     * @param hostGlobals names that get the first global slots, in this order
     */
    public static ProgramModel resolve(SyntaxTree tree, List<String> hostGlobals) {
        return resolve(tree, hostGlobals, false);
    }

    /**
     * Resolves a part of a program of which more may follow; it need not be checked.
     *
     * @param tree the definitions so far and the new statements
     * @param globals the names that have slots already, in their order
     */
    public static ProgramModel resolveOpen(SyntaxTree tree, List<String> globals) {
        return resolve(tree, globals, true);
    }

    private static ProgramModel resolve(SyntaxTree tree, List<String> globals, boolean open) {
        Resolver resolver = new Resolver(tree, globals, open);
        resolver.topLevel(tree.statements());
        return resolver.model;
    }

    private void topLevel(List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement instanceof Statement.Route route) {
                model.routes.add(route);
            } else if (statement instanceof Statement.Schedule job) {
                model.jobs.add(job);
            }
            statement(statement);
        }
    }

    private void slot(String name) {
        model.globals.putIfAbsent(name, model.globals.size());
    }

    // ---- statements

    private void statements(List<Statement> statements) {
        for (Statement statement : statements) {
            statement(statement);
        }
    }

    private void block(Block block) {
        statements(block.statements());
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.Definition s -> definition(s);
            case Statement.Simple s -> parts(s);
            case Statement.Return s -> parts(s);
            case Statement.If s -> parts(s);
            case Statement.While s -> parts(s);
            case Statement.ForEach s -> parts(s);
            case Statement.Try s -> {
                block(s.body());
                bind(s.name());
                block(s.handler());
            }
        }
    }

    /** What most statements do: evaluate, bind, and go through their blocks. */
    private void parts(Statement statement) {
        for (Expression expression : Descendants.of(statement)) {
            expression(expression);
        }
        Binding binding = statement.binds();
        if (binding != null) {
            bind(binding);
        }
        for (Block block : statement.blocks()) {
            block(block);
        }
    }

    private void definition(Statement.Definition definition) {
        for (Expression written : definition.unevaluated()) {
            for (Expression expression : Descendants.of(written)) {
                expression(expression);
            }
        }
        switch (definition) {
            case Statement.ShapeDefinition s -> {
                outermost(s);
                shape(s);
            }
            case Statement.FunctionDefinition s -> {
                outermost(s);
                define(s.name(), function(s, Body.Kind.FUNCTION, s.name()));
            }
            case Statement.Route s -> served(s, Body.Kind.ROUTE, s.method(), s.body());
            case Statement.Schedule s -> served(s, Body.Kind.SCHEDULE, "", s.body());
        }
    }

    /**
     * Of several functions of one name the last one in the text counts
     * (docs/semantics.md#functions).
     */
    private void define(String name, Body function) {
        Body other = model.functions.get(name);
        if (other == null || !other.span().isBehind(function.span())) {
            model.functions.put(name, function);
        }
    }

    private void outermost(Statement definition) {
        if (!scope.isInDefinition()) {
            model.definitions.add(definition);
        }
    }

    private void shape(Statement.ShapeDefinition definition) {
        Map<String, Body> methods = new HashMap<>();
        for (Statement.FunctionDefinition method : definition.methods()) {
            String name = definition.name() + "." + method.name();
            methods.put(method.name(), function(method, Body.Kind.METHOD, name));
        }
        model.shapes.put(definition.name(), new ProgramModel.ShapeModel(definition, methods));
    }

    private Body function(Statement.FunctionDefinition definition, Body.Kind kind, String name) {
        Scope outer = scope;
        scope = new Scope(null, kind, names(definition.signature()));
        block(definition.body());
        Body body =
                new Body(
                        kind,
                        name,
                        definition.nameSpan(),
                        definition.signature(),
                        List.of(),
                        scope.assigned,
                        definition.body().statements());
        scope = outer;
        return body;
    }

    private void served(Statement statement, Body.Kind kind, String name, Block block) {
        Scope outer = scope;
        scope = new Scope(null, kind, List.of());
        block(block);
        scope = outer;
        model.blocks.put(
                statement,
                new Body(
                        kind,
                        name,
                        statement.span(),
                        NOTHING,
                        List.of(),
                        List.of(),
                        block.statements()));
    }

    // ---- expressions

    /** Looks at the node itself; its parts follow. */
    private void expression(Expression expression) {
        switch (expression) {
            case Expression.Variable e -> read(e.name());
            case Expression.Call e -> called(e.name());
            case Expression.Lambda e -> lambda(e);
            case Expression.Literal e -> {}
            case Expression.Construction e -> {}
            case Expression.Operation e -> {}
            case Expression.Path e -> {}
        }
    }

    private void lambda(Expression.Lambda lambda) {
        List<String> parameters = names(lambda.signature());
        Scope outer = scope;
        Scope inner = new Scope(outer.isTopLevel() ? null : outer, Body.Kind.LAMBDA, parameters);
        scope = inner;
        block(lambda.body());
        scope = outer;
        List<String> captures = new ArrayList<>();
        for (String name : inner.reads) {
            if (!parameters.contains(name)) {
                outer.reads.add(name);
                if (!outer.isTopLevel() && outer.isLocalHere(name)) {
                    captures.add(name);
                }
            }
        }
        Body body =
                new Body(
                        Body.Kind.LAMBDA,
                        "",
                        lambda.span(),
                        lambda.signature(),
                        captures,
                        inner.assigned,
                        lambda.body().statements());
        model.lambdas.put(lambda, body);
        model.lambdaOrder.add(body);
    }

    // ---- names

    private static List<String> names(Signature signature) {
        List<String> names = new ArrayList<>();
        for (Signature.Parameter parameter : signature.parameters()) {
            names.add(parameter.name());
        }
        return names;
    }

    private void read(String name) {
        scope.reads.add(name);
        slot(name);
    }

    private void called(String name) {
        scope.reads.add(name);
        if (model.isOpen()) {
            slot(name);
        }
    }

    private void bind(String name) {
        scope.bound.add(name);
        scope.assigned.add(name);
        if (scope.isTopLevel()) {
            slot(name);
            model.assignedGlobals.add(name);
        }
    }

    private void bind(Binding binding) {
        if (binding.kind() == Binding.Kind.CHANGED) {
            read(binding.name());
        }
        bind(binding.name());
    }

    /** The names of one body while it is walked. */
    private static final class Scope {
        private final @Nullable Scope captured;
        private final Body.Kind kind;
        private final Set<String> bound = new HashSet<>();
        private final Set<String> assigned = new LinkedHashSet<>();
        private final Set<String> reads = new LinkedHashSet<>();

        Scope(@Nullable Scope captured, Body.Kind kind, List<String> parameters) {
            this.captured = captured;
            this.kind = kind;
            bound.addAll(parameters);
        }

        boolean isTopLevel() {
            return kind == Body.Kind.TOP || kind == Body.Kind.ROUTE || kind == Body.Kind.SCHEDULE;
        }

        boolean isInDefinition() {
            return kind == Body.Kind.FUNCTION
                    || kind == Body.Kind.METHOD
                    || captured != null && captured.isInDefinition();
        }

        /** Whether the name is a local at this point of the text. */
        boolean isLocalHere(String name) {
            return bound.contains(name) || captured != null && captured.isLocalHere(name);
        }
    }
}

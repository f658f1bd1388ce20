package in.etamil.internal.analysis.checking;

import in.etamil.internal.syntax.Binding;
import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Descendants;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.InnerBody;
import in.etamil.internal.syntax.Signature;
import in.etamil.internal.syntax.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds every definition of a program, wherever it stands: a function may be defined in the body of
 * an anonymous function, so expressions are searched too. Notes what each body binds on the way.
 */
final class DefinitionCollector {
    private final Definitions definitions;
    private Set<String> bound = new HashSet<>();

    DefinitionCollector(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Collects from the top level, and returns the names that are bound there. */
    Set<String> collectFrom(List<Statement> statements) {
        all(statements);
        return bound;
    }

    private void all(List<Statement> statements) {
        for (Statement statement : statements) {
            collect(statement);
        }
    }

    private void collect(Statement statement) {
        if (statement instanceof Statement.Definition definition) {
            define(definition);
        }
        Binding binding = statement.binds();
        if (binding != null) {
            bound.add(binding.name());
        }
        for (Expression expression : Descendants.of(statement)) {
            bodies(expression.bodies());
        }
        for (Block block : statement.blocks()) {
            all(block.statements());
        }
        bodies(statement.bodies());
    }

    private void define(Statement.Definition definition) {
        switch (definition) {
            case Statement.FunctionDefinition s -> definitions.addFunction(s);
            case Statement.ShapeDefinition s -> definitions.addShape(s);
            case Statement.Route s -> {}
            case Statement.Schedule s -> {}
        }
        for (Expression written : definition.unevaluated()) {
            for (Expression expression : Descendants.of(written)) {
                bodies(expression.bodies());
            }
        }
    }

    private void bodies(List<InnerBody> bodies) {
        for (InnerBody body : bodies) {
            if (body.signature() == null) {
                all(body.block().statements());
            } else {
                body(body.signature(), body.block());
            }
        }
    }

    private void body(Signature signature, Block body) {
        Set<String> outer = bound;
        bound = new HashSet<>();
        for (Signature.Parameter parameter : signature.parameters()) {
            bound.add(parameter.name());
        }
        all(body.statements());
        definitions.addBoundNames(body, bound);
        bound = outer;
    }
}

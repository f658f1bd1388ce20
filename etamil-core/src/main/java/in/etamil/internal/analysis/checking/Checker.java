package in.etamil.internal.analysis.checking;

import in.etamil.Diagnostic;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.syntax.Binding;
import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Part;
import in.etamil.internal.syntax.Signature;
import in.etamil.internal.syntax.Span;
import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.Statement.FunctionDefinition;
import in.etamil.internal.syntax.Statement.ShapeDefinition;
import in.etamil.internal.syntax.Statement.ShapeField;
import in.etamil.internal.syntax.SyntaxTree;
import in.etamil.internal.syntax.TypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what is certainly wrong before anything runs (docs/semantics.md#fixed-names,
 * docs/semantics.md#shapes, docs/semantics.md#checking), over the whole program with its imports
 * spliced in. What it cannot tell is accepted.
 */
public final class Checker {
    /** What the result of an anonymous function is called in messages. */
    private static final String ANONYMOUS = "செயல்";

    private final CheckReport report = new CheckReport();
    private final Definitions definitions;
    private final ExpressionChecker expressions;
    private final CheckScope topLevel;
    private CheckScope scope;
    private @Nullable TypeName result;
    private @Nullable Span resultSpan;
    private String resultName = "";
    private int nesting;

    private Checker(SyntaxTree program) {
        definitions = new Definitions(program.statements());
        topLevel = CheckScope.topLevel(definitions.topLevelNames());
        scope = topLevel;
        expressions = new ExpressionChecker(this, definitions, report);
    }

    /**
     * Checks a program.
     *
     * @param program the program, imports spliced in
     * @return every problem, in the order of the text; of more than 1,000 the rest is one line
     */
    public static List<Diagnostic> check(SyntaxTree program) {
        Checker checker = new Checker(program);
        checker.statements(program.statements());
        return checker.report.isEmpty()
                ? List.of()
                : checker.report.inOrder(new SplicedOrder(program.statements()));
    }

    CheckScope scope() {
        return scope;
    }

    // ---- statements

    private void statements(List<Statement> statements) {
        for (Statement statement : statements) {
            statement(statement);
        }
    }

    private void block(Block block) {
        nesting++;
        statements(block.statements());
        nesting--;
    }

    private void statement(Statement statement) {
        switch (statement) {
            case ShapeDefinition s -> shape(s);
            case FunctionDefinition s -> function(s, null);
            case Statement.Route s -> served(s.body());
            case Statement.Schedule s -> served(s.body());
            case Statement.Assignment s -> assignment(s);
            case Statement.Declaration s -> declaration(s);
            case Statement.ElementAssignment s -> elementAssignment(s);
            case Statement.FieldAssignment s -> fieldAssignment(s);
            case Statement.ExpressionStatement s -> parts(s);
            case Statement.Return s -> returned(s);
            case Statement.If s -> parts(s);
            case Statement.While s -> parts(s);
            case Statement.ForEach s -> parts(s);
            case Statement.Try s -> {
                block(s.body());
                target(s.name(), s.nameSpan());
                block(s.handler());
            }
            case Statement.Print s -> parts(s);
            case Statement.Input s -> input(s);
            // The expressions of file, database and response statements are not looked at.
            case Statement.Effect s -> target(s.binds());
            case Statement.Import s -> {}
        }
    }

    /** Checks what is in it, and then its blocks. */
    private void parts(Statement statement) {
        for (Part part : statement.parts()) {
            expressions.check(part.expression());
        }
        target(statement.binds());
        for (Block block : statement.blocks()) {
            block(block);
        }
    }

    private void served(Block body) {
        CheckScope outer = scope;
        scope = outer.servedBlock();
        block(body);
        scope = outer;
    }

    // ---- variables

    KnownType typeOf(String name) {
        return definitions.known(scope.declared(name));
    }

    private void assignment(Statement.Assignment s) {
        KnownType value = expressions.check(s.value());
        refuseShapeName(s.name(), s.nameSpan());
        if (s.fixed()) {
            fix(s, value);
        } else {
            refuseAssignmentOfFixed(s.name(), s.nameSpan());
            declare(s.type(), s.name());
            checkKind(s.name(), s.nameSpan(), scope.declared(s.name()), value);
        }
        scope.assign(s.name());
    }

    private void fix(Statement.Assignment s, KnownType value) {
        Span first = scope.fixedAt(s.name());
        if (first != null) {
            report.addLater(s.nameSpan(), Message.FIXED_TWICE, s.name(), first);
        } else if (scope.isAssigned(s.name())) {
            report.add(s.nameSpan(), Message.FIXED_AFTER_ASSIGNED, s.name());
        }
        declare(s.type(), s.name());
        checkKind(s.name(), s.nameSpan(), scope.declared(s.name()), value);
        if (s.type() == null && s.value() instanceof Expression.ShapeLiteral literal) {
            TypeName type = new TypeName(literal.span(), TypeName.Kind.SHAPE, literal.shape());
            scope.declare(s.name(), type);
        }
        scope.fix(s.name(), s.nameSpan());
    }

    /** Without a value a declaration is the assignment of 0. */
    private void declaration(Statement.Declaration s) {
        refuseShapeName(s.name(), s.nameSpan());
        refuseAssignmentOfFixed(s.name(), s.nameSpan());
        declare(s.type(), s.name());
        checkKind(s.name(), s.nameSpan(), scope.declared(s.name()), KnownType.NUMBER);
        scope.assign(s.name());
    }

    private void declare(@Nullable TypeName type, String name) {
        if (type != null) {
            checkType(type);
            scope.declare(name, type);
        }
    }

    private void elementAssignment(Statement.ElementAssignment s) {
        expressions.check(s.index());
        KnownType value = expressions.check(s.value());
        refuseChangeOfFixed(s.name(), s.name() + "[…]", s.nameSpan());
        if (s.index() instanceof Expression.TextLiteral key) {
            expressions.checkSetField(typeOf(s.name()), key.value(), value, key.span());
        }
        scope.assign(s.name());
    }

    private void fieldAssignment(Statement.FieldAssignment s) {
        KnownType value = expressions.check(s.value());
        refuseChangeOfFixed(s.name(), s.name() + "." + s.field(), s.nameSpan());
        expressions.checkSetField(typeOf(s.name()), s.field(), value, s.fieldSpan());
        scope.assign(s.name());
    }

    private void target(@Nullable Binding binding) {
        if (binding != null) {
            target(binding.name(), binding.span());
        }
    }

    /** A loop variable, or what a statement reads into: its declared type no longer holds. */
    private void target(String name, Span span) {
        refuseShapeName(name, span);
        refuseAssignmentOfFixed(name, span);
        scope.forget(name);
        scope.assign(name);
    }

    private void input(Statement.Input s) {
        Binding binding = s.binds();
        if (binding != null) {
            refuseShapeName(binding.name(), binding.span());
            refuseAssignmentOfFixed(binding.name(), binding.span());
            scope.assign(binding.name());
        }
    }

    private void refuseShapeName(String name, Span span) {
        if (definitions.shape(name) != null) {
            report.add(span, Message.SHAPE_NAME_TAKEN, name);
        }
    }

    private void refuseAssignmentOfFixed(String name, Span span) {
        Span first = scope.fixedAt(name);
        if (first != null) {
            report.addLater(span, Message.FIXED_ASSIGNED, name, first);
        }
    }

    private void refuseChangeOfFixed(String name, String part, Span span) {
        Span first = scope.fixedAt(name);
        if (first != null) {
            report.addLater(span, Message.FIXED_CHANGED, name, first, part);
        }
    }

    void checkKind(String name, Span span, @Nullable TypeName type, KnownType value) {
        if (type != null && !value.satisfies(type) && !definitions.namesNoShape(type)) {
            report.add(span, Message.WRONG_KIND, name, KnownType.wording(type), value.found());
        }
    }

    /** An unknown shape is reported once, where the type stands. */
    private void checkType(@Nullable TypeName type) {
        if (type != null && definitions.namesNoShape(type)) {
            report.addNearest(
                    type.span(),
                    Message.UNKNOWN_SHAPE,
                    String.valueOf(type.shape()),
                    definitions.shapeNames(),
                    String.valueOf(type.shape()));
        }
    }

    // ---- functions

    private void function(FunctionDefinition definition, @Nullable ShapeDefinition owner) {
        Signature signature = definition.signature();
        body(
                signature,
                definition.nameSpan(),
                definition.name(),
                definition.body(),
                owner,
                topLevel);
    }

    void anonymous(Expression.Lambda lambda) {
        body(lambda.signature(), lambda.span(), ANONYMOUS, lambda.body(), null, scope);
    }

    /**
     * A body has a scope of its own; what the enclosing one declared or fixed does not reach in.
     */
    private void body(
            Signature signature,
            Span nameSpan,
            String name,
            Block body,
            @Nullable ShapeDefinition owner,
            CheckScope enclosing) {
        CheckScope outer = scope;
        TypeName outerResult = result;
        Span outerSpan = resultSpan;
        String outerName = resultName;
        scope = CheckScope.body(enclosing, definitions.boundNames(body));
        parameters(signature, owner);
        checkType(signature.result());
        result = signature.result();
        resultSpan = nameSpan;
        resultName = name;
        block(body);
        scope = outer;
        result = outerResult;
        resultSpan = outerSpan;
        resultName = outerName;
    }

    private void parameters(Signature signature, @Nullable ShapeDefinition owner) {
        boolean first = true;
        for (Signature.Parameter parameter : signature.parameters()) {
            refuseShapeName(parameter.name(), parameter.span());
            declare(parameter.type(), parameter.name());
            scope.assign(parameter.name());
            if (parameter.fixed()) {
                scope.fix(parameter.name(), parameter.span());
            }
            if (first && owner != null && parameter.namesSelf()) {
                self(parameter, owner);
            }
            first = false;
        }
    }

    private void self(Signature.Parameter parameter, ShapeDefinition owner) {
        TypeName type = parameter.type();
        if (type != null && !owner.name().equals(type.shape())) {
            report.add(parameter.span(), Message.SELF_TYPE, owner.name());
        }
        scope.declare(
                parameter.name(),
                new TypeName(parameter.span(), TypeName.Kind.SHAPE, owner.name()));
        scope.fix(parameter.name(), parameter.span());
    }

    private void returned(Statement.Return s) {
        if (s.value() == null) {
            return;
        }
        KnownType value = expressions.check(s.value());
        if (resultSpan != null) {
            checkKind(resultName, resultSpan, result, value);
        }
    }

    // ---- shapes

    private void shape(ShapeDefinition shape) {
        ShapeMembers first = definitions.shape(shape.name());
        if (nesting > 0) {
            report.add(shape.nameSpan(), Message.SHAPE_NESTED, shape.name());
        } else if (first != null && first.definition() != shape) {
            Span place = first.definition().nameSpan();
            report.addLater(shape.nameSpan(), Message.SHAPE_TWICE, shape.name(), place);
        }
        if (definitions.function(shape.name()) != null) {
            report.add(shape.nameSpan(), Message.SHAPE_AND_FUNCTION, shape.name());
        }
        members(shape);
        for (FunctionDefinition method : shape.methods()) {
            function(method, shape);
        }
    }

    private void members(ShapeDefinition shape) {
        Set<String> fields = new HashSet<>();
        for (ShapeField field : shape.fields()) {
            checkType(field.type());
            if (!fields.add(field.name())) {
                report.add(field.span(), Message.FIELD_TWICE, field.name(), shape.name());
            }
        }
        Set<String> methods = new HashSet<>();
        for (FunctionDefinition method : shape.methods()) {
            if (!methods.add(method.name())) {
                report.add(method.nameSpan(), Message.METHOD_TWICE, method.name(), shape.name());
            }
            if (fields.contains(method.name())) {
                report.add(
                        method.nameSpan(), Message.FIELD_AND_METHOD, method.name(), shape.name());
            }
        }
    }
}

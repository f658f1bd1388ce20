package in.etamil.internal.syntax;

import in.etamil.internal.syntax.Statement.FunctionDefinition;
import in.etamil.internal.syntax.Statement.ShapeField;
import in.etamil.internal.syntax.TypeName.Kind;
import java.util.ArrayList;
import java.util.List;

/** Shapes, functions, fixed bindings and imports (docs/semantics.md#grammar). */
final class DefinitionParser {
    private final Cursor cursor;
    private final StatementParser statements;

    DefinitionParser(Cursor cursor, StatementParser statements) {
        this.cursor = cursor;
        this.statements = statements;
    }

    // ---- shapes

    boolean beginsShape() {
        return (cursor.isName(1) || cursor.isReserved(1)) && cursor.kind(2) == TokenKind.LEFT_BRACE;
    }

    Statement shape() {
        int start = cursor.position();
        cursor.skipKeyword();
        int token = cursor.position();
        String name = cursor.name(Expected.SHAPE_NAME);
        cursor.enter();
        cursor.expect(TokenKind.LEFT_BRACE);
        List<ShapeField> fields = new ArrayList<>();
        List<FunctionDefinition> methods = new ArrayList<>();
        while (!cursor.at(TokenKind.RIGHT_BRACE)) {
            if (cursor.at(Keyword.FUNCTION) && !beginsFunctionField()) {
                methods.add(method());
            } else {
                fields.add(field());
            }
        }
        cursor.skip();
        cursor.leave();
        return new Statement.ShapeDefinition(
                cursor.spanFrom(start), cursor.tokenSpan(token), name, fields, methods);
    }

    /** {@code செயல் name} before a comma or the last brace is a field that holds a function. */
    private boolean beginsFunctionField() {
        TokenKind after = cursor.kind(2);
        return cursor.isName(1) && (after == TokenKind.COMMA || after == TokenKind.RIGHT_BRACE);
    }

    private FunctionDefinition method() {
        int start = cursor.position();
        cursor.skipKeyword();
        int token = cursor.position();
        String name = cursor.labelName(Expected.METHOD_NAME);
        return function(start, token, name);
    }

    private ShapeField field() {
        TypeName type = statements.signatures().typeBeforeName();
        int token = cursor.position();
        String name = cursor.name(Expected.FIELD_NAME);
        boolean separated = cursor.accept(TokenKind.COMMA);
        if (!separated && !cursor.at(TokenKind.RIGHT_BRACE) && !cursor.at(Keyword.FUNCTION)) {
            throw cursor.expected(Expected.AFTER_FIELD);
        }
        return new ShapeField(cursor.tokenSpan(token), type, name);
    }

    // ---- functions

    Statement function() {
        int start = cursor.position();
        cursor.skipKeyword();
        int token = cursor.position();
        String name = cursor.labelName(Expected.FUNCTION_NAME);
        if (!cursor.at(TokenKind.ASSIGN)) {
            return function(start, token, name);
        }
        TypeName type = new TypeName(cursor.tokenSpan(start), Kind.FUNCTION, null);
        Expression value = statements.assigned();
        return new Statement.Assignment(
                cursor.spanFrom(start), cursor.tokenSpan(token), false, type, name, value);
    }

    private FunctionDefinition function(int start, int nameToken, String name) {
        Signature signature = statements.signatures().signature();
        Block body = statements.block();
        return new FunctionDefinition(
                cursor.spanFrom(start), cursor.tokenSpan(nameToken), name, signature, body);
    }

    // ---- fixed bindings

    boolean beginsFixedBinding() {
        boolean reservedName = cursor.isReserved(1) && cursor.kind(2) == TokenKind.ASSIGN;
        return cursor.isName(1)
                || reservedName
                || SignatureParser.typeKind(cursor.keyword(1)) != null;
    }

    Statement fixedBinding() {
        int start = cursor.position();
        cursor.skipKeyword();
        TypeName type = statements.signatures().typeBeforeName();
        int token = cursor.position();
        String name = cursor.name(Expected.NAME_AFTER_CONST);
        Expression value = statements.assigned();
        return new Statement.Assignment(
                cursor.spanFrom(start), cursor.tokenSpan(token), true, type, name, value);
    }

    // ---- imports

    /**
     * The path is a literal, brackets around it allowed; anything else is refused where the literal
     * was wanted.
     */
    Statement importing() {
        int start = cursor.position();
        cursor.skipKeyword();
        int token = cursor.position();
        if (!cursor.at(TokenKind.STRING) && !cursor.at(TokenKind.LEFT_PAREN)) {
            throw cursor.expected(Expected.MODULE_PATH);
        }
        Expression path = statements.expressions().expression();
        if (!(path instanceof Expression.TextLiteral literal)) {
            throw cursor.expectedAt(token, Expected.MODULE_PATH);
        }
        statements.semicolon();
        return new Statement.Import(cursor.spanFrom(start), literal.span(), literal.value());
    }
}

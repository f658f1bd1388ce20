package in.etamil.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Statements, decided in the order of docs/semantics.md#grammar. */
final class StatementParser {
    private final Cursor cursor;
    private final boolean extensions;
    private final SignatureParser signatures;
    private final ExpressionParser expressions;
    private final DefinitionParser definitions;
    private final ServiceStatementParser services;

    StatementParser(Cursor cursor, boolean extensions) {
        this.cursor = cursor;
        this.extensions = extensions;
        signatures = new SignatureParser(cursor);
        expressions = new ExpressionParser(cursor, this);
        definitions = new DefinitionParser(cursor, this);
        services = new ServiceStatementParser(cursor, this);
    }

    SignatureParser signatures() {
        return signatures;
    }

    ExpressionParser expressions() {
        return expressions;
    }

    List<Statement> program() {
        List<Statement> statements = new ArrayList<>();
        while (!cursor.at(TokenKind.END)) {
            statements.add(statement());
        }
        return statements;
    }

    /** A value, and nothing behind it but semicolons. */
    Statement printedValue() {
        int start = cursor.position();
        Expression value = expressions.expression();
        Statement print = new Statement.Print(cursor.spanFrom(start), value);
        while (cursor.accept(TokenKind.SEMICOLON)) {
            // As many as there are.
        }
        if (!cursor.at(TokenKind.END)) {
            throw cursor.expected(TokenKind.SEMICOLON.shown());
        }
        return print;
    }

    Block block() {
        int start = cursor.position();
        if (!cursor.at(TokenKind.LEFT_BRACE)) {
            throw cursor.expected(TokenKind.LEFT_BRACE.shown());
        }
        cursor.enter();
        cursor.skip();
        boolean outer = expressions.leaveHead();
        List<Statement> statements = new ArrayList<>();
        while (!cursor.at(TokenKind.RIGHT_BRACE)) {
            if (cursor.at(TokenKind.END)) {
                throw cursor.expected(TokenKind.RIGHT_BRACE.shown());
            }
            statements.add(statement());
        }
        cursor.skip();
        expressions.returnToHead(outer);
        cursor.leave();
        return new Block(cursor.spanFrom(start), statements);
    }

    private Statement statement() {
        return switch (cursor.kind()) {
            case LEFT_PAREN -> conditional();
            case IDENTIFIER -> extensions && beginsTry() ? attempt() : nameStatement();
            case KEYWORD -> keywordStatement(Objects.requireNonNull(cursor.keyword()));
            default -> throw cursor.expected(Expected.STATEMENT);
        };
    }

    private Statement keywordStatement(Keyword keyword) {
        return switch (keyword) {
            case SHAPE -> definitions.beginsShape() ? definitions.shape() : nameStatement();
            case CONST ->
                    definitions.beginsFixedBinding() ? definitions.fixedBinding() : nameStatement();
            case INTEGER_TYPE,
                    FLOAT_TYPE,
                    STRING_TYPE,
                    TEXT_TYPE,
                    BOOL_TYPE,
                    ARRAY_TYPE,
                    OBJECT_TYPE,
                    DATA_TYPE,
                    DATE_TYPE ->
                    typed();
            case FUNCTION -> definitions.function();
            case IMPORT -> definitions.importing();
            case RETURN -> returning();
            case FOR_EACH -> forEach();
            case PRINT -> print();
            case INPUT -> input();
            case FILE_OPEN, FILE_CLOSE, FILE_READ, FILE_WRITE, READ_CSV, WRITE_CSV ->
                    services.file(keyword);
            case DB_CONNECT, DB_DISCONNECT, DB_QUERY, DB_EXECUTE -> services.database(keyword);
            case DB_INSERT, DB_UPDATE, DB_DELETE, CREATE_TABLE, SELECT ->
                    services.unsupported(keyword);
            case ROUTE, EVERY, START_SERVER, STOP_SERVER, RESPONSE, JSON_BODY ->
                    services.http(keyword);
            default -> {
                if (keyword.mayBeName()) {
                    yield nameStatement();
                }
                boolean assigned = cursor.kind(1) == TokenKind.ASSIGN;
                throw cursor.expected(assigned ? Expected.VARIABLE_NAME : Expected.STATEMENT);
            }
        };
    }

    // ---- names

    private Statement typed() {
        int start = cursor.position();
        TypeName type = signatures.typeKeyword();
        if (!cursor.isName(0)) {
            throw cursor.expected(Expected.NAME_AFTER_TYPE);
        }
        return named(start, type);
    }

    private Statement nameStatement() {
        int start = cursor.position();
        if (cursor.isName(1)) {
            return named(start, signatures.shape());
        }
        TokenKind afterNext = cursor.kind(2);
        if (cursor.isReserved(1)
                && (afterNext == TokenKind.ASSIGN || afterNext == TokenKind.SEMICOLON)) {
            cursor.skip();
            throw cursor.expected(Expected.NAME_AFTER_SHAPE);
        }
        return named(start, null);
    }

    /**
     * A statement that begins with a name, its type (which a call, element or field statement
     * ignores) already read.
     */
    private Statement named(int start, @Nullable TypeName type) {
        int token = cursor.position();
        Span nameSpan = cursor.tokenSpan(token);
        String name = cursor.name(Expected.VARIABLE_NAME);
        switch (cursor.kind()) {
            case LEFT_PAREN:
                List<Expression> arguments = expressions.list(TokenKind.RIGHT_PAREN);
                return call(
                        start, token, new Expression.Call(cursor.spanFrom(token), name, arguments));
            case LEFT_BRACKET:
                Expression index = expressions.bracketed(TokenKind.RIGHT_BRACKET);
                Expression element = assigned();
                return new Statement.ElementAssignment(
                        cursor.spanFrom(start), nameSpan, name, index, element);
            case DOT:
                return dotted(start, token, nameSpan, name);
            case SEMICOLON:
                cursor.skip();
                return new Statement.Declaration(cursor.spanFrom(start), nameSpan, type, name);
            case ASSIGN:
                Expression value = assigned();
                return new Statement.Assignment(
                        cursor.spanFrom(start), nameSpan, false, type, name, value);
            default:
                throw cursor.expectedUnlessMisspelt(
                        TokenKind.ASSIGN.shown(), start, statementWords());
        }
    }

    private Statement dotted(int start, int token, Span nameSpan, String name) {
        boolean label = cursor.isName(1) || cursor.kind(1) == TokenKind.STRING;
        if (label && cursor.kind(2) == TokenKind.LEFT_PAREN) {
            return call(start, token, new Expression.Variable(nameSpan, name));
        }
        cursor.skip();
        int fieldToken = cursor.position();
        String field = cursor.labelName(Expected.FIELD_NAME);
        Expression value = assigned();
        return new Statement.FieldAssignment(
                cursor.spanFrom(start), nameSpan, name, cursor.tokenSpan(fieldToken), field, value);
    }

    private Statement call(int start, int token, Expression base) {
        Expression expression = expressions.suffixed(token, base);
        if (start != token && !cursor.at(TokenKind.SEMICOLON)) {
            // What looks like a type may be a misspelt keyword.
            throw cursor.expectedUnlessMisspelt(
                    TokenKind.SEMICOLON.shown(), start, statementWords());
        }
        semicolon();
        return new Statement.ExpressionStatement(cursor.spanFrom(start), expression);
    }

    /** {@code = value ;} */
    Expression assigned() {
        cursor.expect(TokenKind.ASSIGN);
        Expression value = expressions.expression();
        semicolon();
        return value;
    }

    void semicolon() {
        cursor.expect(TokenKind.SEMICOLON);
    }

    /** The keywords that begin statements, for a misspelt one that was read as a name. */
    private static Keyword[] statementWords() {
        return new Keyword[] {
            Keyword.PRINT,
            Keyword.INPUT,
            Keyword.FUNCTION,
            Keyword.RETURN,
            Keyword.FOR_EACH,
            Keyword.IMPORT,
            Keyword.ELSE,
            Keyword.CONST,
            Keyword.SHAPE,
            Keyword.INTEGER_TYPE,
            Keyword.FLOAT_TYPE,
            Keyword.STRING_TYPE,
            Keyword.TEXT_TYPE,
            Keyword.BOOL_TYPE,
            Keyword.ARRAY_TYPE,
            Keyword.OBJECT_TYPE,
            Keyword.DATA_TYPE,
            Keyword.DATE_TYPE,
            Keyword.FILE_OPEN,
            Keyword.FILE_CLOSE,
            Keyword.FILE_READ,
            Keyword.FILE_WRITE,
            Keyword.READ_CSV,
            Keyword.WRITE_CSV,
            Keyword.DB_CONNECT,
            Keyword.DB_DISCONNECT,
            Keyword.DB_QUERY,
            Keyword.DB_EXECUTE,
            Keyword.ROUTE,
            Keyword.EVERY,
            Keyword.RESPONSE,
            Keyword.JSON_BODY,
            Keyword.START_SERVER,
            Keyword.STOP_SERVER
        };
    }

    // ---- flow and console

    private Statement conditional() {
        int start = cursor.position();
        Expression condition = expressions.bracketed(TokenKind.RIGHT_PAREN);
        if (cursor.accept(Keyword.LOOP)) {
            Block body = block();
            return new Statement.While(cursor.spanFrom(start), condition, body);
        }
        if (!cursor.accept(Keyword.IF)) {
            throw cursor.expected(Expected.AFTER_CONDITION, Keyword.IF, Keyword.LOOP);
        }
        Block then = block();
        Block otherwise = cursor.accept(Keyword.ELSE) ? block() : null;
        return new Statement.If(cursor.spanFrom(start), condition, then, otherwise);
    }

    private Statement forEach() {
        int start = cursor.position();
        cursor.skipKeyword();
        int token = cursor.position();
        String name = cursor.labelName(Expected.LOOP_VARIABLE);
        cursor.expect(Keyword.IN, Expected.IN);
        Expression collection = expressions.headExpression();
        Block body = block();
        return new Statement.ForEach(
                cursor.spanFrom(start), cursor.tokenSpan(token), name, collection, body);
    }

    private boolean beginsTry() {
        return cursor.kind(1) == TokenKind.LEFT_BRACE
                && (cursor.isWritten("முயல்")
                        || cursor.isWritten("muyal")
                        || cursor.isWritten("_try"));
    }

    private boolean atCatch() {
        return cursor.isWritten("பிழை") || cursor.isWritten("piZY") || cursor.isWritten("_catch");
    }

    /**
     * {@code முயல் {…} பிழை(e) {…}} with an optional semicolon behind the last brace
     * (docs/semantics.md#what-this-project-adds).
     */
    private Statement attempt() {
        int start = cursor.position();
        cursor.skip();
        Block body = block();
        if (!atCatch()) {
            throw cursor.expected(Expected.CATCH);
        }
        cursor.skip();
        cursor.expect(TokenKind.LEFT_PAREN);
        int token = cursor.position();
        String name = cursor.name(Expected.VARIABLE_NAME);
        cursor.expect(TokenKind.RIGHT_PAREN);
        Block handler = block();
        cursor.accept(TokenKind.SEMICOLON);
        return new Statement.Try(
                cursor.spanFrom(start), body, cursor.tokenSpan(token), name, handler);
    }

    private Statement returning() {
        int start = cursor.position();
        cursor.skipKeyword();
        Expression value = cursor.at(TokenKind.SEMICOLON) ? null : expressions.expression();
        semicolon();
        return new Statement.Return(cursor.spanFrom(start), value);
    }

    private Statement print() {
        int start = cursor.position();
        cursor.skipKeyword();
        Expression value = expressions.expression();
        semicolon();
        return new Statement.Print(cursor.spanFrom(start), value);
    }

    private Statement input() {
        int start = cursor.position();
        cursor.skipKeyword();
        Expression target = expressions.expression();
        semicolon();
        Span span = cursor.spanFrom(start);
        return target instanceof Expression.Variable variable
                ? new Statement.Input(span, variable.span(), variable.name())
                : new Statement.Input(span, null, null);
    }
}

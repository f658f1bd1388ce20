package in.etamil.internal.syntax;

import in.etamil.internal.syntax.Statement.What;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The statements for files, databases and HTTP (docs/semantics.md#grammar, docs/semantics.md#files,
 * docs/semantics.md#statements-that-only-fail).
 */
final class ServiceStatementParser {
    private final Cursor cursor;
    private final StatementParser statements;

    ServiceStatementParser(Cursor cursor, StatementParser statements) {
        this.cursor = cursor;
        this.statements = statements;
    }

    private Expression expression() {
        return statements.expressions().expression();
    }

    private void comma() {
        cursor.expect(TokenKind.COMMA);
    }

    private Expression afterComma() {
        comma();
        return expression();
    }

    private @Nullable Expression afterOptionalComma() {
        return cursor.accept(TokenKind.COMMA) ? expression() : null;
    }

    private Span finish(int start) {
        statements.semicolon();
        return cursor.spanFrom(start);
    }

    // ---- files

    Statement file(Keyword keyword) {
        int start = cursor.position();
        cursor.skipKeyword();
        Expression path = expression();
        switch (keyword) {
            case FILE_OPEN -> {
                Expression mode = afterOptionalComma();
                return new Statement.FileOpen(finish(start), path, mode(mode));
            }
            case FILE_CLOSE -> {
                return new Statement.FileClose(finish(start), path);
            }
            case FILE_WRITE, WRITE_CSV -> {
                Expression value = afterComma();
                Span span = finish(start);
                return keyword == Keyword.FILE_WRITE
                        ? new Statement.FileWrite(span, path, value)
                        : new Statement.CsvWrite(span, path, value);
            }
            default -> {
                comma();
                int token = cursor.position();
                String name = cursor.labelName(Expected.VARIABLE_TO_READ_INTO);
                Span span = finish(start);
                Span nameSpan = cursor.tokenSpan(token);
                return keyword == Keyword.FILE_READ
                        ? new Statement.FileRead(span, path, nameSpan, name)
                        : new Statement.CsvRead(span, path, nameSpan, name);
            }
        }
    }

    /**
     * The mode is fixed by what is written: a bare name counts as its own spelling
     * (docs/semantics.md#files).
     */
    private static String mode(@Nullable Expression mode) {
        if (mode instanceof Expression.TextLiteral literal) {
            return literal.value().toLowerCase(Locale.ROOT);
        }
        if (mode instanceof Expression.Variable variable) {
            return variable.name().toLowerCase(Locale.ROOT);
        }
        return "read";
    }

    // ---- databases

    Statement database(Keyword keyword) {
        int start = cursor.position();
        cursor.skipKeyword();
        switch (keyword) {
            case DB_CONNECT -> {
                String kind = databaseKind();
                Expression connection = afterComma();
                String handle = optionalHandle(Expected.NAME_FOR_CONNECTION);
                return new Statement.DbConnect(finish(start), kind, connection, handle);
            }
            case DB_DISCONNECT -> {
                String handle = handle(Expected.NAME_FOR_CONNECTION);
                return new Statement.DbDisconnect(finish(start), handle);
            }
            case DB_EXECUTE -> {
                Expression sql = expression();
                Expression parameters = afterComma();
                String handle = optionalHandle(Expected.CONNECTION_TO_RUN_ON);
                return new Statement.DbExecute(finish(start), sql, parameters, handle);
            }
            default -> {
                Expression sql = expression();
                Expression parameters = afterComma();
                comma();
                int token = cursor.position();
                String name = cursor.labelName(Expected.VARIABLE_FOR_ROWS);
                String handle = optionalHandle(Expected.CONNECTION_TO_QUERY);
                return new Statement.DbQuery(
                        finish(start), sql, parameters, cursor.tokenSpan(token), name, handle);
            }
        }
    }

    private String databaseKind() {
        Keyword keyword = cursor.keyword();
        if (keyword == null) {
            return word(Expected.DATABASE_TYPE);
        }
        return switch (keyword) {
            case SQL, NOSQL, SQLITE, MYSQL, POSTGRESQL, MONGODB, REDIS, JSONDB -> {
                cursor.skipKeyword();
                yield keyword.token();
            }
            default -> word(Expected.DATABASE_TYPE);
        };
    }

    private @Nullable String optionalHandle(String expected) {
        return cursor.accept(TokenKind.COMMA) ? handle(expected) : null;
    }

    /**
     * An identifier names itself, a keyword its token, so that all its spellings are one
     * connection.
     */
    private String handle(String expected) {
        Keyword keyword = cursor.keyword();
        if (keyword != null) {
            cursor.skipKeyword();
            return keyword.token();
        }
        if (cursor.at(TokenKind.STRING)) {
            return cursor.labelName(expected);
        }
        return word(expected);
    }

    /** An identifier, keyword or number, as it is written. */
    private String word(String expected) {
        int token = cursor.position();
        switch (cursor.kind()) {
            case IDENTIFIER, KEYWORD, NUMBER -> cursor.skip();
            default -> throw cursor.expected(expected);
        }
        return cursor.textAt(token);
    }

    /** Statements that parse and only fail when reached. */
    Statement unsupported(Keyword keyword) {
        int start = cursor.position();
        cursor.skipKeyword();
        if (keyword == Keyword.SELECT) {
            return select(start);
        }
        cursor.labelName(Expected.TABLE_NAME);
        afterComma();
        if (keyword == Keyword.DB_UPDATE) {
            afterOptionalComma();
        }
        What what =
                switch (keyword) {
                    case DB_INSERT -> What.INSERT;
                    case DB_UPDATE -> What.UPDATE;
                    case DB_DELETE -> What.DELETE;
                    default -> What.CREATE_TABLE;
                };
        return new Statement.Unsupported(finish(start), what);
    }

    private Statement select(int start) {
        do {
            cursor.labelName(Expected.COLUMN_NAME);
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(Keyword.FROM, Expected.FROM);
        cursor.labelName(Expected.TABLE_NAME);
        if (cursor.accept(Keyword.WHERE)) {
            expression();
        }
        return new Statement.Unsupported(finish(start), What.SELECT);
    }

    // ---- HTTP

    Statement http(Keyword keyword) {
        int start = cursor.position();
        cursor.skipKeyword();
        switch (keyword) {
            case ROUTE -> {
                String method = httpMethod();
                comma();
                Expression path = statements.expressions().headExpression();
                Block body = statements.block();
                return new Statement.Route(cursor.spanFrom(start), method, path, body);
            }
            case EVERY -> {
                Expression seconds = statements.expressions().headExpression();
                Block body = statements.block();
                return new Statement.Schedule(cursor.spanFrom(start), seconds, body);
            }
            case START_SERVER -> {
                Expression host = expression();
                Expression port = afterComma();
                return new Statement.StartServer(finish(start), host, port);
            }
            case STOP_SERVER -> {
                return new Statement.Unsupported(finish(start), What.STOP_SERVER);
            }
            case RESPONSE -> {
                Expression status = expression();
                Expression body = afterComma();
                Expression headers = afterOptionalComma();
                return new Statement.Respond(finish(start), status, body, headers);
            }
            default -> {
                Expression body = expression();
                Expression status = afterOptionalComma();
                return new Statement.RespondJson(finish(start), body, status);
            }
        }
    }

    private String httpMethod() {
        Keyword keyword = cursor.keyword();
        String method = keyword == null ? null : wireMethod(keyword);
        if (method == null) {
            return word(Expected.HTTP_METHOD);
        }
        cursor.skipKeyword();
        return method;
    }

    private static @Nullable String wireMethod(Keyword keyword) {
        return switch (keyword) {
            case HTTP_GET -> "GET";
            case HTTP_POST -> "POST";
            case HTTP_PUT -> "PUT";
            case HTTP_DELETE -> "DELETE";
            case HTTP_PATCH -> "PATCH";
            case HTTP_OPTIONS -> "OPTIONS";
            case HTTP_HEAD -> "HEAD";
            default -> null;
        };
    }
}

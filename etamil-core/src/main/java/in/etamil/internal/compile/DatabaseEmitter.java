package in.etamil.internal.compile;

import in.etamil.host.DatabaseStatement;
import in.etamil.internal.runtime.Builtin;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Emits the statements of databases (docs/semantics.md#database-statements): calls of what a
 * library does for them.
 */
final class DatabaseEmitter {
    private final Context c;
    private final VariableEmitter variables;
    private final ExpressionEmitter expressions;

    DatabaseEmitter(Context context, VariableEmitter variables, ExpressionEmitter expressions) {
        this.c = context;
        this.variables = variables;
        this.expressions = expressions;
    }

    void connect(Statement.DbConnect s) {
        execute(
                DatabaseStatement.CONNECT,
                s,
                List.of(word(s, s.kind()), s.connection(), word(s, s.handle())));
    }

    void disconnect(Statement.DbDisconnect s) {
        execute(DatabaseStatement.DISCONNECT, s, List.of(word(s, s.handle())));
    }

    void execute(Statement.DbExecute s) {
        execute(
                DatabaseStatement.EXECUTE,
                s,
                List.of(s.sql(), s.parameters(), word(s, s.handle())));
    }

    void query(Statement.DbQuery s) {
        List<Expression> operands = List.of(s.sql(), s.parameters(), word(s, s.handle()));
        Builtin row = c.program.statement(DatabaseStatement.QUERY);
        if (row.code() instanceof Builtin.Reserved reserved) {
            elsewhere(DatabaseStatement.QUERY, operands, reserved);
        } else {
            variables.beginStore(s.name());
            expressions.callHost(row, operands, s.span());
            variables.endStore(s.name());
        }
    }

    private void execute(DatabaseStatement kind, Statement s, List<Expression> operands) {
        Builtin row = c.program.statement(kind);
        if (row.code() instanceof Builtin.Reserved reserved) {
            elsewhere(kind, operands, reserved);
        } else {
            expressions.callHost(row, operands, s.span());
            c.code.pop();
        }
    }

    /** What stands there as a word, as an operand: இன்மை where nothing stands. */
    private static Expression word(Statement s, @Nullable String word) {
        return word == null
                ? new Expression.NullLiteral(s.span())
                : new Expression.TextLiteral(s.span(), word);
    }

    /** Operands are evaluated before the statement fails. */
    private void elsewhere(
            DatabaseStatement kind, List<Expression> operands, Builtin.Reserved reserved) {
        for (Expression operand : operands) {
            expressions.keep(operand);
            c.code.pop();
        }
        c.code.pushText(kind.keyword());
        c.code.pushText(reserved.artifact());
        c.code.call(Entry.NEEDS_ARTIFACT);
        c.code.raise();
    }
}

package in.etamil.internal.compile;

import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Span;
import in.etamil.internal.syntax.Statement;

/** Emits the statements that reach outside of the program: files, responses and servers. */
final class OutsideEmitter {
    private final Context c;
    private final VariableEmitter variables;
    private final ExpressionEmitter expressions;

    OutsideEmitter(Context context, VariableEmitter variables, ExpressionEmitter expressions) {
        this.c = context;
        this.variables = variables;
        this.expressions = expressions;
    }

    // ---- files

    void open(Statement.FileOpen s) {
        c.code.execution();
        expressions.borrow(s.path());
        c.code.pushText(s.mode());
        c.code.at(s.span());
        c.code.call(Entry.OPEN_FILE);
    }

    void close(Statement.FileClose s) {
        c.code.execution();
        expressions.borrow(s.path());
        c.code.call(Entry.CLOSE_FILE);
    }

    void read(Statement.FileRead s) {
        read(s.name(), s.path(), s.span(), Entry.READ_FILE);
    }

    void read(Statement.CsvRead s) {
        read(s.name(), s.path(), s.span(), Entry.COUNT_CSV);
    }

    void write(Statement.FileWrite s) {
        write(s.path(), s.value(), s.span());
    }

    void write(Statement.CsvWrite s) {
        write(s.path(), s.value(), s.span());
    }

    private void read(String name, Expression path, Span span, Entry method) {
        variables.beginStore(name);
        c.code.execution();
        expressions.borrow(path);
        c.code.at(span);
        c.code.call(method);
        c.accounts().made();
        variables.endStore(name);
    }

    private void write(Expression path, Expression value, Span span) {
        c.code.execution();
        expressions.borrow(path);
        expressions.borrow(value);
        c.code.at(span);
        c.code.call(Entry.WRITE_FILE);
    }

    // ---- responses and servers

    void respond(Statement.Respond s) {
        expressions.keep(s.status());
        expressions.borrow(s.body());
        if (s.headers() == null) {
            c.code.pushNull();
        } else {
            expressions.keep(s.headers());
        }
        c.code.at(s.span());
        c.code.execution();
        c.code.call(Entry.RESPOND);
    }

    /** Status, then body (docs/semantics.md#serving). */
    void respondJson(Statement.RespondJson s) {
        if (s.status() == null) {
            c.code.call(Entry.DEFAULT_STATUS);
        } else {
            expressions.keep(s.status());
        }
        expressions.keep(s.body());
        c.code.at(s.span());
        c.code.execution();
        c.code.call(Entry.RESPOND_JSON);
    }

    void start(Statement.StartServer s) {
        c.code.execution();
        c.code.call(Entry.MAY_START_SERVER);
        expressions.borrow(s.host());
        expressions.borrow(s.port());
        c.code.execution();
        c.code.call(Entry.START_SERVER);
    }

    void stopServer() {
        c.code.execution();
        c.code.call(Entry.STOP_SERVER);
    }
}

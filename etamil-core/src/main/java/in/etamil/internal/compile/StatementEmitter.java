package in.etamil.internal.compile;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.syntax.Statement;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Emits statements (docs/semantics.md#variables, docs/semantics.md#statements,
 * docs/semantics.md#what-this-project-adds).
 */
final class StatementEmitter {
    /** The work of a statement, beside that of its values. */
    private static final int STATEMENT = 8;

    private final Context c;
    private final VariableEmitter variables;
    private final ExpressionEmitter expressions;
    private final AssignmentEmitter assignments;
    private final LoopEmitter loops;
    private final DatabaseEmitter databases;
    private final OutsideEmitter outside;
    private final BlockEmitter blocks;

    StatementEmitter(Context context) {
        this.c = context;
        this.variables = new VariableEmitter(context);
        this.expressions = new ExpressionEmitter(context, variables);
        this.assignments = new AssignmentEmitter(context, variables, expressions);
        this.blocks = new BlockEmitter(context, variables, this);
        this.loops = new LoopEmitter(context, variables, expressions, blocks);
        this.databases = new DatabaseEmitter(context, variables, expressions);
        this.outside = new OutsideEmitter(context, variables, expressions);
    }

    /** Emits a list of statements, cut into methods where it is too long for one. */
    void all(List<Statement> statements) {
        blocks.all(statements);
    }

    void emit(Statement statement) {
        c.program.charge(STATEMENT);
        Code code = c.code;
        int taken = code.taken();
        int given = c.given();
        code.at(statement.span());
        c.charge(statement);
        emitHere(statement);
        c.giveUp(given);
        code.giveBack(taken);
    }

    private void emitHere(Statement statement) {
        switch (statement) {
            case Statement.ShapeDefinition s -> {}
            case Statement.FunctionDefinition s -> {}
            case Statement.Assignment s -> assignments.assign(s);
            case Statement.Declaration s -> assignments.declare(s);
            case Statement.ElementAssignment s -> assignments.assignElement(s);
            case Statement.FieldAssignment s -> assignments.assignField(s);
            case Statement.ExpressionStatement s -> {
                expressions.borrow(s.expression());
                c.code.pop();
            }
            case Statement.Return s -> returns(s);
            case Statement.If s -> branch(s);
            case Statement.While s -> loops.repeat(s);
            case Statement.ForEach s -> loops.forEach(s);
            case Statement.Try s -> tries(s);
            case Statement.Print s -> outside.print(s);
            case Statement.Input s -> assignments.input(s);
            case Statement.Respond s -> outside.respond(s);
            case Statement.RespondJson s -> outside.respondJson(s);
            case Statement.Route s -> declaration("வழி (route)");
            case Statement.Schedule s -> declaration("இடைவெளி (schedule)");
            case Statement.StartServer s -> outside.start(s);
            case Statement.Import s -> notImplemented("இறக்கு (import)");
            case Statement.Unsupported s -> unsupported(s.what());
            case Statement.DbConnect s -> databases.connect(s);
            case Statement.DbDisconnect s -> databases.disconnect(s);
            case Statement.DbExecute s -> databases.execute(s);
            case Statement.DbQuery s -> databases.query(s);
            case Statement.FileOpen s -> outside.open(s);
            case Statement.FileClose s -> outside.close(s);
            case Statement.FileRead s -> outside.read(s);
            case Statement.FileWrite s -> outside.write(s);
            case Statement.CsvRead s -> outside.read(s);
            case Statement.CsvWrite s -> outside.write(s);
        }
    }

    // ---- flow

    private void returns(Statement.Return s) {
        boolean endsBlock =
                s.value() == null
                        && c.program.extensions()
                        && (c.body.kind() == Body.Kind.ROUTE
                                || c.body.kind() == Body.Kind.SCHEDULE);
        if (c.isCall() || endsBlock) {
            if (s.value() == null) {
                c.code.pushNull();
            } else if (c.code.answer() == Code.Answer.WORDS) {
                expressions.numbers().leave(s.value());
            } else {
                int given = c.given();
                expressions.keep(s.value());
                c.forgetGiven(given);
            }
            c.returnResult();
        } else {
            if (s.value() != null) {
                expressions.borrow(s.value());
                c.code.pop();
            }
            c.code.at(s.span());
            c.code.call(Entry.RETURN_OUTSIDE);
            c.code.raise();
        }
    }

    private void branch(Statement.If s) {
        Label otherwise = new Label();
        expressions.conditions().jumpIf(false, s.condition(), otherwise);
        blocks.block(s.then());
        if (s.otherwise() == null) {
            c.code.label(otherwise);
        } else {
            Label end = new Label();
            c.code.jump(Opcodes.GOTO, end);
            c.code.label(otherwise);
            blocks.block(s.otherwise());
            c.code.label(end);
        }
    }

    /**
     * A handler catches faults only: limits and exit are other exceptions. Nothing is on the JVM's
     * stack between statements, so entering the handler loses nothing; the calls that failed are no
     * longer active.
     */
    private void tries(Statement.Try s) {
        Label after = new Label();
        int around = c.accounts().around();
        int depth = c.code.newInt();
        c.code.execution();
        c.code.get(Entry.DEPTH);
        c.code.asm().visitVarInsn(Opcodes.ISTORE, depth);
        Label handler = c.code.handlers().begin();
        blocks.tryBody(s.body());
        c.code.handlers().end();
        c.code.jump(Opcodes.GOTO, after);
        c.code.label(handler);
        caught(s, depth, around);
        blocks.block(s.handler());
        c.code.label(after);
    }

    private void caught(Statement.Try s, int depth, int around) {
        int fault = c.code.newLocal();
        c.code.store(fault);
        c.code.execution();
        c.code.asm().visitVarInsn(Opcodes.ILOAD, depth);
        c.code.pushInt(c.program.work().ofHandler(s));
        c.code.call(Entry.CAUGHT);
        c.accounts().handles(around);
        variables.beginStore(s.name());
        c.code.loadLast(fault);
        c.code.execution();
        c.code.call(Entry.ERROR_RECORD);
        variables.endStore(s.name());
    }

    // ---- what only fails

    private void declaration(String what) {
        if (c.body.kind() == Body.Kind.TOP && !blocks.isNested()) {
            c.code.execution();
            c.code.pushText(what);
            c.code.call(Entry.DECLARATION);
        } else {
            notImplemented(what);
        }
    }

    private void unsupported(Statement.What what) {
        if (what == Statement.What.STOP_SERVER) {
            outside.stopServer();
        } else {
            notImplemented(what.words());
        }
    }

    private void notImplemented(String what) {
        c.code.pushText(what);
        c.code.call(Entry.NOT_IMPLEMENTED);
        c.code.raise();
    }
}

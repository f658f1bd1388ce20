package in.etamil.internal.compile;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.Mentions;
import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Span;
import in.etamil.internal.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Emits statements (language.md 5, 9, extensions.md). */
final class StatementEmitter {
    private static final String FAULT = "in/etamil/internal/diagnostic/Fault";
    private static final String FILES = "in/etamil/internal/library/FileStatements";

    /**
     * How many variables one method takes into words at most: each costs code to take and put back.
     */
    private static final int MOST_TAKEN = 40;

    private final Context c;
    private final VariableEmitter variables;
    private final ExpressionEmitter expressions;
    private final AssignmentEmitter assignments;
    private final LoopEmitter loops;
    private final DatabaseEmitter databases;
    private int nesting;

    /** How many try bodies of this body are around. */
    private int tries;

    StatementEmitter(Context context) {
        this.c = context;
        this.variables = new VariableEmitter(context);
        this.expressions = new ExpressionEmitter(context, variables);
        this.assignments = new AssignmentEmitter(context, variables, expressions);
        this.loops = new LoopEmitter(context, variables, expressions, this::block);
        this.databases = new DatabaseEmitter(context, variables, expressions);
    }

    /** Emits a list of statements, cut into methods where it is too long for one. */
    void all(List<Statement> statements) {
        range(statements, 0, statements.size());
    }

    private void range(List<Statement> statements, int from, int end) {
        if (!c.splits()) {
            each(statements, from, end);
            return;
        }
        if (wholeSize(statements, from, end) <= CodeSize.METHOD) {
            inOneMethod(statements.subList(from, end));
            return;
        }
        if (end - from == 1 || size(statements, from, end) <= CodeSize.METHOD) {
            withCuts(statements, from, end);
            return;
        }
        long target = Math.max(CodeSize.METHOD, size(statements, from, end) / 100 + 1);
        int begin = from;
        while (begin < end) {
            int stop = begin;
            long size = 0;
            while (stop < end
                    && (stop == begin || size + c.sizes.of(statements.get(stop)) <= target)) {
                size += c.sizes.of(statements.get(stop));
                stop++;
            }
            part(statements, begin, stop);
            begin = stop;
        }
    }

    private void each(List<Statement> statements, int from, int end) {
        for (int i = from; i < end; i++) {
            statement(statements.get(i));
        }
    }

    /** Statements that are small enough once what is large in them is cut off; loops stay whole. */
    private void withCuts(List<Statement> statements, int from, int end) {
        for (int i = from; i < end; i++) {
            Statement statement = statements.get(i);
            boolean loop =
                    statement instanceof Statement.While || statement instanceof Statement.ForEach;
            if (!loop || wholeSize(statements, i, i + 1) > CodeSize.METHOD) {
                statement(statement);
            } else if (wholeSize(statements, i, i + 1) > CodeSize.BLOCK) {
                part(statements, i, i + 1);
            } else {
                inOneMethod(List.of(statement));
            }
        }
    }

    /**
     * Statements that are not cut again: numeric variables that their loops use are taken into
     * words, and put back at the end. Not in a try body whose handler is in another method: it
     * would not find what they hold.
     */
    private void inOneMethod(List<Statement> statements) {
        c.setSplits(false);
        List<String> taken = new ArrayList<>();
        Mentions mentions = Mentions.of(statements, c.loops > 0);
        if (tries == 0 && !c.program.optimisation().isPlain()) {
            for (String name : mentions.inLoops()) {
                if (taken.size() < MOST_TAKEN && isNumericVariable(name)) {
                    variables.takeWords(name);
                    taken.add(name);
                }
            }
        }
        each(statements, 0, statements.size());
        for (String name : taken) {
            if (mentions.bound().contains(name)) {
                variables.putWordsBack(name);
            }
        }
        c.releaseWords(taken);
        c.setSplits(true);
    }

    private boolean isNumericVariable(String name) {
        return c.version().isNumber(name)
                && c.words(name) == null
                && (c.isCall() ? c.body.local(name) >= 0 : c.model.isAssignedGlobal(name));
    }

    /** The size with nothing cut off. */
    private long wholeSize(List<Statement> statements, int from, int end) {
        long size = 0;
        for (int i = from; i < end; i++) {
            size += c.program.sizes(Plan.Style.INLINE).of(statements.get(i));
        }
        return size;
    }

    private long size(List<Statement> statements, int from, int end) {
        long size = 0;
        for (int i = from; i < end; i++) {
            size += c.sizes.of(statements.get(i));
        }
        return size;
    }

    private void part(List<Statement> statements, int from, int end) {
        c.outline(
                statements.get(from).span(),
                Code.Answer.STATEMENTS,
                Context.Extra.NONE,
                () -> {
                    range(statements, from, end);
                    c.code.pushFlow("NEXT");
                    c.code.asm().visitInsn(Opcodes.ARETURN);
                });
        c.checkReturned();
    }

    private void block(@Nullable Block block) {
        if (block == null || block.statements().isEmpty()) {
            return;
        }
        nesting++;
        if (c.splits() && c.sizes.of(block) > CodeSize.BLOCK) {
            part(block.statements(), 0, block.statements().size());
        } else {
            all(block.statements());
        }
        nesting--;
    }

    private void statement(Statement statement) {
        Code code = c.code;
        int taken = code.taken();
        int given = c.given();
        code.at(statement.span());
        emit(statement);
        c.giveUp(given);
        code.giveBack(taken);
    }

    private void emit(Statement statement) {
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
            case Statement.Print s -> print(s);
            case Statement.Input s -> assignments.input(s);
            case Statement.Respond s -> respond(s);
            case Statement.RespondJson s -> respondJson(s);
            case Statement.Route s -> declaration("வழி (route)");
            case Statement.Schedule s -> declaration("இடைவெளி (schedule)");
            case Statement.StartServer s -> startServer(s);
            case Statement.Import s -> notImplemented("இறக்கு (import)");
            case Statement.Unsupported s -> unsupported(s.what());
            case Statement.DbConnect s -> databases.connect(s);
            case Statement.DbDisconnect s -> databases.disconnect(s);
            case Statement.DbExecute s -> databases.execute(s);
            case Statement.DbQuery s -> databases.query(s);
            default -> file(statement);
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
            c.code.runtime("Statements", "returnOutside", "()L" + FAULT + ";");
            c.code.raise();
        }
    }

    private void branch(Statement.If s) {
        Label otherwise = new Label();
        expressions.conditions().jumpIf(false, s.condition(), otherwise);
        block(s.then());
        if (s.otherwise() == null) {
            c.code.label(otherwise);
        } else {
            Label end = new Label();
            c.code.jump(Opcodes.GOTO, end);
            c.code.label(otherwise);
            block(s.otherwise());
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
        c.code.asm().visitFieldInsn(Opcodes.GETFIELD, Code.RUNTIME + "Execution", "depth", "I");
        c.code.asm().visitVarInsn(Opcodes.ISTORE, depth);
        Label handler = c.code.handlers().begin();
        tries++;
        block(s.body());
        tries--;
        c.code.handlers().end();
        c.code.jump(Opcodes.GOTO, after);
        c.code.label(handler);
        caught(s, depth, around);
        block(s.handler());
        c.code.label(after);
    }

    private void caught(Statement.Try s, int depth, int around) {
        int fault = c.code.newLocal();
        c.code.store(fault);
        c.code.execution();
        c.code.asm().visitVarInsn(Opcodes.ILOAD, depth);
        c.code.asm().visitFieldInsn(Opcodes.PUTFIELD, Code.RUNTIME + "Execution", "depth", "I");
        c.accounts().handles(around);
        variables.beginStore(s.name());
        c.code.loadLast(fault);
        c.code.execution();
        c.code.runtime("Statements", "errorRecord", "(L" + FAULT + ";" + Code.X + ")" + Code.O);
        variables.endStore(s.name());
    }

    // ---- responses, and what only fails

    private void respond(Statement.Respond s) {
        Waiting operands = new Waiting(c, List.of());
        expressions.keep(s.status());
        operands.add(s.status());
        expressions.borrow(s.body());
        operands.add(s.body());
        if (s.headers() == null) {
            c.code.pushNull();
        } else {
            expressions.keep(s.headers());
            operands.add(s.headers());
        }
        c.code.at(s.span());
        c.code.execution();
        c.code.runtime("Responses", "respond", "(" + Code.O + Code.O + Code.O + Code.X + ")V");
        operands.over();
    }

    /** Status, then body (language.md 9.5). */
    private void respondJson(Statement.RespondJson s) {
        Waiting operands = new Waiting(c, List.of());
        if (s.status() == null) {
            c.code.runtime("Responses", "defaultStatus", "()" + Code.O);
        } else {
            expressions.keep(s.status());
            operands.add(s.status());
        }
        expressions.keep(s.body());
        operands.over();
        c.code.at(s.span());
        c.code.execution();
        c.code.runtime("Responses", "respondJson", "(" + Code.O + Code.O + Code.X + ")V");
    }

    private void print(Statement.Print s) {
        Waiting operand = new Waiting(c, List.of());
        expressions.borrow(s.value());
        operand.add(s.value());
        c.code.execution();
        c.code.runtime("Statements", "print", "(" + Code.O + Code.X + ")V");
        operand.over();
    }

    private void declaration(String what) {
        if (c.body.kind() == Body.Kind.TOP && nesting == 0) {
            c.code.execution();
            c.code.pushText(what);
            c.code.runtime("Statements", "declaration", "(" + Code.X + Code.S + ")V");
        } else {
            notImplemented(what);
        }
    }

    private void startServer(Statement.StartServer s) {
        c.code.execution();
        c.code.runtime("ServerStart", "mayStart", "(" + Code.X + ")V");
        Waiting operands = new Waiting(c, List.of());
        expressions.borrow(s.host());
        operands.add(s.host());
        expressions.borrow(s.port());
        operands.add(s.port());
        c.code.execution();
        c.code.runtime("ServerStart", "start", "(" + Code.O + Code.O + Code.X + ")V");
        operands.over();
    }

    private void unsupported(Statement.Unsupported.What what) {
        if (what == Statement.Unsupported.What.STOP_SERVER) {
            c.code.execution();
            c.code.runtime("ServerStart", "stop", "(" + Code.X + ")V");
        } else {
            notImplemented(what.words());
        }
    }

    private void notImplemented(String what) {
        c.code.pushText(what);
        c.code.runtime("Statements", "notImplemented", "(" + Code.S + ")L" + FAULT + ";");
        c.code.raise();
    }

    // ---- files

    private void file(Statement statement) {
        switch (statement) {
            case Statement.FileOpen s -> open(s);
            case Statement.FileClose s -> {
                c.code.execution();
                expressions.borrow(s.path());
                c.code.invoke(FILES, "close", "(" + Code.X + Code.O + ")V");
                c.accounts().done();
            }
            case Statement.FileRead s -> read(s.name(), s.path(), s.span(), "read");
            case Statement.CsvRead s -> read(s.name(), s.path(), s.span(), "csvCount");
            case Statement.FileWrite s -> write(s.path(), s.value(), s.span());
            case Statement.CsvWrite s -> write(s.path(), s.value(), s.span());
            default -> throw new IllegalStateException("no statement of files");
        }
    }

    private void open(Statement.FileOpen s) {
        c.code.execution();
        expressions.borrow(s.path());
        c.code.pushText(s.mode());
        c.code.at(s.span());
        c.code.invoke(FILES, "open", "(" + Code.X + Code.O + Code.S + ")V");
        c.accounts().done();
    }

    private void read(String name, Expression path, Span span, String method) {
        Waiting operand = new Waiting(c, List.of());
        variables.beginStore(name);
        c.code.execution();
        expressions.borrow(path);
        operand.add(path);
        c.code.at(span);
        c.code.invoke(FILES, method, "(" + Code.X + Code.O + ")" + Code.O);
        c.accounts().made();
        operand.over();
        variables.endStore(name);
    }

    private void write(Expression path, Expression value, Span span) {
        Waiting operands = new Waiting(c, List.of());
        c.code.execution();
        expressions.borrow(path);
        operands.add(path);
        expressions.borrow(value);
        operands.add(value);
        c.code.at(span);
        c.code.invoke(FILES, "write", "(" + Code.X + Code.O + Code.O + ")V");
        c.accounts().done();
        operands.over();
    }
}

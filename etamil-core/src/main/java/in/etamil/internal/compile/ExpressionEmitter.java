package in.etamil.internal.compile;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.values.Loan;
import in.etamil.internal.runtime.Builtin;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * Emits expressions on the general path: every value an Object, every operation a static helper.
 * Each use of a collection is a borrow or a keep: a kept one that is held elsewhere too is shared
 * first.
 */
final class ExpressionEmitter {
    /** The work of a value. */
    static final int VALUE = 8;

    private final Context c;
    private final VariableEmitter variables;
    private final ConditionEmitter conditions;
    private final CallEmitter calls;
    private final NumberEmitter numbers;
    private final ListEmitter lists;
    private final ChainEmitter chains;
    private final PathEmitter paths;

    ExpressionEmitter(Context context, VariableEmitter variables) {
        this.c = context;
        this.variables = variables;
        this.conditions = new ConditionEmitter(context, this);
        this.calls = new CallEmitter(context, this, variables);
        this.numbers = new NumberEmitter(context, this, calls);
        this.lists = new ListEmitter(context, this);
        this.chains = new ChainEmitter(context, this);
        this.paths = new PathEmitter(context, this, variables, calls);
    }

    ConditionEmitter conditions() {
        return conditions;
    }

    /** Calls a function of a library, which the arguments are right for. */
    void callHost(Builtin function, List<Expression> arguments, Span span) {
        calls.callHost(function, arguments, span);
    }

    boolean isBuiltin(Expression.Call call) {
        return calls.certainBuiltin(call) != null;
    }

    NumberEmitter numbers() {
        return numbers;
    }

    ListEmitter lists() {
        return lists;
    }

    /** Pushes the value for an operation that only looks at it. */
    void borrow(Expression expression) {
        emit(expression, false);
    }

    /** Pushes the value for a place that will hold it. */
    void keep(Expression expression) {
        emit(expression, true);
    }

    private void emit(Expression expression, boolean keep) {
        c.charge(expression);
        if (c.splits() && c.sizes.of(expression) > c.expressionLimit) {
            c.outline(
                    expression.span(),
                    Code.Answer.VALUE,
                    Context.Extra.NONE,
                    () -> {
                        c.expressionLimit =
                                c.sizes.of(expression) > CodeSize.METHOD
                                        ? CodeSize.OUTLINED
                                        : Integer.MAX_VALUE;
                        emitHere(expression, keep);
                        c.code.asm().visitInsn(Opcodes.ARETURN);
                    });
            c.checkPropagated();
        } else {
            emitHere(expression, keep);
        }
    }

    private void emitHere(Expression expression, boolean keep) {
        c.program.charge(VALUE);
        if (numbers.handles(expression)) {
            numbers.box(expression);
            return;
        }
        switch (expression) {
            case Expression.NumberLiteral e -> c.code.pushNumber(e.value());
            case Expression.TextLiteral e -> c.code.pushText(e.value());
            case Expression.BooleanLiteral e -> c.code.pushBoolean(e.value());
            case Expression.NullLiteral e -> c.code.pushNull();
            case Expression.Variable e -> {
                c.code.at(e.span());
                if (keep) {
                    variables.keep(e);
                    detach(c.uses.loans(e));
                    variables.kept(e);
                } else {
                    variables.read(e);
                }
            }
            case Expression.ArrayLiteral e -> {
                int given = c.given();
                lists.values(e.elements());
                c.giveUp(given);
                c.code.execution();
                c.code.call(Entry.ARRAY);
            }
            case Expression.RecordLiteral e -> record(e);
            case Expression.ShapeLiteral e -> shape(e);
            case Expression.Lambda e -> lambda(e);
            case Expression.Not e -> conditions.value(e);
            case Expression.Comparison e -> conditions.value(e);
            case Expression.Negate e -> {
                borrow(e.operand());
                c.code.at(e.span());
                c.code.execution();
                c.code.call(Entry.NEGATE);
            }
            case Expression.Chain e -> chains.emit(e);
            case Expression.Call e -> calls.byName(e);
            case Expression.Path e -> paths.emit(e, keep);
        }
    }

    // ---- literals

    private void record(Expression.RecordLiteral literal) {
        List<String> keys = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        split(literal.pairs(), keys, values);
        int given = c.given();
        lists.values(values);
        c.giveUp(given);
        c.code.execution();
        c.code.pushInt(c.program.tables().templateNumber(keys));
        c.code.call(Entry.RECORD);
    }

    private void shape(Expression.ShapeLiteral literal) {
        List<String> keys = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        split(literal.pairs(), keys, values);
        Waiting spread = new Waiting(c, List.of());
        int given = c.given();
        if (literal.spread() == null) {
            lists.values(values);
        } else {
            borrow(literal.spread());
            spread.add(literal.spread());
            int place = c.code.operands().park();
            lists.values(values);
            c.code.operands().fetchBelow(place);
        }
        c.code.pushNames(keys);
        c.code.asm().visitInsn(Opcodes.SWAP);
        c.giveUp(given);
        spread.over();
        c.code.at(literal.span());
        c.code.execution();
        c.code.pushText(literal.shape());
        c.code.call(literal.spread() == null ? Entry.MAKE_SHAPE : Entry.MAKE_SHAPE_FROM);
    }

    private static void split(
            List<Expression.Pair> pairs, List<String> keys, List<Expression> values) {
        for (Expression.Pair pair : pairs) {
            keys.add(pair.key());
            values.add(pair.value());
        }
    }

    private void lambda(Expression.Lambda lambda) {
        Body body = c.model.lambda(lambda);
        lists.captures(lambda, body.captures(), variables);
        c.code.execution();
        c.code.pushInt(c.program.lambdaNumber(body));
        c.code.call(Entry.LAMBDA);
    }

    // ---- lending

    /** Collections give up what was lent out of them: it is about to be changed. */
    void detach(List<Loan> loans) {
        for (Loan loan : loans) {
            variables.readAny(loan.borrower());
            variables.readAny(loan.container());
            if (loan.index() == null) {
                c.code.pushText(loan.field());
            } else {
                borrow(loan.index());
            }
            c.code.pushInt(c.body.isTopLevel() ? c.model.globalSlot(loan.borrower()) : -1);
            c.code.execution();
            c.code.call(Entry.DETACH);
        }
    }
}

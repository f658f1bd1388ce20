package in.etamil.internal.compile;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.values.Loan;
import in.etamil.internal.runtime.Builtin;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Operator;
import in.etamil.internal.syntax.Expression.Suffix;
import in.etamil.internal.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Emits expressions on the general path: every value an Object, every operation a static helper.
 * Each use of a collection is a borrow or a keep: a kept one that is held elsewhere too is shared
 * first.
 */
final class ExpressionEmitter {
    /** The descriptors of joining two, three and four operands. */
    private static final String[] JOINS = {
        "(" + Code.O + Code.O + Code.X + ")" + Code.O,
        "(" + Code.O + Code.O + Code.O + Code.X + ")" + Code.O,
        "(" + Code.O + Code.O + Code.O + Code.O + Code.X + ")" + Code.O
    };

    private static final String OOX = "(" + Code.O + Code.O + Code.X + ")";

    private final Context c;
    private final VariableEmitter variables;
    private final ConditionEmitter conditions;
    private final CallEmitter calls;
    private final NumberEmitter numbers;

    ExpressionEmitter(Context context, VariableEmitter variables) {
        this.c = context;
        this.variables = variables;
        this.conditions = new ConditionEmitter(context, this);
        this.calls = new CallEmitter(context, this, variables);
        this.numbers = new NumberEmitter(context, this, calls);
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

    /** Pushes the value for an operation that only looks at it. */
    void borrow(Expression expression) {
        emit(expression, false);
    }

    /** Pushes the value for a place that will hold it. */
    void keep(Expression expression) {
        emit(expression, true);
    }

    private void emit(Expression expression, boolean keep) {
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
        if (numbers.handles(expression)) {
            numbers.box(expression);
            return;
        }
        switch (expression) {
            case Expression.NumberLiteral e -> c.code.owner().loadNumber(c.code.asm(), e.value());
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
                values(e.elements());
                c.giveUp(given);
                c.code.execution();
                c.code.runtime("Elements", "array", "([" + Code.O + Code.X + ")" + Code.O);
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
                c.code.runtime("Arithmetic", "negate", "(" + Code.O + Code.X + ")" + Code.O);
            }
            case Expression.Chain e -> chain(e);
            case Expression.Call e -> calls.byName(e);
            case Expression.Path e -> path(e, keep);
        }
    }

    private void share(boolean keep) {
        if (keep) {
            c.code.invoke(Code.DATA + "Values", "share", "(" + Code.O + ")" + Code.O);
        }
    }

    // ---- several values

    /** Pushes a new array of the values, kept. */
    void values(List<Expression> expressions) {
        arguments(expressions, null).over();
    }

    /**
     * Pushes a new array of the values. A function of a library keeps of them what it says it does,
     * and those that nobody holds count until it is done.
     *
     * @return what waits
     */
    Waiting arguments(List<Expression> expressions, @Nullable Builtin function) {
        long total = 0;
        for (Expression expression : expressions) {
            total += Math.min(c.sizes.of(expression), c.expressionLimit) + 8;
        }
        Waiting waiting = new Waiting(c, expressions);
        if (expressions.size() > AccountEmitter.MOST_UNCOUNTED_SLOTS
                && expressions.stream().anyMatch(each -> Waiting.mayCall(c, each))) {
            waiting.addSlots(expressions.size());
        }
        array(
                expressions.size(),
                total,
                i -> expressions.get(i).span(),
                i -> {
                    if (function == null || function.keeps(i)) {
                        keep(expressions.get(i));
                    } else {
                        borrow(expressions.get(i));
                    }
                    if (function == null) {
                        waiting.afterOperand(i);
                    } else {
                        waiting.add(expressions.get(i));
                    }
                });
        return waiting;
    }

    /** Where an item stands. */
    private interface Place {
        Span of(int item);
    }

    /** Pushes a new array of items, each pushed by its number; their code has about that size. */
    private void array(int count, long size, Place place, IntConsumer item) {
        c.code.pushInt(count);
        c.code.asm().visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
        if (c.splits() && size > CodeSize.METHOD - CodeSize.EXPRESSION) {
            fillInParts(count, place, item);
        } else {
            fill(0, count, item);
        }
    }

    /** Fills the array on the stack and leaves it there. */
    private void fill(int from, int end, IntConsumer item) {
        for (int i = from; i < end; i++) {
            c.code.dup();
            c.code.pushInt(i);
            item.accept(i);
            c.code.asm().visitInsn(Opcodes.AASTORE);
        }
    }

    private void fillInParts(int count, Place place, IntConsumer item) {
        int array = c.code.newLocal();
        c.code.store(array);
        partsOfArray(0, count, array, place, item);
        c.code.loadLast(array);
        c.code.asm().visitTypeInsn(Opcodes.CHECKCAST, "[" + Code.O);
    }

    private void partsOfArray(int from, int end, int array, Place place, IntConsumer item) {
        inParts(
                from,
                end,
                8 + CodeSize.OUTLINED,
                (first, last) -> {
                    c.code.load(array);
                    c.outline(
                            place.of(first),
                            Code.Answer.VALUE,
                            Context.Extra.ARRAY,
                            () -> {
                                fillPart(first, last, place, item);
                            });
                    c.checkPropagated();
                    c.code.pop();
                });
    }

    private void fillPart(int from, int end, Place place, IntConsumer item) {
        c.expressionLimit = CodeSize.OUTLINED;
        if ((long) (end - from) * (8 + CodeSize.OUTLINED) > CodeSize.METHOD) {
            partsOfArray(from, end, Context.EXTRA_PARAMETER, place, item);
        } else {
            c.code.load(Context.EXTRA_PARAMETER);
            fill(from, end, item);
            c.code.pop();
        }
        c.code.pushNull();
        c.code.asm().visitInsn(Opcodes.ARETURN);
    }

    /** A range of items to emit. */
    interface Range {
        void emit(int from, int end);
    }

    /**
     * Cuts a range into at most about a hundred parts, each small enough for one method if that is
     * possible.
     */
    static void inParts(int from, int end, int bytesAnItem, Range part) {
        int fits = Math.max(1, (CodeSize.METHOD - CodeSize.EXPRESSION) / bytesAnItem);
        int step = Math.max(fits, (end - from + 99) / 100);
        for (int i = from; i < end; i += step) {
            part.emit(i, Math.min(end, i + step));
        }
    }

    // ---- literals

    private void record(Expression.RecordLiteral literal) {
        List<String> keys = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        split(literal.pairs(), keys, values);
        int given = c.given();
        values(values);
        c.giveUp(given);
        c.code.execution();
        c.code.pushInt(c.program.tables().templateNumber(keys));
        c.code.runtime("Elements", "literal", "([" + Code.O + Code.X + "I)" + Code.O);
    }

    private void shape(Expression.ShapeLiteral literal) {
        List<String> keys = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        split(literal.pairs(), keys, values);
        Waiting spread = new Waiting(c, List.of());
        if (literal.spread() != null) {
            borrow(literal.spread());
            spread.add(literal.spread());
        }
        c.code.owner().loadNames(c.code.asm(), keys);
        int given = c.given();
        values(values);
        c.giveUp(given);
        spread.over();
        c.code.at(literal.span());
        c.code.execution();
        c.code.pushText(literal.shape());
        String rest = "[" + Code.S + "[" + Code.O + Code.X + Code.S + ")" + Code.O;
        if (literal.spread() != null) {
            c.code.runtime("Shapes", "makeFrom", "(" + Code.O + rest);
        } else {
            c.code.runtime("Shapes", "make", "(" + rest);
        }
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
        List<String> captures = body.captures();
        array(
                captures.size(),
                c.sizes.of(lambda),
                i -> lambda.span(),
                i -> {
                    variables.readCapture(captures.get(i));
                });
        c.code.execution();
        c.code.pushInt(c.program.lambdaNumber(body));
        c.code.runtime("Calls", "lambda", "([" + Code.O + Code.X + "I)" + Code.O);
    }

    // ---- chains and paths

    private void chain(Expression.Chain chain) {
        Operator operator = chain.links().get(0).operator();
        if (operator == Operator.AND || operator == Operator.OR) {
            conditions.value(chain);
            return;
        }
        borrow(chain.first());
        if (!c.splits()) {
            inOnePiece(chain);
            return;
        }
        sequence(
                chain,
                0,
                chain.links().size(),
                i -> c.sizes.of(chain.links().get(i).right()) + 16,
                i -> {
                    Waiting left = right(chain, i);
                    operate(chain, i, 0);
                    left.over();
                });
    }

    /** Operands of joins wait on the stack while the next one cannot do or meet anything. */
    private void inOnePiece(Expression.Chain chain) {
        List<Expression.Link> links = chain.links();
        int waiting = 0;
        for (int i = 0; i < links.size(); i++) {
            Waiting left = right(chain, i);
            boolean waits =
                    waiting < JOINS.length - 1
                            && i + 1 < links.size()
                            && links.get(i).operator() == Operator.JOIN
                            && links.get(i + 1).operator() == Operator.JOIN
                            && isQuiet(links.get(i + 1).right());
            if (waits) {
                waiting++;
            } else {
                operate(chain, i, waiting);
                waiting = 0;
            }
            left.over();
        }
    }

    /** Pushes the right side of a link, for which what is on the stack waits; a join makes more. */
    private Waiting right(Expression.Chain chain, int i) {
        Expression right = chain.links().get(i).right();
        boolean joins = chain.links().get(i).operator() == Operator.JOIN;
        Waiting operands = new Waiting(c, List.of());
        if (joins || Waiting.mayMakeMore(c, right)) {
            operands.add(chain, i);
        }
        borrow(right);
        if (joins) {
            operands.add(right);
        }
        return operands;
    }

    /** Whether working the operand out has no effect and cannot fail: it may be done early. */
    private boolean isQuiet(Expression operand) {
        return switch (operand) {
            case Expression.TextLiteral e -> true;
            case Expression.NumberLiteral e -> true;
            case Expression.Variable e -> c.program.reads().isBound(e);
            default -> false;
        };
    }

    /** The operation of a link whose operands are on the stack, and those that wait below. */
    private void operate(Expression.Chain chain, int i, int waiting) {
        c.code.at(chain.span());
        c.code.execution();
        switch (chain.links().get(i).operator()) {
            case ADD -> c.code.runtime("Arithmetic", "add", OOX + Code.O);
            case SUBTRACT -> c.code.runtime("Arithmetic", "subtract", OOX + Code.O);
            case MULTIPLY -> c.code.runtime("Arithmetic", "multiply", OOX + Code.O);
            case DIVIDE -> c.code.runtime("Arithmetic", "divide", OOX + Code.O);
            case JOIN -> c.code.runtime("Arithmetic", "join", JOINS[waiting]);
            case AND, OR -> throw new IllegalStateException("a condition");
        }
    }

    /** How large an item is. */
    private interface Size {
        int of(int item);
    }

    /**
     * Emits items that each turn the value on the stack into the next one, in parts where they are
     * too many.
     */
    private void sequence(Expression whole, int from, int end, Size size, IntConsumer item) {
        long total = 0;
        for (int i = from; i < end; i++) {
            total += Math.min(size.of(i), c.expressionLimit);
        }
        if (!c.splits() || total <= CodeSize.METHOD - CodeSize.EXPRESSION || end - from == 1) {
            for (int i = from; i < end; i++) {
                item.accept(i);
            }
            return;
        }
        inParts(
                from,
                end,
                CodeSize.OUTLINED + 40,
                (first, last) -> {
                    c.outline(
                            whole.span(),
                            Code.Answer.VALUE,
                            Context.Extra.VALUE,
                            () -> {
                                c.expressionLimit = CodeSize.OUTLINED;
                                c.code.loadLast(Context.EXTRA_PARAMETER);
                                sequence(whole, first, last, size, item);
                                c.code.asm().visitInsn(Opcodes.ARETURN);
                            });
                    c.checkPropagated();
                });
    }

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
            c.code.runtime("Loans", "detach", "(" + Code.O + Code.O + Code.O + "I" + Code.X + ")V");
        }
    }

    /** Pushes an element or field that the statement under way changes and puts back. */
    private void takeOut(Expression.Path path) {
        detach(c.uses.loans(path));
        borrow(path.base());
        switch (path.suffixes().get(0)) {
            case Suffix.Index s -> {
                borrow(s.index());
                c.code.at(path.span());
                c.code.execution();
                c.code.runtime("Loans", "take", OOX + Code.O);
            }
            case Suffix.Field s -> {
                c.code.at(path.span());
                c.code.pushText(s.name());
                c.code.execution();
                c.code.runtime("Loans", "takeField", "(" + Code.O + Code.S + Code.X + ")" + Code.O);
            }
            default -> throw new IllegalStateException("no element and no field");
        }
    }

    private void path(Expression.Path path, boolean keep) {
        if (c.uses.takesOut(path)
                && path.base() instanceof Expression.Variable variable
                && variables.isOwn(variable)) {
            takeOut(path);
            return;
        }
        List<Suffix> suffixes = path.suffixes();
        int first = 0;
        if (calls.isShapeFunction(path)) {
            calls.shapeFunction(path);
            first = 1;
        } else {
            borrow(path.base());
        }
        int madeBehind = Waiting.madeBehind(c, path);
        sequence(
                path,
                first,
                suffixes.size(),
                i -> c.sizes.of(suffixes.get(i)),
                i -> {
                    suffix(path, i, i >= madeBehind);
                });
        Suffix last = suffixes.get(suffixes.size() - 1);
        share(keep && (last instanceof Suffix.Index || last instanceof Suffix.Field));
    }

    /** The value on the stack may be {@code made}, and then waits. */
    private void suffix(Expression.Path path, int i, boolean made) {
        Waiting base = new Waiting(c, List.of());
        switch (path.suffixes().get(i)) {
            case Suffix.Index s -> {
                base.addBase(path, i, made);
                boolean inWords = numbers.handles(s.index());
                if (inWords) {
                    numbers.push(s.index());
                } else {
                    borrow(s.index());
                }
                c.code.at(path.span());
                c.code.execution();
                String by = inWords ? Words.TYPES : Code.O;
                c.code.runtime("Elements", "get", "(" + Code.O + by + Code.X + ")" + Code.O);
            }
            case Suffix.Field s -> {
                c.code.at(path.span());
                c.code.owner().loadFieldSite(c.code.asm(), s.name());
                c.code.runtime(
                        "Elements", "getField", "(" + Code.O + Code.FIELD_SITE + ")" + Code.O);
            }
            case Suffix.MethodCall s -> {
                base.addBase(path, i, made);
                CallEmitter.Handed handed = calls.hand(s.arguments());
                if (!c.program.onlyLooksAtReceiver(s.name())) {
                    base.over();
                }
                c.code.at(path.span());
                c.code.execution();
                c.code.pushText(s.name());
                c.code.runtime(
                        "Calls",
                        "method",
                        "(" + Code.O + "[" + Code.O + "J" + Code.X + Code.S + ")" + Code.O);
                handed.over();
            }
            case Suffix.Apply s -> {
                base.addBase(path, i, made);
                CallEmitter.Handed handed = calls.hand(s.arguments());
                c.code.at(path.span());
                c.code.execution();
                c.code.runtime(
                        "Calls",
                        "apply",
                        "(" + Code.O + "[" + Code.O + "J" + Code.X + ")" + Code.O);
                handed.over();
            }
            case Suffix.Propagate s -> {
                c.code.at(path.span());
                propagate(c.uses.ownsContent(c.body, path, s));
            }
        }
        base.over();
    }

    /**
     * {@code ?}: the content of a success; a failure ends the call, or is an error where there is
     * none. The content is shared unless nobody else can hold the result.
     */
    private void propagate(boolean owned) {
        if (c.isCall()) {
            Label content = new Label();
            c.code.dup();
            c.code.runtime("Calls", "isFailure", "(" + Code.O + ")Z");
            c.code.jump(Opcodes.IFEQ, content);
            c.propagate();
            c.code.label(content);
            c.code.runtime("Calls", "content", "(" + Code.O + ")" + Code.O);
        } else {
            c.code.execution();
            c.code.runtime("Calls", "contentAtTop", "(" + Code.O + Code.X + ")" + Code.O);
        }
        share(!owned);
    }
}

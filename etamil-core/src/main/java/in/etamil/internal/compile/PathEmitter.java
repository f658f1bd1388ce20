package in.etamil.internal.compile;

import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Suffix;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Emits what stands behind a value: indexes, fields, calls and {@code ?}
 * (docs/semantics.md#grammar).
 */
final class PathEmitter {
    private final Context c;
    private final ExpressionEmitter expressions;
    private final VariableEmitter variables;
    private final CallEmitter calls;

    PathEmitter(
            Context context,
            ExpressionEmitter expressions,
            VariableEmitter variables,
            CallEmitter calls) {
        this.c = context;
        this.expressions = expressions;
        this.variables = variables;
        this.calls = calls;
    }

    /** Pushes an element or field that the statement under way changes and puts back. */
    private void takeOut(Expression.Path path) {
        expressions.detach(c.uses.loans(path));
        expressions.borrow(path.base());
        switch (path.suffixes().get(0)) {
            case Suffix.Index s -> {
                expressions.borrow(s.index());
                c.code.at(path.span());
                c.code.execution();
                c.code.call(Entry.TAKE);
            }
            case Suffix.Field s -> {
                c.code.at(path.span());
                c.code.pushText(s.name());
                c.code.execution();
                c.code.call(Entry.TAKE_FIELD);
            }
            default -> throw new IllegalStateException("no element and no field");
        }
    }

    void emit(Expression.Path path, boolean keep) {
        if (c.uses.takesOut(path)
                && path.base() instanceof Expression.Variable variable
                && variables.isOwn(variable)) {
            takeOut(path);
            return;
        }
        List<Suffix> suffixes = path.suffixes();
        int first = 0;
        if (calls.isShapeFunction(path)) {
            c.charge(path.base());
            calls.shapeFunction(path);
            first = 1;
        } else {
            expressions.borrow(path.base());
        }
        int madeBehind = Waiting.madeBehind(c, path);
        Cuts.sequence(
                c,
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
        c.program.charge(ExpressionEmitter.VALUE);
        Waiting base = new Waiting(c, List.of());
        switch (path.suffixes().get(i)) {
            case Suffix.Index s -> {
                base.addBase(path, i, made);
                int place = c.code.operands().park();
                boolean inWords = expressions.numbers().handles(s.index());
                if (inWords) {
                    expressions.numbers().push(s.index());
                    c.code.operands().fetch(place);
                } else {
                    expressions.borrow(s.index());
                    c.code.operands().fetchBelow(place);
                }
                c.code.at(path.span());
                c.code.execution();
                c.code.call(inWords ? Entry.ELEMENT_BY_WORDS : Entry.ELEMENT);
            }
            case Suffix.Field s -> {
                c.code.at(path.span());
                c.code.pushFieldSite(s.name());
                c.code.call(Entry.FIELD);
            }
            case Suffix.MethodCall s -> {
                base.addBase(path, i, made);
                int place = c.code.operands().park();
                CallEmitter.Handed handed = calls.hand(s.arguments(), place);
                if (!c.program.onlyLooksAtReceiver(s.name())) {
                    base.over();
                }
                c.code.at(path.span());
                c.code.execution();
                c.code.pushText(s.name());
                c.code.call(Entry.CALL_METHOD);
                handed.over();
            }
            case Suffix.Apply s -> {
                base.addBase(path, i, made);
                int place = c.code.operands().park();
                CallEmitter.Handed handed = calls.hand(s.arguments(), place);
                c.code.at(path.span());
                c.code.execution();
                c.code.call(Entry.CALL_VALUE);
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
            c.code.call(Entry.IS_FAILURE);
            c.code.jump(Opcodes.IFEQ, content);
            c.propagate();
            c.code.label(content);
            c.code.call(Entry.CONTENT);
        } else {
            c.code.execution();
            c.code.call(Entry.CONTENT_AT_TOP);
        }
        share(!owned);
    }

    private void share(boolean keep) {
        if (keep) {
            c.code.call(Entry.SHARE);
        }
    }
}

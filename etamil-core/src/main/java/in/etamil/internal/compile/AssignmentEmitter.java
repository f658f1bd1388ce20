package in.etamil.internal.compile;

import in.etamil.internal.analysis.values.Loan;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Emits the statements that store into a variable, an element or a field
 * (docs/semantics.md#grammar, docs/semantics.md#variables).
 */
final class AssignmentEmitter {
    private static final Decimal ZERO = Decimal.of(0);
    private final Context c;
    private final VariableEmitter variables;
    private final ExpressionEmitter expressions;

    AssignmentEmitter(Context context, VariableEmitter variables, ExpressionEmitter expressions) {
        this.c = context;
        this.variables = variables;
        this.expressions = expressions;
    }

    void declare(Statement.Declaration s) {
        WordPlaces words = c.words(s.name());
        if (words == null) {
            variables.beginStore(s.name());
            c.code.pushNumber(ZERO);
            variables.endStore(s.name());
        } else {
            c.wordCode().move(new Operand.Constant(ZERO), words);
            variables.wrote(s.name());
        }
    }

    void assign(Statement.Assignment s) {
        WordPlaces words = c.words(s.name());
        if (words != null) {
            expressions.numbers().into(s.value(), words);
            variables.wrote(s.name());
            return;
        }
        int given = c.given();
        variables.beginStore(s.name());
        List<Loan> loans = c.uses.loans(s);
        if (!loans.isEmpty()) {
            appendToLoan(s, loans);
        } else if (c.uses.takesUnshared(s) && isOwnPart(s)) {
            expressions.borrow(s.value());
            if (!c.uses.isLoan(s)) {
                variables.watch(s.name());
            }
        } else {
            variables.lendOut(handedToBuiltin(s));
            expressions.keep(s.value());
            variables.lendOut(null);
        }
        c.giveUp(given);
        variables.endStore(s.name());
    }

    /** The x of {@code x = b(x, …)}, b being a builtin. */
    private Expression.@Nullable Variable handedToBuiltin(Statement.Assignment s) {
        if (s.value() instanceof Expression.Call call && expressions.isBuiltin(call)) {
            for (Expression argument : call.arguments()) {
                if (argument instanceof Expression.Variable variable
                        && variable.name().equals(s.name())
                        && c.uses.moves(variable)) {
                    return variable;
                }
            }
        }
        return null;
    }

    /** Whether what is taken to be changed is part of this body's own variable, not of a global. */
    private boolean isOwnPart(Statement.Assignment s) {
        return !c.uses.isLoan(s)
                || s.value() instanceof Expression.Path path
                        && path.base() instanceof Expression.Variable variable
                        && variables.isOwn(variable);
    }

    /** {@code r = இணை(r, item)} on what was lent: the loan ends once the item is evaluated. */
    private void appendToLoan(Statement.Assignment s, List<Loan> loans) {
        List<Expression> arguments = ((Expression.Call) s.value()).arguments();
        variables.readForChange((Expression.Variable) arguments.get(0));
        expressions.keep(arguments.get(1));
        expressions.detach(loans);
        c.code.at(s.value().span());
        c.code.execution();
        c.code.call(Entry.APPEND);
    }

    /** Index, then value, then the variable is read (docs/semantics.md#evaluation-order). */
    void assignElement(Statement.ElementAssignment s) {
        boolean inWords = !c.uses.appendsInside(s) && expressions.numbers().handles(s.index());
        Operand number = inWords ? expressions.numbers().operand(s.index()) : null;
        int index = c.code.newLocal();
        Waiting key = new Waiting(c, List.of(s.index(), s.value()));
        if (number == null) {
            expressions.borrow(s.index());
            key.addMade(s.index());
            c.code.store(index);
        }
        if (c.uses.appendsInside(s)) {
            appendInside(s, s.name(), s.value(), () -> c.code.loadLast(index));
            key.over();
            return;
        }
        int given = c.given();
        int value = keep(s.value(), key);
        expressions.detach(c.uses.loans(s));
        variables.beginStore(s.name());
        c.code.at(s.span());
        variables.readForChange(s, s.name());
        if (number == null) {
            c.code.loadLast(index);
        } else {
            c.wordCode().push(number);
        }
        c.code.loadLast(value);
        c.code.execution();
        c.code.call(number == null ? Entry.SET_ELEMENT : Entry.SET_ELEMENT_BY_WORDS);
        c.giveUp(given);
        key.over();
        variables.endStore(s.name());
    }

    void assignField(Statement.FieldAssignment s) {
        if (c.uses.appendsInside(s)) {
            appendInside(s, s.name(), s.value(), () -> c.code.pushText(s.field()));
            return;
        }
        int given = c.given();
        Waiting waiting = new Waiting(c, List.of());
        int value = keep(s.value(), waiting);
        expressions.detach(c.uses.loans(s));
        variables.beginStore(s.name());
        c.code.at(s.span());
        variables.readForChange(s, s.name());
        c.code.pushFieldSite(s.field());
        c.code.loadLast(value);
        c.code.execution();
        c.code.call(Entry.SET_FIELD);
        c.giveUp(given);
        waiting.over();
        variables.endStore(s.name());
    }

    /** Works out what is stored into a collection, which counts until that is copied and has it. */
    private int keep(Expression value, Waiting waiting) {
        expressions.keep(value);
        waiting.addMade(value);
        int local = c.code.newLocal();
        c.code.store(local);
        return local;
    }

    /** {@code a[e] = இணை(a[e], item)}: the array is changed where it lies. */
    private void appendInside(
            Statement statement, String container, Expression append, Runnable key) {
        List<Expression> arguments = ((Expression.Call) append).arguments();
        int given = c.given();
        Waiting waiting = new Waiting(c, List.of());
        expressions.borrow(arguments.get(0));
        int part = c.code.newLocal();
        c.code.store(part);
        int item = keep(arguments.get(1), waiting);
        expressions.detach(c.uses.loans(statement));
        variables.beginStore(container);
        c.code.at(append.span());
        variables.readForChange(statement, container);
        key.run();
        c.code.loadLast(part);
        c.code.loadLast(item);
        c.code.execution();
        c.code.call(Entry.APPEND_INSIDE);
        c.giveUp(given);
        waiting.over();
        variables.endStore(container);
    }

    void input(Statement.Input s) {
        if (s.name() != null) {
            variables.beginStore(s.name());
        }
        c.code.execution();
        c.code.call(Entry.INPUT);
        c.accounts().made();
        if (s.name() != null) {
            variables.endStore(s.name());
        } else {
            c.code.pop();
        }
    }
}

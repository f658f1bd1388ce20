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
            key.afterOperand(0);
            c.code.store(index);
        }
        if (c.uses.appendsInside(s)) {
            appendInside(s, s.name(), s.value(), () -> c.code.load(index));
            key.over();
            return;
        }
        expressions.keep(s.value());
        int value = c.code.newLocal();
        c.code.store(value);
        key.over();
        expressions.detach(c.uses.loans(s));
        variables.beginStore(s.name());
        c.code.at(s.span());
        variables.readForChange(s, s.name());
        if (number == null) {
            c.code.load(index);
        } else {
            c.wordCode().push(number);
        }
        c.code.load(value);
        c.code.execution();
        c.code.call(number == null ? Entry.SET_ELEMENT : Entry.SET_ELEMENT_BY_WORDS);
        variables.endStore(s.name());
    }

    void assignField(Statement.FieldAssignment s) {
        if (c.uses.appendsInside(s)) {
            appendInside(s, s.name(), s.value(), () -> c.code.pushText(s.field()));
            return;
        }
        expressions.keep(s.value());
        int value = c.code.newLocal();
        c.code.store(value);
        expressions.detach(c.uses.loans(s));
        variables.beginStore(s.name());
        c.code.at(s.span());
        variables.readForChange(s, s.name());
        c.code.pushFieldSite(s.field());
        c.code.load(value);
        c.code.execution();
        c.code.call(Entry.SET_FIELD);
        variables.endStore(s.name());
    }

    /** {@code a[e] = இணை(a[e], item)}: the array is changed where it lies. */
    private void appendInside(
            Statement statement, String container, Expression append, Runnable key) {
        List<Expression> arguments = ((Expression.Call) append).arguments();
        expressions.borrow(arguments.get(0));
        int part = c.code.newLocal();
        c.code.store(part);
        expressions.keep(arguments.get(1));
        int item = c.code.newLocal();
        c.code.store(item);
        expressions.detach(c.uses.loans(statement));
        variables.beginStore(container);
        c.code.at(append.span());
        variables.readForChange(statement, container);
        key.run();
        c.code.load(part);
        c.code.load(item);
        c.code.execution();
        c.code.call(Entry.APPEND_INSIDE);
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

package in.etamil.internal.analysis.values;

import in.etamil.internal.analysis.model.Callee;
import in.etamil.internal.analysis.model.Callees;
import in.etamil.internal.analysis.values.Loan.Place;
import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is taken out of a collection, changed, and put back (docs/adr/0004-values.md). Blocks
 * are looked at before what is around them, and lists from their end, so that a loan out of what is
 * itself lent is known first.
 */
final class Lending {
    /** A put-back further away than this is not looked for. */
    private static final int MOST_STATEMENTS = 200;

    private final BodyFacts facts;
    private final GlobalReads globalReads;
    private final Borrowing borrowing;
    private final Set<Expression.Variable> moved;
    private final LiveAnswers answers;
    private final LendingTable table;

    /** The loans by the statements that take them. */
    private final Map<Statement.Assignment, Loan> found = new IdentityHashMap<>();

    Lending(
            BodyFacts facts,
            GlobalReads globalReads,
            Borrowing borrowing,
            Set<Expression.Variable> moved,
            LiveAnswers answers,
            LendingTable table) {
        this.facts = facts;
        this.globalReads = globalReads;
        this.borrowing = borrowing;
        this.moved = moved;
        this.answers = answers;
        this.table = table;
    }

    void find() {
        list(facts.body.statements(), false);
    }

    private void list(List<Statement> statements, boolean inTry) {
        for (int i = statements.size() - 1; i >= 0; i--) {
            Statement statement = statements.get(i);
            for (Block block : statement.blocks()) {
                boolean tried =
                        statement instanceof Statement.Try attempt && block == attempt.body();
                list(block.statements(), inTry || tried);
            }
            Place written = Place.written(statement);
            if (written != null && isOurs(written)) {
                update(statement, written, inTry);
            } else if (statement instanceof Statement.Assignment assignment) {
                Place read = Place.read(assignment.value());
                if (read != null && isOurs(read)) {
                    lend(statements, i, assignment, read, inTry);
                }
            }
        }
    }

    /** Whether the container is a variable that only this body can change. */
    private boolean isOurs(Place place) {
        return facts.number(place.container) >= 0;
    }

    private Region region(Statement statement) {
        return new Region(facts, globalReads, moved, table, statement);
    }

    // ---- a[e] = op(a[e], …)

    private void update(Statement statement, Place written, boolean inTry) {
        Expression value = valueOf(statement);
        if (!(value instanceof Expression.Call call)) {
            return;
        }
        if (facts.isAppend(call)) {
            if (written.isSameAs(Place.read(call.arguments().get(0)))) {
                table.appends.add(statement);
            }
            return;
        }
        Callee callee = facts.callee(call);
        if (callee.kind() != Callee.Kind.FUNCTION || callee.body() == null) {
            return;
        }
        for (int i = 0; i < call.arguments().size(); i++) {
            if (call.arguments().get(i) instanceof Expression.Path path
                    && written.isSameAs(Place.read(path))
                    && !borrowing.borrows(callee.body(), i)
                    && isUndisturbed(statement, written.container, inTry)) {
                table.takenOut.put(path, statement);
            }
        }
    }

    /** Whether nothing but the update itself looks at the container, not even after a failure. */
    private boolean isUndisturbed(Statement statement, String container, boolean inTry) {
        Evaluation evaluation = facts.evaluation(statement);
        int mentions = 0;
        for (Use use : evaluation.uses) {
            mentions += use.name.equals(container) ? 1 : 0;
        }
        boolean handled =
                inTry && (facts.body.isTopLevel() || answers.isLiveAtHandler(statement, container));
        return mentions == 2 && !handled && !region(statement).readByCall(evaluation, container);
    }

    static @Nullable Expression valueOf(Statement statement) {
        return statement instanceof Statement.Change change ? change.value() : null;
    }

    // ---- r = a[e]; …; a[e] = r

    private void lend(
            List<Statement> list, int at, Statement.Assignment take, Place place, boolean inTry) {
        String borrower = take.name();
        int end = putBack(list, at, borrower, place);
        if (end < 0
                || borrower.equals(place.container)
                || answers.isLiveBehind(list.get(end), borrower)
                || isNeededAfterFailure(take, place, inTry)) {
            return;
        }
        List<Region> regions = new ArrayList<>();
        for (int i = at + 1; i < end; i++) {
            regions.add(region(list.get(i)));
        }
        if (isAllowed(regions, borrower, place)) {
            register(take, new Loan(place, borrower), regions, list.get(end));
        }
    }

    private static int putBack(List<Statement> list, int at, String borrower, Place place) {
        int end = Math.min(list.size(), at + MOST_STATEMENTS);
        for (int i = at + 1; i < end; i++) {
            if (place.isSameAs(Place.written(list.get(i)))
                    && valueOf(list.get(i)) instanceof Expression.Variable variable
                    && variable.name().equals(borrower)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * At the top level everything may be looked at after a failure that was caught. The borrower is
     * known not to be: what the handler reads is live behind the put-back.
     */
    private boolean isNeededAfterFailure(Statement take, Place place, boolean inTry) {
        return inTry && (facts.body.isTopLevel() || answers.isLiveAtHandler(take, place.container));
    }

    private boolean isAllowed(List<Region> regions, String borrower, Place place) {
        String key = place.keyVariable();
        boolean changed = false;
        for (Region region : regions) {
            if (region.writes(place.container)
                    || key != null && region.writes(key)
                    || lendsTo(region, borrower)) {
                return false;
            }
            boolean first = !changed;
            changed |= region.changes(borrower) || region.changesLoansOf(borrower);
            if (changed
                    && region.mentions(place.container)
                    && !(first && isReadBefore(region, borrower))) {
                return false;
            }
        }
        return true;
    }

    /** Whether another loan into the same variable begins in the region. */
    private boolean lendsTo(Region region, String borrower) {
        for (Statement statement : region.statements()) {
            if (statement instanceof Statement.Assignment assignment
                    && assignment.name().equals(borrower)
                    && found.containsKey(assignment)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the first change is a plain one, and its right side, where the container is
     * mentioned, is evaluated before it.
     */
    private boolean isReadBefore(Region region, String borrower) {
        Statement statement = region.statements().get(0);
        return switch (statement) {
            case Statement.Change s ->
                    s.name().equals(borrower) && !table.takenOut.containsValue(statement);
            case Statement.Assignment s -> appended(s, borrower) != null;
            case Statement.Simple s -> false;
            case Statement.Return s -> false;
            case Statement.If s -> false;
            case Statement.While s -> false;
            case Statement.ForEach s -> false;
            case Statement.Try s -> false;
            case Statement.Definition s -> false;
        };
    }

    /** The r of {@code x = இணை(r, …)} where r is moved, or {@code null}. */
    private Expression.@Nullable Variable appended(Statement.Assignment s, String borrower) {
        return facts.isAppend(s.value())
                        && Callees.arguments(s.value()).get(0)
                                instanceof Expression.Variable variable
                        && variable.name().equals(borrower)
                        && moved.contains(variable)
                ? variable
                : null;
    }

    private void register(
            Statement.Assignment take, Loan loan, List<Region> regions, Statement putBack) {
        table.unmarked.add(take);
        table.lent.add(take);
        if (valueOf(putBack) instanceof Expression.Variable variable) {
            table.returned.add(variable);
        }
        for (Region region : regions) {
            for (Statement statement : region.statements()) {
                register(loan, statement);
            }
        }
        found.put(take, loan);
    }

    private void register(Loan loan, Statement statement) {
        Loan inner = statement instanceof Statement.Assignment take ? found.get(take) : null;
        if (inner != null && inner.container().equals(loan.borrower())) {
            inner.within(loan);
        }
        if (Region.isPartOf(loan.borrower(), statement.binds())) {
            table.loans.put(statement, loan);
        }
        Expression.Variable appended =
                statement instanceof Statement.Assignment assignment
                        ? appended(assignment, loan.borrower())
                        : null;
        if (appended != null) {
            table.loans.put(statement, loan);
        }
        for (Use use : facts.evaluation(statement).uses) {
            if (use.node != null && use.name.equals(loan.borrower()) && moved.contains(use.node)) {
                table.loans.put(use.node, loan);
            }
        }
    }
}

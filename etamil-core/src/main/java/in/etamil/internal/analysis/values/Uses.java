package in.etamil.internal.analysis.values;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.Callees;
import in.etamil.internal.analysis.model.KnownFunctions;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Suffix;
import in.etamil.internal.syntax.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which uses of a variable only look at its value, which take it over, and which share it: the
 * static rules of values that are copied in meaning and shared in memory (docs/adr/0004-values.md).
 * Whatever is not proven is shared, which is always right and costs at most a copy.
 */
public final class Uses {
    private final Set<Expression.Variable> moved =
            Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Body, BodyFacts> facts = new IdentityHashMap<>();
    private final LendingTable table = new LendingTable();
    private @Nullable Borrowing borrowing;
    private @Nullable FreshResults freshResults;

    private Uses() {}

    /** Nothing is proven: every value that is stored is shared. */
    public static Uses unknown() {
        return new Uses();
    }

    /** Works out the uses of a whole program. */
    public static Uses of(ProgramModel model, KnownFunctions known) {
        return new Uses().found(model, new Callees(model, known), new GlobalReads(model, known));
    }

    private Uses found(ProgramModel model, Callees callees, GlobalReads globalReads) {
        List<BodyFacts> bodies = new ArrayList<>();
        for (Body body : model.bodies()) {
            BodyFacts ofBody = new BodyFacts(model, callees, body);
            bodies.add(ofBody);
            facts.put(body, ofBody);
        }
        Borrowing found = new Borrowing(bodies);
        borrowing = found;
        freshResults = new FreshResults(bodies, callees);
        globalReads.findAll(bodies);
        BitSet behindTop = routes(model, globalReads);
        for (BodyFacts ofBody : bodies) {
            Moves moves = new Moves(ofBody, found, globalReads);
            Liveness.of(ofBody, globalReads, atEnd(ofBody), moves);
            moved.addAll(moves.moved());
            lend(ofBody, found, globalReads, behindTop);
        }
        return this;
    }

    /** Globals outlive the code that assigns them: functions, routes and hosts may read them. */
    private static BitSet atEnd(BodyFacts facts) {
        BitSet live = new BitSet();
        if (facts.body.isTopLevel()) {
            live.set(0, facts.variables());
        }
        return live;
    }

    /** What the blocks of routes and schedules look at, which run when the top level has. */
    private BitSet routes(ProgramModel model, GlobalReads globalReads) {
        BitSet live = new BitSet();
        for (Body block : model.blocks()) {
            live.or(Liveness.of(of(block), globalReads, new BitSet(), null));
        }
        return live;
    }

    private void lend(
            BodyFacts ofBody, Borrowing found, GlobalReads globalReads, BitSet behindTop) {
        LiveAnswers answers = new LiveAnswers(ofBody);
        LendingQuestions.ask(ofBody.body.statements(), answers);
        if (!answers.isEmpty()) {
            boolean top = ofBody.body.kind() == Body.Kind.TOP;
            Liveness.of(ofBody, globalReads, top ? behindTop : new BitSet(), answers);
            new Lending(ofBody, globalReads, found, moved, answers, table).find();
            new Aliases(ofBody, globalReads, moved, answers, table).find();
        }
    }

    private BodyFacts of(Body body) {
        return Objects.requireNonNull(facts.get(body));
    }

    /**
     * Whether the variable gives up its value here, provided it is surely bound: then nothing needs
     * to be shared.
     */
    public boolean moves(Expression.Variable use) {
        return moved.contains(use);
    }

    /** Whether the function only looks at the parameter, so that its caller keeps the value. */
    public boolean borrows(Body function, int parameter) {
        return borrowing != null && borrowing.borrows(function, parameter);
    }

    /** Whether nothing can change the collection while the loop of the body runs. */
    public boolean borrowsCollection(Body body, Statement.ForEach loop) {
        BodyFacts known = facts.get(body);
        return known != null && known.borrowedRoot(loop) != null;
    }

    /** Whether the loop's variable may look at the elements where they are. */
    public boolean borrowsElements(Statement.ForEach loop) {
        return table.lendingLoops.contains(loop);
    }

    /** Whether the element or field that is assigned need not be shared. */
    public boolean takesUnshared(Statement.Assignment assignment) {
        return table.unmarked.contains(assignment);
    }

    /** Whether what the assignment takes may be changed and is put back. */
    public boolean isLoan(Statement.Assignment assignment) {
        return table.lent.contains(assignment);
    }

    /** Whether the variable puts back what was lent to it. */
    public boolean returns(Expression.Variable use) {
        return table.returned.contains(use);
    }

    /** Whether the {@code ?} takes its content out of a result that nobody else holds. */
    public boolean ownsContent(Body body, Expression.Path path, Suffix suffix) {
        return freshResults != null && freshResults.ownsContent(body, path, suffix);
    }

    /** Whether the path takes its value out for the time of an update of the same place. */
    public boolean takesOut(Expression.Path path) {
        return table.takenOut.containsKey(path);
    }

    /** Whether the statement is {@code a[e] = இணை(a[e], …)}. */
    public boolean appendsInside(Statement statement) {
        return table.appends.contains(statement);
    }

    /**
     * The loans, the outermost first, whose containers have to give up what was lent before the
     * node changes or moves it. The node is a statement, a variable, or a path that takes out.
     */
    public List<Loan> loans(Object node) {
        Statement owner = table.takenOut.get(node);
        Loan loan = table.loans.get(owner == null ? node : owner);
        if (loan == null) {
            return List.of();
        }
        List<Loan> chain = new ArrayList<>();
        for (Loan each = loan; each != null; each = each.outer()) {
            chain.add(0, each);
        }
        return chain;
    }
}

package in.etamil.internal.analysis;

import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which uses of a variable only look at its value, which take it over, and which share it: the
 * static rules of values that are copied in meaning and shared in memory (values.md, 3). Whatever
 * is not proven is shared, which is always right and costs at most a copy.
 */
public final class Uses {
    private final Set<Expression.Variable> moved =
            Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Body, BodyFacts> facts = new IdentityHashMap<>();
    private @Nullable Borrowing borrowing;

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
        globalReads.findAll(bodies);
        for (BodyFacts ofBody : bodies) {
            Moves moves = new Moves(ofBody, found, globalReads);
            Liveness.of(ofBody, globalReads, atEnd(ofBody), moves);
            moved.addAll(moves.moved());
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
}

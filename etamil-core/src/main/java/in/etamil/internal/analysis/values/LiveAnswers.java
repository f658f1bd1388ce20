package in.etamil.internal.analysis.values;

import in.etamil.internal.syntax.Statement;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Remembers of a walk over live variables only what was asked for beforehand. */
final class LiveAnswers implements Liveness.Listener {
    private final BodyFacts facts;
    private final Map<Statement, Set<String>> asked = new IdentityHashMap<>();
    private final Map<Statement, Set<String>> live = new IdentityHashMap<>();
    private final Map<Statement, Set<String>> handled = new IdentityHashMap<>();

    LiveAnswers(BodyFacts facts) {
        this.facts = facts;
    }

    boolean isEmpty() {
        return asked.isEmpty();
    }

    void ask(Statement statement, String variable) {
        Set<String> names = asked.get(statement);
        if (names == null) {
            names = new HashSet<>();
            asked.put(statement, names);
        }
        names.add(variable);
    }

    /** Whether anybody reads the variable behind the statement. */
    boolean isLiveBehind(Statement statement, String variable) {
        return contains(live, statement, variable);
    }

    /** Whether anybody reads the variable once the statement has failed. */
    boolean isLiveAtHandler(Statement statement, String variable) {
        return contains(handled, statement, variable);
    }

    private boolean contains(
            Map<Statement, Set<String>> answers, Statement statement, String variable) {
        Set<String> names = answers.get(statement);
        return names != null && names.contains(variable);
    }

    @Override
    public void behind(Statement statement, BitSet liveBehind, BitSet handler) {
        Set<String> names = asked.get(statement);
        if (names != null) {
            live.put(statement, among(names, liveBehind));
            handled.put(statement, among(names, handler));
        }
    }

    private Set<String> among(Set<String> names, BitSet numbers) {
        Set<String> found = new HashSet<>();
        for (String name : names) {
            int number = facts.number(name);
            if (number < 0 || numbers.get(number)) {
                found.add(name);
            }
        }
        return found;
    }

    @Override
    public void evaluated(Statement statement, Evaluation evaluation, BitSet liveBefore) {}
}

package in.etamil.internal.analysis.values;

import in.etamil.internal.syntax.Statement;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Remembers of a walk over live variables only what was asked for beforehand. What was not asked
 * counts as live.
 */
final class LiveAnswers implements Liveness.Listener {
    private final BodyFacts facts;
    private final Map<Statement, Set<String>> asked = new IdentityHashMap<>();

    /** By statement the variables that nobody reads behind it. */
    private final Map<Statement, Set<String>> dead = new IdentityHashMap<>();

    /** By statement the variables that nobody reads once it has failed. */
    private final Map<Statement, Set<String>> deadAtHandler = new IdentityHashMap<>();

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

    /** Whether anybody may read the variable behind the statement. */
    boolean isLiveBehind(Statement statement, String variable) {
        return !dead.getOrDefault(statement, Set.of()).contains(variable);
    }

    /** Whether anybody may read the variable once the statement has failed. */
    boolean isLiveAtHandler(Statement statement, String variable) {
        return !deadAtHandler.getOrDefault(statement, Set.of()).contains(variable);
    }

    @Override
    public void behind(Statement statement, BitSet liveBehind, BitSet handler) {
        Set<String> names = asked.get(statement);
        if (names != null) {
            dead.put(statement, outside(names, liveBehind));
            deadAtHandler.put(statement, outside(names, handler));
        }
    }

    private Set<String> outside(Set<String> names, BitSet numbers) {
        Set<String> found = new HashSet<>();
        for (String name : names) {
            int number = facts.number(name);
            if (number >= 0 && !numbers.get(number)) {
                found.add(name);
            }
        }
        return found;
    }

    @Override
    public void evaluated(Statement statement, Evaluation evaluation, BitSet liveBefore) {}
}

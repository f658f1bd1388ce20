package in.etamil.internal.analysis.effects;

import in.etamil.internal.analysis.model.KnownFunctions;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.budget.CompileBudget;
import in.etamil.internal.syntax.Statement;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which statements of a prelude can be run once for all requests: those that only compute, from
 * nothing but what others of their kind have computed, and whose variables nobody else has looked
 * at before. That they do not fail is seen when they run.
 */
public final class SharedPrelude {
    /** The names that statements that run anew have bound so far. */
    private final Set<String> bound = new HashSet<>();

    /** The names that they have bound or looked at so far. */
    private final Set<String> seen = new HashSet<>();

    private final Set<String> names = new HashSet<>();
    private final BitSet shared = new BitSet();

    private SharedPrelude() {}

    /**
     * Looks at the top level of a program. Without blocks that a server runs there are no requests,
     * and nothing is shared.
     */
    public static SharedPrelude of(ProgramModel model, KnownFunctions known, CompileBudget budget) {
        SharedPrelude prelude = new SharedPrelude();
        if (model.servedBlocks().isEmpty()) {
            return prelude;
        }
        Effects effects = Effects.of(model, known, budget);
        List<Statement> statements = model.top().statements();
        for (int i = 0; i < statements.size(); i++) {
            prelude.look(statements.get(i), i, effects);
        }
        return prelude;
    }

    /** Bit i: statement i can be run once. */
    public BitSet statements() {
        return shared;
    }

    /**
     * The names that the shared statements bind or look at: where the host gives one of them, they
     * are not shared after all.
     */
    public Set<String> names() {
        return names;
    }

    private void look(Statement statement, int number, Effects effects) {
        Effects.Effect effect = effects.of(statement);
        boolean free =
                !effect.isTainted()
                        && Collections.disjoint(effect.read, bound)
                        && Collections.disjoint(effect.written, seen);
        if (free) {
            shared.set(number);
            effects.addNames(effect, names);
            names.addAll(effect.written);
        } else {
            for (String name : effect.written) {
                if (bound.add(name)) {
                    effects.taintReaders(name);
                }
            }
            effects.addNames(effect, seen);
            seen.addAll(effect.written);
        }
    }
}

package in.etamil.internal.analysis.model;

import in.etamil.internal.syntax.Binding;
import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Descendants;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which variables statements name inside loops, and which they bind anywhere. */
public final class Mentions {
    private final Set<String> inLoops = new LinkedHashSet<>();
    private final Set<String> bound = new LinkedHashSet<>();

    private Mentions() {}

    /**
     * Looks at statements of one body.
     *
     * @param statements the statements
     * @param looping whether they themselves stand in a loop
     */
    public static Mentions of(List<Statement> statements, boolean looping) {
        Mentions mentions = new Mentions();
        mentions.statements(statements, looping);
        return mentions;
    }

    /** The names read or bound inside loops, in the order of the text. */
    public Set<String> inLoops() {
        return inLoops;
    }

    /** The names bound. */
    public Set<String> bound() {
        return bound;
    }

    private void statements(List<Statement> statements, boolean looping) {
        for (Statement statement : statements) {
            boolean loop =
                    looping
                            || statement instanceof Statement.While
                            || statement instanceof Statement.ForEach;
            Binding binding = statement.binds();
            if (binding != null) {
                bound.add(binding.name());
                if (loop) {
                    inLoops.add(binding.name());
                }
            }
            if (loop) {
                for (Expression expression : Descendants.of(statement)) {
                    if (expression instanceof Expression.Variable variable) {
                        inLoops.add(variable.name());
                    }
                }
            }
            for (Block block : statement.blocks()) {
                statements(block.statements(), loop);
            }
        }
    }
}

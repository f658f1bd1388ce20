package in.etamil.internal.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * All that is below a node and runs where it stands, each node before what is below it: the one
 * walk for who asks every node the same. What belongs to inner bodies is left out.
 */
public final class Descendants {
    private Descendants() {}

    /** The statements, and those in their blocks. */
    public static List<Statement> of(List<Statement> statements) {
        List<Statement> found = new ArrayList<>(statements.size());
        add(statements, found);
        return found;
    }

    private static void add(List<Statement> statements, List<Statement> found) {
        for (Statement statement : statements) {
            found.add(statement);
            for (Block block : statement.blocks()) {
                add(block.statements(), found);
            }
        }
    }

    /** The expressions that the statement evaluates itself: not those in its blocks. */
    public static List<Expression> of(Statement statement) {
        List<Expression> found = new ArrayList<>();
        addParts(statement.parts(), found);
        return found;
    }

    /** The expression and all that it evaluates. */
    public static List<Expression> of(Expression expression) {
        List<Expression> found = new ArrayList<>();
        found.add(expression);
        addParts(expression.parts(), found);
        return found;
    }

    private static void addParts(List<Part> parts, List<Expression> found) {
        for (Part part : parts) {
            found.add(part.expression());
            addParts(part.expression().parts(), found);
        }
    }
}

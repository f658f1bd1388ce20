package in.etamil.oracle;

import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Signature;
import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is given a number is declared one, and so is every parameter without a type, as far as the checker lets it:
 * at run time a declaration is an assignment like any other.
 */
final class WithNumberTypes implements Rewriting {
    @Override
    public @Nullable String rewritten(String text, SyntaxTree tree, Predicate<String> accepted) {
        List<Integer> taken = new ArrayList<>();
        take(places(tree), text, taken, accepted);
        return taken.isEmpty() ? null : typed(text, taken);
    }

    /** Takes all of the places, or of each half as many as can be. */
    private static void take(List<Integer> places, String text, List<Integer> taken, Predicate<String> accepted) {
        List<Integer> all = new ArrayList<>(taken);
        all.addAll(places);
        if (accepted.test(typed(text, all))) {
            taken.addAll(places);
        } else if (places.size() > 1) {
            take(places.subList(0, places.size() / 2), text, taken, accepted);
            take(places.subList(places.size() / 2, places.size()), text, taken, accepted);
        }
    }

    private static List<Integer> places(SyntaxTree tree) {
        Nodes nodes = Nodes.everywhere(tree.statements());
        List<Integer> places = new ArrayList<>();
        for (Statement statement : nodes.statements) {
            if (statement instanceof Statement.Assignment s && s.type() == null && isNumber(s.value())) {
                places.add(s.nameSpan().offset());
            }
        }
        for (Signature signature : nodes.signatures) {
            for (Signature.Parameter parameter : signature.parameters()) {
                if (parameter.type() == null && !parameter.namesSelf()) {
                    places.add(parameter.span().offset());
                }
            }
        }
        return places;
    }

    private static boolean isNumber(Expression value) {
        return switch (value) {
            case Expression.NumberLiteral e -> true;
            case Expression.Negate e -> true;
            case Expression.Chain e ->
                switch (e.links().get(e.links().size() - 1).operator()) {
                    case ADD, SUBTRACT, MULTIPLY, DIVIDE -> true;
                    case JOIN, AND, OR -> false;
                };
            default -> false;
        };
    }

    private static String typed(String text, List<Integer> places) {
        Edits edits = new Edits();
        for (int place : places) {
            edits.insert(place, "எண் ");
        }
        return edits.applied(text);
    }
}

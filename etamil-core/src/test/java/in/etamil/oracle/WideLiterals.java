package in.etamil.oracle;

import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.SyntaxTree;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every number comes from numbers beyond 64 bits, or has that many digits itself. Its value is the same; its scale
 * may not be, so this is not for programs that write JSON. Long literals stay: a product could lose digits.
 *
 * @param zeros whether zeros are written behind the number, or a large number is added and taken away
 */
record WideLiterals(boolean zeros) implements Rewriting {
    private static final int LONGEST = 9;
    private static final int DIGITS = 24;
    private static final String LARGE = "99999999999999999999";

    @Override
    public @Nullable String rewritten(String text, SyntaxTree tree, Predicate<String> accepted) {
        Nodes nodes = Nodes.everywhere(tree.statements());
        if (showsScales(text, nodes)) {
            return null;
        }
        Set<Expression> between = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Expression expression : nodes.expressions) {
            if (expression instanceof Expression.Comparison comparison) {
                between.addAll(comparison.operands().subList(1, comparison.operands().size() - 1));
            }
        }
        Edits edits = new Edits();
        for (Expression expression : nodes.expressions) {
            if (expression instanceof Expression.NumberLiteral literal && !between.contains(literal)) {
                String written = text.substring(literal.span().offset(), literal.span().end());
                if (written.length() <= LONGEST) {
                    edits.replace(literal.span(), wide(written));
                }
            }
        }
        return edits.isEmpty() ? null : edits.applied(text);
    }

    private String wide(String written) {
        if (!zeros) {
            return "(" + written + " + " + LARGE + " - " + LARGE + ")";
        }
        String percent = written.endsWith("%") ? "%" : "";
        String number = written.substring(0, written.length() - percent.length());
        int digits = number.replace(".", "").length();
        return number + (number.contains(".") ? "" : ".") + "0".repeat(DIGITS - digits) + percent;
    }

    private static boolean showsScales(String text, Nodes nodes) {
        Set<String> words = Spelling.words(text);
        return Words.builtinSpellings("_jsonStringify").stream().anyMatch(words::contains)
                || nodes.has(Statement.RespondJson.class);
    }
}

package in.etamil.oracle;

import in.etamil.internal.syntax.Signature;
import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.SyntaxTree;
import in.etamil.internal.syntax.TypeName;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** No variable, parameter or result is declared a number; fields of shapes are, since there it counts when it runs. */
final class WithoutNumberTypes implements Rewriting {
    @Override
    public @Nullable String rewritten(String text, SyntaxTree tree, Predicate<String> accepted) {
        Nodes nodes = Nodes.everywhere(tree.statements());
        Edits edits = new Edits();
        for (Statement statement : nodes.statements) {
            switch (statement) {
                case Statement.Assignment s -> remove(edits, s.type());
                case Statement.Declaration s -> remove(edits, s.type());
                default -> {}
            }
        }
        for (Signature signature : nodes.signatures) {
            remove(edits, signature.result());
            for (Signature.Parameter parameter : signature.parameters()) {
                remove(edits, parameter.type());
            }
        }
        if (edits.isEmpty()) {
            return null;
        }
        String without = edits.applied(text);
        return accepted.test(without) ? without : null;
    }

    private static void remove(Edits edits, @Nullable TypeName type) {
        if (type != null && type.kind() == TypeName.Kind.NUMBER) {
            edits.replace(type.span(), "");
        }
    }
}

package in.etamil.internal.analysis.values;

import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Statement;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** What is known of parts that are read out of collections without being shared. */
final class LendingTable {
    /** By the statement or variable that changes or moves what was lent, the loan. */
    final Map<Object, Loan> loans = new IdentityHashMap<>();

    /** Assignments of an element or field that need not share it. */
    final Set<Statement.Assignment> unmarked = identities();

    /** Those of them that may change what they take, and put it back. */
    final Set<Statement.Assignment> lent = identities();

    /** The variables that put back what was lent. */
    final Set<Expression.Variable> returned = identities();

    /** Loops whose variable only looks at elements that stay where they are. */
    final Set<Statement.ForEach> lendingLoops = identities();

    /** The {@code a[e]} in {@code a[e] = f(a[e], …)}, and the statement. */
    final Map<Expression.Path, Statement> takenOut = new IdentityHashMap<>();

    /** Those statements. */
    final Set<Statement> takesOut = identities();

    /** The statements {@code a[e] = இணை(a[e], …)}. */
    final Set<Statement> appends = identities();

    private static <T> Set<T> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}

package in.etamil.internal.analysis.values;

import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Suffix;
import in.etamil.internal.syntax.Statement;
import org.jspecify.annotations.Nullable;

/**
 * {@code r = a[e]} whose value goes back by {@code a[e] = r} (docs/adr/0004-values.md): until r
 * changes for the first time both hold it, and then a gives it up.
 */
public final class Loan {
    private final Place place;
    private final String borrower;

    /** The loan by which the container itself was taken out of another one. */
    private @Nullable Loan outer;

    Loan(Place place, String borrower) {
        this.place = place;
        this.borrower = borrower;
    }

    /** The variable that holds what was taken. */
    public String borrower() {
        return borrower;
    }

    /** The variable that it was taken from. */
    public String container() {
        return place.container;
    }

    /** The index, or {@code null} where a field was taken. */
    public @Nullable Expression index() {
        return place.index;
    }

    /** The field, where there is no index. */
    public String field() {
        return place.key;
    }

    @Nullable Loan outer() {
        return outer;
    }

    void within(Loan loan) {
        outer = loan;
    }

    /** Whether changing the borrower changes a part of the variable. */
    boolean isFrom(String variable) {
        for (Loan loan = this; loan != null; loan = loan.outer) {
            if (loan.place.container.equals(variable)) {
                return true;
            }
        }
        return false;
    }

    /** An element or field of a variable, by a key that is a literal or a variable. */
    static final class Place {
        final String container;
        final @Nullable Expression index;

        /** Equal for equal keys; without an index the field. */
        final String key;

        private Place(String container, @Nullable Expression index, String key) {
            this.container = container;
            this.index = index;
            this.key = key;
        }

        /** The place that the expression reads, or {@code null}. */
        static @Nullable Place read(Expression expression) {
            if (!(expression instanceof Expression.Path path)
                    || path.suffixes().size() != 1
                    || !(path.base() instanceof Expression.Variable variable)) {
                return null;
            }
            return switch (path.suffixes().get(0)) {
                case Suffix.Field s -> new Place(variable.name(), null, s.name());
                case Suffix.Index s -> at(variable.name(), s.index());
                case Suffix.MethodCall s -> null;
                case Suffix.Apply s -> null;
                case Suffix.Propagate s -> null;
            };
        }

        /** The place that the statement writes, or {@code null}. */
        static @Nullable Place written(Statement statement) {
            if (!(statement instanceof Statement.Change change)) {
                return null;
            }
            return switch (change) {
                case Statement.FieldAssignment s -> new Place(s.name(), null, s.field());
                case Statement.ElementAssignment s -> at(s.name(), s.index());
            };
        }

        private static @Nullable Place at(String container, Expression index) {
            return switch (index) {
                case Expression.NumberLiteral e ->
                        new Place(container, index, "number " + e.value());
                case Expression.Variable e -> new Place(container, index, "variable " + e.name());
                case Expression.TextLiteral e -> new Place(container, index, e.value());
                case Expression.BooleanLiteral e -> null;
                case Expression.NullLiteral e -> null;
                case Expression.Construction e -> null;
                case Expression.Lambda e -> null;
                case Expression.Operation e -> null;
                case Expression.Access e -> null;
            };
        }

        boolean isSameAs(@Nullable Place other) {
            return other != null
                    && container.equals(other.container)
                    && key.equals(other.key)
                    && isText() == other.isText();
        }

        private boolean isText() {
            return index == null || index instanceof Expression.TextLiteral;
        }

        /** The variable in the key, or {@code null}. */
        @Nullable String keyVariable() {
            return index instanceof Expression.Variable variable ? variable.name() : null;
        }
    }
}

package in.etamil.internal.runtime;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.Texts;
import in.etamil.internal.runtime.data.Values;
import org.jspecify.annotations.Nullable;

/**
 * One for-each loop under way (docs/semantics.md#flow). The collection was shared, or the loop is
 * known not to change it.
 */
public abstract sealed class Iteration {

    private Iteration() {}

    /**
     * Begins a loop over a collection or a text that stays as it is; what that takes is charged.
     */
    public static Iteration over(@Nullable Object collection, Execution x) {
        if (collection instanceof ArrayValue array) {
            return new OverArray(array);
        }
        if (collection instanceof RecordValue record) {
            return new OverNames(record.sortedKeys(x));
        }
        if (collection instanceof CharSequence text) {
            return new OverLetters(Values.toFlatText(text, x));
        }
        throw new Fault(Message.CANNOT_ITERATE, Values.kindName(collection));
    }

    /** Whether there is another turn, which takes so many steps: charges them. */
    public abstract boolean advance(Execution x, int work);

    /** What this turn is about, not shared. */
    public abstract @Nullable Object element();

    /** What the loop variable gets in this turn, shared. */
    public final @Nullable Object value() {
        return Values.share(element());
    }

    private static final class OverArray extends Iteration {
        private final ArrayValue array;
        private int at = -1;

        OverArray(ArrayValue array) {
            this.array = array;
        }

        @Override
        public boolean advance(Execution x, int work) {
            if (++at >= array.size()) {
                return false;
            }
            x.work(work);
            return true;
        }

        @Override
        public @Nullable Object element() {
            return array.get(at);
        }
    }

    private static final class OverNames extends Iteration {
        private final String[] names;
        private int at = -1;

        OverNames(String[] names) {
            this.names = names;
        }

        @Override
        public boolean advance(Execution x, int work) {
            if (++at >= names.length) {
                return false;
            }
            x.work(work);
            return true;
        }

        @Override
        public Object element() {
            return names[at];
        }
    }

    private static final class OverLetters extends Iteration {
        private final String text;
        private int start;
        private int end;

        OverLetters(String text) {
            this.text = text;
        }

        @Override
        public boolean advance(Execution x, int work) {
            start = end;
            if (start >= text.length()) {
                return false;
            }
            x.work(work);
            end = Texts.letterEnd(text, start, x);
            x.room(2L * (end - start));
            return true;
        }

        @Override
        public Object element() {
            return text.substring(start, end);
        }
    }
}

package in.etamil.internal.runtime.data;

import org.jspecify.annotations.Nullable;

/**
 * What every walk over values and every growing operation charges before it does its work. An
 * execution's budget is one; a walk outside of any execution uses {@link #UNLIMITED}.
 */
public interface Meter {

    /**
     * Charges for work done or about to be done: one unit is about one element or sixteen
     * characters.
     */
    void charge(long units);

    /** Refuses a text longer than the limit, before it is built. */
    void textLength(long characters);

    /** Refuses a collection with more items than the limit, before it grows. */
    void collectionSize(long items);

    /**
     * Where the letters of long Strings begin, for the time of one execution; {@code null} when
     * nobody keeps it, and then each access by index walks the text from its start.
     */
    default @Nullable LetterCache letterCache() {
        return null;
    }

    /** The layouts of the program whose execution this is; {@code null} outside of any. */
    default @Nullable LayoutRoot layouts() {
        return null;
    }

    /** Charges nothing and refuses nothing. */
    Meter UNLIMITED =
            new Meter() {
                @Override
                public void charge(long units) {}

                @Override
                public void textLength(long characters) {}

                @Override
                public void collectionSize(long items) {}
            };
}

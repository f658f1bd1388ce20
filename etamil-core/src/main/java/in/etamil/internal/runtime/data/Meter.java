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
     * Refuses what is about to be allocated, in bytes of the JVM, if there is no room for it beside
     * what the variables hold and what is under way.
     */
    default void room(long bytes) {}

    /** The bytes that {@link #room} would not refuse. */
    default long spare() {
        return Long.MAX_VALUE;
    }

    /**
     * What is under way keeps so many more bytes until it is done, which who called it knows.
     * Refuses them as {@link #room} does.
     */
    default void keeps(long bytes) {}

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

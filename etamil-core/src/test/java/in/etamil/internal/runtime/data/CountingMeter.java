package in.etamil.internal.runtime.data;

import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.diagnostic.Message;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is charged, refuses what is over its limits, and keeps letter indexes as an execution
 * does.
 */
final class CountingMeter implements Meter {
    private final LetterCache letters = new LetterCache(Long.MAX_VALUE);
    private final long mostUnits;
    private final long longestText;
    private final long largestCollection;
    private final @Nullable LayoutRoot layouts;
    long units;

    CountingMeter() {
        this(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    CountingMeter(long mostUnits, long longestText, long largestCollection) {
        this.mostUnits = mostUnits;
        this.longestText = longestText;
        this.largestCollection = largestCollection;
        this.layouts = null;
    }

    CountingMeter(LayoutRoot layouts) {
        this.mostUnits = Long.MAX_VALUE;
        this.longestText = Long.MAX_VALUE;
        this.largestCollection = Long.MAX_VALUE;
        this.layouts = layouts;
    }

    @Override
    public void charge(long charged) {
        units += charged;
        check(units, mostUnits);
    }

    @Override
    public void textLength(long characters) {
        check(characters, longestText);
    }

    @Override
    public void collectionSize(long items) {
        check(items, largestCollection);
    }

    @Override
    public @Nullable LetterCache letterCache() {
        return letters;
    }

    @Override
    public @Nullable LayoutRoot layouts() {
        return layouts;
    }

    private static void check(long value, long limit) {
        if (value > limit) {
            throw new LimitReached(Message.CALL_DEPTH, limit);
        }
    }
}

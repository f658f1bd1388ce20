package in.etamil.internal.boundary;

import in.etamil.Limits;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.data.Meter;

/**
 * Limits a value that goes in before there is a run whose limits would: what is larger is not even
 * copied. For one value and one thread.
 */
public final class IncomingValues implements Meter {
    private final Limits limits;
    private long kept;

    public IncomingValues(Limits limits) {
        this.limits = limits;
    }

    /** Who hands a value in works on its own time. */
    @Override
    public void charge(long units) {}

    @Override
    public void textLength(long characters) {
        if (characters > limits.textCharacters()) {
            throw new LimitReached(Message.TEXT_TOO_LONG, limits.textCharacters());
        }
    }

    @Override
    public void collectionSize(long items) {
        if (items > limits.collectionItems()) {
            throw new LimitReached(Message.COLLECTION_TOO_LARGE, limits.collectionItems());
        }
    }

    @Override
    public void keeps(long bytes) {
        kept += bytes;
        if (limits.memoryBytes() != 0 && kept > limits.memoryBytes()) {
            throw new LimitReached(Message.OUT_OF_MEMORY, limits.memoryBytes());
        }
    }
}

package in.etamil.internal.runtime.data;

import java.util.Arrays;

/**
 * Where every 64th letter of a text begins, up to some boundary. Immutable; it holds for every text
 * that begins with the same characters up to that boundary and goes on behind it.
 */
final class LetterIndex {
    static final int STRIDE = 64;
    static final LetterIndex NOTHING = new LetterIndex(new int[0], 0, 0);

    private final int[] offsets;

    /** So many letters end at {@link #offset}. */
    private final int letters;

    private final int offset;

    private LetterIndex(int[] offsets, int letters, int offset) {
        this.offsets = offsets;
        this.letters = letters;
        this.offset = offset;
    }

    int letters() {
        return letters;
    }

    int offset() {
        return offset;
    }

    /** What it takes in the heap, about. */
    long bytes() {
        return 4L * offsets.length;
    }

    /**
     * This index carried on to the start of the text's last letter, which texts that go on share.
     */
    LetterIndex extended(CharSequence text, Meter meter) {
        int length = text.length();
        if (offset == length) {
            return this;
        }
        int[] longer = Arrays.copyOf(offsets, Math.max(offsets.length, (length - 1) / STRIDE + 1));
        int count = letters;
        int at = offset;
        int end = Letters.end(text, at, meter);
        while (end < length) {
            if (count % STRIDE == 0) {
                longer[count / STRIDE] = at;
            }
            count++;
            at = end;
            end = Letters.end(text, at, meter);
        }
        return new LetterIndex(Arrays.copyOf(longer, (count + STRIDE - 1) / STRIDE), count, at);
    }

    /** The start of the letter, which the text must have. */
    int find(CharSequence text, int letter, Meter meter) {
        int count = letter >= letters ? letters : letter / STRIDE * STRIDE;
        int at = letter >= letters ? offset : offsets[letter / STRIDE];
        while (count < letter) {
            at = Letters.end(text, at, meter);
            count++;
        }
        return at;
    }
}

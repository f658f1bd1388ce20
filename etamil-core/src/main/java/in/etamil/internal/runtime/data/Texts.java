package in.etamil.internal.runtime.data;

/** Text operations on {@link String} and {@link TextWindow} alike; the unit is the letter (language.md 4.2). */
public final class Texts {
    private Texts() {}

    /** The joined text: a String up to 64 characters, above that a window on a two-ended buffer. */
    public static CharSequence join(CharSequence left, CharSequence right, Meter meter) {
        throw new IllegalStateException("being written");
    }

    /** How many letters (extended grapheme clusters). */
    public static int letterCount(CharSequence text, Meter meter) {
        throw new IllegalStateException("being written");
    }

    /** The letter at the index, which must be in range. */
    public static CharSequence letterAt(CharSequence text, int index, Meter meter) {
        throw new IllegalStateException("being written");
    }

    /** The UTF-16 offset behind the letter that begins at the offset. */
    public static int letterEnd(CharSequence text, int offset) {
        throw new IllegalStateException("being written");
    }

    /** Whether a letter begins (or the text ends) at the offset. */
    public static boolean isBoundary(CharSequence text, int offset) {
        throw new IllegalStateException("being written");
    }

    /** Order by code point, which is not the order of UTF-16 above U+FFFF. */
    public static int compare(CharSequence left, CharSequence right) {
        throw new IllegalStateException("being written");
    }

    public static boolean areEqual(CharSequence left, CharSequence right) {
        throw new IllegalStateException("being written");
    }

    /** Without the White_Space of language.md 4.8 at both ends. */
    public static String trim(CharSequence text) {
        throw new IllegalStateException("being written");
    }
}

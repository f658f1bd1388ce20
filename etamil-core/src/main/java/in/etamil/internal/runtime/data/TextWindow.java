package in.etamil.internal.runtime.data;

/** A long joined text: a window on a two-ended buffer that several texts may share. Immutable in meaning. */
public final class TextWindow implements CharSequence {
    private final String text;

    TextWindow(String text) {
        this.text = text;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}

package in.etamil.internal.diagnostic;

import java.util.HexFormat;

/**
 * How text that is not ours stands in messages and log lines: in one line, cut, and with everything
 * spelled out that a terminal would obey instead of show, as {@code <U+001B>}.
 */
public final class Shown {
    /** The most UTF-16 units of a value that stands in a message. */
    public static final int LONGEST_VALUE = 200;

    /** The most UTF-16 units of each part of a message: a half, a detail, a hint. */
    public static final int LONGEST_PART = 4_000;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String CUT = "…";

    private Shown() {}

    /** A value in a message. */
    static String value(Object value) {
        return shortened(String.valueOf(value), LONGEST_VALUE);
    }

    /** A part of a message. */
    public static String part(String text) {
        return shortened(text, LONGEST_PART);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? oneLine(text) : oneLine(text.substring(0, most)) + CUT;
    }

    /** Text that can neither begin a line of its own nor turn the reader's eye. */
    public static String oneLine(String text) {
        int at = 0;
        while (at < text.length() && !isObeyed(text, at)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length() + 16).append(text, 0, at);
        for (; at < text.length(); at++) {
            if (isObeyed(text, at)) {
                line.append("<U+").append(HEX.toHexDigits(text.charAt(at))).append('>');
            } else {
                line.append(text.charAt(at));
            }
        }
        return line.toString();
    }

    /** What none obeys stays: tabs, and the joiners that writing needs. */
    private static boolean isObeyed(String text, int at) {
        char c = text.charAt(at);
        if (c < ' ' || c >= 0x7F && c < 0xA0) {
            return c != '\t';
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c == '\u2028' || c == '\u2029' || isDirection(c);
    }

    /** Whether it changes the direction of what stands around it (Unicode, Bidi_Control). */
    public static boolean isDirection(char c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }
}

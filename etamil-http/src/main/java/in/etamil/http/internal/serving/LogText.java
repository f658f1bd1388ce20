package in.etamil.http.internal.serving;

/** Text of others on its way into a log. */
public final class LogText {
    private LogText() {}

    /** It may hold a client's text: it must not be able to begin a log line of its own. */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isHidden(c)) {
                line.append("\\u").append(String.format("%04X", (int) c));
            } else {
                line.append(c);
            }
        }
        return line.toString();
    }

    private static boolean isHidden(char c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT && c != '\u200C' && c != '\u200D'
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}

package in.etamil.internal.syntax;

/**
 * One file's text as the lexer sees it and the names it goes by. The constructor takes the text as
 * it was read: it removes one leading byte-order mark and makes every CR LF an LF
 * (docs/semantics.md#source-text).
 *
 * @param identity what makes two imports the same file: canonical path, virtual path, or a name of
 *     its own
 * @param fileName the name without directories (a built-in module: its virtual path), as messages
 *     show it
 * @param text the text
 */
public record SourceText(String identity, String fileName, String text) {

    public SourceText {
        if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
            text = text.substring(1);
        }
        if (text.indexOf('\r') >= 0) {
            text = text.replace("\r\n", "\n");
        }
    }

    /** Returns the line that the offset stands in, without its line end. */
    public String lineAt(int offset) {
        int at = Math.min(offset, text.length());
        int start = text.lastIndexOf('\n', at - 1) + 1;
        int end = text.indexOf('\n', at);
        return text.substring(start, end < 0 ? text.length() : end);
    }
}

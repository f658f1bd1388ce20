package in.etamil.internal.syntax;

/**
 * One file's text as the lexer sees it (byte-order mark removed, CR LF made LF) and the names it goes by.
 *
 * @param identity what makes two imports the same file: canonical path, virtual path, or a name of its own
 * @param fileName the name without directories (a built-in module: its virtual path), as messages show it
 * @param text the text
 */
public record SourceText(String identity, String fileName, String text) {

    /** Returns the line that the offset stands in, without its line end. */
    public String lineAt(int offset) {
        int at = Math.min(offset, text.length());
        int start = text.lastIndexOf('\n', at - 1) + 1;
        int end = text.indexOf('\n', at);
        return text.substring(start, end < 0 ? text.length() : end);
    }
}

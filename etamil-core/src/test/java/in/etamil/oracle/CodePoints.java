package in.etamil.oracle;

/** The order of texts: by code point, which differs from Java's order by UTF-16 unit (docs/semantics.md#text). */
final class CodePoints {
    private CodePoints() {}

    static int compare(String a, String b) {
        int at = 0;
        while (at < a.length() && at < b.length()) {
            int left = a.codePointAt(at);
            int right = b.codePointAt(at);
            if (left != right) {
                return Integer.compare(left, right);
            }
            at += Character.charCount(left);
        }
        return Integer.compare(a.length(), b.length());
    }
}

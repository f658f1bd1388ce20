package in.etamil.internal.library;

import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.data.Texts;

/**
 * Reads the hex of keys and signatures: white space in it is ignored
 * (docs/semantics.md#signatures).
 */
final class Hex {
    private Hex() {}

    static byte[] read(String hex) throws BuiltinFailure {
        String digits = withoutWhiteSpace(hex);
        int count = digits.codePointCount(0, digits.length());
        if (count % 2 != 0) {
            throw new BuiltinFailure(Message.ODD_HEX, count);
        }
        byte[] bytes = new byte[count / 2];
        int at = 0;
        for (int i = 0; i < bytes.length; i++) {
            int end = digits.offsetByCodePoints(at, 2);
            int high = digit(digits.charAt(at));
            int low = digit(digits.charAt(end - 1));
            if (high < 0 || low < 0) {
                throw new BuiltinFailure(Message.NOT_HEX, digits.substring(at, end));
            }
            bytes[i] = (byte) (high << 4 | low);
            at = end;
        }
        return bytes;
    }

    /** ASCII only: {@link Character#digit} takes the digits of other scripts as well. */
    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        char small = (char) (c | 0x20);
        return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
    }

    private static String withoutWhiteSpace(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!Texts.isWhiteSpace(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }
}

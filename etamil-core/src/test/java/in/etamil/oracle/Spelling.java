package in.etamil.oracle;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The words of a text outside of literals and comments. */
final class Spelling {
    private Spelling() {}

    /** The text with every word as the table has it. */
    static String respelled(String text, Map<String, String> table) {
        return mapped(text, word -> table.getOrDefault(word, word));
    }

    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        mapped(text, word -> {
            words.add(word);
            return word;
        });
        return words;
    }

    private static String mapped(String text, UnaryOperator<String> spelling) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = tokenEnd(text, at);
            String token = text.substring(at, end);
            out.append(begins(text.charAt(at)) ? spelling.apply(token) : token);
            at = end;
        }
        return out.toString();
    }

    private static int tokenEnd(String text, int from) {
        int at = from + 1;
        if (begins(text.charAt(from))) {
            while (at < text.length() && (begins(text.charAt(at)) || isDigit(text.charAt(at)))) {
                at++;
            }
        } else if (text.charAt(from) == '"') {
            while (at < text.length() && text.charAt(at) != '"') {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            at = Math.min(at + 1, text.length());
        } else if (text.startsWith("//", from)) {
            int line = text.indexOf('\n', from);
            at = line < 0 ? text.length() : line;
        }
        return at;
    }

    private static boolean begins(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x0B80 && c <= 0x0BFF;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

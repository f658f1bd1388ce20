package in.etamil.http.internal.binding;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A header's value and the parameters behind it, as in {@code form-data; name="a;b"} (RFC 9110,
 * 5.6.6). What is wrong is left out and told, so that each header's reader can be as strict as it
 * must. Immutable.
 */
final class HeaderParameters {
    private final String value;
    private final Map<String, String> parameters;
    private final boolean malformed;

    private HeaderParameters(String value, Map<String, String> parameters, boolean malformed) {
        this.value = value;
        this.parameters = parameters;
        this.malformed = malformed;
    }

    static HeaderParameters of(String header) {
        Scan scan = new Scan(header);
        String value = scan.until(';').strip().toLowerCase(Locale.ROOT);
        Map<String, String> found = new HashMap<>(4);
        while (scan.hasNext()) {
            scan.parameter(found);
        }
        return new HeaderParameters(value, found, scan.malformed);
    }

    /** What stands before the parameters, in lower case. */
    String value() {
        return value;
    }

    /** The parameter of this lower-case name; the first if it was sent twice. */
    @Nullable String get(String name) {
        return parameters.get(name);
    }

    /** Whether something was no parameter, or one was sent twice. */
    boolean isMalformed() {
        return malformed;
    }

    private static final class Scan {
        private final String text;
        private int at;
        private boolean malformed;

        Scan(String text) {
            this.text = text;
        }

        boolean hasNext() {
            return at < text.length();
        }

        /** What stands before a mark, which is skipped. */
        String until(char mark) {
            int found = text.indexOf(mark, at);
            int end = found < 0 ? text.length() : found;
            String piece = text.substring(at, end);
            at = end + 1;
            return piece;
        }

        void parameter(Map<String, String> found) {
            int semicolon = text.indexOf(';', at);
            int equals = text.indexOf('=', at);
            if (equals < 0 || semicolon >= 0 && semicolon < equals) {
                malformed |= !until(';').isBlank();
                return;
            }
            String name = until('=').strip().toLowerCase(Locale.ROOT);
            skipBlanks();
            boolean quoted = hasNext() && text.charAt(at) == '"';
            String value = quoted ? quoted() : until(';').strip();
            malformed |= name.isEmpty() || found.putIfAbsent(name, value) != null;
        }

        private void skipBlanks() {
            while (hasNext() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
        }

        /**
         * Only a quote and a backslash can be escaped: browsers send the backslashes of a name as
         * they are.
         */
        private String quoted() {
            StringBuilder value = new StringBuilder();
            at++;
            while (hasNext() && text.charAt(at) != '"') {
                if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                    char next = text.charAt(at + 1);
                    at += next == '"' || next == '\\' ? 1 : 0;
                }
                value.append(text.charAt(at));
                at++;
            }
            malformed |= !hasNext();
            at++;
            if (hasNext()) {
                malformed |= !until(';').isBlank();
            }
            return value.toString();
        }
    }
}

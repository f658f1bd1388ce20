package in.etamil.cli;

import in.etamil.host.Environment;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The environment that the command was started with. The launcher changes two things that the
 * program must not see: it gives the JVM a UTF-8 locale, without which names in Tamil cannot be
 * read, and its shell may have dropped variables whose names are not ASCII.
 */
final class ProcessEnvironment implements Environment {
    /** Whether LC_ALL was there: {@code unset}, or {@code set:} and its value. */
    private static final String LOCALE = "ETAMIL_LAUNCHER_LC_ALL";

    /**
     * The environment as the kernel keeps it, NAME=VALUE and a NUL each, every byte as two
     * hexadecimal digits.
     */
    private static final String WHOLE = "ETAMIL_LAUNCHER_ENVIRON";

    @Override
    public @Nullable String get(String name) {
        if (name.equals(LOCALE) || name.equals(WHOLE)) {
            return null;
        }
        if (name.equals("LC_ALL")) {
            String original = System.getenv(LOCALE);
            if (original != null) {
                return original.startsWith("set:") ? original.substring(4) : null;
            }
        }
        String value = System.getenv(name);
        String whole = value == null && isOdd(name) ? System.getenv(WHOLE) : null;
        return whole == null ? value : find(decode(whole), name);
    }

    /** Whether a shell could have dropped a variable of this name. */
    private static boolean isOdd(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 0x80) {
                return true;
            }
        }
        return false;
    }

    static @Nullable String find(String variables, String name) {
        int from = 0;
        while (from < variables.length()) {
            int nul = variables.indexOf('\0', from);
            int end = nul < 0 ? variables.length() : nul;
            if (variables.startsWith(name, from)
                    && from + name.length() < end
                    && variables.charAt(from + name.length()) == '=') {
                return variables.substring(from + name.length() + 1, end);
            }
            from = end + 1;
        }
        return null;
    }

    static String decode(String hexadecimal) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int high = -1;
        for (int i = 0; i < hexadecimal.length(); i++) {
            int digit = Character.digit(hexadecimal.charAt(i), 16);
            if (digit >= 0 && high < 0) {
                high = digit;
            } else if (digit >= 0) {
                bytes.write(high << 4 | digit);
                high = -1;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

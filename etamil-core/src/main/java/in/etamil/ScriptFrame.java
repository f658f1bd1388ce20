package in.etamil;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One call of a program that was under way when the program failed. Immutable and thread-safe.
 *
 * @param function the function's name as the program writes it, {@code Shape.method} for a method,
 *     the method and path for a route's block, empty for an anonymous function; {@code null} for
 *     the top level
 * @param file the file's name, without directories
 * @param line the line that was being run, counted from 1
 */
public record ScriptFrame(@Nullable String function, String file, int line)
        implements Serializable {

    /**
     * What people are shown for the function: its name, or in both languages what it is.
     *
     * @return never empty
     */
    public String label() {
        if (function == null) {
            return "மேல் மட்டம் (top level)";
        }
        return function.isEmpty() ? "பெயரில்லா செயல் (anonymous function)" : function;
    }
}

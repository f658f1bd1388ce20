package in.etamil.host;

import org.jspecify.annotations.Nullable;

/** The environment variables a program may read (builtins.md 10, சூழல்). Thread-safe. */
@FunctionalInterface
public interface Environment {

    /**
     * Looks a variable up.
     *
     * @param name the name, any text
     * @return its value, or {@code null} if it is not set or has an impossible name
     */
    @Nullable String get(String name);
}

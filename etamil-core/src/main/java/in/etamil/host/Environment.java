package in.etamil.host;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables a program may read (docs/semantics.md#processes-and-environment,
 * சூழல்). Thread-safe. The secrets of the runtime itself stay closed, whatever an environment
 * permits.
 */
@FunctionalInterface
public interface Environment {

    /**
     * Looks a variable up.
     *
     * @param name the name, any text
     * @return its value, or {@code null} if it is not set or has an impossible name
     * @throws SecurityException if the program may not read it
     */
    @Nullable String get(String name);

    /**
     * The variables of this process.
     *
     * @return all of them
     */
    static Environment ofProcess() {
        return System::getenv;
    }

    /**
     * Some variables of this environment.
     *
     * @param names the names; one that ends in {@code *} permits all that begin as it does
     * @return the narrower environment
     */
    default Environment only(String... names) {
        return new NamedVariables(this, List.of(names));
    }
}

package in.etamil.internal.runtime;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one table of functions: every spelling of every builtin and host function. Built once, then
 * read only.
 */
public final class FunctionTable {
    private final boolean extensions;
    private final Map<String, Builtin> byName = new HashMap<>(1024);

    /** A table for the language with or without what extensions.md adds. */
    public FunctionTable(boolean extensions) {
        this.extensions = extensions;
    }

    /** Whether the language is the one with the additions of extensions.md. */
    public boolean extensions() {
        return extensions;
    }

    /** Adds a function under all its spellings; refuses a spelling that is taken. */
    public void add(Builtin builtin) {
        for (String name : builtin.names()) {
            if (byName.putIfAbsent(name, builtin) != null) {
                throw new IllegalArgumentException("two functions are named " + name);
            }
        }
    }

    public @Nullable Builtin find(String name) {
        return byName.get(name);
    }

    /** Every spelling, for "did you mean" and tools. */
    public Set<String> names() {
        return java.util.Collections.unmodifiableSet(byName.keySet());
    }
}

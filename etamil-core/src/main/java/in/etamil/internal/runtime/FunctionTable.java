package in.etamil.internal.runtime;

import in.etamil.host.DatabaseStatement;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one table of functions: every spelling of every builtin and host function, and the statements
 * that are functions of a library. Built once, then read only.
 */
public final class FunctionTable {
    private final boolean extensions;
    private final Map<String, Builtin> byName = new HashMap<>(1024);
    private final Map<DatabaseStatement, Builtin> byStatement =
            new EnumMap<>(DatabaseStatement.class);

    /**
     * A table for the language with or without what docs/semantics.md#what-this-project-adds adds.
     */
    public FunctionTable(boolean extensions) {
        this.extensions = extensions;
    }

    /**
     * Whether the language is the one with the additions of
     * docs/semantics.md#what-this-project-adds.
     */
    public boolean extensions() {
        return extensions;
    }

    /** Adds a row of the language under all its spellings, which are free. */
    public void add(Builtin row) {
        for (String name : row.names()) {
            if (byName.putIfAbsent(name, row) != null) {
                throw new IllegalArgumentException("two functions are named " + name);
            }
        }
    }

    /** Adds the row of a statement that no library has filled yet. */
    public void add(DatabaseStatement statement, Builtin row) {
        byStatement.put(statement, row);
    }

    /**
     * Adds a function of a library: under its own spellings, and in place of the reserved row that
     * it fills under all of that row's.
     *
     * @throws IllegalArgumentException if a spelling is taken, or it cannot fill the row
     */
    public void add(String library, Builtin function) {
        DatabaseStatement statement = function.descriptor().statement().orElse(null);
        if (statement != null) {
            Builtin row = statement(statement);
            requireFree(statement.keyword(), row, library);
            byStatement.put(statement, filled(row, row.names(), function));
            return;
        }
        Builtin row = reserved(function, library);
        if (row == null) {
            add(function);
            return;
        }
        requireArity(row, function, library);
        Set<String> names = new LinkedHashSet<>(row.names());
        names.addAll(function.names());
        Builtin filled = filled(row, List.copyOf(names), function);
        for (String name : names) {
            byName.put(name, filled);
        }
    }

    /** Calls take what the language says, whatever more the function could take. */
    private static Builtin filled(Builtin row, List<String> names, Builtin function) {
        return new Builtin(
                names,
                row.minimum(),
                row.maximum(),
                function.descriptor(),
                function.form(),
                function.code());
    }

    /** The one reserved row that the function's spellings name, if they name one. */
    private @Nullable Builtin reserved(Builtin function, String library) {
        Builtin found = null;
        for (String name : function.names()) {
            Builtin known = byName.get(name);
            if (known == null) {
                continue;
            }
            requireFree(name, known, library);
            if (found != null && found != known) {
                throw new IllegalArgumentException(
                        "a function of the library '"
                                + library
                                + "' has the names of two functions: "
                                + found.names().get(0)
                                + " and "
                                + known.names().get(0));
            }
            found = known;
        }
        return found;
    }

    private static void requireFree(String name, Builtin known, String library) {
        switch (known.code()) {
            case Builtin.Reserved reserved -> {}
            case Builtin.Method method ->
                    throw new IllegalArgumentException(
                            "the library '"
                                    + library
                                    + "' cannot replace '"
                                    + name
                                    + "', which is built in");
            case Builtin.Hosted other ->
                    throw new IllegalArgumentException(
                            "two functions are named '"
                                    + name
                                    + "': one of the library '"
                                    + other.library()
                                    + "' and one of the library '"
                                    + library
                                    + "'");
        }
    }

    private static void requireArity(Builtin row, Builtin function, String library) {
        if (function.minimum() > row.minimum() || function.maximum() < row.maximum()) {
            throw new IllegalArgumentException(
                    "'"
                            + row.names().get(0)
                            + "' takes "
                            + counts(row)
                            + " argument(s), but '"
                            + function.names().get(0)
                            + "' of the library '"
                            + library
                            + "', which would be it, takes "
                            + counts(function));
        }
    }

    private static String counts(Builtin row) {
        return row.minimum() == row.maximum()
                ? String.valueOf(row.minimum())
                : row.minimum() + " to " + row.maximum();
    }

    public @Nullable Builtin find(String name) {
        return byName.get(name);
    }

    public Builtin statement(DatabaseStatement statement) {
        return Objects.requireNonNull(byStatement.get(statement));
    }

    /** Every spelling, for "did you mean" and tools. */
    public Set<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }
}

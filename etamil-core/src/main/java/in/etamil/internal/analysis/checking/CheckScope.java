package in.etamil.internal.analysis.checking;

import in.etamil.internal.syntax.Span;
import in.etamil.internal.syntax.TypeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the checker knows of one scope's names: the top level, one function body, or one route or
 * schedule block.
 */
final class CheckScope {
    /** Whose fixed names hold in a block; {@code null} for a scope that starts from nothing. */
    private final @Nullable CheckScope program;

    /** The function around an anonymous function, whose names it may capture. */
    private final @Nullable CheckScope enclosing;

    /** What this scope binds anywhere in its text. */
    private final Set<String> bindable;

    /** A forgotten declaration stays as {@code null}: it hides the program's. */
    private final Map<String, @Nullable TypeName> declared = new HashMap<>();

    private final Map<String, Span> fixed = new HashMap<>();
    private final Set<String> assigned = new HashSet<>();

    private CheckScope(
            @Nullable CheckScope program, @Nullable CheckScope enclosing, Set<String> bindable) {
        this.program = program;
        this.enclosing = enclosing;
        this.bindable = bindable;
    }

    static CheckScope topLevel(Set<String> bindable) {
        return new CheckScope(null, null, bindable);
    }

    /** A body with a scope of its own, below the top level. */
    static CheckScope body(CheckScope enclosing, Set<String> bindable) {
        return new CheckScope(null, enclosing, bindable);
    }

    /**
     * A route or schedule block: it starts from what was fixed before it, and keeps its own names.
     */
    CheckScope servedBlock() {
        return new CheckScope(this, enclosing, bindable);
    }

    @Nullable TypeName declared(String name) {
        if (program != null && !declared.containsKey(name) && program.fixedAt(name) != null) {
            return program.declared(name);
        }
        return declared.get(name);
    }

    void declare(String name, TypeName type) {
        declared.put(name, type);
    }

    void forget(String name) {
        declared.put(name, null);
    }

    /** Where the name was fixed first, or {@code null}. */
    @Nullable Span fixedAt(String name) {
        Span place = fixed.get(name);
        return place == null && program != null ? program.fixedAt(name) : place;
    }

    void fix(String name, Span place) {
        fixed.putIfAbsent(name, place);
    }

    boolean isAssigned(String name) {
        return assigned.contains(name);
    }

    void assign(String name) {
        assigned.add(name);
    }

    /**
     * Whether the name may be a variable here when the program runs: then a call by it may reach
     * any function.
     */
    boolean mayBeVariable(String name) {
        return bindable.contains(name) || enclosing != null && enclosing.mayBeVariable(name);
    }
}

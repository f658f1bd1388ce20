package in.etamil.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of the top level, of one function body, or of one anonymous function, while it is being written. */
final class Scope {
    /** A method's record stays what it is, in anonymous functions inside too. */
    private static final Set<String> SELF = Set.of("இது", "iqu", "_self");

    final boolean topLevel;
    final @Nullable Scope enclosing;
    final @Nullable Scope globals;

    /** Variables that are bound by now, by name. */
    final Map<String, Kind> bound = new LinkedHashMap<>();

    /** Types that the checker knows here, by name. */
    final Map<String, String> declared = new HashMap<>();

    /** Names that must not be assigned: fixed ones, counters, and what a loop runs over. */
    final Set<String> fixed = new HashSet<>();

    /** Names bound only by element or field assignment, which are not looked at from inside. */
    final Set<String> partly = new HashSet<>();

    int loops;
    int blocks;

    private Scope(boolean topLevel, @Nullable Scope enclosing, @Nullable Scope globals) {
        this.topLevel = topLevel;
        this.enclosing = enclosing;
        this.globals = globals;
    }

    static Scope top() {
        return new Scope(true, null, null);
    }

    static Scope function(Scope globals) {
        return new Scope(false, null, globals);
    }

    /** An anonymous function written here: at the top level it sees globals, in a function it captures. */
    Scope anonymous() {
        return topLevel ? new Scope(false, null, this) : new Scope(false, this, globals);
    }

    /** All that can be read here, nearest first. */
    Map<String, Kind> visible() {
        Map<String, Kind> visible = new LinkedHashMap<>(bound);
        if (enclosing != null) {
            for (Map.Entry<String, Kind> entry : enclosing.visible().entrySet()) {
                if (!enclosing.partly.contains(entry.getKey())) {
                    visible.putIfAbsent(entry.getKey(), entry.getValue());
                }
            }
        } else if (globals != null) {
            globals.bound.forEach(visible::putIfAbsent);
        }
        // A name declared as a shape in a block that is over: the checker still holds it to that.
        visible.keySet().removeIf(name -> known(name).startsWith("S:") && !bound.containsKey(name));
        return visible;
    }

    /** The names with a kind like the one wanted. */
    List<Kind.Variable> like(Class<? extends Kind> wanted) {
        List<Kind.Variable> found = new ArrayList<>();
        for (Map.Entry<String, Kind> entry : visible().entrySet()) {
            if (wanted.isInstance(entry.getValue())) {
                found.add(new Kind.Variable(entry.getKey(), entry.getValue()));
            }
        }
        return found;
    }

    /** What can be assigned here; in a function that includes globals, which it will then hide. */
    List<Kind.Variable> assignable() {
        List<Kind.Variable> found = new ArrayList<>();
        for (Map.Entry<String, Kind> entry : visible().entrySet()) {
            if (!fixed.contains(entry.getKey()) && !SELF.contains(entry.getKey())) {
                found.add(new Kind.Variable(entry.getKey(), entry.getValue()));
            }
        }
        return found;
    }

    String known(String name) {
        return declared.getOrDefault(name, "");
    }
}

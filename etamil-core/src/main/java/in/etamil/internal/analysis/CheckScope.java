package in.etamil.internal.analysis;

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
    private final Map<String, TypeName> declared = new HashMap<>();
    private final Map<String, Integer> fixedLines = new HashMap<>();
    private final Set<String> assigned = new HashSet<>();

    /** A block that starts from what the program fixed before it. */
    CheckScope withFixedNames() {
        CheckScope block = new CheckScope();
        for (Map.Entry<String, Integer> fixed : fixedLines.entrySet()) {
            block.fixedLines.put(fixed.getKey(), fixed.getValue());
            TypeName type = declared.get(fixed.getKey());
            if (type != null) {
                block.declared.put(fixed.getKey(), type);
            }
        }
        return block;
    }

    @Nullable TypeName declared(String name) {
        return declared.get(name);
    }

    void declare(String name, TypeName type) {
        declared.put(name, type);
    }

    void forget(String name) {
        declared.remove(name);
    }

    /** The line on which the name was fixed, or {@code null}. */
    @Nullable Integer fixedLine(String name) {
        return fixedLines.get(name);
    }

    void fix(String name, int line) {
        fixedLines.put(name, line);
    }

    boolean isAssigned(String name) {
        return assigned.contains(name);
    }

    void assign(String name) {
        assigned.add(name);
    }
}

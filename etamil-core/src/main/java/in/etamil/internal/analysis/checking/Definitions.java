package in.etamil.internal.analysis.checking;

import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.Statement.FunctionDefinition;
import in.etamil.internal.syntax.Statement.ShapeDefinition;
import in.etamil.internal.syntax.TypeName;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a program defines for the whole of itself, found before anything is checked. */
final class Definitions {
    private final Map<String, ShapeMembers> shapes = new HashMap<>();
    private final Map<String, FunctionDefinition> functions = new HashMap<>();
    private final Map<Block, Set<String>> boundNames = new IdentityHashMap<>();
    private final Set<String> topLevelNames;

    Definitions(List<Statement> statements) {
        // A shape inside a block is refused; it is known all the same, so that its uses are not
        // refused too.
        for (Statement statement : statements) {
            if (statement instanceof ShapeDefinition shape) {
                addShape(shape);
            }
        }
        topLevelNames = new DefinitionCollector(this).collectFrom(statements);
    }

    void addShape(ShapeDefinition shape) {
        if (!shapes.containsKey(shape.name())) {
            shapes.put(shape.name(), new ShapeMembers(shape));
        }
    }

    void addFunction(FunctionDefinition function) {
        FunctionDefinition other = functions.get(function.name());
        if (other == null || !other.nameSpan().isBehind(function.nameSpan())) {
            functions.put(function.name(), function);
        }
    }

    void addBoundNames(Block body, Set<String> names) {
        boundNames.put(body, names);
    }

    /** The first shape of that name; a second one is refused. */
    @Nullable ShapeMembers shape(@Nullable String name) {
        return name == null ? null : shapes.get(name);
    }

    /** The last function of that name in the text: it wins for every call. */
    @Nullable FunctionDefinition function(String name) {
        return functions.get(name);
    }

    Iterable<String> shapeNames() {
        return shapes.keySet();
    }

    /** Every name that top-level code binds somewhere, routes and schedules included. */
    Set<String> topLevelNames() {
        return topLevelNames;
    }

    /**
     * Every name that the body of a function, method or anonymous function binds somewhere in its
     * text.
     */
    Set<String> boundNames(Block body) {
        return boundNames.getOrDefault(body, Set.of());
    }

    /**
     * What a value of a declared type is known as: nothing, if it names a shape that does not
     * exist.
     */
    KnownType known(@Nullable TypeName type) {
        return type == null || namesNoShape(type) ? KnownType.UNKNOWN : KnownType.of(type);
    }

    boolean namesNoShape(TypeName type) {
        return type.shape() != null && !shapes.containsKey(type.shape());
    }
}

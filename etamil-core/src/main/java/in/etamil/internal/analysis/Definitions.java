package in.etamil.internal.analysis;

import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.Statement.FunctionDefinition;
import in.etamil.internal.syntax.Statement.ShapeDefinition;
import in.etamil.internal.syntax.Statement.ShapeField;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a program defines for the whole of itself, found before anything is checked. */
final class Definitions {
    private final Map<String, ShapeDefinition> shapes = new HashMap<>();
    private final Map<String, FunctionDefinition> functions = new HashMap<>();
    private final Set<String> topLevelNames = new HashSet<>();

    Definitions(List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement instanceof ShapeDefinition shape) {
                shapes.putIfAbsent(shape.name(), shape);
            }
        }
        collect(statements, true);
    }

    /** The first shape of that name; a second one is refused. */
    @Nullable ShapeDefinition shape(String name) {
        return shapes.get(name);
    }

    /** The last function of that name in the text: it wins for every call. */
    @Nullable FunctionDefinition function(String name) {
        return functions.get(name);
    }

    Iterable<String> shapeNames() {
        return shapes.keySet();
    }

    /**
     * Whether top-level code assigns the name, so that a call by it may reach a function held in a
     * variable.
     */
    boolean isTopLevelVariable(String name) {
        return topLevelNames.contains(name);
    }

    static @Nullable ShapeField field(ShapeDefinition shape, String name) {
        for (ShapeField field : shape.fields()) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        return null;
    }

    static @Nullable FunctionDefinition method(ShapeDefinition shape, String name) {
        for (FunctionDefinition method : shape.methods()) {
            if (method.name().equals(name)) {
                return method;
            }
        }
        return null;
    }

    static boolean takesSelf(FunctionDefinition method) {
        return !method.signature().parameters().isEmpty()
                && method.signature().parameters().get(0).namesSelf();
    }

    static String fieldNames(ShapeDefinition shape) {
        StringBuilder names = new StringBuilder();
        for (ShapeField field : shape.fields()) {
            names.append(names.isEmpty() ? "" : ", ").append(field.name());
        }
        return names.toString();
    }

    private void collect(List<Statement> statements, boolean top) {
        for (Statement statement : statements) {
            collect(statement, top);
        }
    }

    private void collect(@Nullable Block block, boolean top) {
        if (block != null) {
            collect(block.statements(), top);
        }
    }

    private void collect(Statement statement, boolean top) {
        switch (statement) {
            case FunctionDefinition s -> {
                functions.put(s.name(), s);
                collect(s.body(), false);
            }
            case ShapeDefinition s -> {
                for (FunctionDefinition method : s.methods()) {
                    collect(method.body(), false);
                }
            }
            case Statement.Assignment s -> assigned(s.name(), top);
            case Statement.Declaration s -> assigned(s.name(), top);
            case Statement.If s -> {
                collect(s.then(), top);
                collect(s.otherwise(), top);
            }
            case Statement.While s -> collect(s.body(), top);
            case Statement.ForEach s -> {
                assigned(s.name(), top);
                collect(s.body(), top);
            }
            case Statement.Try s -> {
                assigned(s.name(), top);
                collect(s.body(), top);
                collect(s.handler(), top);
            }
            case Statement.Route s -> collect(s.body(), top);
            case Statement.Schedule s -> collect(s.body(), top);
            default -> {}
        }
    }

    private void assigned(String name, boolean top) {
        if (top) {
            topLevelNames.add(name);
        }
    }
}

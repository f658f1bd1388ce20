package in.etamil.internal.analysis.checking;

import in.etamil.internal.syntax.Statement.FunctionDefinition;
import in.etamil.internal.syntax.Statement.ShapeDefinition;
import in.etamil.internal.syntax.Statement.ShapeField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A shape's fields and methods by name; of a repeated name the first one counts. */
final class ShapeMembers {
    private final ShapeDefinition definition;
    private final Map<String, ShapeField> fields = new LinkedHashMap<>();
    private final Map<String, FunctionDefinition> methods = new HashMap<>();
    private final List<String> members = new ArrayList<>();

    ShapeMembers(ShapeDefinition definition) {
        this.definition = definition;
        for (ShapeField field : definition.fields()) {
            fields.putIfAbsent(field.name(), field);
        }
        for (FunctionDefinition method : definition.methods()) {
            methods.putIfAbsent(method.name(), method);
        }
        members.addAll(fields.keySet());
        members.addAll(methods.keySet());
    }

    ShapeDefinition definition() {
        return definition;
    }

    String name() {
        return definition.name();
    }

    @Nullable ShapeField field(String name) {
        return fields.get(name);
    }

    @Nullable FunctionDefinition method(String name) {
        return methods.get(name);
    }

    static boolean takesSelf(FunctionDefinition method) {
        return !method.signature().parameters().isEmpty()
                && method.signature().parameters().get(0).namesSelf();
    }

    /** The fields' names in declared order. */
    Iterable<String> fieldNames() {
        return fields.keySet();
    }

    Iterable<String> methodNames() {
        return methods.keySet();
    }

    /** The fields' names, then the methods'. */
    Iterable<String> memberNames() {
        return members;
    }
}

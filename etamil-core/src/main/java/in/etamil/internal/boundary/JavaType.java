package in.etamil.internal.boundary;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Java type that a value is wanted as: wildcards and type variables are replaced by what is known
 * of them.
 *
 * @param raw the class
 * @param arguments its type arguments, or an array's element type; empty if none are known
 */
record JavaType(Class<?> raw, List<JavaType> arguments) {
    private static final JavaType OBJECT = new JavaType(Object.class, List.of());

    /** A type in which no type variable is known. */
    static JavaType of(Type type) {
        return of(type, Map.of());
    }

    /** A type in which these type variables are known. */
    static JavaType of(Type type, Map<TypeVariable<?>, JavaType> known) {
        if (type instanceof Class<?> plain) {
            return plain.isArray()
                    ? new JavaType(plain, List.of(of(plain.getComponentType(), known)))
                    : new JavaType(plain, List.of());
        }
        if (type instanceof ParameterizedType generic) {
            List<JavaType> arguments = new ArrayList<>();
            for (Type argument : generic.getActualTypeArguments()) {
                arguments.add(of(argument, known));
            }
            return new JavaType((Class<?>) generic.getRawType(), List.copyOf(arguments));
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], known);
        }
        if (type instanceof TypeVariable<?> variable) {
            return ofVariable(variable, known);
        }
        JavaType element = of(((GenericArrayType) type).getGenericComponentType(), known);
        return new JavaType(Array.newInstance(element.raw, 0).getClass(), List.of(element));
    }

    private static JavaType ofVariable(
            TypeVariable<?> variable, Map<TypeVariable<?>, JavaType> known) {
        JavaType found = known.get(variable);
        if (found != null) {
            return found;
        }
        // A variable may be bounded by a type that it stands in.
        Map<TypeVariable<?>, JavaType> inside = new HashMap<>(known);
        inside.put(variable, OBJECT);
        return of(variable.getBounds()[0], inside);
    }

    /** What is known of the type variables of an interface and of those that it extends. */
    static Map<TypeVariable<?>, JavaType> variablesOf(Class<?> type) {
        Map<TypeVariable<?>, JavaType> known = new HashMap<>();
        collect(type, known);
        return known;
    }

    private static void collect(Class<?> type, Map<TypeVariable<?>, JavaType> known) {
        for (Type extended : type.getGenericInterfaces()) {
            JavaType resolved = of(extended, known);
            known.putAll(resolved.variables());
            collect(resolved.raw, known);
        }
    }

    /** This type's own arguments by its class's type variables. */
    Map<TypeVariable<?>, JavaType> variables() {
        Map<TypeVariable<?>, JavaType> known = new HashMap<>();
        TypeVariable<?>[] names = raw.getTypeParameters();
        for (int i = 0; i < names.length && i < arguments.size(); i++) {
            known.put(names[i], arguments.get(i));
        }
        return known;
    }

    /** A type argument; any object where none is known. */
    JavaType argument(int index) {
        return index < arguments.size() ? arguments.get(index) : OBJECT;
    }

    boolean isGeneric() {
        return !arguments.isEmpty();
    }

    /** The class's name for messages. */
    String name() {
        Class<?> shown = raw.isAnonymousClass() ? raw.getSuperclass() : raw;
        return shown.getSimpleName();
    }
}

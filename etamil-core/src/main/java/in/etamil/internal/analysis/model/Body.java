package in.etamil.internal.analysis.model;

import in.etamil.internal.syntax.Signature;
import in.etamil.internal.syntax.Span;
import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One body of code and what its names mean in it: the top level, a function, a method, an anonymous
 * function, or the block of a route or schedule.
 */
public final class Body {

    /** What a body belongs to. */
    public enum Kind {
        TOP,
        ROUTE,
        SCHEDULE,
        FUNCTION,
        METHOD,
        LAMBDA
    }

    private final Kind kind;
    private final String name;
    private final Span span;
    private final List<String> parameters;
    private final List<@Nullable TypeName> parameterTypes;
    private final List<String> captures;
    private final List<Statement> statements;
    private final Map<String, Integer> locals = new LinkedHashMap<>();
    private final int slots;

    Body(
            Kind kind,
            String name,
            Span span,
            Signature signature,
            List<String> captures,
            Iterable<String> assigned,
            List<Statement> statements) {
        this.kind = kind;
        this.name = name;
        this.span = span;
        this.parameters = names(signature);
        this.parameterTypes = types(signature);
        this.captures = List.copyOf(captures);
        this.statements = statements;
        int next = 0;
        for (String capture : captures) {
            locals.put(capture, next++);
        }
        for (String parameter : this.parameters) {
            locals.put(parameter, next++);
        }
        if (!isTopLevel()) {
            for (String local : assigned) {
                if (!locals.containsKey(local)) {
                    locals.put(local, next++);
                }
            }
        }
        this.slots = next;
    }

    private static List<String> names(Signature signature) {
        List<String> names = new ArrayList<>();
        for (Signature.Parameter parameter : signature.parameters()) {
            names.add(parameter.name());
        }
        return names;
    }

    private static List<@Nullable TypeName> types(Signature signature) {
        List<@Nullable TypeName> types = new ArrayList<>();
        for (Signature.Parameter parameter : signature.parameters()) {
            types.add(parameter.type());
        }
        return types;
    }

    public Kind kind() {
        return kind;
    }

    /**
     * The function's name, {@code Shape.method}, the route's method and path, or "" for an
     * anonymous function.
     */
    public String name() {
        return name;
    }

    public Span span() {
        return span;
    }

    public List<String> parameters() {
        return parameters;
    }

    /** The declared types of the parameters; {@code null} where none is declared. */
    public List<@Nullable TypeName> parameterTypes() {
        return parameterTypes;
    }

    /** The names of all locals, in the order of their slots. */
    public Set<String> locals() {
        return locals.keySet();
    }

    /**
     * The names captured when the anonymous function is made, in the order in which they are
     * passed.
     */
    public List<String> captures() {
        return captures;
    }

    public List<Statement> statements() {
        return statements;
    }

    /** Whether its variables are globals. */
    public boolean isTopLevel() {
        return kind == Kind.TOP || kind == Kind.ROUTE || kind == Kind.SCHEDULE;
    }

    /**
     * The slot of a local: captures first, then parameters, then the names it assigns; -1 if it is
     * none.
     */
    public int local(String variable) {
        return locals.getOrDefault(variable, -1);
    }

    /** The names that have a slot. */
    public Iterable<String> localNames() {
        return locals.keySet();
    }

    /** Which parameter the name is; of several of one name the last; -1 if it is none. */
    public int parameter(String name) {
        int index = local(name) - captures.size();
        return index >= 0 && index < parameters.size() ? index : -1;
    }

    /** Whether the name is bound when the body begins. */
    public boolean isGiven(String variable) {
        int slot = local(variable);
        return slot >= 0 && slot < captures.size() + parameters.size();
    }

    /** How many slots the locals need. */
    public int slots() {
        return slots;
    }
}

package in.etamil.internal.analysis.model;

import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A checked program with the meaning of its names worked out: what the emitter reads. */
public final class ProgramModel {

    /** A shape with the bodies of its methods. */
    public record ShapeModel(Statement.ShapeDefinition definition, Map<String, Body> methods) {}

    final Map<String, Body> functions = new LinkedHashMap<>();
    final Map<String, ShapeModel> shapes = new LinkedHashMap<>();
    final Map<Expression.Lambda, Body> lambdas = new IdentityHashMap<>();
    final List<Statement> definitions = new ArrayList<>();
    final List<Body> lambdaOrder = new ArrayList<>();
    final Map<Statement, Body> blocks = new IdentityHashMap<>();
    final List<Statement.Route> routes = new ArrayList<>();
    final List<Statement.Schedule> jobs = new ArrayList<>();
    final Map<String, Integer> globals = new LinkedHashMap<>();
    final Set<String> assignedGlobals = new HashSet<>();
    private final Body top;
    private final List<String> hostGlobals;
    private final boolean open;

    ProgramModel(Body top, List<String> hostGlobals, boolean open) {
        this.top = top;
        this.open = open;
        this.hostGlobals = List.copyOf(hostGlobals);
    }

    /** The top level. */
    public Body top() {
        return top;
    }

    /** The globals that the host or response statements set, so that anything may be in them. */
    public List<String> hostGlobals() {
        return hostGlobals;
    }

    /** Every function by name; of several definitions the last one in the text. */
    public Map<String, Body> functions() {
        return functions;
    }

    /**
     * The definitions of functions and shapes that stand in no other definition, in the order of
     * the text.
     */
    public List<Statement> definitions() {
        return definitions;
    }

    public Map<String, ShapeModel> shapes() {
        return shapes;
    }

    public Body lambda(Expression.Lambda lambda) {
        return Objects.requireNonNull(lambdas.get(lambda));
    }

    /** Every anonymous function, in the order of the text. */
    public List<Body> lambdas() {
        return lambdaOrder;
    }

    /** Every body that is called: functions, methods and anonymous functions. */
    public List<Body> callables() {
        List<Body> all = new ArrayList<>(functions.values());
        for (ShapeModel shape : shapes.values()) {
            all.addAll(shape.methods().values());
        }
        all.addAll(lambdaOrder);
        return all;
    }

    /** The bodies of all routes and schedules, in no order. */
    public Collection<Body> blocks() {
        return blocks.values();
    }

    /** The body of a route or schedule. */
    public Body block(Statement statement) {
        return Objects.requireNonNull(blocks.get(statement));
    }

    /** Every body of the program. */
    public List<Body> bodies() {
        List<Body> bodies = new ArrayList<>(functions.values());
        for (ShapeModel shape : shapes.values()) {
            bodies.addAll(shape.methods().values());
        }
        bodies.addAll(lambdaOrder);
        bodies.addAll(blocks.values());
        bodies.add(top);
        return bodies;
    }

    /** The routes at the top level, in the order of the text. */
    public List<Statement.Route> routes() {
        return routes;
    }

    /** The jobs at the top level, in the order of the text. */
    public List<Statement.Schedule> jobs() {
        return jobs;
    }

    /** The blocks that a server runs after the top level: those of the routes, then the jobs'. */
    public List<Body> servedBlocks() {
        List<Body> served = new ArrayList<>();
        for (Statement.Route route : routes) {
            served.add(block(route));
        }
        for (Statement.Schedule job : jobs) {
            served.add(block(job));
        }
        return served;
    }

    /** The slot of every name that may be a global. */
    public Map<String, Integer> globals() {
        return globals;
    }

    public int globalSlot(String name) {
        return globals.getOrDefault(name, -1);
    }

    /**
     * Whether more text may follow, as in a session: then what a name means is only known when it
     * is used.
     */
    public boolean isOpen() {
        return open;
    }

    /**
     * Whether top-level code may assign the name, so that a call by this name must look at the
     * variable first.
     */
    public boolean isAssignedGlobal(String name) {
        return open || assignedGlobals.contains(name);
    }

    /** Whether the host provides the global: then it may change during any call. */
    public boolean isHostGlobal(String name) {
        return hostGlobals.contains(name);
    }
}

package in.etamil.internal.boundary;

import in.etamil.EtamilName;
import in.etamil.Limits;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.FunctionEntry;
import in.etamil.internal.runtime.ProgramFunction;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A Java interface over a program's functions: every abstract method is one of them. */
public final class FunctionProxy implements InvocationHandler {
    private static final Object[] NOTHING = {};

    private final String name;
    private final Map<Method, Target> targets = new HashMap<>();
    private final Boundary boundary;
    private final @Nullable Limits limits;

    /** One method: its function, what it gives, and the place of a parameter with limits. */
    private record Target(ProgramFunction function, Type result, int limits) {}

    private FunctionProxy(String name, Boundary boundary, @Nullable Limits limits) {
        this.name = name;
        this.boundary = boundary;
        this.limits = limits;
    }

    /**
     * An object of the interface.
     *
     * @param functions finds the program's function of a name, or throws what the caller gets
     */
    public static Object of(
            Class<?> type,
            String name,
            Function<String, ProgramFunction> functions,
            Boundary boundary,
            @Nullable Limits limits) {
        if (!type.isInterface() || type.isAnnotation()) {
            throw Refusals.exception(new Fault(Message.NOT_AN_INTERFACE, type.getName()));
        }
        FunctionProxy handler = new FunctionProxy(name, boundary, limits);
        for (Method method : type.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers()) && !isOfObject(method)) {
                handler.targets.put(method, target(method, functions));
            }
        }
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    /** {@code Comparator} and its like repeat {@code equals}. */
    private static boolean isOfObject(Method method) {
        return switch (method.getName()) {
            case "toString", "hashCode" -> method.getParameterCount() == 0;
            case "equals" ->
                    method.getParameterCount() == 1
                            && method.getParameterTypes()[0] == Object.class;
            default -> false;
        };
    }

    private static Target target(Method method, Function<String, ProgramFunction> functions) {
        EtamilName written = method.getAnnotation(EtamilName.class);
        ProgramFunction function =
                functions.apply(written == null ? method.getName() : written.value());
        int limits = -1;
        Class<?>[] parameters = method.getParameterTypes();
        for (int i = 0; i < parameters.length; i++) {
            limits = parameters[i] == Limits.class ? i : limits;
        }
        int passed = limits < 0 ? parameters.length : parameters.length - 1;
        FunctionEntry entry = function.entry();
        if (passed < entry.minimum() || passed > entry.maximum()) {
            throw Refusals.exception(
                    new Fault(
                            Message.METHOD_ARITY,
                            entry.name(),
                            entry.minimum(),
                            passed,
                            method.getName()));
        }
        return new Target(function, method.getGenericReturnType(), limits);
    }

    @Override
    public @Nullable Object invoke(
            Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        Target target = targets.get(method);
        if (target != null) {
            return called(target, arguments == null ? NOTHING : arguments);
        }
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> name;
        };
    }

    private @Nullable Object called(Target target, @Nullable Object[] arguments) {
        @Nullable Object[] values = new Object[arguments.length - (target.limits < 0 ? 0 : 1)];
        for (int i = 0, at = 0; i < arguments.length; i++) {
            if (i != target.limits) {
                values[at] = Refusals.shown(arguments[i], boundary);
                at++;
            }
        }
        Limits ofCall = target.limits < 0 ? null : (Limits) arguments[target.limits];
        Object result =
                boundary.caller()
                        .call(
                                target.function.entry(),
                                target.function.captures(),
                                values,
                                ofCall == null ? limits : ofCall);
        return Refusals.taken(target.result, result, boundary);
    }
}

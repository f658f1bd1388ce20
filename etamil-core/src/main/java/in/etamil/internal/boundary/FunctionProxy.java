package in.etamil.internal.boundary;

import in.etamil.EtamilName;
import in.etamil.Limits;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.HostMistake;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.FunctionEntry;
import in.etamil.internal.runtime.ProgramFunction;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A Java interface over a program's functions: every abstract method is one of them. */
public final class FunctionProxy implements InvocationHandler {
    private static final Object[] NOTHING = {};

    private final String name;
    private final Map<Method, Target> targets = new HashMap<>();

    /** What was called before: a proxy passes the same object for a method every time. */
    private Known known = new Known(new Method[0], new Target[0]);

    private final Boundary boundary;

    /** One method: its function, what it gives, and the place of a parameter with limits. */
    private record Target(ProgramFunction function, JavaType result, int limits) {}

    /** Methods and their targets; replaced as a whole, so that threads see all of it or none. */
    private record Known(Method[] methods, Target[] targets) {
        @Nullable Target find(Method method) {
            for (int i = 0; i < methods.length; i++) {
                if (methods[i] == method) {
                    return targets[i];
                }
            }
            return null;
        }

        Known plus(Method method, Target target) {
            int count = methods.length;
            Method[] moreMethods = Arrays.copyOf(methods, count + 1);
            Target[] moreTargets = Arrays.copyOf(targets, count + 1);
            moreMethods[count] = method;
            moreTargets[count] = target;
            return new Known(moreMethods, moreTargets);
        }
    }

    private FunctionProxy(String name, Boundary boundary) {
        this.name = name;
        this.boundary = boundary;
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
            Boundary boundary) {
        if (!type.isInterface() || type.isAnnotation() || type.isSealed()) {
            throw HostMistake.of(new Fault(Message.NOT_AN_INTERFACE, type.getName()));
        }
        FunctionProxy handler = new FunctionProxy(name, boundary);
        Map<TypeVariable<?>, JavaType> variables = JavaType.variablesOf(type);
        for (Method method : type.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers()) && !isOfObject(method)) {
                handler.targets.put(method, target(method, functions, variables));
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

    private static Target target(
            Method method,
            Function<String, ProgramFunction> functions,
            Map<TypeVariable<?>, JavaType> variables) {
        EtamilName written = method.getAnnotation(EtamilName.class);
        ProgramFunction function =
                functions.apply(written == null ? method.getName() : written.value());
        int limits = -1;
        Class<?>[] parameters = method.getParameterTypes();
        for (int i = 0; i < parameters.length; i++) {
            // A second one is passed, and refused as any argument that is no value.
            limits = limits < 0 && parameters[i] == Limits.class ? i : limits;
        }
        int passed = limits < 0 ? parameters.length : parameters.length - 1;
        FunctionEntry entry = function.entry();
        if (passed < entry.minimum() || passed > entry.maximum()) {
            throw HostMistake.of(
                    new Fault(
                            Message.METHOD_ARITY,
                            entry.name(),
                            entry.minimum(),
                            passed,
                            method.getName()));
        }
        return new Target(function, JavaType.of(method.getGenericReturnType(), variables), limits);
    }

    @Override
    public @Nullable Object invoke(
            Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        Target target = target(method);
        if (target != null) {
            return called(target, arguments == null ? NOTHING : arguments);
        }
        if (method.isDefault()) {
            return byDefault(proxy, method, arguments);
        }
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> name;
        };
    }

    private static @Nullable Object byDefault(
            Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        Class<?> owner = method.getDeclaringClass();
        if (Modifier.isPublic(owner.getModifiers())) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        return MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
                .unreflectSpecial(method, owner)
                .bindTo(proxy)
                .invokeWithArguments(arguments == null ? NOTHING : arguments);
    }

    private @Nullable Target target(Method method) {
        Target target = known.find(method);
        if (target == null) {
            target = targets.get(method);
            if (target != null) {
                known = known.plus(method, target);
            }
        }
        return target;
    }

    private @Nullable Object called(Target target, @Nullable Object[] arguments) {
        @Nullable Object[] values = new Object[arguments.length - (target.limits < 0 ? 0 : 1)];
        for (int i = 0, at = 0; i < arguments.length; i++) {
            if (i != target.limits) {
                values[at] = boundary.in(arguments[i]);
                at++;
            }
        }
        Limits ofCall = target.limits < 0 ? null : (Limits) arguments[target.limits];
        Boundary ofResult = ofCall == null ? boundary : boundary.withLimits(ofCall);
        Object result =
                ofResult.caller().call(target.function.entry(), target.function.captures(), values);
        return ofResult.as(target.result, result, target.function.entry());
    }
}

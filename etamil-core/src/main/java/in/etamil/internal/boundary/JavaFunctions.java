package in.etamil.internal.boundary;

import in.etamil.host.HostFunction;
import in.etamil.internal.runtime.FunctionEntry;
import in.etamil.internal.runtime.ProgramFunction;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The function types of {@code java.util.function} and functions of the language. */
final class JavaFunctions {
    private static final Object[] NOTHING = {};
    private static final JavaType BOOLEAN = JavaType.of(boolean.class);
    private static final JavaType VOID = JavaType.of(void.class);

    private JavaFunctions() {}

    /**
     * A function of the language as the functional interface; {@code null} if it is none of ours.
     */
    static @Nullable Object out(JavaType type, FunctionView function) {
        Class<?> raw = type.raw();
        if (raw == Function.class) {
            return (Function<?, ?>) a -> called(function, type.argument(1), a);
        }
        if (raw == UnaryOperator.class) {
            return (UnaryOperator<?>) a -> called(function, type.argument(0), a);
        }
        if (raw == BiFunction.class) {
            return (BiFunction<?, ?, ?>) (a, b) -> called(function, type.argument(2), a, b);
        }
        if (raw == BinaryOperator.class) {
            return (BinaryOperator<?>) (a, b) -> called(function, type.argument(0), a, b);
        }
        if (raw == Supplier.class) {
            return (Supplier<?>) () -> called(function, type.argument(0));
        }
        if (raw == Predicate.class) {
            return (Predicate<?>) a -> holds(function, a);
        }
        if (raw == BiPredicate.class) {
            return (BiPredicate<?, ?>) (a, b) -> holds(function, a, b);
        }
        if (raw == Consumer.class) {
            return (Consumer<?>) a -> called(function, VOID, a);
        }
        if (raw == Runnable.class) {
            return (Runnable) () -> called(function, VOID);
        }
        if (raw == BiConsumer.class) {
            return (BiConsumer<?, ?>) (a, b) -> called(function, VOID, a, b);
        }
        return null;
    }

    /** The type that Java's interface is asked for, which the other type was made of. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> @Nullable T called(
            FunctionView function, JavaType result, @Nullable Object... arguments) {
        return (T) taken(function, result, arguments);
    }

    private static boolean holds(FunctionView function, @Nullable Object... arguments) {
        return Boolean.TRUE.equals(taken(function, BOOLEAN, arguments));
    }

    private static @Nullable Object taken(
            FunctionView function, JavaType type, @Nullable Object... arguments) {
        return function.boundary.as(type, function.result(arguments), function.function.entry());
    }

    /**
     * A Java function as one of the language; {@code null} if it is none of ours. A {@code
     * Runnable} is none: threads and tasks are such, which nobody means to hand out.
     */
    @SuppressWarnings("unchecked")
    static @Nullable Object in(Object value, Boundary boundary) {
        if (value instanceof Function<?, ?> f) {
            return function(1, a -> ((Function<Object, Object>) f).apply(a.get(0)));
        }
        if (value instanceof BiFunction<?, ?, ?> f) {
            return function(
                    2, a -> ((BiFunction<Object, Object, Object>) f).apply(a.get(0), a.get(1)));
        }
        if (value instanceof Supplier<?> f) {
            return function(0, a -> f.get());
        }
        if (value instanceof Consumer<?> f) {
            return function(1, a -> done(() -> ((Consumer<Object>) f).accept(a.get(0))));
        }
        if (value instanceof BiConsumer<?, ?> f) {
            return function(
                    2,
                    a -> done(() -> ((BiConsumer<Object, Object>) f).accept(a.get(0), a.get(1))));
        }
        if (value instanceof Predicate<?> f) {
            return function(1, a -> ((Predicate<Object>) f).test(a.get(0)));
        }
        if (value instanceof BiPredicate<?, ?> f) {
            return function(2, a -> ((BiPredicate<Object, Object>) f).test(a.get(0), a.get(1)));
        }
        return null;
    }

    private static @Nullable Object done(Runnable action) {
        action.run();
        return null;
    }

    private static Object function(int arity, HostFunction.Computation body) {
        HostUnit unit =
                new HostUnit(
                        HostFunction.named(FunctionEntry.ANONYMOUS).takesAny(arity).body(body));
        FunctionEntry entry =
                new FunctionEntry(
                        unit, FunctionEntry.ANONYMOUS, arity, arity, false, unit, 0, 1, -1);
        return new ProgramFunction(entry, NOTHING);
    }
}

package in.etamil.host;

import in.etamil.value.EtamilValue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A function of Java that programs can call like a builtin. A function or variable of the program
 * with the same name hides it. Immutable.
 *
 * <p>Source: extensions.md; architecture: one table of functions.
 *
 * @param names every spelling, the first one for messages
 * @param minimum the least number of arguments
 * @param maximum the greatest; those not given are {@code null}
 * @param body what it does
 */
public record HostFunction(List<String> names, int minimum, int maximum, Body body) {

    /** The most arguments a function of the host can take. */
    public static final int MOST_ARGUMENTS = 64;

    /** What a host function does. Must be thread-safe: programs run in many threads. */
    @FunctionalInterface
    public interface Body {

        /**
         * Runs it, as a part of the program's run: the time it takes counts, and its thread is
         * interrupted when the run is cancelled.
         *
         * @param arguments what the program gave; immutable and safe to keep
         * @return anything that can be given to a program: see {@link EtamilValue#as}
         * @throws in.etamil.EtamilFailure to give the program a failure as a value
         * @throws Exception to fail the program with an error that a try block can catch
         */
        @Nullable Object call(Arguments arguments) throws Exception;
    }

    /** What a program gave a host function. Immutable and thread-safe. */
    public interface Arguments {

        /**
         * How many there are, those that were not given included.
         *
         * @return the count
         */
        int size();

        /**
         * One of them as it is.
         *
         * @param index from 0
         * @return see {@link EtamilValue#get}
         */
        @Nullable Object get(int index);

        /**
         * One of them as a Java type.
         *
         * @param <T> the type
         * @param index from 0
         * @param type see {@link EtamilValue#as}
         * @return the converted value; {@code null} for இன்மை
         * @throws in.etamil.EtamilHostException if it is not of that type; not caught, it becomes
         *     an error of the program
         */
        <T> @Nullable T get(int index, Class<T> type);

        /**
         * One of them with all conversions.
         *
         * @param index from 0
         * @return the value
         */
        EtamilValue value(int index);
    }

    /** Checks names and counts. */
    public HostFunction {
        names = List.copyOf(names);
        Objects.requireNonNull(body, "body");
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a function needs a name");
        }
        if (minimum < 0 || maximum < minimum || maximum > MOST_ARGUMENTS) {
            throw new IllegalArgumentException(
                    "arguments of "
                            + names.get(0)
                            + " must be between 0 and "
                            + MOST_ARGUMENTS
                            + ", got "
                            + minimum
                            + " to "
                            + maximum);
        }
    }
}

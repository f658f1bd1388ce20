package in.etamil.host;

import in.etamil.value.EtamilValue;
import org.jspecify.annotations.Nullable;

/**
 * A function of Java that programs can call like a builtin, or what a statement of databases does.
 * A function or variable of the program with the same name hides it. Immutable.
 *
 * <pre>{@code
 * HostFunction emi = HostFunction.named("தவணை", "emi")
 *         .takes(ValueKind.NUMBER, ValueKind.NUMBER, ValueKind.NUMBER)
 *         .gives(ValueKind.NUMBER)
 *         .pure()
 *         .body(given -> Loans.emi(
 *                 given.get(0, BigDecimal.class),
 *                 given.get(1, BigDecimal.class),
 *                 given.get(2, Integer.class)));
 * }</pre>
 *
 * <p>Source: docs/semantics.md#what-this-project-adds.
 */
public final class HostFunction {
    private final FunctionDescriptor descriptor;
    private final Body body;

    HostFunction(FunctionDescriptor descriptor, Body body) {
        this.descriptor = descriptor;
        this.body = body;
    }

    /** What a host function does in a run. Must be thread-safe: programs run in many threads. */
    @FunctionalInterface
    public interface Body {

        /**
         * Runs it, as a part of the program's run: the time it takes counts, and its thread is
         * interrupted when the run is cancelled.
         *
         * @param arguments what the program gave; immutable and safe to keep
         * @param run the run, until this returns
         * @return anything that can be given to a program: see {@link EtamilValue#as}
         * @throws in.etamil.EtamilFailure to give the program a failure as a value
         * @throws Exception to fail the program with an error that a try block can catch
         */
        @Nullable Object call(Arguments arguments, RunContext run) throws Exception;
    }

    /**
     * What a host function does that needs nothing of its run. Must be thread-safe: programs run in
     * many threads.
     */
    @FunctionalInterface
    public interface Computation {

        /**
         * Runs it, as {@link Body#call} does.
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

    /**
     * Starts the description of a function: no arguments, any result, and an effect, until more is
     * said.
     *
     * @param spellings every spelling, the first one for messages
     * @return a new builder, which ends with the function's body
     */
    public static FunctionDescriptor.Builder named(String... spellings) {
        return FunctionDescriptor.named(spellings);
    }

    /**
     * Starts the description of what a statement does. Its arguments are said by the statement;
     * like a pure function it may not call functions of the program that it is given. A statement
     * has no result that the program could look at: a failure is an error of the program.
     *
     * @param statement the statement
     * @return a new builder, which ends with the function's body
     */
    public static FunctionDescriptor.Builder statement(DatabaseStatement statement) {
        return FunctionDescriptor.statement(statement);
    }

    /**
     * All that is to be known of it besides its body.
     *
     * @return the description
     */
    public FunctionDescriptor descriptor() {
        return descriptor;
    }

    /**
     * What it does.
     *
     * @return the body
     */
    public Body body() {
        return body;
    }
}

package in.etamil;

import in.etamil.host.Cancellation;
import in.etamil.host.Console;
import in.etamil.host.RunContext;
import in.etamil.host.RunKey;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a host gives to a run, where that is not as the engine has it. Immutable; as thread-safe as
 * what it holds.
 *
 * <pre>{@code
 * program.start(RunOptions.DEFAULT
 *         .withConsole(Console.printingTo(log::info))
 *         .withGlobals(Map.of("ஆண்டு", 2026))
 *         .with(TENANT, tenant));
 * }</pre>
 */
public final class RunOptions {
    /** Everything is as the engine has it, and nothing is given. */
    public static final RunOptions DEFAULT =
            new RunOptions(null, Map.of(), null, Map.of(), null, null);

    private final @Nullable Console console;
    private final Map<String, ? extends @Nullable Object> globals;
    private final @Nullable Limits limits;
    private final Map<RunKey<?>, Object> attributes;
    private final @Nullable Cancellation cancellation;
    private final @Nullable Consumer<RunUsage> usage;

    private RunOptions(
            @Nullable Console console,
            Map<String, ? extends @Nullable Object> globals,
            @Nullable Limits limits,
            Map<RunKey<?>, Object> attributes,
            @Nullable Cancellation cancellation,
            @Nullable Consumer<RunUsage> usage) {
        this.console = console;
        this.globals = globals;
        this.limits = limits;
        this.attributes = attributes;
        this.cancellation = cancellation;
        this.usage = usage;
    }

    /**
     * Says where it prints and reads. Default: the engine's console.
     *
     * @param use the console; must be thread-safe if runs of several threads have it
     * @return these options and this one
     */
    public RunOptions withConsole(Console use) {
        Objects.requireNonNull(use, "use");
        return new RunOptions(use, globals, limits, attributes, cancellation, usage);
    }

    /**
     * Gives values to variables before the top level runs, in place of those given before; the
     * program may assign others. Default: none.
     *
     * @param values values by the exact names of variables, of the types that {@link
     *     in.etamil.value.EtamilValue#as} names; copied. Names that the program does not use are
     *     left out
     * @return these options and this one
     */
    public RunOptions withGlobals(Map<String, ?> values) {
        return new RunOptions(
                console,
                Collections.unmodifiableMap(new HashMap<>(values)),
                limits,
                attributes,
                cancellation,
                usage);
    }

    /**
     * Sets how much it may use. Default: the engine's limits.
     *
     * @param use the limits
     * @return these options and this one
     */
    public RunOptions withLimits(Limits use) {
        Objects.requireNonNull(use, "use");
        return new RunOptions(console, globals, use, attributes, cancellation, usage);
    }

    /**
     * Gives an attribute, which functions of the host get by {@link RunContext#attribute}.
     *
     * @param <T> its type
     * @param key names it
     * @param value its value, in place of one that was given before
     * @return these options and this one
     */
    public <T> RunOptions with(RunKey<T> key, T value) {
        Map<RunKey<?>, Object> all = new HashMap<>(attributes);
        all.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
        return new RunOptions(console, globals, limits, Map.copyOf(all), cancellation, usage);
    }

    /**
     * Says what may end it before it is done. Default: nothing but its limits and an interrupt of
     * its thread.
     *
     * @param by cancels it
     * @return these options and this one
     */
    public RunOptions withCancellation(Cancellation by) {
        Objects.requireNonNull(by, "by");
        return new RunOptions(console, globals, limits, attributes, by, usage);
    }

    /**
     * Says who is told what a run has used when it is over, however it ended; of a started program
     * that is the run of its top level, and each call. Default: nobody.
     *
     * @param told is told, by the thread of the run; must not throw, and be thread-safe if runs of
     *     several threads have it
     * @return these options and this one
     */
    public RunOptions withUsage(Consumer<RunUsage> told) {
        Objects.requireNonNull(told, "told");
        return new RunOptions(console, globals, limits, attributes, cancellation, told);
    }

    /**
     * Where it prints and reads.
     *
     * @return the console; {@code null} for the engine's
     */
    public @Nullable Console console() {
        return console;
    }

    /**
     * The values of variables.
     *
     * @return the values by name, unmodifiable
     */
    public Map<String, ? extends @Nullable Object> globals() {
        return globals;
    }

    /**
     * How much it may use.
     *
     * @return the limits; {@code null} for the engine's
     */
    public @Nullable Limits limits() {
        return limits;
    }

    /**
     * The attributes.
     *
     * @return the values by key, unmodifiable; each is of its key's type
     */
    public Map<RunKey<?>, Object> attributes() {
        return attributes;
    }

    /**
     * What may end it.
     *
     * @return the cancellation; {@code null} if there is none
     */
    public @Nullable Cancellation cancellation() {
        return cancellation;
    }

    /**
     * Who is told what a run has used.
     *
     * @return who; {@code null} for nobody
     */
    public @Nullable Consumer<RunUsage> usage() {
        return usage;
    }
}

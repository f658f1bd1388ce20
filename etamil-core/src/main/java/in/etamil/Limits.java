package in.etamil;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much one run of a program may use, and how much compiling it may. Immutable and thread-safe.
 * A struck limit ends the run with an {@link EtamilLimitException}; a program cannot catch it.
 *
 * @param wallTime the longest time one run may take; {@code null} for none
 * @param steps how many steps it may take: one for each statement, name, literal, operator and call
 *     that it comes to, and for the elements that builtins touch; 0 for no limit
 * @param textCharacters the longest text, in UTF-16 units
 * @param collectionItems the most items of one array or record
 * @param memoryBytes the most memory that the variables of active calls and the globals hold
 *     together with what an expression has made and not used yet, counted as the language means it:
 *     every variable counts the whole value it holds and every element counts wherever it is held,
 *     whatever is shared; a parameter that is only looked at counts nothing. No single value may be
 *     larger, either. In the heap of the JVM a run never holds more than twice this and 4 MiB. 0
 *     for no limit
 * @param output how much it may print and log
 * @param compiling how much the compiler may use; looked at where a program is compiled and not
 *     where it runs
 */
public record Limits(
        @Nullable Duration wallTime,
        long steps,
        long textCharacters,
        long collectionItems,
        long memoryBytes,
        Output output,
        Compiling compiling) {

    /**
     * How much one run may print, and log by the log functions; an event of the log is a line, with
     * all that it carries. What is written to files and sent is no output. Immutable and
     * thread-safe.
     *
     * @param lines the most lines; 0 for no limit
     * @param characters the most UTF-16 units of all lines together; 0 for no limit
     * @param lineCharacters the most UTF-16 units of one line; 0 for no limit
     */
    public record Output(long lines, long characters, long lineCharacters) {

        /**
         * The limits of a program that nobody has vouched for: 10,000 lines, 1 Mi characters, 64 Ki
         * of them in a line.
         */
        public static final Output UNTRUSTED = new Output(10_000, 1L << 20, 64L << 10);

        /** No limit at all. */
        public static final Output UNLIMITED = new Output(0, 0, 0);

        /** Checks the ranges. */
        public Output {
            if (lines < 0 || characters < 0 || lineCharacters < 0) {
                throw new IllegalArgumentException("limits must not be negative");
            }
        }

        /**
         * The limits of an embedded program: 1 million lines, 64 Mi characters, 4 Mi of them in a
         * line.
         *
         * @return the default of {@link EtamilBuilder}
         */
        public static Output embedded() {
            return new Output(1_000_000, 64L << 20, 4L << 20);
        }

        /**
         * The limits of one served request: 100,000 lines, 16 Mi characters, 1 Mi of them in a
         * line.
         *
         * @return the default of a server
         */
        public static Output request() {
            return new Output(100_000, 16L << 20, 1L << 20);
        }
    }

    /**
     * How much compiling one program with all its modules may use. Immutable and thread-safe. A
     * struck limit ends compiling with an {@link EtamilCompileException} that names it, as does an
     * interrupt of the compiling thread.
     *
     * @param wallTime the longest time it may take; {@code null} for none. A program so small that
     *     it takes none to speak of is compiled whatever the clock says
     * @param sourceCharacters the most UTF-16 units of all files together; 0 for no limit
     * @param tokens the most tokens of all files together; 0 for no limit
     * @param treeNodes the most statements, values and other parts of the syntax tree; 0 for no
     *     limit
     * @param classes the most classes that it may become; 0 for no limit
     * @param refusesMisleading whether text that reads otherwise than it runs is refused: changes
     *     of direction, and two names of the same look. Otherwise it is a warning ({@link
     *     Program#warnings()})
     */
    public record Compiling(
            @Nullable Duration wallTime,
            long sourceCharacters,
            long tokens,
            long treeNodes,
            int classes,
            boolean refusesMisleading) {

        /**
         * The limits of a program that nobody has vouched for: 1.5 seconds, 4 Mi characters, 1
         * million tokens and tree nodes, 2,000 classes, nothing misleading.
         */
        public static final Compiling UNTRUSTED =
                new Compiling(
                        Duration.ofMillis(1_500), 4L << 20, 1_000_000, 1_000_000, 2_000, true);

        /** Checks the ranges. */
        public Compiling {
            requirePositive(wallTime);
            if (sourceCharacters < 0 || tokens < 0 || treeNodes < 0 || classes < 0) {
                throw new IllegalArgumentException("limits must not be negative");
            }
        }

        private static void requirePositive(@Nullable Duration wallTime) {
            if (wallTime != null && (wallTime.isNegative() || wallTime.isZero())) {
                throw new IllegalArgumentException("wallTime must be positive, got " + wallTime);
            }
        }

        /**
         * The limits of an embedded program: 60 seconds, 64 Mi characters, 16 million tokens and
         * tree nodes, 20,000 classes.
         *
         * @return the default of {@link EtamilBuilder}
         */
        public static Compiling embedded() {
            return new Compiling(
                    Duration.ofSeconds(60), 64L << 20, 16_000_000, 16_000_000, 20_000, false);
        }

        /**
         * The limits of the command line: no time limit, 512 Mi characters, 200 million tokens and
         * tree nodes, 200,000 classes.
         *
         * @return the widest limits
         */
        public static Compiling commandLine() {
            return new Compiling(null, 512L << 20, 200_000_000, 200_000_000, 200_000, false);
        }

        /**
         * The same limits with another wall time.
         *
         * @param time the time
         * @return new limits
         */
        public Compiling withWallTime(Duration time) {
            return new Compiling(
                    Objects.requireNonNull(time, "time"),
                    sourceCharacters,
                    tokens,
                    treeNodes,
                    classes,
                    refusesMisleading);
        }

        /**
         * The same limits without one of wall time.
         *
         * @return new limits
         */
        public Compiling withoutWallTime() {
            return new Compiling(
                    null, sourceCharacters, tokens, treeNodes, classes, refusesMisleading);
        }

        /**
         * The same limits with another size of the source.
         *
         * @param characters the most UTF-16 units of all files together; 0 for no limit
         * @return new limits
         */
        public Compiling withSourceCharacters(long characters) {
            return new Compiling(
                    wallTime, characters, tokens, treeNodes, classes, refusesMisleading);
        }

        /**
         * The same limits with another number of tokens.
         *
         * @param count the most tokens; 0 for no limit
         * @return new limits
         */
        public Compiling withTokens(long count) {
            return new Compiling(
                    wallTime, sourceCharacters, count, treeNodes, classes, refusesMisleading);
        }

        /**
         * The same limits with another size of the syntax tree.
         *
         * @param count the most nodes; 0 for no limit
         * @return new limits
         */
        public Compiling withTreeNodes(long count) {
            return new Compiling(
                    wallTime, sourceCharacters, tokens, count, classes, refusesMisleading);
        }

        /**
         * The same limits with another number of classes.
         *
         * @param count the most classes; 0 for no limit
         * @return new limits
         */
        public Compiling withClasses(int count) {
            return new Compiling(
                    wallTime, sourceCharacters, tokens, treeNodes, count, refusesMisleading);
        }

        /**
         * The same limits, with or without what reads otherwise than it runs.
         *
         * @param refused whether it is refused
         * @return new limits
         */
        public Compiling withMisleadingRefused(boolean refused) {
            return new Compiling(wallTime, sourceCharacters, tokens, treeNodes, classes, refused);
        }
    }

    /**
     * The limits of a program that nobody has vouched for: 1 second, 500 million steps, 4 Mi
     * characters, 1 million items, 16 MiB, {@link Output#UNTRUSTED}, {@link Compiling#UNTRUSTED}.
     */
    public static final Limits UNTRUSTED =
            new Limits(
                    Duration.ofSeconds(1),
                    500_000_000,
                    4L << 20,
                    1_000_000,
                    16L << 20,
                    Output.UNTRUSTED,
                    Compiling.UNTRUSTED);

    /** Checks the ranges. */
    public Limits {
        Compiling.requirePositive(wallTime);
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(compiling, "compiling");
        if (steps < 0) {
            throw new IllegalArgumentException("steps must not be negative, got " + steps);
        }
        if (memoryBytes < 0) {
            throw new IllegalArgumentException(
                    "memoryBytes must not be negative, got " + memoryBytes);
        }
        if (textCharacters < 1 || collectionItems < 1) {
            throw new IllegalArgumentException("sizes must be positive");
        }
    }

    /**
     * Limits of runs, with {@link Output#embedded()} and {@link Compiling#embedded()}.
     *
     * @param wallTime the longest time one run may take; {@code null} for none
     * @param steps how many steps it may take; 0 for no limit
     * @param textCharacters the longest text, in UTF-16 units
     * @param collectionItems the most items of one array or record
     * @param memoryBytes the most memory that variables hold together; 0 for no limit
     */
    public Limits(
            @Nullable Duration wallTime,
            long steps,
            long textCharacters,
            long collectionItems,
            long memoryBytes) {
        this(
                wallTime,
                steps,
                textCharacters,
                collectionItems,
                memoryBytes,
                Output.embedded(),
                Compiling.embedded());
    }

    /**
     * The limits of an embedded program: 10 seconds, 64 Mi characters, 10 million items, 256 MiB,
     * {@link Output#embedded()}, {@link Compiling#embedded()}.
     *
     * @return the default of {@link EtamilBuilder}
     */
    public static Limits embedded() {
        return new Limits(
                Duration.ofSeconds(10),
                0,
                64L << 20,
                10_000_000,
                256L << 20,
                Output.embedded(),
                Compiling.embedded());
    }

    /**
     * The limits of the command line: no time limit, 1 Gi characters, 100 million items, as much
     * memory as there is, as much output as is wanted.
     *
     * @return the widest limits
     */
    public static Limits commandLine() {
        return new Limits(
                null, 0, 1L << 30, 100_000_000, 0, Output.UNLIMITED, Compiling.commandLine());
    }

    /**
     * The limits of one served request: 30 seconds, 64 Mi characters, 10 million items, 64 MiB,
     * {@link Output#request()}.
     *
     * @return the default of a server
     */
    public static Limits request() {
        return embedded()
                .withWallTime(Duration.ofSeconds(30))
                .withMemory(64L << 20)
                .withOutput(Output.request());
    }

    /**
     * The same limits with another wall time.
     *
     * @param time the time
     * @return new limits
     */
    public Limits withWallTime(Duration time) {
        return new Limits(
                Objects.requireNonNull(time, "time"),
                steps,
                textCharacters,
                collectionItems,
                memoryBytes,
                output,
                compiling);
    }

    /**
     * The same limits without one of wall time.
     *
     * @return new limits
     */
    public Limits withoutWallTime() {
        return new Limits(
                null, steps, textCharacters, collectionItems, memoryBytes, output, compiling);
    }

    /**
     * The same limits with another number of steps.
     *
     * @param count the number of steps; 0 for no limit
     * @return new limits
     */
    public Limits withSteps(long count) {
        return new Limits(
                wallTime, count, textCharacters, collectionItems, memoryBytes, output, compiling);
    }

    /**
     * The same limits with another memory limit.
     *
     * @param bytes the most memory that variables hold together; 0 for no limit
     * @return new limits
     */
    public Limits withMemory(long bytes) {
        return new Limits(
                wallTime, steps, textCharacters, collectionItems, bytes, output, compiling);
    }

    /**
     * The same limits with others of output.
     *
     * @param limits how much it may print and log
     * @return new limits
     */
    public Limits withOutput(Output limits) {
        return new Limits(
                wallTime, steps, textCharacters, collectionItems, memoryBytes, limits, compiling);
    }

    /**
     * The same limits with others of compiling.
     *
     * @param limits how much the compiler may use
     * @return new limits
     */
    public Limits withCompiling(Compiling limits) {
        return new Limits(
                wallTime, steps, textCharacters, collectionItems, memoryBytes, output, limits);
    }
}

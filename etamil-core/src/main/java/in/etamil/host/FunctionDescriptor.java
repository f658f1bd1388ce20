package in.etamil.host;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is to be known of a function besides what it does: how it is called, what it takes and
 * gives, and what it may do meanwhile. The functions of the language itself are described by it as
 * those of libraries are. Immutable and thread-safe.
 */
public final class FunctionDescriptor {

    /** The most arguments a function of the host can take. */
    public static final int MOST_ARGUMENTS = 64;

    private final List<String> names;
    private final @Nullable DatabaseStatement statement;
    private final int minimum;
    private final List<ValueKind> arguments;
    private final ValueKind result;
    private final long keeps;
    private final boolean pure;
    private final @Nullable Capability<?> capability;
    private final Cost cost;

    private FunctionDescriptor(Builder builder) {
        names = builder.names;
        statement = builder.statement;
        minimum = builder.minimum;
        arguments = List.copyOf(builder.arguments);
        result = builder.result;
        keeps = builder.keeps;
        pure = builder.pure;
        capability = builder.capability;
        cost = builder.cost;
    }

    /**
     * Starts with no arguments, any result, and an effect.
     *
     * @param spellings every spelling, the first one for messages
     * @return a new builder
     */
    public static Builder named(String... spellings) {
        return new Builder(List.of(spellings), null);
    }

    static Builder statement(DatabaseStatement statement) {
        Builder builder = new Builder(List.of(statement.keyword()), statement);
        List<ValueKind> written =
                switch (statement) {
                    case CONNECT -> List.of(ValueKind.TEXT, ValueKind.TEXT, ValueKind.TEXT);
                    case DISCONNECT -> List.of(ValueKind.TEXT);
                    case EXECUTE, QUERY -> List.of(ValueKind.TEXT, ValueKind.ANY, ValueKind.TEXT);
                };
        builder.arguments.addAll(written);
        builder.minimum = Math.min(written.size(), 2);
        return builder;
    }

    /**
     * Every spelling, the first one for messages; of a statement the word that it begins with.
     *
     * @return at least one
     */
    public List<String> names() {
        return names;
    }

    /**
     * The statement that calls it, where it is not called by name.
     *
     * @return the statement
     */
    public Optional<DatabaseStatement> statement() {
        return Optional.ofNullable(statement);
    }

    /**
     * The least number of arguments.
     *
     * @return 0 or more
     */
    public int minimum() {
        return minimum;
    }

    /**
     * The greatest number of arguments; those not given are இன்மை.
     *
     * @return at most {@link #MOST_ARGUMENTS}
     */
    public int maximum() {
        return arguments.size();
    }

    /**
     * The kinds of its arguments.
     *
     * @return as many as {@link #maximum()}
     */
    public List<ValueKind> arguments() {
        return arguments;
    }

    /**
     * The kind of what it gives.
     *
     * @return the kind, {@link ValueKind#ANY} if it is not always the same
     */
    public ValueKind result() {
        return result;
    }

    /**
     * Whether an argument may be held by what it gives, so that it is handed over and not lent.
     *
     * @param argument the argument's place, from 0
     * @return whether it is kept
     */
    public boolean keeps(int argument) {
        return (keeps >> argument & 1) != 0;
    }

    /**
     * Whether it only computes.
     *
     * @return see {@link Builder#pure()}
     */
    public boolean isPure() {
        return pure;
    }

    /**
     * What the host must have permitted.
     *
     * @return the capability; empty if it needs none
     */
    public Optional<Capability<?>> capability() {
        return Optional.ofNullable(capability);
    }

    /**
     * How its work grows.
     *
     * @return the growth
     */
    public Cost cost() {
        return cost;
    }

    /** Its name and what it takes. */
    @Override
    public String toString() {
        return names.get(0) + arguments;
    }

    /** Describes a function. Not thread-safe; may be reused. */
    public static final class Builder {
        private static final long ALL = -1;

        private final List<String> names;
        private final @Nullable DatabaseStatement statement;
        private final List<ValueKind> arguments = new ArrayList<>();
        private int minimum;
        private ValueKind result = ValueKind.ANY;
        private long keeps = ALL;
        private boolean pure;
        private @Nullable Capability<?> capability;
        private Cost cost = new Cost.Constant();

        private Builder(List<String> names, @Nullable DatabaseStatement statement) {
            if (names.isEmpty()) {
                throw new IllegalArgumentException("a function needs a name");
            }
            this.names = names;
            this.statement = statement;
        }

        /**
         * Adds arguments that every call must give. A text is made of whatever the call gives, its
         * printing form; a truth of what counts as true; a number of a text that spells one. Of
         * another kind the argument must be: the call fails if it is not (ET6018), and nothing is
         * taken for 0.
         *
         * @param kinds their kinds
         * @return this builder
         */
        public Builder takes(ValueKind... kinds) {
            requireOwnArguments();
            if (minimum < arguments.size()) {
                throw new IllegalStateException(
                        "an argument that must be given stands before those that may be left out");
            }
            add(Arrays.asList(kinds));
            minimum = arguments.size();
            return this;
        }

        /**
         * Adds arguments that a call may leave out, from the last one on. What is left out, or
         * given as இன்மை, is இன்மை whatever its kind.
         *
         * @param kinds their kinds
         * @return this builder
         */
        public Builder mayTake(ValueKind... kinds) {
            add(Arrays.asList(kinds));
            return this;
        }

        private void add(List<ValueKind> kinds) {
            requireOwnArguments();
            if (arguments.size() + kinds.size() > MOST_ARGUMENTS) {
                throw new IllegalArgumentException(
                        names.get(0)
                                + " takes more than "
                                + MOST_ARGUMENTS
                                + " arguments: "
                                + (arguments.size() + kinds.size()));
            }
            for (ValueKind kind : kinds) {
                arguments.add(Objects.requireNonNull(kind, "kind"));
            }
        }

        private void requireOwnArguments() {
            if (statement != null) {
                throw new IllegalStateException(
                        "what is written in a statement is what it takes: " + names.get(0));
            }
        }

        /**
         * Adds arguments of any kind that every call must give.
         *
         * @param count how many
         * @return this builder
         */
        public Builder takesAny(int count) {
            if (count < 0) {
                throw new IllegalArgumentException(
                        names.get(0) + " takes a number of arguments below 0: " + count);
            }
            return takes(Collections.nCopies(count, ValueKind.ANY).toArray(new ValueKind[0]));
        }

        /**
         * Says what it gives, {@link ValueKind#ANY} by default. A function of a library that gives
         * something else fails the program with an error (ET6019): what is a number for sure is
         * computed with faster.
         *
         * @param kind the kind
         * @return this builder
         */
        public Builder gives(ValueKind kind) {
            result = Objects.requireNonNull(kind, "kind");
            return this;
        }

        /**
         * Says which arguments may be held by what it gives. By default that is every argument.
         *
         * @param places the arguments' places, from 0; none if it keeps nothing
         * @return this builder
         */
        public Builder keeps(int... places) {
            keeps = 0;
            for (int place : places) {
                requireArgument(place);
                keeps |= 1L << place;
            }
            return this;
        }

        /**
         * Says that it only computes: the same arguments give the same result, whenever and however
         * often it is called, and nothing else happens. What is pure at the top level of a served
         * program is worked out once for all requests. A pure function sees nothing of its run, and
         * may not call functions of the program that it is given.
         *
         * @return this builder
         */
        public Builder pure() {
            pure = true;
            return this;
        }

        /**
         * Says what the host must have permitted: a call without it is refused before the function
         * begins.
         *
         * @param needed the capability
         * @return this builder
         */
        public Builder needs(Capability<?> needed) {
            capability = Objects.requireNonNull(needed, "needed");
            return this;
        }

        /**
         * Says how its work grows, {@link Cost.Constant} by default. The steps of the run are
         * charged by it.
         *
         * @param growth the growth
         * @return this builder
         */
        public Builder costs(Cost growth) {
            switch (growth) {
                case Cost.Constant constant -> {}
                case Cost.Linear linear -> requireArgument(linear.argument());
                case Cost.Sorting sorting -> requireArgument(sorting.argument());
            }
            cost = growth;
            return this;
        }

        private void requireArgument(int place) {
            if (place < 0 || place >= arguments.size()) {
                throw new IllegalArgumentException(
                        names.get(0)
                                + " takes "
                                + arguments.size()
                                + " argument(s), and none at place "
                                + place);
            }
        }

        /**
         * The description alone.
         *
         * @return the description
         * @throws IllegalStateException if it is pure and needs a capability, or is a statement
         */
        public FunctionDescriptor build() {
            if (pure && capability != null) {
                throw new IllegalStateException(
                        "a pure function reaches nothing, but "
                                + names.get(0)
                                + " needs '"
                                + capability
                                + "'");
            }
            if (pure && statement != null) {
                throw new IllegalStateException("a statement is not pure: " + names.get(0));
            }
            return new FunctionDescriptor(this);
        }

        /**
         * The function that computes its result from its arguments alone.
         *
         * @param body what it does
         * @return the function
         */
        public HostFunction body(HostFunction.Computation body) {
            Objects.requireNonNull(body, "body");
            return new HostFunction(build(), (arguments, run) -> body.call(arguments));
        }

        /**
         * The function that also uses the run that calls it.
         *
         * @param body what it does
         * @return the function
         * @throws IllegalStateException if it is described as pure
         */
        public HostFunction body(HostFunction.Body body) {
            Objects.requireNonNull(body, "body");
            if (pure) {
                throw new IllegalStateException(
                        "a pure function sees nothing of its run: " + names.get(0));
            }
            return new HostFunction(build(), body);
        }
    }
}

package in.etamil.host;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Functions of Java and modules that a host adds to the language by {@code
 * Etamil.builder().library(…)}. Immutable; as thread-safe as its functions, which must be.
 *
 * <pre>{@code
 * Library rates = Library.named("rates")
 *         .function("வட்டி_விகிதம்", String.class, bank -> table.rateOf(bank))
 *         .build();
 * }</pre>
 *
 * <p>Source: docs/semantics.md#what-this-project-adds.
 */
public final class Library {
    private final String name;
    private final List<HostFunction> functions;
    private final Map<String, String> modules;

    private Library(Builder builder) {
        name = builder.name;
        functions = List.copyOf(builder.functions);
        modules = Map.copyOf(builder.modules);
    }

    /**
     * Starts an empty library.
     *
     * @param name what messages call it
     * @return a new builder
     */
    public static Builder named(String name) {
        return new Builder(Objects.requireNonNull(name, "name"));
    }

    /**
     * Its name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Its functions.
     *
     * @return the functions
     */
    public List<HostFunction> functions() {
        return functions;
    }

    /**
     * Its modules: the text of each by the path that programs import it by.
     *
     * @return the texts by path
     */
    public Map<String, String> modules() {
        return modules;
    }

    /** Collects functions and modules. Not thread-safe; may be reused. */
    public static final class Builder {
        private final String name;
        private final List<HostFunction> functions = new ArrayList<>();
        private final Map<String, String> modules = new LinkedHashMap<>();

        private Builder(String name) {
            this.name = name;
        }

        /**
         * Adds a function, or what a statement of databases does. Where it has the name of a
         * function that the language reserves for another artifact, it is that function, under all
         * of its spellings, and must take as many arguments as that does.
         *
         * @param function the function
         * @return this builder
         */
        public Builder function(HostFunction function) {
            functions.add(Objects.requireNonNull(function, "function"));
            return this;
        }

        /**
         * Adds a function that takes exactly so many arguments of any kind.
         *
         * @param spelling its name
         * @param arguments how many it takes
         * @param body what it does
         * @return this builder
         */
        public Builder function(String spelling, int arguments, HostFunction.Computation body) {
            return function(HostFunction.named(spelling).takesAny(arguments).body(body));
        }

        /**
         * Adds a function that takes exactly so many arguments of any kind, and uses the run that
         * calls it.
         *
         * @param spelling its name
         * @param arguments how many it takes
         * @param body what it does
         * @return this builder
         */
        public Builder function(String spelling, int arguments, HostFunction.Body body) {
            return function(HostFunction.named(spelling).takesAny(arguments).body(body));
        }

        /**
         * Adds a function without arguments.
         *
         * @param spelling its name
         * @param body gives its result
         * @return this builder
         */
        public Builder function(String spelling, Supplier<? extends @Nullable Object> body) {
            return function(spelling, 0, arguments -> body.get());
        }

        /**
         * Adds a function of one argument.
         *
         * @param <A> the argument's type
         * @param spelling its name
         * @param argument the argument's type
         * @param body what it does
         * @return this builder
         */
        public <A> Builder function(
                String spelling,
                Class<A> argument,
                Function<? super @Nullable A, ? extends @Nullable Object> body) {
            return function(spelling, 1, given -> body.apply(given.get(0, argument)));
        }

        /**
         * Adds a function of two arguments.
         *
         * @param <A> the first argument's type
         * @param <B> the second argument's type
         * @param spelling its name
         * @param first the first argument's type
         * @param second the second argument's type
         * @param body what it does
         * @return this builder
         */
        public <A, B> Builder function(
                String spelling,
                Class<A> first,
                Class<B> second,
                BiFunction<? super @Nullable A, ? super @Nullable B, ? extends @Nullable Object>
                        body) {
            return function(
                    spelling, 2, given -> body.apply(given.get(0, first), given.get(1, second)));
        }

        /**
         * Adds a module. It is found where the program's own folder has no file of that path.
         *
         * @param path the path that programs import it by, such as {@code bank/rules.qmz}
         * @param text its text
         * @return this builder
         */
        public Builder module(String path, String text) {
            if (modules.putIfAbsent(
                            Objects.requireNonNull(path, "path"),
                            Objects.requireNonNull(text, "text"))
                    != null) {
                throw new IllegalArgumentException("two modules are named " + path);
            }
            return this;
        }

        /**
         * Builds the library.
         *
         * @return the library
         */
        public Library build() {
            return new Library(this);
        }
    }
}

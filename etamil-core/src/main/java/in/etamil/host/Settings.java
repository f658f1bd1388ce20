package in.etamil.host;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is set: by code, else by system properties, else by environment variables, else by a {@code
 * .env} file; where nothing is, the default of the setting. A value is the empty text where nothing
 * is set: a shell has no better way to take a variable back. Immutable and thread-safe.
 *
 * <p>Texts are read when they are asked for. {@link #check} reads those of many settings at once
 * and tells all that cannot be used together: call it with the settings of all rooms before
 * anything starts, and {@link #get} will not fail.
 *
 * <p>Nothing is read that was not handed in; {@link #ofProcess} hands in what this process has.
 *
 * <pre>{@code
 * Settings settings = Settings.ofProcess().dotEnv(Map.of("ETAMIL_PORT", "9000")).build();
 * settings.check(HttpSettings.all());
 * int port = settings.get(HttpSettings.PORT);
 * }</pre>
 */
public final class Settings {
    private static final String PROPERTIES = "etamil.";

    /** Where a value comes from, the strongest first. */
    public enum Origin {
        /** Code of the host, a command's options too. */
        CODE,
        /** A system property. */
        PROPERTY,
        /** An environment variable. */
        ENVIRONMENT,
        /** A {@code .env} file. */
        ENV_FILE,
        /** Nobody: the default of the setting holds, if it has one. */
        DEFAULT
    }

    private record Found(Origin origin, String key, String text) {}

    private final Map<Setting<?>, Object> code;
    private final Map<String, String> properties;
    private final Map<String, String> environment;
    private final Map<String, String> file;
    private final Set<Setting<?>> hidden;

    private Settings(
            Map<Setting<?>, Object> code,
            Map<String, String> properties,
            Map<String, String> environment,
            Map<String, String> file,
            Set<Setting<?>> hidden) {
        this.code = Map.copyOf(code);
        this.properties = Map.copyOf(properties);
        this.environment = Map.copyOf(environment);
        this.file = Map.copyOf(file);
        this.hidden = Set.copyOf(hidden);
    }

    /**
     * Starts with nothing set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts with what this process has now: the system properties that begin with {@code etamil.},
     * and its environment.
     *
     * @return a new builder
     */
    public static Builder ofProcess() {
        Map<String, String> properties = new LinkedHashMap<>();
        Properties all = System.getProperties();
        for (String name : all.stringPropertyNames()) {
            String value = all.getProperty(name);
            if (name.startsWith(PROPERTIES) && value != null) {
                properties.put(name, value);
            }
        }
        return builder().properties(properties).environment(System.getenv());
    }

    /**
     * Nothing is set: every default holds.
     *
     * @return the defaults
     */
    public static Settings defaults() {
        return builder().build();
    }

    /**
     * The same without some settings, as if nobody had set them.
     *
     * @param settings those that are left out
     * @return fewer settings
     */
    public Settings without(Setting<?>... settings) {
        Set<Setting<?>> more = new HashSet<>(hidden);
        more.addAll(List.of(settings));
        return new Settings(code, properties, environment, file, more);
    }

    /**
     * The value of a setting that has a default.
     *
     * @param <T> the type of the value
     * @param setting the setting
     * @return the value
     * @throws SettingsException if the value cannot be used
     * @throws NoSuchElementException if nothing is set and there is no default
     */
    public <T> T get(Setting<T> setting) {
        return find(setting).orElseThrow(() -> new NoSuchElementException(setting + " is not set"));
    }

    /**
     * The value of a setting, its default where nothing is set.
     *
     * @param <T> the type of the value
     * @param setting the setting
     * @return the value; empty if nothing is set and there is no default
     * @throws SettingsException if the value cannot be used
     */
    public <T> Optional<T> find(Setting<T> setting) {
        if (hidden.contains(setting)) {
            return Optional.ofNullable(setting.fallback());
        }
        @SuppressWarnings("unchecked") // as the builder took it
        T given = (T) code.get(setting);
        if (given != null) {
            return Optional.of(given);
        }
        Found found = found(setting);
        if (found == null) {
            return Optional.ofNullable(setting.fallback());
        }
        try {
            return Optional.of(setting.type().read(found.text()));
        } catch (SettingType.UnusableText unusable) {
            throw new SettingsException(List.of(problem(setting, found, unusable)));
        }
    }

    /**
     * Where the value of a setting comes from.
     *
     * @param setting the setting
     * @return who set it
     */
    public Origin origin(Setting<?> setting) {
        if (hidden.contains(setting)) {
            return Origin.DEFAULT;
        }
        if (code.containsKey(setting)) {
            return Origin.CODE;
        }
        Found found = found(setting);
        return found == null ? Origin.DEFAULT : found.origin();
    }

    /**
     * Whether anybody has set it.
     *
     * @param setting the setting
     * @return whether its value is not the default
     */
    public boolean isSet(Setting<?> setting) {
        return origin(setting) != Origin.DEFAULT;
    }

    /**
     * Reads the values of all these settings.
     *
     * @param settings the settings
     * @throws SettingsException if any value cannot be used, with all that cannot
     */
    public void check(Collection<? extends Setting<?>> settings) {
        List<SettingProblem> problems = new ArrayList<>();
        for (Setting<?> setting : settings) {
            Found found = hidden.contains(setting) ? null : found(setting);
            if (found != null && !code.containsKey(setting)) {
                try {
                    setting.type().read(found.text());
                } catch (SettingType.UnusableText unusable) {
                    problems.add(problem(setting, found, unusable));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
    }

    private static SettingProblem problem(
            Setting<?> setting, Found found, SettingType.UnusableText unusable) {
        return SettingProblem.of(setting, found.origin(), found.key(), unusable.text());
    }

    /** The strongest text there is. */
    private @Nullable Found found(Setting<?> setting) {
        Found found = in(properties, Origin.PROPERTY, setting.property());
        if (found == null) {
            found = in(environment, Origin.ENVIRONMENT, setting.variable());
        }
        return found == null ? in(file, Origin.ENV_FILE, setting.variable()) : found;
    }

    private static @Nullable Found in(Map<String, String> source, Origin origin, String key) {
        String text = source.get(key);
        return text == null || text.isEmpty() ? null : new Found(origin, key, text);
    }

    /** How many values there are, and none of them: some may be secrets. */
    @Override
    public String toString() {
        return "Settings[code="
                + code.size()
                + ", properties="
                + properties.size()
                + ", environment="
                + environment.size()
                + ", file="
                + file.size()
                + "]";
    }

    /** Collects what is set. Not thread-safe; may be reused. */
    public static final class Builder {
        private final Map<Setting<?>, Object> code = new LinkedHashMap<>();
        private Map<String, String> properties = Map.of();
        private Map<String, String> environment = Map.of();
        private Map<String, String> file = Map.of();

        private Builder() {}

        /**
         * Sets one by code, which is stronger than all else.
         *
         * @param <T> the type of the value
         * @param setting the setting
         * @param value the value
         * @return this builder
         * @throws IllegalArgumentException if it is none of the values
         */
        public <T> Builder set(Setting<T> setting, T value) {
            setting.check(value);
            code.put(setting, value);
            return this;
        }

        /**
         * Hands system properties in. Default: none.
         *
         * @param values the values by name
         * @return this builder
         */
        public Builder properties(Map<String, String> values) {
            properties = Objects.requireNonNull(values, "values");
            return this;
        }

        /**
         * Hands environment variables in. Default: none.
         *
         * @param values the values by name
         * @return this builder
         */
        public Builder environment(Map<String, String> values) {
            environment = Objects.requireNonNull(values, "values");
            return this;
        }

        /**
         * Hands the variables of a {@code .env} file in, as somebody read it. Default: none.
         *
         * @param values the values by name
         * @return this builder
         */
        public Builder dotEnv(Map<String, String> values) {
            file = Objects.requireNonNull(values, "values");
            return this;
        }

        /**
         * Builds the settings; what was handed in is copied.
         *
         * @return the settings
         */
        public Settings build() {
            return new Settings(code, properties, environment, file, Set.of());
        }
    }
}

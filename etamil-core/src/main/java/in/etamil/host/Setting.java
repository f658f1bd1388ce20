package in.etamil.host;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that an operator may set: a key with the type of its values. One constant each, next to
 * the code that it sets; the room that has them hands out a list of them, of which manuals and
 * command lines are made. Immutable and thread-safe; each is one of its own, whatever its name.
 *
 * <pre>{@code
 * static final Setting<Integer> PORT =
 *         Setting.named("http.port", SettingType.wholeNumber(0, 65_535), "the port; 0: any")
 *                 .variable("ETAMIL_PORT")
 *                 .orElse(8080);
 * }</pre>
 *
 * @param <T> the type of its values
 */
public final class Setting<T> {
    private static final String PROPERTY = "etamil.";
    private static final String VARIABLE = "ETAMIL_";
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]*(\\.[a-z][a-zA-Z0-9]*)*");

    private final String name;
    private final SettingType<T> type;
    private final String meaning;
    private final String variable;
    private final @Nullable T fallback;
    private final String fallbackText;
    private final boolean secret;

    private Setting(
            String name,
            SettingType<T> type,
            String meaning,
            String variable,
            @Nullable T fallback,
            String fallbackText,
            boolean secret) {
        this.name = name;
        this.type = type;
        this.meaning = meaning;
        this.variable = variable;
        this.fallback = fallback;
        this.fallbackText = fallbackText;
        this.secret = secret;
    }

    /**
     * A setting without default that may be shown. Its environment variable is the name in upper
     * case with underscores, {@code ETAMIL_} in front: {@code ETAMIL_HTTP_MAX_BODY} of {@code
     * http.maxBody}.
     *
     * @param <T> the type of its values
     * @param name words of ASCII letters and digits that begin in lower case, dots between them
     * @param type the type of its values
     * @param meaning what it sets, in one English phrase
     * @return the setting
     * @throws IllegalArgumentException if it cannot have such a name
     */
    public static <T> Setting<T> named(String name, SettingType<T> type, String meaning) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "name must be words such as http.maxBody, got '" + name + "'");
        }
        String words = name.replace('.', '_').replaceAll("([a-z0-9])([A-Z])", "$1_$2");
        return new Setting<>(
                name,
                Objects.requireNonNull(type, "type"),
                Objects.requireNonNull(meaning, "meaning"),
                VARIABLE + words.toUpperCase(Locale.ROOT),
                null,
                "none",
                false);
    }

    /**
     * The same with another environment variable.
     *
     * @param variable its name
     * @return a setting of its own
     */
    public Setting<T> variable(String variable) {
        return new Setting<>(name, type, meaning, variable, fallback, fallbackText, secret);
    }

    /**
     * The same with a default.
     *
     * @param value what holds where nothing is set
     * @return a setting of its own
     * @throws IllegalArgumentException if it is none of the values
     */
    public Setting<T> orElse(T value) {
        return orElse(value, value.toString());
    }

    /**
     * The same with a default that manuals show in words.
     *
     * @param value what holds where nothing is set
     * @param text how manuals show it
     * @return a setting of its own
     * @throws IllegalArgumentException if it is none of the values
     */
    public Setting<T> orElse(T value, String text) {
        check(value);
        return new Setting<>(name, type, meaning, variable, value, text, secret);
    }

    /**
     * The same, whose default hangs on something else: whoever asks knows it.
     *
     * @param text how manuals show it, such as {@code by profile}
     * @return a setting of its own
     */
    public Setting<T> orElseAs(String text) {
        return new Setting<>(name, type, meaning, variable, null, text, secret);
    }

    /**
     * The same as a secret: its value is never printed.
     *
     * @return a setting of its own
     */
    public Setting<T> secret() {
        return new Setting<>(name, type, meaning, variable, fallback, fallbackText, true);
    }

    /**
     * Refuses a value that no operator could set.
     *
     * @throws IllegalArgumentException naming the setting and what is allowed
     */
    void check(T value) {
        Objects.requireNonNull(value, "value");
        if (!type.accepts(value)) {
            throw new IllegalArgumentException(
                    name + " must be " + type.english() + ", got " + (secret ? "another" : value));
        }
    }

    /**
     * What it is called.
     *
     * @return the name, such as {@code http.port}
     */
    public String name() {
        return name;
    }

    /**
     * The system property that sets it.
     *
     * @return the name with {@code etamil.} in front
     */
    public String property() {
        return PROPERTY + name;
    }

    /**
     * The environment variable that sets it, also in a {@code .env} file.
     *
     * @return the variable's name
     */
    public String variable() {
        return variable;
    }

    /**
     * What it sets.
     *
     * @return an English phrase
     */
    public String meaning() {
        return meaning;
    }

    /**
     * What may be set.
     *
     * @return an English noun phrase, such as {@code a whole number from 0 to 65535}
     */
    public String allowed() {
        return type.english();
    }

    /**
     * How manuals show what holds where nothing is set.
     *
     * @return the default in words; {@code none} without one
     */
    public String fallbackText() {
        return fallbackText;
    }

    /**
     * Whether its value is never printed.
     *
     * @return whether it is a secret
     */
    public boolean isSecret() {
        return secret;
    }

    @Nullable T fallback() {
        return fallback;
    }

    SettingType<T> type() {
        return type;
    }

    /** What it is called. */
    @Override
    public String toString() {
        return name;
    }
}

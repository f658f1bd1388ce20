package in.etamil.host;

import java.util.Objects;

/**
 * Something outside of programs that a host may permit them, with what is said where it does not.
 * One constant each, next to the type that it names; every capability is one of its own, whatever
 * its name. Immutable and thread-safe.
 *
 * <pre>{@code
 * static final Capability<Ledger> LEDGER = Capability.named("ledger", Ledger.class)
 *         .refusedAs("ET5190", "பேரேட்டிற்கு அனுமதி இல்லை", "the ledger is not permitted here")
 *         .permittedBy("with(Ledger.LEDGER, ledger)");
 * }</pre>
 *
 * @param <T> the type of what is permitted
 */
public final class Capability<T> {
    private final String name;
    private final Class<T> type;
    private final String code;
    private final String tamil;
    private final String english;
    private final String grant;

    private Capability(
            String name, Class<T> type, String code, String tamil, String english, String grant) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
        this.code = Objects.requireNonNull(code, "code");
        this.tamil = Objects.requireNonNull(tamil, "tamil");
        this.english = Objects.requireNonNull(english, "english");
        this.grant = Objects.requireNonNull(grant, "grant");
    }

    /**
     * Starts one.
     *
     * @param <T> the type of what is permitted
     * @param name what it is called
     * @param type the type of what is permitted
     * @return asks for what is said where it is not permitted
     */
    public static <T> Refusal<T> named(String name, Class<T> type) {
        return (code, tamil, english) ->
                grant -> new Capability<>(name, type, code, tamil, english, grant);
    }

    /**
     * Asks for the refusal.
     *
     * @param <T> the type of what is permitted
     */
    @FunctionalInterface
    public interface Refusal<T> {
        /**
         * Says what the program gets that uses it without permission.
         *
         * @param code the code of the error, {@code ET51xx}
         * @param tamil its text in Tamil
         * @param english its text in English
         * @return asks for the hint
         */
        Grant<T> refusedAs(String code, String tamil, String english);
    }

    /**
     * Asks for the hint.
     *
     * @param <T> the type of what is permitted
     */
    @FunctionalInterface
    public interface Grant<T> {
        /**
         * Says which call of {@code Permissions} permits it.
         *
         * @param call the call as Java code
         * @return the capability
         */
        Capability<T> permittedBy(String call);
    }

    /**
     * What it is called.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The type of what is permitted.
     *
     * @return the type
     */
    public Class<T> type() {
        return type;
    }

    /**
     * The code of its refusal.
     *
     * @return the code
     */
    public String code() {
        return code;
    }

    /**
     * What its refusal says in Tamil.
     *
     * @return the text
     */
    public String tamil() {
        return tamil;
    }

    /**
     * What its refusal says in English.
     *
     * @return the text
     */
    public String english() {
        return english;
    }

    /**
     * The call that permits it.
     *
     * @return Java code
     */
    public String grant() {
        return grant;
    }

    /** What it is called. */
    @Override
    public String toString() {
        return name;
    }
}

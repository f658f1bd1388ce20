package in.etamil.host;

import java.time.InstantSource;
import java.util.Objects;

/**
 * Something outside of programs that a host may permit them, with what is said where it does not.
 * Those that the language knows are constants here; one of your own is a constant next to the type
 * that it names. Every capability is one of its own, whatever its name. Immutable and thread-safe.
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

    /** The time: {@code இன்று}, {@code இப்போதைய_நொடி}. */
    public static final Capability<InstantSource> CLOCK =
            new Capability<>(
                    "clock",
                    InstantSource.class,
                    "ET5104",
                    "கடிகாரத்திற்கு அனுமதி இல்லை",
                    "the clock is not permitted here",
                    "clock(InstantSource.system())");

    /** Files, by statements and builtins alike. */
    public static final Capability<FileAccess> FILES =
            new Capability<>(
                    "files",
                    FileAccess.class,
                    "ET5101",
                    "கோப்புகளுக்கு அனுமதி இல்லை",
                    "files are not permitted here",
                    "files(Directories.from(base).reading(directory))");

    /** Environment variables: {@code சூழல்}. */
    public static final Capability<Environment> ENVIRONMENT =
            new Capability<>(
                    "environment",
                    Environment.class,
                    "ET5102",
                    "சூழல் மாறிகளுக்கு அனுமதி இல்லை",
                    "environment variables are not permitted here",
                    "environment(Environment.ofProcess().only(\"NAME\"))");

    /** Starting programs of the machine: {@code கட்டளை_ஓட்டு}. */
    public static final Capability<Processes> PROCESSES =
            new Capability<>(
                    "processes",
                    Processes.class,
                    "ET5105",
                    "கட்டளை_ஓட்டு க்கு அனுமதி இல்லை",
                    "running programs is not permitted here",
                    "processes(PermittedPrograms.of(List.of(\"/usr/bin/program\")))");

    /** HTTP requests: {@code வலை_பெறு}, {@code வலை_பதி}, {@code வலை_அனுப்பு}. */
    public static final Capability<OutboundHttp> HTTP =
            new Capability<>(
                    "http",
                    OutboundHttp.class,
                    "ET5106",
                    "வலைக் கோரிக்கைக்கு அனுமதி இல்லை",
                    "outbound HTTP is not permitted here",
                    "http(HttpCalls.toPublicAddresses())");

    /** A program's own end: {@code வெளியேறு}. */
    public static final Capability<Switch> EXIT =
            new Capability<>(
                    "exit",
                    Switch.class,
                    "ET5103",
                    "வெளியேறு க்கு அனுமதி இல்லை",
                    "ending the process is not permitted here",
                    "exit()");

    /** Lines of the console: {@code உள்ளிடு}. */
    public static final Capability<Switch> INPUT =
            new Capability<>(
                    "input",
                    Switch.class,
                    "ET5107",
                    "உள்ளிடு க்கு அனுமதி இல்லை",
                    "reading input is not permitted here",
                    "input()");

    /** What is permitted where there is nothing to hand over. */
    public enum Switch {
        /** It is permitted. */
        ON
    }

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
     * @throws IllegalArgumentException if the type is primitive: nothing is of it
     */
    public static <T> Refusal<T> named(String name, Class<T> type) {
        if (type.isPrimitive()) {
            throw new IllegalArgumentException(
                    "the type of what is permitted is a class, got '" + type + "'");
        }
        return (code, tamil, english) -> {
            requirePermissionCode(code);
            return grant -> new Capability<>(name, type, code, tamil, english, grant);
        };
    }

    private static void requirePermissionCode(String code) {
        boolean digits = code.length() == 6 && isDigit(code.charAt(4)) && isDigit(code.charAt(5));
        if (!digits || !code.startsWith("ET51")) {
            throw new IllegalArgumentException(
                    "the code of a refusal is ET51 and two digits, got '" + code + "'");
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
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
         * @param code the code of the error, {@code ET51} and two digits
         * @param tamil its text in Tamil
         * @param english its text in English
         * @return asks for the hint
         * @throws IllegalArgumentException if the code is not of that form
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

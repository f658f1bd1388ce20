package in.etamil;

import in.etamil.host.Capability;
import in.etamil.host.Capability.Switch;
import in.etamil.host.Environment;
import in.etamil.host.FileAccess;
import in.etamil.host.HttpCalls;
import in.etamil.host.OutboundHttp;
import in.etamil.host.Processes;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What programs may reach outside of themselves: nothing, but for the capabilities that are named.
 * A program that uses another ends with an {@link EtamilRuntimeException}; its {@link Diagnostic}
 * says in Tamil and English what is not permitted, and its hint is the call that would permit it.
 * Start at one of the three policies and add to it. What is permitted is a map from {@link
 * Capability} to a value of its type; {@link #clock}, {@link #files} and the others are spellings
 * of {@link #with}, by which capabilities of other artifacts and your own are permitted. Immutable
 * and thread-safe.
 *
 * <pre>{@code
 * Permissions permissions =
 *         Permissions.UNTRUSTED
 *                 .clock(InstantSource.system())
 *                 .files(Directories.from(home).reading(home))
 *                 .environment(Environment.ofProcess().only("TAX_YEAR", "SHOP_*"));
 * }</pre>
 *
 * <table>
 * <caption>Codes of what is not permitted</caption>
 * <tr><th>Code<th>What<th>Permitted by
 * <tr><td>ET5101<td>files<td rowspan="2">{@link #files}
 * <tr><td>ET5108<td>a file outside of the permitted directories
 * <tr><td>ET5102<td>environment variables<td rowspan="2">{@link #environment}
 * <tr><td>ET5109<td>a variable that is not named, or a secret of the runtime, which nothing permits
 * <tr><td>ET5103<td>ending itself<td>{@link #exit}
 * <tr><td>ET5104<td>the time<td>{@link #clock}
 * <tr><td>ET5105<td>starting programs<td>{@link #processes}
 * <tr><td>ET5106<td>HTTP requests<td rowspan="2">{@link #http}
 * <tr><td>ET5110<td>a request to a host that is not permitted
 * <tr><td>ET5107<td>reading lines<td>{@link #input}
 * </table>
 *
 * <p>A program that is not among the permitted ones is no error but a failure (ET4419). Refusals
 * can be caught by the program, as other errors can. A capability of another artifact says its own
 * code.
 *
 * <p>Source: docs/permissions-and-limits.md.
 */
public final class Permissions {

    /** Nothing at all: for a program that nobody has vouched for, and the default. */
    public static final Permissions UNTRUSTED = new Permissions(Map.of());

    /**
     * What the program of a server may do for everybody who asks: know the time, send requests to
     * public addresses, and end its own handler. Files and environment are to be named.
     */
    public static final Permissions SERVER =
            UNTRUSTED.clock(InstantSource.system()).http(HttpCalls.toPublicAddresses()).exit();

    /**
     * What the user may do who runs the program: all files, the whole environment, requests to any
     * address, the clock, input and exit. Programs to be started are always to be named.
     */
    public static final Permissions TRUSTED =
            UNTRUSTED
                    .clock(InstantSource.system())
                    .files(FileAccess.everything())
                    .environment(Environment.ofProcess())
                    .http(HttpCalls.anywhere())
                    .exit()
                    .input();

    private final Map<Capability<?>, Object> granted;

    private Permissions(Map<Capability<?>, Object> granted) {
        this.granted = Map.copyOf(granted);
    }

    /**
     * Permits what a capability names, in place of what it had.
     *
     * @param <T> its type
     * @param capability the capability
     * @param value what is permitted; must be thread-safe
     * @return these permissions and this one
     * @throws IllegalArgumentException if the value is not of the capability's type
     */
    public <T> Permissions with(Capability<T> capability, T value) {
        Objects.requireNonNull(value, "value");
        if (!capability.type().isInstance(value)) {
            throw new IllegalArgumentException(
                    "the capability '"
                            + capability
                            + "' takes a "
                            + capability.type().getName()
                            + ", got a "
                            + value.getClass().getName());
        }
        Map<Capability<?>, Object> more = new HashMap<>(granted);
        more.put(capability, value);
        return new Permissions(more);
    }

    /**
     * Takes a capability back.
     *
     * @param capability the capability
     * @return these permissions without it
     */
    public Permissions without(Capability<?> capability) {
        Map<Capability<?>, Object> fewer = new HashMap<>(granted);
        fewer.remove(Objects.requireNonNull(capability, "capability"));
        return new Permissions(fewer);
    }

    /**
     * What is permitted under a capability.
     *
     * @param <T> its type
     * @param capability the capability
     * @return the value; empty if it is not permitted
     */
    public <T> Optional<T> find(Capability<T> capability) {
        return Optional.ofNullable(capability.type().cast(granted.get(capability)));
    }

    /**
     * Permits asking for the time ({@code இன்று}, {@code இப்போதைய_நொடி}).
     *
     * @param source the clock
     * @return these permissions and this one
     */
    public Permissions clock(InstantSource source) {
        return with(Capability.CLOCK, source);
    }

    /**
     * Permits files, by statements and builtins alike.
     *
     * @param access which files
     * @return these permissions and this one
     */
    public Permissions files(FileAccess access) {
        return with(Capability.FILES, access);
    }

    /**
     * Permits reading environment variables ({@code சூழல்}).
     *
     * @param variables which variables
     * @return these permissions and this one
     */
    public Permissions environment(Environment variables) {
        return with(Capability.ENVIRONMENT, variables);
    }

    /**
     * Permits starting programs of this machine ({@code கட்டளை_ஓட்டு}).
     *
     * @param programs which programs
     * @return these permissions and this one
     */
    public Permissions processes(Processes programs) {
        return with(Capability.PROCESSES, programs);
    }

    /**
     * Permits HTTP requests ({@code வலை_பெறு}, {@code வலை_பதி}, {@code வலை_அனுப்பு}).
     *
     * @param calls who sends them, and where to
     * @return these permissions and this one
     */
    public Permissions http(OutboundHttp calls) {
        return with(Capability.HTTP, calls);
    }

    /**
     * Permits programs to end themselves with {@code வெளியேறு}, seen as an {@link
     * EtamilExitException}; a block of a route that has recorded a response and ends itself with
     * status 0 has answered instead.
     *
     * @return these permissions and this one
     */
    public Permissions exit() {
        return with(Capability.EXIT, Switch.ON);
    }

    /**
     * Permits reading lines from the console ({@code உள்ளிடு}).
     *
     * @return these permissions and this one
     */
    public Permissions input() {
        return with(Capability.INPUT, Switch.ON);
    }
}

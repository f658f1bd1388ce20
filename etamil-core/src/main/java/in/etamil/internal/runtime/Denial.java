package in.etamil.internal.runtime;

import in.etamil.host.Capability;
import in.etamil.internal.diagnostic.ErrorText;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import org.jspecify.annotations.Nullable;

/** What a program gets that uses what its host did not permit: with what would permit it. */
public final class Denial {
    private Denial() {}

    /** Nothing of this kind is permitted. */
    public static Fault of(Capability<?> capability) {
        ErrorText text =
                new ErrorText.Brought(capability.code(), capability.tamil(), capability.english());
        return Fault.denied(text, hint(capability.grant()), null);
    }

    /**
     * Not this one: a refusal by what is permitted.
     *
     * @param message says what is refused
     * @param grant the call of {@code Permissions} that would permit it
     * @param refused the refusal of the host's own code, if it was that
     * @param values stand in the message
     */
    public static Fault of(
            Message message, String grant, @Nullable SecurityException refused, Object... values) {
        return Fault.denied(message, hint(grant), refused, values);
    }

    private static String hint(String grant) {
        return "அனுமதிக்க  (to permit it): Etamil.builder().permissions(permissions." + grant + ")";
    }
}

package in.etamil.internal.runtime;

import in.etamil.host.FunctionDescriptor;
import in.etamil.host.ValueKind;
import java.util.List;

/**
 * One row of the one table of functions: a builtin, a function of a library, or a name that another
 * artifact brings. Checker, inference, emitter and messages read it.
 *
 * @param names every spelling, the one for messages first
 * @param minimum the least number of arguments
 * @param maximum the greatest; arguments not given are passed as {@code null}
 * @param descriptor what it takes and gives, and what it may do
 * @param form what the emitter has more than a call for
 * @param code where it is
 */
public record Builtin(
        List<String> names,
        int minimum,
        int maximum,
        FunctionDescriptor descriptor,
        Form form,
        Code code) {

    /** A row that is as it is described. */
    public static Builtin of(FunctionDescriptor descriptor, Form form, Code code) {
        return new Builtin(
                descriptor.names(),
                descriptor.minimum(),
                descriptor.maximum(),
                descriptor,
                form,
                code);
    }

    /** What is known of a function besides its kinds. */
    public enum Form {
        /** Nothing: it is called. */
        CALL,
        /** It appends its second argument to its first. */
        APPEND,
        /** It makes a new result that holds its only argument. */
        RESULT,
        /** It rounds its first argument to so many places. */
        ROUND,
        /** It gives the greatest whole number not above its argument. */
        FLOOR
    }

    /** Where a function is. */
    public sealed interface Code {}

    /**
     * In the runtime: a static method, {@code (Execution, Object…) Object}, that emitted code
     * calls.
     *
     * @param owner the internal name of its class
     * @param name the method's name
     */
    public record Method(String owner, String name) implements Code {}

    /**
     * In a library.
     *
     * @param library the library's name
     * @param unit calls it
     */
    public record Hosted(String library, CodeUnit unit) implements Code {}

    /**
     * Not here.
     *
     * @param artifact what brings it
     */
    public record Reserved(String artifact) implements Code {}

    public ValueKind result() {
        return descriptor.result();
    }

    public boolean keeps(int argument) {
        return descriptor.keeps(argument);
    }

    public boolean isPure() {
        return descriptor.isPure();
    }

    /** Whether it can be called with so many arguments. */
    public boolean takes(int arguments) {
        return arguments >= minimum && arguments <= maximum;
    }

    public boolean isReserved() {
        return code instanceof Reserved;
    }
}

package in.etamil.internal.analysis.model;

import org.jspecify.annotations.Nullable;

/**
 * What a call reaches.
 *
 * @param kind how much is known
 * @param body the function, where it is known
 * @param name the name of a builtin, or of a method
 */
public record Callee(Kind kind, @Nullable Body body, String name) {
    public enum Kind {
        /** A function of the program, called with as many arguments as it takes. */
        FUNCTION,
        BUILTIN,
        CONVERSION,
        /** Any method of the name, or any function value that a field holds. */
        METHOD,
        /** Any function value. */
        VALUE,
        /** A call that fails once its arguments are evaluated. */
        FAILURE
    }

    public static final Callee VALUE = new Callee(Kind.VALUE, null, "");
    public static final Callee CONVERSION = new Callee(Kind.CONVERSION, null, "");
    public static final Callee FAILURE = new Callee(Kind.FAILURE, null, "");
}

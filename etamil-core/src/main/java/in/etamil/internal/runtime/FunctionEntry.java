package in.etamil.internal.runtime;

import in.etamil.internal.diagnostic.Place;

/**
 * One function of a program, or a builtin that the program uses as a value: its identity and how it
 * is reached.
 *
 * @param definition the {@link Place} in the text, or the builtin, that defines it: two entries of
 *     one definition are one function, in whatever program of a session they were compiled
 * @param name how messages call it: the function's name, {@code Shape.method}, or {@link
 *     #ANONYMOUS}
 * @param minimum the least number of arguments
 * @param maximum the greatest
 * @param takesSelf whether it is a method whose first parameter is {@code இது}
 * @param unit the emitted class
 * @param index its number in there
 * @param work what a call is charged where it is made; nothing if the function charges it itself
 * @param callerCounts bit i: the function has no account of argument i, so that its caller counts
 *     it while it runs
 */
public record FunctionEntry(
        Object definition,
        String name,
        int minimum,
        int maximum,
        boolean takesSelf,
        CodeUnit unit,
        int index,
        int work,
        long callerCounts) {

    /** How messages call an anonymous function (docs/semantics.md#calls). */
    public static final String ANONYMOUS = "";

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}

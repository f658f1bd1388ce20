package in.etamil.internal.analysis.model;

/** What the analysis has to know of the functions that are no part of the program. */
public interface KnownFunctions {

    /** Whether there is a function of that name that can be called with so many arguments. */
    boolean takes(String name, int arguments);

    /** Whether there is a function of that name, here or elsewhere. */
    boolean isFunction(String name);

    /** Whether the function stores the argument in what it gives. */
    boolean keeps(String name, int argument);

    /** Whether it may call a function value, and so anything of the program. */
    boolean mayCallBack(String name);

    /**
     * Whether it is the function that appends its second argument to its first, and fails only
     * before it changes anything.
     */
    boolean isAppend(String name);

    /** Whether it makes a new result that holds its only argument, which it keeps. */
    boolean makesResult(String name);
}

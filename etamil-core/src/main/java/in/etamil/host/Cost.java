package in.etamil.host;

/**
 * How the work of a function grows with what it is given: the budget of the run that calls it is
 * charged by it. Each item of an array, field of a record and sixteen characters of a text count
 * one step.
 */
public sealed interface Cost {

    /** However large its arguments are. */
    record Constant() implements Cost {}

    /**
     * With the size of an argument.
     *
     * @param argument the argument's place, from 0
     */
    record Linear(int argument) implements Cost {}

    /**
     * With the size of an argument n as n log n: sorting.
     *
     * @param argument the argument's place, from 0
     */
    record Sorting(int argument) implements Cost {}
}

/**
 * What compiling may use. One {@link in.etamil.internal.budget.CompileBudget} goes with a program
 * through all stages of the compiler; each charges it with its own work.
 */
package in.etamil.internal.budget;

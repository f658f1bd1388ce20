/**
 * What is provably a number, and so may be held as its words and not as an object
 * (docs/adr/0003-numbers.md).
 *
 * <p>In come the model, the reads that surely find their variable bound, and what the compiler says
 * of builtins and of bodies that are too large; out goes {@link NumberKinds}, which answers for
 * expressions, variables, parameters and results.
 *
 * <p>Where to look:
 *
 * <ul>
 *   <li>why an expression is a number: {@link NumberKinds}
 *   <li>how that is found: {@link NumberInference}, which takes back what a path contradicts
 *   <li>which parameters are worth it, a guess that costs only speed: {@link NumericUses}
 *   <li>what is true of one way of emitting a body: {@link NumberVersion}
 *   <li>whether a body's end can be reached, where it gives இன்மை: {@link Completion}
 * </ul>
 *
 * <p>What holds:
 *
 * <ul>
 *   <li>A number is a number on every path. A declared type proves nothing
 *       (docs/semantics.md#checking), a read that may find its variable unbound neither.
 *   <li>All are supposed to be numbers until the opposite is found, so an answer is only true once
 *       the whole has come to rest.
 *   <li>A body that was looked at often is given up on: what it holds are objects, which is always
 *       right.
 * </ul>
 */
package in.etamil.internal.analysis.numbers;

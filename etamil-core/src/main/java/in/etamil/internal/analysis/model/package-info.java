/**
 * What every name of a program means (docs/semantics.md#scopes, docs/semantics.md#functions): which
 * bodies there are, which variables each has, and what a read or a call may reach.
 *
 * <p>In comes a tree, checked or not; out goes a {@link ProgramModel}, which the other rooms of the
 * analysis and the compiler read. It knows builtins only by what {@link KnownFunctions} says of
 * them.
 *
 * <p>Where to look:
 *
 * <ul>
 *   <li>slots, captures, and which of two definitions counts: {@link Resolver}
 *   <li>one body of code and its locals: {@link Body}
 *   <li>what a call reaches: {@link Callees}, {@link Callee}
 *   <li>which reads surely find the variable bound: {@link BoundReads}
 *   <li>which names statements mention in loops, and which they bind: {@link Mentions}
 * </ul>
 *
 * <p>What holds:
 *
 * <ul>
 *   <li>The resolver walks in the order of the text: what an anonymous function captures depends on
 *       what was bound before it.
 *   <li>Everything is a claim about what may happen: a name that may be a variable counts as one,
 *       and in an open program, of which more text may follow, every global is assigned.
 *   <li>Once resolved, the model is not changed. Nodes are told apart by identity.
 * </ul>
 */
package in.etamil.internal.analysis.model;

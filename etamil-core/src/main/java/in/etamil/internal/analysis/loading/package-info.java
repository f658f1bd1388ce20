/**
 * From a program's file to one tree with its imports in their places (docs/semantics.md#modules).
 *
 * <p>In come the program and the resolver that finds its modules; out goes the tree of the whole,
 * or the problems of the first file that has any. {@link ModuleLoader} is all there is.
 *
 * <p>What holds:
 *
 * <ul>
 *   <li>A file is spliced once, where it is first imported, whatever its name there; the identity
 *       of its {@code ModuleSource} tells. So a circle of imports ends.
 *   <li>Spans keep the file they come from: the tree of the whole has statements of many sources,
 *       and offsets of different sources say nothing about their order.
 *   <li>Only imports at the top level are followed. One inside a block stays, and fails when it is
 *       reached.
 *   <li>How many modules a program may have is bounded, and how far they import one another is not:
 *       what is open is on a list.
 * </ul>
 */
package in.etamil.internal.analysis.loading;

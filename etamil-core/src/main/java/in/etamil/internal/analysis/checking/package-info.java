/**
 * What is certainly wrong is refused before anything runs (docs/semantics.md#fixed-names,
 * docs/semantics.md#shapes, docs/semantics.md#checking).
 *
 * <p>In comes the tree of the whole program, out go its diagnostics in the order of the text.
 * Nothing else is handed on: what later stages want to know of a program they work out themselves,
 * and a text that is run unchecked, as in a session, is no less safe.
 *
 * <p>Where to look:
 *
 * <ul>
 *   <li>a rule about statements, bindings, fixed names, functions and shapes: {@link Checker};
 *       about expressions, calls and fields: {@link ExpressionChecker}
 *   <li>what the program defines as a whole, found first: {@link Definitions}, {@link
 *       DefinitionCollector}, {@link ShapeMembers}
 *   <li>what is known of names at this point of the text: {@link CheckScope}; of a value: {@link
 *       KnownType}
 *   <li>how problems are kept, bounded and ordered: {@link CheckReport}, {@link SplicedOrder}
 * </ul>
 *
 * <p>What holds:
 *
 * <ul>
 *   <li>Only the certain is refused. A name that may be a variable, a kind that is not known and a
 *       declared shape that does not exist make everything that depends on them unknown.
 *   <li>The expressions of file, database and response statements are collected from, but not
 *       checked.
 *   <li>Work and memory are bounded whatever the program: so many problems, so long quotations, so
 *       many hints.
 * </ul>
 */
package in.etamil.internal.analysis.checking;

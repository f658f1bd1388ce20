/**
 * Where values that are copied in meaning need not be copied or marked as shared
 * (docs/adr/0004-values.md to S9 and S12).
 *
 * <p>In come the model and what is known of builtins; out goes {@link Uses}, which the emitter asks
 * at every read, assignment and loop. The order of the work is in its {@code found}: uses of every
 * statement, borrowed parameters, globals that calls read, moves, and loans on top of them.
 *
 * <p>Where to look:
 *
 * <ul>
 *   <li>what a statement does to variables, and when a use ends: {@link EvaluationWalk}, {@link
 *       Evaluation}, {@link Use}; all of one body: {@link BodyFacts}
 *   <li>who is read again: {@link Liveness}, {@link GlobalReads}; only what was asked for: {@link
 *       LiveAnswers}, {@link LendingQuestions}
 *   <li>a variable gives up its value: {@link Moves}; a parameter is only looked at: {@link
 *       Borrowing}; {@code ?} owns what it takes out: {@link FreshResults}
 *   <li>taken out, changed and put back: {@link Lending}, {@link Loan}, {@link LendingTable}; only
 *       looked at meanwhile: {@link Aliases}; what happens in between: {@link Region}
 * </ul>
 *
 * <p>What holds:
 *
 * <ul>
 *   <li>Every rule only saves copies. Whatever is not proven is shared, which is always right: so
 *       what was not asked counts as live, and what is not known as kept.
 *   <li>Every variable that a statement evaluates is a use of it. One that were missed would be
 *       taken for dead, and be given away while it is still read.
 *   <li>A failure is a way out of every statement: what a handler reads is live all through its try
 *       body. At the top level everything outlives the code, and any call may read a global.
 * </ul>
 */
package in.etamil.internal.analysis.values;

/**
 * What emitted code calls. {@link in.etamil.internal.runtime.Execution} is the first parameter of
 * every emitted method: the globals, the active calls and the budget of one run on one thread. The
 * other classes are static helpers by topic, such as {@code Calls}, {@code Elements} or {@code
 * Responses}, which take the execution last.
 *
 * <p>The execution holds what is counted while code runs, and points to the rest: {@link
 * in.etamil.internal.runtime.Surroundings} is what a run stands in and does not change, shared by
 * all calls of a started program; {@link in.etamil.internal.runtime.Serving} is what only a run for
 * a server has; a scope is there once something is kept. The hot fields stay few, and a call from
 * Java makes one object.
 *
 * <p>Failures travel as three exceptions: {@code Fault}, which a try block catches, {@code
 * LimitReached} and {@link in.etamil.internal.runtime.ExitSignal}, which it does not. What the host
 * gets of them is made at the end, by a {@link in.etamil.internal.runtime.FailureTranslator}.
 */
package in.etamil.internal.runtime;

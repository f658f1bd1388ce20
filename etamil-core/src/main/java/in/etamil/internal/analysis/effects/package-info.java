/**
 * What running code may do besides giving a value: call something of the program, start a server,
 * reach beyond its own variables.
 *
 * <p>In comes the model (for a server's start the tree alone); out go answers to yes-or-no
 * questions of the compiler and the engine.
 *
 * <p>Where to look:
 *
 * <ul>
 *   <li>whether a call of the program may be active above this code: {@link Leaves}
 *   <li>what a function value may hold: {@link FunctionValues}
 *   <li>which statements of a prelude are run once for all requests: {@link SharedPrelude}
 *   <li>whether the program serves: {@link ServingPrograms}
 * </ul>
 *
 * <p>What holds: the answers err to one side. Where it is not known what a call reaches, it may
 * reach every function that is taken as a value and every anonymous one; a statement that is no
 * mere computation is never shared; a builtin that may call back may call anything. That a shared
 * statement does not fail is not proven here: it is seen when it runs.
 */
package in.etamil.internal.analysis.effects;

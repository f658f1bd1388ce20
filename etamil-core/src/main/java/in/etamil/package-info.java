/**
 * What embedders use: compile a program with {@link in.etamil.Etamil}, run it or start it as a
 * {@link in.etamil.Program}, call its functions through an {@link in.etamil.Instance}, or type into
 * a {@link in.etamil.Session}.
 *
 * <p>The types here are facades. They check what they are given, and the work is done behind them:
 * a program is made by the compiler's rooms, and every run of one, whatever began it, is the same
 * run of {@code in.etamil.internal.run}. What is said of a run beforehand is data: {@link
 * in.etamil.Permissions}, {@link in.etamil.Limits} and {@link in.etamil.RunOptions}. What is said
 * of it afterwards is data too: every failure is an {@link in.etamil.EtamilException} with its
 * {@link in.etamil.Diagnostic}s.
 *
 * <p>What a host hands in or implements is {@link in.etamil.host}, what it holds of a program's
 * values {@link in.etamil.value}, and what only a server needs {@link in.etamil.served}.
 */
package in.etamil;

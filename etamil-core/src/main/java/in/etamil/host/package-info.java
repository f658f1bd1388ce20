/**
 * What a host implements or hands in: functions of its own ({@link in.etamil.host.Library}), what
 * programs may reach ({@link in.etamil.host.Capability} and the interfaces that capabilities name),
 * consoles, modules, settings and time.
 *
 * <p>A function of the host sees the run that calls it as a {@link in.etamil.host.RunContext}. Two
 * keys that look alike open different things: a {@link in.etamil.host.RunKey} names something of
 * one run, given by whoever began it or kept by whoever came first; a {@code Capability} names
 * something that the engine permits to all. What is kept lives in a {@link
 * in.etamil.host.RunScope}, of which there are two lengths: the run, and what it was started in.
 * Both end in reverse order and are told by a {@link in.etamil.host.RunOutcome} how. Time that
 * counts is read from a {@link in.etamil.host.Ticker}, so that tests move it; whoever wants to end
 * a run early holds its {@link in.etamil.host.Cancellation}.
 *
 * <p>Everything here is called by runs of several threads, unless it says otherwise, and none of it
 * is found on the class path: what is not handed to a builder is not there.
 */
package in.etamil.host;

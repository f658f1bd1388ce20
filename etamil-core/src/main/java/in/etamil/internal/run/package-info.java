/**
 * Runs, from beginning to end. There are many ways to begin one: the top level for what it does
 * ({@link in.etamil.internal.run.WholeRun}), the top level for what it leaves ({@link
 * in.etamil.internal.run.StartedProgram}), a call of a function ({@link
 * in.etamil.internal.run.StartedCalls}), a request or a job ({@link
 * in.etamil.internal.run.ServedRuns}), the part of a top level that all requests share ({@code
 * Prelude}), and an input of a session. There is one way to end: {@link in.etamil.internal.run.Run}
 * alone catches what ends a run, has it translated into what the caller gets, flushes the console,
 * and ends what was kept.
 *
 * <p>The order of those three is meant. The console is flushed first, because a flush that fails
 * fails the run, and what was kept is to be told the truth: whoever holds a transaction commits it
 * for a success and for nothing else. For the same reason an end that fails turns the success of
 * what is older into a failure. While ends are at work the interrupt that ended the run is put
 * aside, and afterwards it is there again.
 *
 * <p>A call of a function costs some fifty nanoseconds, so that nothing here is made before
 * somebody needs it: no scope without something to keep, no interruption without a cancellation,
 * and the body of a run is a small object that the compiler of the JVM takes apart. None of the
 * ways to begin a run that the command line takes uses a lambda.
 */
package in.etamil.internal.run;

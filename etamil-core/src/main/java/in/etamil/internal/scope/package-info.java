/**
 * What lasts as long as something runs, and what happens when its time is over. Knows nothing of
 * programs: a {@link in.etamil.internal.scope.Scope} is asked to keep and to end, a {@link
 * in.etamil.internal.scope.DeadlineTimer} to do something at a moment of its ticker. Both are here
 * and not with the runs because executions point to them.
 */
package in.etamil.internal.scope;

/**
 * The one error document, {@code application/problem+json} of RFC 9457.
 *
 * <p>A {@link in.etamil.http.problem.ProblemKind} is one kind of failure: its status, its stable
 * code, its sentence in Tamil and in English, and what to do about it. A {@link
 * in.etamil.http.problem.Problem} is one failure of one request. A {@link
 * in.etamil.http.problem.Violation} is one field of a body that is not as it must be; a document
 * has all of them.
 *
 * <p>No document repeats what a handler threw, where it failed, or what it holds.
 */
package in.etamil.http.problem;

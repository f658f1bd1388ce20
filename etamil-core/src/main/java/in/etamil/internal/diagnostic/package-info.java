/**
 * What goes wrong, as data. {@link in.etamil.internal.diagnostic.Message} is the one catalogue: a
 * code and two texts an entry, Tamil and English, each with a section in the manual's list of
 * errors, which a test compares both ways.
 *
 * <p>{@link in.etamil.internal.diagnostic.Fault} is a runtime error on its way out and the only one
 * that a try block of the language catches; {@link in.etamil.internal.diagnostic.LimitReached} is a
 * struck limit or a cancellation, which nothing in a program catches. Both carry what their text is
 * made of; the place is read from the stack trace later. {@link
 * in.etamil.internal.diagnostic.HostMistake} turns a fault that is the embedding code's own into
 * the exception that this gets.
 *
 * <p>This room uses no other room; all others may use it.
 */
package in.etamil.internal.diagnostic;

/**
 * Values of programs as Java holds them: immutable, safe for threads, and views rather than copies.
 * An array is a {@link java.util.List}, a record a {@link java.util.Map}, a number a {@link
 * java.lang.Number} that is exact; text is {@code String}, truth {@code Boolean}, and இன்மை the one
 * {@code null}. {@link in.etamil.value.EtamilValue} converts on request, exactly or not at all.
 *
 * <p>What came out of a started program keeps the globals of that program alive, and goes back into
 * it as it is.
 */
package in.etamil.value;

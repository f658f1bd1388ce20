/**
 * Exact decimal numbers: a mantissa of 96 bits, a scale of 0 to 28. {@link
 * in.etamil.internal.number.Decimal} is one as an object, narrow or wide by its size; {@link
 * in.etamil.internal.number.Unboxed} does the same on words, which emitted code keeps in JVM
 * locals, with a {@link in.etamil.internal.number.Scratch} for what does not fit into a result. The
 * two give the same digits and scale for the same operands: frozen vectors and a model on {@code
 * BigInteger} hold them to it.
 *
 * <p>An operation has a class: {@code Addition}, {@code Multiplication}, {@code Division}, {@code
 * Rounding}, {@code DecimalMath} for roots and powers. {@code DecimalReader} and {@code
 * DecimalWriter} are the only ways from and to text. No floating point is used for a result.
 *
 * <p>This room knows nothing of programs and uses only {@code diagnostic}.
 */
package in.etamil.internal.number;

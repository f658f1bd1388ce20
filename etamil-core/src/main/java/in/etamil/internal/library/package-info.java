/**
 * The builtins. {@link in.etamil.internal.library.StandardLibrary} lists the families; a family is
 * a class such as {@code TextFunctions}, whose {@code Rows} describe its functions, one a line, and
 * whose static methods are their code, called directly by emitted classes. What a row says (kinds,
 * purity, what it keeps, the capability it needs, how its cost grows) is all that the compiler
 * knows of a function: no other room knows a spelling. {@code ReservedFunctions} are the names that
 * other artifacts bring.
 *
 * <p>A builtin takes the execution first and charges it by its work. It reaches the outside only
 * through capabilities of the run. An error of the program is a {@code Fault}; a failure that the
 * program may handle is a result.
 */
package in.etamil.internal.library;

package in.etamil.value;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value that came out of a program. Immutable and thread-safe.
 *
 * <p>Conversions are exact or refused: a number becomes an {@code int} only if it is whole and
 * fits, and never a {@code double}.
 */
public interface EtamilValue {

    /**
     * The value as it is: {@code null} for இன்மை, {@code Boolean}, {@link EtamilNumber}, {@code
     * String}, {@link EtamilArray}, {@link EtamilRecord}, {@link EtamilResult} or {@link
     * EtamilFunction}.
     *
     * @return the value
     */
    @Nullable Object get();

    /**
     * The value as a Java type: {@code BigDecimal}, {@code BigInteger}, whole number types, {@code
     * String}, {@code Boolean}, {@code LocalDate} (of ISO text), enums (of their names), records
     * (of records with their components' names), arrays, {@code List}, {@code Map}, {@code
     * Optional}, functional interfaces of {@code java.util.function} (of functions), or one of this
     * package. Of a result, the content of a success is converted, unless {@link EtamilResult},
     * {@code EtamilValue} or {@code Object} is asked for.
     *
     * @param <T> the type
     * @param type the type
     * @return the converted value; {@code null} for இன்மை
     * @throws in.etamil.EtamilHostException if it is not of that type
     * @throws in.etamil.EtamilFailure if it is a failure, and {@link EtamilResult} is not asked for
     */
    <T> @Nullable T as(Class<T> type);

    /**
     * An array as a list of converted elements.
     *
     * @param <T> the elements' type
     * @param element the elements' type
     * @return an immutable list that may hold {@code null}
     * @throws in.etamil.EtamilHostException if it is not such an array
     * @throws in.etamil.EtamilFailure if it is a failure
     */
    <T> List<@Nullable T> asList(Class<T> element);

    /**
     * A record as a map of converted fields, sorted by name.
     *
     * @param <T> the fields' type
     * @param field the fields' type
     * @return an immutable map that may hold {@code null}
     * @throws in.etamil.EtamilHostException if it is not such a record
     * @throws in.etamil.EtamilFailure if it is a failure
     */
    <T> Map<String, @Nullable T> asMap(Class<T> field);

    /**
     * The printing form of the language (docs/semantics.md#printing).
     *
     * @return the text
     */
    @Override
    String toString();
}

package in.etamil.internal.boundary;

import in.etamil.Diagnostic;
import in.etamil.EtamilHostException;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.number.Decimal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What Java gets where a value does not fit. */
public final class Refusals {
    private Refusals() {}

    public static EtamilHostException exception(Fault refused) {
        return new EtamilHostException(
                new Diagnostic(
                        refused.code(),
                        Diagnostic.Stage.HOST,
                        refused.tamil(),
                        refused.english(),
                        refused.detail(),
                        null,
                        -1,
                        0,
                        0,
                        null,
                        refused.hint()),
                refused);
    }

    /** What Java takes of a program, or the exception that says why not. */
    static @Nullable Object taken(JavaType type, @Nullable Object value, Boundary boundary) {
        try {
            return new Outward(boundary).as(type, value);
        } catch (Fault refused) {
            throw exception(refused);
        }
    }

    /** What Java gives a program, or the exception that says why not. */
    static @Nullable Object given(@Nullable Object value, Boundary boundary) {
        if (value instanceof BigDecimal number) {
            // The most frequent argument, without the rest of what may be given.
            Decimal exact = Decimal.ofBigDecimal(number);
            if (exact != null) {
                return exact;
            }
        }
        try {
            return new Inward(boundary).in(value);
        } catch (Fault refused) {
            throw exception(refused);
        }
    }
}

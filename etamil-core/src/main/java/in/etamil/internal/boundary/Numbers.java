package in.etamil.internal.boundary;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers as Java's exact types; {@code double} and {@code float} are none. */
final class Numbers {
    private Numbers() {}

    /** The number as the type; {@code null} if numbers are never of that type. */
    static @Nullable Object as(Class<?> type, Decimal number) {
        if (type == BigDecimal.class) {
            return number.toBigDecimal();
        }
        if (type == long.class || type == Long.class) {
            return whole(number, Long.MIN_VALUE, Long.MAX_VALUE, type);
        }
        if (type == int.class || type == Integer.class) {
            return (int) whole(number, Integer.MIN_VALUE, Integer.MAX_VALUE, type);
        }
        if (type == short.class || type == Short.class) {
            return (short) whole(number, Short.MIN_VALUE, Short.MAX_VALUE, type);
        }
        if (type == byte.class || type == Byte.class) {
            return (byte) whole(number, Byte.MIN_VALUE, Byte.MAX_VALUE, type);
        }
        if (type == BigInteger.class) {
            if (!number.isWhole()) {
                throw doesNotFit(number, type);
            }
            return number.toBigDecimal().toBigIntegerExact();
        }
        return null;
    }

    private static long whole(Decimal number, long least, long most, Class<?> type) {
        if (!number.isWhole() || !number.fitsLong()) {
            throw doesNotFit(number, type);
        }
        long value = number.longValue();
        if (value < least || value > most) {
            throw doesNotFit(number, type);
        }
        return value;
    }

    private static Fault doesNotFit(Decimal number, Class<?> type) {
        return new Fault(Message.CANNOT_TAKE, number, type.getSimpleName());
    }
}

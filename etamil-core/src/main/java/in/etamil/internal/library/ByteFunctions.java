package in.etamil.internal.library;

import static in.etamil.host.ValueKind.ARRAY;
import static in.etamil.host.ValueKind.RESULT;
import static in.etamil.host.ValueKind.TEXT;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.ResultValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Group bytes of docs/semantics.md#bytes. */
public final class ByteFunctions {
    private ByteFunctions() {}

    /** The family's rows: apart from its code, which is loaded when a program uses it. */
    static final class Rows {
        private Rows() {}

        static Family all() {
            Family rows = new Family("ByteFunctions");
            rows.pure(ARRAY, "பைட்டுகள் pYttukaL _bytes", TEXT).linear(0);
            rows.pure(RESULT, "பைட்டுச்_சரம் pYttuc_caram _fromBytes", ARRAY).linear(0);
            return rows;
        }
    }

    public static Object bytes(Execution x, @Nullable Object value) {
        String text = Arguments.text(value, x);
        x.collectionSize(text.length());
        x.charge(text.length());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        x.collectionSize(bytes.length);
        return array(bytes);
    }

    static ArrayValue array(byte[] bytes) {
        @Nullable Object[] items = new Object[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            items[i] = Decimal.of(bytes[i] & 0xFF);
        }
        return ArrayValue.of(items);
    }

    public static Object fromBytes(Execution x, @Nullable Object value) {
        ArrayValue array = Arguments.array(value, "பைட்டுச்_சரம்", "fromBytes");
        x.charge(array.size());
        byte[] bytes = new byte[array.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) byteAt(array, i, x);
        }
        try {
            return ResultValue.success(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return ResultValue.failure(Message.NOT_UTF8.both());
        }
    }

    private static int byteAt(ArrayValue array, int position, Execution x) {
        Object item = array.get(position);
        Decimal number = item instanceof CharSequence text ? Decimal.parseText(text) : null;
        if (item instanceof Decimal decimal) {
            number = decimal;
        }
        if (number == null
                || !number.isWhole()
                || number.intIndex() < 0
                || number.intIndex() > 255) {
            throw new Fault(Message.NOT_A_BYTE, position, Arguments.text(item, x));
        }
        return number.intIndex();
    }
}

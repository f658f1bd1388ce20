package in.etamil.internal.runtime.data;

import in.etamil.internal.number.Decimal;
import org.jspecify.annotations.Nullable;

/** The compact JSON form (docs/semantics.md#json). */
final class JsonWriter extends ValueWriter {
    private static final String HEX = "0123456789abcdef";

    JsonWriter(Meter meter) {
        super(meter);
    }

    String json(@Nullable Object value) {
        return write(value).toString();
    }

    @Override
    void writeNull() {
        out.append("null");
    }

    @Override
    void writeNumber(Decimal number) {
        out.append(number.toScaledString());
    }

    @Override
    void writeText(CharSequence text) {
        int length = text.length();
        claim(length);
        out.append('"');
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                writeEscaped(c);
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private void writeEscaped(char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
        // One character became up to six: a long text of them must not outgrow the limit.
        claim(0);
    }

    /** A function has no JSON form. */
    @Override
    void writeFunction(FunctionValue function) {
        writeNull();
    }

    /** A result has no JSON form. */
    @Override
    boolean openResult(ResultValue result) {
        writeNull();
        return false;
    }

    @Override
    void openRecord(RecordValue record) {
        out.append('{');
    }

    @Override
    void writeKey(String key) {
        writeText(key);
        out.append(':');
    }

    @Override
    void writeComma() {
        out.append(',');
    }
}

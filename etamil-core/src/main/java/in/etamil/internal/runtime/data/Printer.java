package in.etamil.internal.runtime.data;

import in.etamil.internal.number.Decimal;
import org.jspecify.annotations.Nullable;

/** The printing form (docs/semantics.md#printing). */
final class Printer extends ValueWriter {

    Printer(Meter meter) {
        super(meter);
    }

    String print(@Nullable Object value) {
        return write(value).toString();
    }

    @Override
    void writeNull() {
        out.append("nil");
    }

    @Override
    void writeNumber(Decimal number) {
        number.appendTo(out);
    }

    @Override
    void writeText(CharSequence text) {
        append(text);
    }

    @Override
    void writeFunction(FunctionValue function) {
        String name = function.name();
        out.append("<செயல்");
        if (name != null) {
            out.append(' ');
            append(name);
        }
        out.append('>');
    }

    @Override
    boolean openResult(ResultValue result) {
        out.append(result.ok() ? "சரி(" : "தவறு(");
        return true;
    }

    @Override
    void openRecord(RecordValue record) {
        ShapeType shape = record.shape();
        if (shape != null) {
            append(shape.name());
        }
        out.append('{');
    }

    @Override
    void writeKey(String key) {
        append(key);
        out.append(": ");
    }

    @Override
    void writeComma() {
        out.append(", ");
    }
}

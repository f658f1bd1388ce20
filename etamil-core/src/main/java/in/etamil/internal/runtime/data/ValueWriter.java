package in.etamil.internal.runtime.data;

import in.etamil.internal.number.Decimal;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value as text, piece by piece, with a stack of its own: values nest deeper than any
 * thread's stack, and a few shared objects can be a text that fits nowhere, so every piece is
 * charged.
 */
abstract class ValueWriter {
    /** The buffer before and after it grows, or the text beside it. */
    private static final long HEAP_OF_CHARACTER = 6;

    /** What writing a number takes beyond writing a value. */
    private static final int NUMBER = 2;

    final StringBuilder out = new StringBuilder();
    final Meter meter;
    private final ArrayDeque<Open> stack = new ArrayDeque<>();

    /** A container whose content is being written. */
    private static final class Open {
        final Object container;
        final int count;

        /** Of a record. */
        final @Nullable Order order;

        int next;

        Open(Object container, int count, @Nullable Order order) {
            this.container = container;
            this.count = count;
            this.order = order;
        }
    }

    ValueWriter(Meter meter) {
        this.meter = meter;
    }

    abstract void writeNull();

    abstract void writeNumber(Decimal number);

    abstract void writeText(CharSequence text);

    abstract void writeFunction(FunctionValue function);

    /** Writes what stands before the content; whether the content is to be written. */
    abstract boolean openResult(ResultValue result);

    abstract void openRecord(RecordValue record);

    abstract void writeKey(String key);

    abstract void writeComma();

    final StringBuilder write(@Nullable Object value) {
        writeValue(value);
        while (!stack.isEmpty()) {
            Open top = stack.peek();
            if (top.next == top.count) {
                close(stack.pop());
            } else {
                writeNext(top);
            }
        }
        return out;
    }

    /** Appends a text of any length, refused before it is built. */
    final void append(CharSequence text) {
        claim(text.length());
        if (text instanceof TextWindow window) {
            window.appendTo(out);
        } else {
            out.append(text);
        }
    }

    /** Charges for so many characters and refuses them when they are too many. */
    final void claim(int characters) {
        meter.charge(characters >> 4);
        measure((long) out.length() + characters);
    }

    private void writeNext(Open top) {
        int at = top.next++;
        if (at > 0) {
            writeComma();
        }
        if (top.container instanceof ArrayValue array) {
            writeValue(array.get(at));
        } else if (top.container instanceof RecordValue record && top.order != null) {
            Order order = top.order;
            writeKey(order.keys[at]);
            writeValue(record.at(order.slots[at]));
        } else if (top.container instanceof ResultValue result) {
            writeValue(result.value());
        }
    }

    private void writeValue(@Nullable Object value) {
        if (value == null) {
            writeNull();
        } else if (value instanceof Decimal number) {
            meter.charge(NUMBER);
            writeNumber(number);
        } else if (value instanceof CharSequence text) {
            writeText(text);
        } else if (value instanceof Boolean truth) {
            out.append(truth.booleanValue());
        } else {
            writeComposite(value);
        }
        meter.charge(1);
        measure(out.length());
    }

    private void measure(long length) {
        meter.textLength(length);
        meter.room(HEAP_OF_CHARACTER * length);
    }

    private void writeComposite(Object value) {
        if (value instanceof ArrayValue array) {
            out.append('[');
            stack.push(new Open(array, array.size(), null));
        } else if (value instanceof RecordValue record) {
            meter.charge(record.size());
            openRecord(record);
            stack.push(new Open(record, record.size(), record.keys().order(meter)));
        } else if (value instanceof ResultValue result) {
            if (openResult(result)) {
                stack.push(new Open(result, 1, null));
            }
        } else if (value instanceof FunctionValue function) {
            writeFunction(function);
        } else {
            throw Values.notAValue(value);
        }
    }

    private void close(Open done) {
        out.append(
                done.container instanceof ArrayValue
                        ? ']'
                        : done.container instanceof RecordValue ? '}' : ')');
    }
}

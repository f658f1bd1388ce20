package in.etamil.internal.library;

import static in.etamil.host.Capability.EXIT;
import static in.etamil.host.ValueKind.ANY;
import static in.etamil.host.ValueKind.NUMBER;

import in.etamil.host.Capability;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.ExitSignal;
import org.jspecify.annotations.Nullable;

/**
 * {@code வெளியேறு} of docs/semantics.md#processes-and-environment: a signal to the host, which
 * decides what ends.
 */
public final class ProcessFunctions {
    private ProcessFunctions() {}

    /** The family's rows: apart from its code, which is loaded when a program uses it. */
    static final class Rows {
        private Rows() {}

        static Family all() {
            Family rows = new Family("ProcessFunctions", EXIT);
            rows.effect(ANY, "வெளியேறு veLiyERu _exit", NUMBER);
            return rows;
        }
    }

    /** The fraction is cut off; what does not fit 32 bits is 1. */
    public static Object exit(Execution x, @Nullable Object status) {
        x.host().permitted(Capability.EXIT);
        Decimal number = Arguments.number(status, x).truncate();
        long value = number.longValue();
        throw new ExitSignal(number.fitsLong() && value == (int) value ? (int) value : 1);
    }
}

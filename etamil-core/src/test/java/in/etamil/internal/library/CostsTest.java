package in.etamil.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.host.Cost;
import in.etamil.host.ValueKind;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Builtin;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.FunctionTable;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.ResultValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The growth that a row of a builtin says is the one that its code charges. */
class CostsTest {
    private static final int SMALL = 1_000;
    private static final int TIMES = 4;

    /** A few steps are charged for everything. */
    private static final long FEW = 64;

    static List<Builtin> computing() {
        FunctionTable table = StandardLibrary.table(true);
        Set<Builtin> rows = Collections.newSetFromMap(new IdentityHashMap<>());
        for (String name : table.names()) {
            Builtin row = table.find(name);
            if (row != null && row.isPure()) {
                rows.add(row);
            }
        }
        return new ArrayList<>(rows);
    }

    @Test
    void thereAreMany() {
        assertThat(computing()).hasSizeGreaterThan(35);
    }

    @ParameterizedTest
    @MethodSource("computing")
    void whatIsChargedGrowsAsTheRowSays(Builtin row) throws Exception {
        switch (row.descriptor().cost()) {
            case Cost.Constant constant -> {
                for (int i = 0; i < row.maximum(); i++) {
                    assertThat(growth(row, i)).as("%s at %d", row.names(), i).isLessThan(FEW);
                }
            }
            case Cost.Linear linear -> {
                long growth = growth(row, linear.argument());
                // A text counts a sixteenth of its length.
                assertThat(growth).as("%s", row.names()).isBetween(SMALL / 8L, SMALL * 40L);
            }
            case Cost.Sorting sorting ->
                    assertThat(growth(row, sorting.argument()))
                            .as("%s", row.names())
                            .isGreaterThan(SMALL * 3);
        }
    }

    /** How much more a call charges when the argument is so many times larger. */
    private static long growth(Builtin row, int argument) throws Exception {
        ValueKind kind = row.descriptor().arguments().get(argument);
        long growth = growth(row, argument, kind);
        return kind == ValueKind.ANY
                ? Math.max(growth, growth(row, argument, ValueKind.ARRAY))
                : growth;
    }

    private static long growth(Builtin row, int argument, ValueKind kind) throws Exception {
        return charged(row, argument, value(kind, TIMES * SMALL))
                - charged(row, argument, value(kind, SMALL));
    }

    /** What a call charges with this argument, and small ones in the other places. */
    private static long charged(Builtin row, int place, Object argument) throws Exception {
        Builtin.Method code = (Builtin.Method) row.code();
        Class<?>[] types = new Class<?>[row.maximum() + 1];
        Arrays.fill(types, Object.class);
        types[0] = Execution.class;
        Method method = Class.forName(code.owner().replace('/', '.')).getMethod(code.name(), types);
        Object[] arguments = new Object[row.maximum() + 1];
        for (int i = 0; i < row.maximum(); i++) {
            arguments[i + 1] = value(row.descriptor().arguments().get(i), 2);
        }
        arguments[place + 1] = argument;
        long low = 0;
        long high = 1 << 17;
        while (low + 1 < high) {
            long middle = (low + high) / 2;
            arguments[0] = LibraryRun.limited(middle, Integer.MAX_VALUE, Integer.MAX_VALUE);
            if (isDone(method, arguments)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static boolean isDone(Method method, Object[] arguments) throws Exception {
        try {
            method.invoke(null, arguments);
            return true;
        } catch (InvocationTargetException e) {
            return !(e.getCause() instanceof LimitReached);
        }
    }

    private static Object value(ValueKind kind, int size) {
        return switch (kind) {
            case ANY, TEXT -> "1".repeat(size);
            case NUMBER -> Decimal.of(2);
            case BOOLEAN -> true;
            case ARRAY -> array(size);
            case RECORD -> RecordValue.empty().with("1", Decimal.of(size));
            case RESULT -> ResultValue.success(Decimal.of(size));
            case FUNCTION, NULL -> throw new IllegalArgumentException(kind.name());
        };
    }

    private static ArrayValue array(int size) {
        ArrayValue array = ArrayValue.withRoom(size);
        for (int i = 0; i < size; i++) {
            array = array.append(Decimal.of(i * 7919L % 251));
        }
        return array;
    }
}

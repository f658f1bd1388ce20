package in.etamil.internal.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.internal.number.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random operations on variables, against a model that copies everything at every step. */
class CopyModelTest {
    private static final int VARIABLES = 5;

    private final LayoutRoot root = new LayoutRoot();
    private Random random = new Random(0);
    private @Nullable Object[] real = new Object[VARIABLES];
    private @Nullable Object[] model = new Object[VARIABLES];

    @Test
    void agreesOnManyShortSequences() {
        run(20_000, 40, false, 1);
    }

    @Test
    void agreesOnLargeArrays() {
        run(150, 60, true, 2);
    }

    @Test
    @Tag("long")
    void agreesOnVeryManySequences() {
        run(600_000, 60, false, 3);
        run(5_000, 100, true, 4);
    }

    private void run(int sequences, int steps, boolean large, long seed) {
        for (int sequence = 0; sequence < sequences; sequence++) {
            random = new Random(seed * 1_000_003 + sequence);
            real = new Object[VARIABLES];
            model = new Object[VARIABLES];
            for (int step = 0; step < steps; step++) {
                step(large);
            }
            for (int i = 0; i < VARIABLES; i++) {
                if (!same(real[i], model[i]) || Values.semanticBytes(real[i]) != bytes(model[i])) {
                    assertThat(Values.toFlatText(real[i], Meter.UNLIMITED))
                            .as("variable %s of sequence %s of seed %s", i, sequence, seed)
                            .isEqualTo(String.valueOf(model[i]));
                    assertThat(Values.semanticBytes(real[i])).isEqualTo(bytes(model[i]));
                }
            }
        }
    }

    private void step(boolean large) {
        int a = random.nextInt(VARIABLES);
        int b = random.nextInt(VARIABLES);
        switch (random.nextInt(12)) {
            case 0 -> create(a, large);
            case 1 -> assign(a, b);
            case 2, 3 -> append(a, b);
            case 4, 5 -> set(a, b);
            case 6 -> read(a, b);
            case 7, 8 -> lend(a, b);
            case 9 -> move(a, b);
            case 10 -> copyThroughHost(a);
            default -> leaf(a);
        }
    }

    private void create(int a, boolean large) {
        if (random.nextInt(3) == 0) {
            real[a] = random.nextBoolean() ? RecordValue.empty() : RecordValue.empty(root);
            model[a] = new TreeMap<String, Object>();
            return;
        }
        int count =
                large
                        ? List.of(0, 1022, 1023, 1024, 2046, 3000).get(random.nextInt(6))
                        : random.nextInt(4);
        ArrayValue array = ArrayValue.empty();
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            array.append(Decimal.of(i));
            list.add(i);
        }
        real[a] = array;
        model[a] = list;
    }

    private void leaf(int a) {
        int value = random.nextInt(100);
        real[a] = Decimal.of(value);
        model[a] = value;
    }

    private void assign(int a, int b) {
        real[a] = Values.share(real[b]);
        model[a] = copy(model[b]);
    }

    private void move(int a, int b) {
        if (a != b) {
            real[a] = real[b];
            model[a] = model[b];
            leaf(b);
        }
    }

    /** What a value that was frozen for another thread goes through. */
    private void copyThroughHost(int a) {
        Values.share(real[a]);
    }

    @SuppressWarnings("unchecked")
    private void append(int a, int b) {
        if (real[a] instanceof ArrayValue array && bytes(model[b]) < 60_000) {
            List<Object> list = (List<Object>) model[a];
            Object added = copy(model[b]);
            real[a] = array.append(Values.share(real[b]));
            list.add(added);
        }
    }

    private String key() {
        return "k" + random.nextInt(random.nextInt(5) == 0 ? 30 : 5);
    }

    @SuppressWarnings("unchecked")
    private void set(int a, int b) {
        if (bytes(model[b]) > 60_000) {
            return;
        }
        if (real[a] instanceof ArrayValue array && array.size() > 0) {
            int at = random.nextInt(array.size());
            Object stored = copy(model[b]);
            real[a] = array.with(at, Values.share(real[b]));
            ((List<Object>) model[a]).set(at, stored);
        } else if (real[a] instanceof RecordValue record) {
            String key = key();
            Object stored = copy(model[b]);
            real[a] = record.with(key, Values.share(real[b]));
            ((Map<String, Object>) model[a]).put(key, stored);
        }
    }

    private void read(int a, int b) {
        if (real[b] instanceof ArrayValue array && array.size() > 0) {
            int at = random.nextInt(array.size());
            Object read = copy(((List<?>) model[b]).get(at));
            real[a] = Values.share(array.get(at));
            model[a] = read;
        } else if (real[b] instanceof RecordValue record) {
            String key = key();
            assertThat(record.has(key)).isEqualTo(((Map<?, ?>) model[b]).containsKey(key));
            if (record.has(key)) {
                Object read = copy(((Map<?, ?>) model[b]).get(key));
                real[a] = Values.share(record.get(key));
                model[a] = read;
            }
        }
    }

    /** Takes a part out unmarked, changes it, and puts it back. */
    @SuppressWarnings("unchecked")
    private void lend(int a, int b) {
        Object stored = bytes(model[b]) < 60_000 ? copy(model[b]) : null;
        Object added = stored == null ? null : Values.share(real[b]);
        if (real[a] instanceof ArrayValue array && array.size() > 0) {
            int at = random.nextInt(array.size());
            if (array.get(at) instanceof ArrayValue inner) {
                array.detach(at, inner);
                real[a] = array.with(at, inner.append(added));
                ((List<Object>) ((List<Object>) model[a]).get(at)).add(stored);
            }
        } else if (real[a] instanceof RecordValue record) {
            String key = key();
            if (record.has(key) && record.get(key) instanceof RecordValue inner) {
                record.detach(key, inner);
                String field = key();
                real[a] = record.with(key, inner.with(field, added));
                ((Map<String, Object>) ((Map<String, Object>) model[a]).get(key))
                        .put(field, stored);
            }
        }
    }

    private static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            for (Object item : list) {
                copy.add(copy(item));
            }
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new TreeMap<>();
            map.forEach((key, item) -> copy.put((String) key, copy(item)));
            return copy;
        }
        return value;
    }

    private static long bytes(@Nullable Object value) {
        if (value instanceof List<?> list) {
            long total = 48;
            for (Object item : list) {
                total += 8 + bytes(item);
            }
            return total;
        }
        if (value instanceof Map<?, ?> map) {
            // What lies in a table with an index counts more for each key from the ninth on.
            long total = 96 + 24L * Math.max(0, map.size() - 8);
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                total +=
                        16 + 40 + 2L * ((String) entry.getKey()).length() + bytes(entry.getValue());
            }
            return total;
        }
        return value == null ? 0 : 24;
    }

    private static boolean same(@Nullable Object real, @Nullable Object model) {
        if (model instanceof List<?> list) {
            if (!(real instanceof ArrayValue array) || array.size() != list.size()) {
                return false;
            }
            for (int i = 0; i < list.size(); i++) {
                if (!same(array.get(i), list.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (model instanceof Map<?, ?> map) {
            if (!(real instanceof RecordValue record)
                    || !List.of(record.sortedKeys()).equals(List.copyOf(map.keySet()))) {
                return false;
            }
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (!same(record.get((String) entry.getKey()), entry.getValue())) {
                    return false;
                }
            }
            return true;
        }
        return model == null ? real == null : Decimal.of((Integer) model).equals(real);
    }
}

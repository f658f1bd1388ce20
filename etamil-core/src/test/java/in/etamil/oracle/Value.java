package in.etamil.oracle;

import in.etamil.internal.number.NumberModel;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ten kinds of docs/semantics.md#values, as plain data. Nothing is ever changed in place: every change makes a new
 * value, so copies need no care.
 */
sealed interface Value {
    /** Larger values than this are outside of what the oracle looks at. */
    int LARGEST = 50_000;

    Nil NIL = new Nil();
    Bool TRUE = new Bool(true);
    Bool FALSE = new Bool(false);

    /** How many values (and characters) this one holds, itself included. */
    default int weight() {
        return 1;
    }

    record Num(NumberModel number) implements Value {}

    record Text(String text) implements Value {
        public Text {
            bounded(text.length());
        }

        @Override
        public int weight() {
            return 1 + text.length();
        }
    }

    record Bool(boolean truth) implements Value {}

    record Nil() implements Value {}

    record Arr(List<Value> items, int weight) implements Value {
        static Arr of(List<Value> items) {
            long weight = 1;
            for (Value item : items) {
                weight += item.weight();
            }
            return new Arr(Collections.unmodifiableList(items), bounded(weight));
        }
    }

    /** A record, plain when the shape's name is {@code null}; its fields are in code point order. */
    record Rec(NavigableMap<String, Value> fields, @Nullable String shape, int weight) implements Value {
        static Rec of(NavigableMap<String, Value> fields, @Nullable String shape) {
            long weight = 1;
            for (Value item : fields.values()) {
                weight += 1 + item.weight();
            }
            return new Rec(Collections.unmodifiableNavigableMap(fields), shape, bounded(weight));
        }

        static TreeMap<String, Value> noFields() {
            return new TreeMap<>(CodePoints::compare);
        }

        Rec with(String field, Value value) {
            TreeMap<String, Value> changed = noFields();
            changed.putAll(fields);
            changed.put(field, value);
            return of(changed, shape);
        }
    }

    record Res(boolean success, Value content) implements Value {
        @Override
        public int weight() {
            return 1 + content.weight();
        }
    }

    /**
     * A function value.
     *
     * @param code what runs: a definition of the program, an anonymous function, or a builtin
     * @param name as written where it was taken, {@code null} for an anonymous function
     * @param captures copies of what it captured, by name
     */
    record Fun(Code code, @Nullable String name, NavigableMap<String, Value> captures) implements Value {
        @Override
        public int weight() {
            long weight = 1;
            for (Value item : captures.values()) {
                weight += item.weight();
            }
            return bounded(weight);
        }
    }

    private static int bounded(long weight) {
        if (weight > LARGEST) {
            throw new GaveUp("a value grew too large");
        }
        return (int) weight;
    }
}

package in.etamil.oracle;

import in.etamil.internal.number.NumberModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pure builtins of docs/semantics.md#builtins, and the log functions; all others are known but not modelled. */
final class Builtins {
    /** A row of the specification's table: the builtin goes by its English spelling here. */
    record Entry(String english, int least, int most) {}

    /** {@code வெளியேறு} on its way out. */
    static final class Exit extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final int status;

        Exit(int status) {
            super(null, null, false, false);
            this.status = status;
        }
    }

    private static final Map<String, Entry> BY_NAME = read();
    private static final int UNFITTING_STATUS = 1;

    private Builtins() {}

    static @Nullable Entry named(String name) {
        return BY_NAME.get(name);
    }

    private static Map<String, Entry> read() {
        Map<String, Entry> entries = new HashMap<>();
        try (InputStream in = Builtins.class.getResourceAsStream("/oracle/builtins.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                String[] counts = cells[4].split(" or ");
                Entry entry = new Entry(
                        cells[3], Integer.parseInt(counts[0]), Integer.parseInt(counts[counts.length - 1]));
                entries.put(cells[1], entry);
                entries.put(cells[2], entry);
                entries.put(cells[3], entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String name : List.of("பதிவிடு", "paqivitu", "_log")) {
            entries.put(name, new Entry("_log", 3, 3));
        }
        for (String name : List.of("log_error", "log_warn", "log_info", "log_debug")) {
            entries.put(name, new Entry("log_", 2, 2));
        }
        return entries;
    }

    static Value call(Entry entry, String name, List<Value> arguments) {
        if (arguments.size() < entry.least() || arguments.size() > entry.most()) {
            throw Errors.arity(name, entry.least(), arguments.size());
        }
        return apply(entry.english(), arguments.toArray(new Value[0]));
    }

    private static Value apply(String english, Value[] a) {
        return switch (english) {
            case "_length" -> length(a[0]);
            case "_replace" -> replace(text(a[0]), text(a[1]), text(a[2]));
            case "_split" -> texts(Letters.split(text(a[0]), text(a[1])));
            case "_join" -> join(items(a[0], "join"), text(a[1]));
            case "_upper" -> new Value.Text(text(a[0]).toUpperCase(Locale.ROOT));
            case "_lower" -> new Value.Text(text(a[0]).toLowerCase(Locale.ROOT));
            case "_toString" -> new Value.Text(text(a[0]));
            case "_typeof" -> new Value.Text(
                    a[0] instanceof Value.Rec record && record.shape() != null ? record.shape() : Meaning.kind(a[0]));
            case "_toNumber" -> toNumber(text(a[0]));
            case "_round" -> round(Meaning.number(a[0]), Meaning.number(a[1]));
            case "_floor" -> new Value.Num(NumberModel.floor(Meaning.number(a[0])));
            case "_ceil" -> new Value.Num(Numbers.ceiling(Meaning.number(a[0])));
            case "_daysBetween" -> number(-Dates.day(text(a[0])) + Dates.day(text(a[1])));
            case "_addDays" -> Dates.moved(Dates.day(text(a[0])), Numbers.truncated(Meaning.number(a[1])));
            case "_append" -> append(a[0], a[1]);
            case "_sort" -> sort(items(a[0], "sort"));
            case "_sortByField" -> sortByField(items(a[0], "sortByField"), text(a[1]), Meaning.truth(a[2]));
            case "_hasField" -> truth(record(a[0], "hasField").fields().containsKey(text(a[1])));
            case "_fieldOr" -> record(a[0], "fieldOr").fields().getOrDefault(text(a[1]), a[2]);
            case "_ok" -> new Value.Res(true, a[0]);
            case "_err" -> new Value.Res(false, a[0]);
            case "_isOk" -> truth(a[0] instanceof Value.Res result && result.success());
            case "_isErr" -> truth(a[0] instanceof Value.Res result && !result.success());
            case "_unwrap" -> unwrap(a[0]);
            case "_unwrapErr" -> unwrapFailure(a[0]);
            case "_unwrapOr" -> unwrapOr(a[0], a[1]);
            case "_bytes" -> bytes(text(a[0]));
            case "_fromBytes" -> Bytes.text(items(a[0], "fromBytes"));
            case "_jsonParse" -> Json.read(text(a[0]));
            case "_jsonStringify" -> new Value.Text(Json.write(a[0]));
            case "_exit" -> throw new Exit(status(Meaning.number(a[0])));
            case "_log" -> log(text(a[0]));
            case "log_" -> Value.NIL;
            default -> throw new GaveUp("not modelled: " + english);
        };
    }

    private static String text(Value value) {
        return Meaning.text(value);
    }

    private static Value.Bool truth(boolean truth) {
        return truth ? Value.TRUE : Value.FALSE;
    }

    private static Value.Num number(long whole) {
        return new Value.Num(Numbers.whole(whole));
    }

    static Value texts(List<String> pieces) {
        List<Value> items = new ArrayList<>();
        for (String piece : pieces) {
            items.add(new Value.Text(piece));
        }
        return Value.Arr.of(items);
    }

    private static List<Value> items(Value value, String who) {
        if (value instanceof Value.Arr array) {
            return array.items();
        }
        throw Errors.needs(who + " needs an array", value);
    }

    private static Value.Rec record(Value value, String who) {
        if (value instanceof Value.Rec record) {
            return record;
        }
        throw Errors.needs(who + " needs a record", value);
    }

    private static Value length(Value value) {
        return switch (value) {
            case Value.Text(String text) -> number(Letters.of(text).size());
            case Value.Arr array -> number(array.items().size());
            case Value.Rec record -> number(record.fields().size());
            default -> throw Errors.needs("length needs an array, record or string", value);
        };
    }

    private static Value replace(String text, String old, String replacement) {
        return new Value.Text(String.join(replacement, Letters.split(text, old)));
    }

    private static Value join(List<Value> items, String separator) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            joined.append(i == 0 ? "" : separator).append(text(items.get(i)));
        }
        return new Value.Text(joined.toString());
    }

    private static Value toNumber(String text) {
        NumberModel spelled = Numbers.spelled(text);
        return spelled != null
                ? new Value.Res(true, new Value.Num(spelled))
                : Errors.failure("'" + text + "' ஒரு எண் அல்ல", "'" + text + "' is not a number");
    }

    private static Value round(NumberModel value, NumberModel places) {
        BigInteger whole = Numbers.truncated(places);
        if (whole.signum() < 0 || whole.bitLength() > 32) {
            throw ProgramError.of("வட்டமிடு: இடங்கள் ஒரு முழு எண்", "round: places must be a whole number");
        }
        return new Value.Num(whole.bitLength() > 6 ? value : NumberModel.round(value, whole.intValue()));
    }

    private static Value append(Value array, Value item) {
        if (!(array instanceof Value.Arr(List<Value> items, int weight))) {
            throw ProgramError.of("சேர் ஒரு அணி தேவை", "append needs an array, got " + Meaning.kind(array));
        }
        List<Value> longer = new ArrayList<>(items);
        longer.add(item);
        return Value.Arr.of(longer);
    }

    private static Value sort(List<Value> items) {
        boolean numeric = true;
        for (Value item : items) {
            numeric &= item instanceof Value.Num;
        }
        List<Value> sorted = new ArrayList<>(items);
        sorted.sort(
                numeric
                        ? (a, b) -> NumberModel.compare(Meaning.number(a), Meaning.number(b))
                        : (a, b) -> CodePoints.compare(text(a), text(b)));
        return Value.Arr.of(sorted);
    }

    private static Value sortByField(List<Value> items, String field, boolean descending) {
        Comparator<Value> byField = (a, b) -> NumberModel.compare(keyOf(a, field), keyOf(b, field));
        List<Value> sorted = new ArrayList<>(items);
        sorted.sort(descending ? byField.reversed() : byField);
        return Value.Arr.of(sorted);
    }

    private static NumberModel keyOf(Value item, String field) {
        return item instanceof Value.Rec record && record.fields().containsKey(field)
                ? Meaning.number(record.fields().get(field))
                : Numbers.ZERO;
    }

    private static Value unwrap(Value value) {
        if (!(value instanceof Value.Res(boolean success, Value content))) {
            throw ProgramError.of(
                    "மதிப்பு க்கு ஒரு முடிவு தேவை", "unwrap needs a result, got " + Meaning.kind(value));
        }
        if (!success) {
            throw ProgramError.of(
                    "தவறான முடிவை விரித்தது: " + text(content), "unwrap on an error: " + text(content));
        }
        return content;
    }

    private static Value unwrapFailure(Value value) {
        if (!(value instanceof Value.Res(boolean success, Value content))) {
            throw ProgramError.of("தவறு_மதிப்பு க்கு ஒரு முடிவு தேவை", "it needs a result, got " + Meaning.kind(value));
        }
        if (success) {
            throw ProgramError.of(
                    "வெற்றியான முடிவில் பிழை இல்லை: " + text(content),
                    "there is no error in a successful result: " + text(content));
        }
        return content;
    }

    private static Value unwrapOr(Value value, Value fallback) {
        if (!(value instanceof Value.Res(boolean success, Value content))) {
            throw ProgramError.of(
                    "இயல்பு க்கு ஒரு முடிவு தேவை", "unwrapOr needs a result, got " + Meaning.kind(value));
        }
        return success ? content : fallback;
    }

    private static Value bytes(String text) {
        List<Value> items = new ArrayList<>();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            items.add(number(b & 0xFF));
        }
        return Value.Arr.of(items);
    }

    private static int status(NumberModel status) {
        BigInteger whole = Numbers.truncated(status);
        return (whole.bitLength() > 31 ? UNFITTING_STATUS : whole.intValue()) & 0xFF;
    }

    private static Value log(String level) {
        return switch (level) {
            case "debug", "info", "warn", "error" -> Value.NIL;
            default -> throw ProgramError.of(
                    "பதிவு நிலை debug, info, warn, error இல் ஒன்று",
                    "the level must be one of debug, info, warn, error, not '" + level + "'");
        };
    }
}

package in.etamil.oracle;

import in.etamil.internal.number.NumberModel;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Conversions, equality, order and printing of docs/semantics.md#conversions and docs/semantics.md#kinds. */
final class Meaning {
    private Meaning() {}

    static NumberModel number(Value value) {
        return switch (value) {
            case Value.Num(NumberModel number) -> number;
            case Value.Bool(boolean truth) -> truth ? Numbers.ONE : Numbers.ZERO;
            case Value.Text(String text) -> {
                NumberModel spelled = Numbers.spelled(text);
                yield spelled == null ? Numbers.ZERO : spelled;
            }
            case Value.Nil nil -> Numbers.ZERO;
            case Value.Arr array -> Numbers.ZERO;
            case Value.Rec record -> Numbers.ZERO;
            case Value.Res result -> Numbers.ZERO;
            case Value.Fun function -> Numbers.ZERO;
        };
    }

    static boolean truth(Value value) {
        return switch (value) {
            case Value.Num(NumberModel number) -> number.mantissa().signum() != 0;
            case Value.Bool(boolean truth) -> truth;
            case Value.Text(String text) -> !text.isEmpty();
            case Value.Nil nil -> false;
            case Value.Arr array -> !array.items().isEmpty();
            case Value.Rec record -> !record.fields().isEmpty();
            case Value.Res result -> result.success();
            case Value.Fun function -> true;
        };
    }

    static boolean equal(Value a, Value b) {
        return switch (a) {
            case Value.Num(NumberModel left) ->
                b instanceof Value.Num(NumberModel right) && NumberModel.compare(left, right) == 0;
            case Value.Bool(boolean left) -> b instanceof Value.Bool(boolean right) && left == right;
            case Value.Text(String left) -> b instanceof Value.Text(String right) && left.equals(right);
            case Value.Nil nil -> b instanceof Value.Nil;
            case Value.Arr left -> b instanceof Value.Arr right && sameItems(left.items(), right.items());
            case Value.Rec left -> b instanceof Value.Rec right && sameRecord(left, right);
            case Value.Res left ->
                b instanceof Value.Res right
                        && left.success() == right.success()
                        && equal(left.content(), right.content());
            case Value.Fun left ->
                b instanceof Value.Fun right
                        && left.code().sameAs(right.code())
                        && sameFields(left.captures(), right.captures());
        };
    }

    private static boolean sameItems(List<Value> a, List<Value> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!equal(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameRecord(Value.Rec a, Value.Rec b) {
        boolean sameShape = a.shape() == null ? b.shape() == null : a.shape().equals(b.shape());
        return sameShape && sameFields(a.fields(), b.fields());
    }

    private static boolean sameFields(Map<String, Value> a, Map<String, Value> b) {
        if (!a.keySet().equals(b.keySet())) {
            return false;
        }
        for (Map.Entry<String, Value> field : a.entrySet()) {
            if (!equal(field.getValue(), b.get(field.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** What two values are to each other; unordered pairs fail all four operators. */
    enum Order {
        LESS,
        EQUAL,
        GREATER,
        UNORDERED
    }

    static Order order(Value a, Value b) {
        if (a instanceof Value.Text(String left) && b instanceof Value.Text(String right)) {
            return sign(CodePoints.compare(left, right));
        }
        boolean left = a instanceof Value.Num || a instanceof Value.Text;
        boolean right = b instanceof Value.Num || b instanceof Value.Text;
        return left && right ? sign(NumberModel.compare(number(a), number(b))) : Order.UNORDERED;
    }

    private static Order sign(int comparison) {
        return comparison < 0 ? Order.LESS : comparison == 0 ? Order.EQUAL : Order.GREATER;
    }

    /** The kind names of 4.12. */
    static String kind(Value value) {
        return switch (value) {
            case Value.Num number -> "a number";
            case Value.Text text -> "a string";
            case Value.Bool bool -> "a boolean";
            case Value.Nil nil -> "nil";
            case Value.Arr array -> "an array";
            case Value.Rec record -> "a record";
            case Value.Res result -> "a result";
            case Value.Fun function -> "a function";
        };
    }

    static String text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Num(NumberModel number) -> Numbers.print(number);
            case Value.Bool(boolean truth) -> truth ? "true" : "false";
            case Value.Nil nil -> "nil";
            default -> {
                StringBuilder out = new StringBuilder();
                print(value, out);
                yield out.toString();
            }
        };
    }

    private static void print(Value value, StringBuilder out) {
        switch (value) {
            case Value.Arr array -> {
                out.append('[');
                Iterator<Value> items = array.items().iterator();
                while (items.hasNext()) {
                    print(items.next(), out);
                    out.append(items.hasNext() ? ", " : "");
                }
                out.append(']');
            }
            case Value.Rec record -> {
                out.append(record.shape() == null ? "" : record.shape()).append('{');
                Iterator<Map.Entry<String, Value>> fields = record.fields().entrySet().iterator();
                while (fields.hasNext()) {
                    Map.Entry<String, Value> field = fields.next();
                    out.append(field.getKey()).append(": ");
                    print(field.getValue(), out);
                    out.append(fields.hasNext() ? ", " : "");
                }
                out.append('}');
            }
            case Value.Res result -> {
                out.append(result.success() ? "சரி(" : "தவறு(");
                print(result.content(), out);
                out.append(')');
            }
            case Value.Fun function ->
                out.append(function.name() == null ? "<செயல்>" : "<செயல் " + function.name() + ">");
            case Value.Text text -> out.append(text.text());
            case Value.Num number -> out.append(Numbers.print(number.number()));
            case Value.Bool bool -> out.append(bool.truth());
            case Value.Nil nil -> out.append("nil");
        }
    }
}

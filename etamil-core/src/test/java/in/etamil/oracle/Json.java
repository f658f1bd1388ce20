package in.etamil.oracle;

import in.etamil.internal.number.NumberModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON as docs/semantics.md#json has it. */
final class Json {
    private static final int DEEPEST = 128;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** Not JSON, at any place. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Value failure;

        Refused(Value failure) {
            super(null, null, false, false);
            this.failure = failure;
        }
    }

    static Value read(String text) {
        Json reader = new Json(text);
        try {
            Value value = reader.value(0);
            reader.space();
            if (reader.at < text.length()) {
                throw reader.invalid("text behind the value");
            }
            return new Value.Res(true, value);
        } catch (Refused refused) {
            return refused.failure;
        }
    }

    private Refused invalid(String detail) {
        return new Refused(Errors.failure("செல்லாத ஜேசான்: " + detail, "invalid JSON"));
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean skip(char c) {
        space();
        if (peek() != c) {
            return false;
        }
        at++;
        return true;
    }

    private Value value(int depth) {
        space();
        return switch (peek()) {
            case '{' -> record(deeper(depth));
            case '[' -> array(deeper(depth));
            case '"' -> new Value.Text(string());
            case 't' -> word("true", Value.TRUE);
            case 'f' -> word("false", Value.FALSE);
            case 'n' -> word("null", Value.NIL);
            default -> number();
        };
    }

    private int deeper(int depth) {
        if (depth == DEEPEST) {
            throw invalid("too deep");
        }
        at++;
        return depth + 1;
    }

    private Value word(String word, Value value) {
        if (!text.startsWith(word, at)) {
            throw invalid("a word");
        }
        at += word.length();
        return value;
    }

    private Value array(int depth) {
        List<Value> items = new ArrayList<>();
        if (skip(']')) {
            return Value.Arr.of(items);
        }
        do {
            items.add(value(depth));
        } while (skip(','));
        if (!skip(']')) {
            throw invalid("an array");
        }
        return Value.Arr.of(items);
    }

    private Value record(int depth) {
        TreeMap<String, Value> fields = Value.Rec.noFields();
        if (skip('}')) {
            return Value.Rec.of(fields, null);
        }
        do {
            space();
            String key = string();
            if (!skip(':')) {
                throw invalid("a key");
            }
            fields.put(key, value(depth));
        } while (skip(','));
        if (!skip('}')) {
            throw invalid("an object");
        }
        return Value.Rec.of(fields, null);
    }

    private Value number() {
        int from = at;
        if (peek() == '-') {
            at++;
        }
        int whole = digits();
        if (whole == 0 || whole > 1 && text.charAt(at - whole) == '0') {
            throw invalid("a number");
        }
        if (peek() == '.') {
            at++;
            if (digits() == 0) {
                throw invalid("a fraction");
            }
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            if (digits() == 0) {
                throw invalid("an exponent");
            }
        }
        String written = text.substring(from, at);
        NumberModel number = Numbers.json(written);
        if (number == null) {
            throw new Refused(Errors.failure(
                    "ஒரு தசமமாக அடங்காத எண்: " + written, "number does not fit a decimal"));
        }
        return new Value.Num(number);
    }

    private int digits() {
        int from = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        return at - from;
    }

    private String string() {
        if (peek() != '"') {
            throw invalid("a string");
        }
        at++;
        StringBuilder out = new StringBuilder();
        while (peek() != '"') {
            if (at >= text.length() || peek() < ' ') {
                throw invalid("a string");
            }
            char c = text.charAt(at++);
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        String read = out.toString();
        if (read.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
            throw invalid("a lone surrogate");
        }
        return read;
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unit();
            default -> throw invalid("an escape");
        };
    }

    private char unit() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            char c = peek();
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw invalid("an escape");
            }
            unit = unit * 16 + digit;
            at++;
        }
        return (char) unit;
    }

    static String write(Value value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Value value, StringBuilder out) {
        switch (value) {
            case Value.Nil nil -> out.append("null");
            case Value.Res result -> out.append("null");
            case Value.Fun function -> out.append("null");
            case Value.Bool bool -> out.append(bool.truth());
            case Value.Num number -> out.append(NumberModel.toScaledText(number.number()));
            case Value.Text text -> quote(text.text(), out);
            case Value.Arr array -> {
                out.append('[');
                for (int i = 0; i < array.items().size(); i++) {
                    out.append(i == 0 ? "" : ",");
                    write(array.items().get(i), out);
                }
                out.append(']');
            }
            case Value.Rec record -> {
                String comma = "";
                out.append('{');
                for (Map.Entry<String, Value> field : record.fields().entrySet()) {
                    out.append(comma);
                    quote(field.getKey(), out);
                    write(field.getValue(), out.append(':'));
                    comma = ",";
                }
                out.append('}');
            }
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}

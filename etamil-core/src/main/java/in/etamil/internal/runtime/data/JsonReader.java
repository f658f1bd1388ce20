package in.etamil.internal.runtime.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads one JSON text (docs/semantics.md#json, RFC 8259) in one pass. */
final class JsonReader {
    private static final int DEEPEST = 128;

    /** A token of so many characters while it is read, in pieces, and as a text. */
    private static final long HEAP_OF_CHARACTER = 5;

    private final Meter meter;
    private final DocumentLayouts layouts;
    private Input input = new Input("");

    JsonReader(Meter meter) {
        this.meter = meter;
        this.layouts = new DocumentLayouts(meter);
    }

    /** Apart, so that the library is loaded only where JSON is read. */
    private static final class Factory {
        /**
         * Lengths are bounded by the text's own limit and depth by us; names are neither interned
         * nor kept, since they are input.
         */
        static final JsonFactory SHARED =
                new JsonFactoryBuilder()
                        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                        .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(DEEPEST + 1)
                                        .maxNumberLength(Integer.MAX_VALUE)
                                        .maxStringLength(Integer.MAX_VALUE)
                                        .maxNameLength(Integer.MAX_VALUE)
                                        .build())
                        .build();
    }

    /** The text, charged in pieces as it is read: reading it takes time with its length. */
    private final class Input extends Reader {
        private static final int PIECE = 4096;

        private final CharSequence text;
        private int at;

        /** How much was read when the last value was whole. */
        private int whole;

        Input(CharSequence text) {
            this.text = text;
        }

        @Override
        public int read(char[] target, int from, int room) {
            int count = Math.min(Math.min(room, PIECE), text.length() - at);
            if (count <= 0) {
                return room == 0 ? 0 : -1;
            }
            meter.charge(count >> 2);
            meter.room(HEAP_OF_CHARACTER * (at - whole + count));
            Texts.copy(text, at, count, target, from);
            at += count;
            return count;
        }

        /** A value is whole that takes so many bytes; it is kept until all is read. */
        void keep(long bytes) {
            whole = at;
            meter.keeps(bytes);
        }

        @Override
        public void close() {}
    }

    /** Why a text is refused. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(Message message, String value) {
            super(message.both(value), null, false, false);
        }
    }

    ResultValue read(CharSequence text) {
        input = new Input(text);
        try (JsonParser parser = Factory.SHARED.createParser(input)) {
            return ResultValue.success(readWhole(parser));
        } catch (JsonProcessingException invalid) {
            return refusal(invalid.getLocation());
        } catch (Refused refused) {
            return ResultValue.failure(refused.getMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private @Nullable Object readWhole(JsonParser parser) throws IOException, Refused {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw refused(parser);
        }
        Object value = readValue(parser, first, 0);
        if (parser.nextToken() != null) {
            throw refused(parser);
        }
        return value;
    }

    /** Recursion is safe here: the depth is bounded. */
    private @Nullable Object readValue(JsonParser parser, JsonToken token, int depth)
            throws IOException, Refused {
        meter.charge(2);
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_STRING -> kept(wellFormed(parser, parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> kept(number(parser.getText()));
            case START_ARRAY -> readArray(parser, deeper(depth));
            case START_OBJECT -> readObject(parser, deeper(depth));
            case NOT_AVAILABLE, END_ARRAY, END_OBJECT, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalStateException("token " + token);
        };
    }

    private Object kept(Object value) {
        input.keep(Sizes.of(value));
        return value;
    }

    private ArrayValue readArray(JsonParser parser, int depth) throws IOException, Refused {
        ArrayValue array = ArrayValue.empty();
        input.keep(2 * Sizes.ARRAY);
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            array.append(readValue(parser, token, depth), meter);
            input.keep(Sizes.ELEMENT);
            token = parser.nextToken();
        }
        return array;
    }

    private RecordValue readObject(JsonParser parser, int depth) throws IOException, Refused {
        @Nullable String[] keys = new String[Keys.MOST_IN_LAYOUT];
        @Nullable Object[] values = new Object[Keys.MOST_IN_LAYOUT];
        int count = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = wellFormed(parser, parser.currentName());
            Object value = readValue(parser, parser.nextToken(), depth);
            int known = Keys.scan(keys, count, key);
            if (known < 0 && count == keys.length) {
                return readRest(parser, depth, record(keys, values, count).with(key, value, meter));
            }
            int slot = known < 0 ? count++ : known;
            keys[slot] = key;
            values[slot] = value;
        }
        return record(keys, values, count);
    }

    private RecordValue record(@Nullable String[] keys, @Nullable Object[] values, int count) {
        meter.collectionSize(count);
        input.keep(Sizes.RECORD + Sizes.ELEMENT * count);
        return RecordValue.made(null, layouts.of(keys, count), Arrays.copyOf(values, count));
    }

    /** A record that has too many fields for a layout. */
    private RecordValue readRest(JsonParser parser, int depth, RecordValue begun)
            throws IOException, Refused {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = wellFormed(parser, parser.currentName());
            input.keep(Sizes.ofKey(key, Keys.MOST_IN_LAYOUT));
            begun.with(key, readValue(parser, parser.nextToken(), depth), meter);
        }
        return begun;
    }

    private static int deeper(int depth) throws Refused {
        if (depth == DEEPEST) {
            throw new Refused(Message.INVALID_JSON, "ஆழம் > 128 / nesting > 128");
        }
        return depth + 1;
    }

    private static Decimal number(String digits) throws Refused {
        Decimal number = Decimal.parseJson(digits);
        if (number == null) {
            throw new Refused(Message.JSON_NUMBER_TOO_LARGE, digits);
        }
        return number;
    }

    /** The library lets halves of a surrogate pair pass. */
    private static String wellFormed(JsonParser parser, String text) throws Refused {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            boolean pair =
                    Character.isHighSurrogate(c)
                            && i + 1 < length
                            && Character.isLowSurrogate(text.charAt(i + 1));
            if (!pair) {
                throw refused(parser);
            }
            i++;
        }
        return text;
    }

    private static Refused refused(JsonParser parser) {
        return new Refused(Message.INVALID_JSON, place(parser.currentTokenLocation()));
    }

    private static ResultValue refusal(@Nullable JsonLocation location) {
        return ResultValue.failure(
                Message.INVALID_JSON.both(location == null ? "?" : place(location)));
    }

    /** Where, in both languages, without the two blanks that divide the halves of a message. */
    private static String place(JsonLocation location) {
        int line = location.getLineNr();
        int column = location.getColumnNr();
        return "வரி " + line + ", நெடுவரிசை " + column + " / line " + line + ", column " + column;
    }
}

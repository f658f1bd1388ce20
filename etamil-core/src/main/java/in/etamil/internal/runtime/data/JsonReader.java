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
import org.jspecify.annotations.Nullable;

/** Reads one JSON text (builtins.md 8, RFC 8259) in one pass. */
final class JsonReader {
    private static final int DEEPEST = 128;

    private final Meter meter;
    private @Nullable LayoutRoot layouts;

    JsonReader(Meter meter) {
        this.meter = meter;
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
            Texts.copy(text, at, count, target, from);
            at += count;
            return count;
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
        try (JsonParser parser = Factory.SHARED.createParser(new Input(text))) {
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
            case VALUE_STRING -> wellFormed(parser, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
            case START_ARRAY -> readArray(parser, deeper(depth));
            case START_OBJECT -> readObject(parser, deeper(depth));
            case NOT_AVAILABLE, END_ARRAY, END_OBJECT, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalStateException("token " + token);
        };
    }

    private ArrayValue readArray(JsonParser parser, int depth) throws IOException, Refused {
        ArrayValue array = ArrayValue.empty();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            array.append(readValue(parser, token, depth), meter);
            token = parser.nextToken();
        }
        return array;
    }

    private RecordValue readObject(JsonParser parser, int depth) throws IOException, Refused {
        if (layouts == null) {
            layouts = new LayoutRoot();
        }
        RecordValue record = RecordValue.empty(layouts);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = wellFormed(parser, parser.currentName());
            record.with(key, readValue(parser, parser.nextToken(), depth), meter);
        }
        return record;
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

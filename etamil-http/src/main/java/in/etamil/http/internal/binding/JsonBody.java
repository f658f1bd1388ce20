package in.etamil.http.internal.binding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import in.etamil.value.EtamilNumber;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body that is declared JSON, to the letter: one value of RFC 8259, no name twice, only
 * numbers that the language has. Confined to its thread.
 */
public final class JsonBody {
    private static final int DEEPEST = 128;

    /** Enough for every number of the language, however it is written. */
    private static final int LONGEST_NUMBER = 1000;

    private static final int LONGEST_STRING = 8 << 20;

    /** So many names cost little even if all of them have one hash. */
    private static final int MOST_NAMES = 65_536;

    private final JsonParser parser;
    private int names;

    private JsonBody(JsonParser parser) {
        this.parser = parser;
    }

    /** Apart, so that the library is loaded only where JSON is read. */
    private static final class Factory {
        /** Names are neither interned nor kept, since they are input. */
        static final JsonFactory SHARED =
                new JsonFactoryBuilder()
                        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                        .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(DEEPEST)
                                        .maxNumberLength(LONGEST_NUMBER)
                                        .maxStringLength(LONGEST_STRING)
                                        .maxNameLength(LONGEST_STRING)
                                        .build())
                        .build();
    }

    /** A text that is no JSON, or none that is taken. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed() {
            super("malformed JSON", null, false, false);
        }
    }

    /**
     * Reads a text.
     *
     * @return maps, lists, text, truth values, {@link BigDecimal} and {@code null}
     * @throws Malformed if it is not exactly one value, or holds what is not taken
     */
    public static @Nullable Object read(String text) throws Malformed {
        try (JsonParser parser = Factory.SHARED.createParser(text)) {
            return new JsonBody(parser).readWhole();
        } catch (IOException e) {
            throw new Malformed();
        }
    }

    private @Nullable Object readWhole() throws IOException, Malformed {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new Malformed();
        }
        Object value = readValue(first);
        require(parser.nextToken() == null);
        return value;
    }

    /** Recursion is safe here: the parser bounds the depth. */
    private @Nullable Object readValue(JsonToken token) throws IOException, Malformed {
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_STRING -> wellFormed(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
            case START_ARRAY -> readArray();
            case START_OBJECT -> readObject();
            default -> throw new Malformed();
        };
    }

    private List<@Nullable Object> readArray() throws IOException, Malformed {
        List<@Nullable Object> array = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            array.add(readValue(token));
            token = parser.nextToken();
        }
        return array;
    }

    private Map<String, @Nullable Object> readObject() throws IOException, Malformed {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = wellFormed(parser.currentName());
            require(++names <= MOST_NAMES && !object.containsKey(name));
            object.put(name, readValue(parser.nextToken()));
        }
        return object;
    }

    /** Its exponent is never written out: a number of a few bytes must not become a huge one. */
    private static BigDecimal number(String text) throws Malformed {
        try {
            return EtamilNumber.of(new BigDecimal(text)).bigDecimalValue();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Malformed();
        }
    }

    /** The library lets halves of a surrogate pair pass. */
    private static String wellFormed(String text) throws Malformed {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            require(i + 1 < text.length());
            require(Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1)));
            i++;
        }
        return text;
    }

    private static void require(boolean met) throws Malformed {
        if (!met) {
            throw new Malformed();
        }
    }
}

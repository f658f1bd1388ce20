package in.etamil.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lists and maps to and from JSON, with Jackson's streams. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String RECORDS = Resources.text("records.json");

    private Json() {}

    /** The one value of the text: maps, lists, texts, BigDecimals, booleans, null. */
    static @Nullable Object read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            return value(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Map<String, @Nullable Object> map(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> map = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            map.put(name, value(parser));
        }
        return map;
    }

    private static List<@Nullable Object> list(JsonParser parser) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return list;
    }

    static String parse() {
        BigDecimal sum = BigDecimal.ZERO;
        if (read(RECORDS) instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> map
                        && map.get("செயலில்") == Boolean.TRUE
                        && map.get("தொகை") instanceof BigDecimal amount) {
                    sum = sum.add(amount);
                }
            }
        }
        return HandWritten.plain(sum);
    }

    static String write() {
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        BigDecimal price = new BigDecimal("137.25");
        for (int i = 0; i < 200; i++) {
            // The order of the keys is part of the result.
            Map<String, @Nullable Object> map = new TreeMap<>();
            map.put("வரிசை_எண்", i);
            map.put("பெயர்", "வாடிக்கையாளர் " + i);
            map.put("இருப்பு", i == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(i).multiply(price));
            map.put("நகர்", "மதுரை \"தெற்கு\"");
            map.put("செயலில்", i > 100);
            map.put("குறிப்பு", null);
            map.put("உருப்படி", List.of(i, i + 1, i + 2));
            list.add(map);
        }
        StringWriter writer = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(writer)) {
            write(list, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString();
    }

    private static void write(@Nullable Object value, JsonGenerator generator) throws IOException {
        switch (value) {
            case null -> generator.writeNull();
            case Boolean truth -> generator.writeBoolean(truth);
            case String text -> generator.writeString(text);
            case Integer number -> generator.writeNumber(number);
            case BigDecimal number -> generator.writeNumber(number);
            case List<?> list -> {
                generator.writeStartArray();
                for (Object item : list) {
                    write(item, generator);
                }
                generator.writeEndArray();
            }
            case Map<?, ?> map -> {
                generator.writeStartObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    generator.writeFieldName((String) entry.getKey());
                    write(entry.getValue(), generator);
                }
                generator.writeEndObject();
            }
            default -> throw new IllegalArgumentException(value.toString());
        }
    }
}

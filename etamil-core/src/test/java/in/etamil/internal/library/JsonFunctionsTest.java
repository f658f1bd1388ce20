package in.etamil.internal.library;

import static in.etamil.internal.library.Programs.array;
import static in.etamil.internal.library.Programs.failure;
import static in.etamil.internal.library.Programs.number;
import static in.etamil.internal.library.Programs.plain;
import static in.etamil.internal.library.Programs.record;
import static in.etamil.internal.library.Programs.show;
import static in.etamil.internal.library.Programs.value;
import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.internal.runtime.data.ResultValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFunctionsTest {
    private static Object parse(Object text) {
        return JsonFunctions.parse(plain(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "-2.50", "0", "\"அ\\n\\\"\"", "[1,[2],{}]", "{\"அ\":1.50,\"ஆ\":[null]}"})
    void writesWhatItRead(String text) {
        assertThat(JsonFunctions.stringify(plain(), value(parse(" " + text + "\n"))).toString()).isEqualTo(text);
    }

    @Test
    void numbersKeepTheirScale() {
        assertThat(show(JsonFunctions.stringify(plain(), number("1.10").add(number("1.10"))))).isEqualTo("2.20");
        assertThat(value(parse("1e3"))).isEqualTo(number("1000"));
        assertThat(value(parse("-2.5E-2"))).isEqualTo(number("-0.025"));
        assertThat(failure(parse("1e99"))).isEqualTo("ஒரு தசமமாக அடங்காத எண்: 1e99  (number does not fit a decimal)");
    }

    @Test
    void escapesAreReadAndWritten() {
        assertThat(value(parse("\"\\u0b85\\ud83d\\ude00\\/\""))).hasToString("அ😀/");
        assertThat(show(JsonFunctions.stringify(plain(), "\"\\\n\r\t\b\f\u0001அ/\u007f")))
                .isEqualTo("\"\\\"\\\\\\n\\r\\t\\b\\f\\u0001அ/\u007f\"");
    }

    @Test
    void fieldsAreSortedAndTheLastOfARepeatedKeyStays() {
        assertThat(show(JsonFunctions.stringify(plain(), record("ஆ", true, "அ", null, "a", array()))))
                .isEqualTo("{\"a\":[],\"அ\":null,\"ஆ\":true}");
        assertThat(show(value(parse("{\"a\":1,\"a\":2}")))).isEqualTo("{a: 2}");
        assertThat(show(JsonFunctions.stringify(plain(), array(ResultValue.success("x"))))).isEqualTo("[null]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 2", "[1,]", "{a:1}", "01", "+1", ".5", "'a'", "\"\\ud800\"", "\"a", "nul", "\"\n\"", "NaN"})
    void anythingElseIsAFailure(String text) {
        assertThat(failure(parse(text))).startsWith("செல்லாத ஜேசான்: ").endsWith("  (invalid JSON)");
    }

    @Test
    void nestingIsLimited() {
        assertThat(show(value(parse("[".repeat(128) + "]".repeat(128))))).startsWith("[[[");
        assertThat(failure(parse("[".repeat(129) + "]".repeat(129)))).endsWith("(invalid JSON)");
    }
}

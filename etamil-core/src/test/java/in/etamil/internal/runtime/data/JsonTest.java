package in.etamil.internal.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.internal.number.Decimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static String written(@Nullable Object value) {
        return Json.write(value, Meter.UNLIMITED).toString();
    }

    private static @Nullable Object read(String text) {
        ResultValue result = Json.read(text, Meter.UNLIMITED);
        assertThat(result.ok()).as("%s", result.value()).isTrue();
        return result.value();
    }

    private static String refusal(String text) {
        ResultValue result = Json.read(text, Meter.UNLIMITED);
        assertThat(result.ok()).as(text).isFalse();
        return String.valueOf(result.value());
    }

    @Test
    void writesEveryKind() {
        RecordValue record =
                RecordValue.empty()
                        .with("b", ArrayValue.of(Decimal.of(1), true, false, null))
                        .with("a", "மேற்கோள் \" \\ / \n\r\t\b\f\u0001\u001f\u007f\u2028😀");
        assertThat(written(record))
                .isEqualTo(
                        "{\"a\":\"மேற்கோள் \\\" \\\\ / \\n\\r\\t\\b\\f\\u0001\\u001f\u007f\u2028😀\","
                                + "\"b\":[1,true,false,null]}");
        assertThat(written(ArrayValue.empty())).isEqualTo("[]");
        assertThat(written(RecordValue.empty())).isEqualTo("{}");
        assertThat(written(ArrayValue.of(ResultValue.success("x"), new SampleFunction("f"))))
                .isEqualTo("[null,null]");
        assertThat(
                        written(
                                RecordValue.ofShape(
                                        new ShapeType(
                                                "கடன்",
                                                java.util.List.of(
                                                        new ShapeType.Field(
                                                                "அ",
                                                                ShapeType.Accepts.ANYTHING,
                                                                null))),
                                        new Object[] {null})))
                .isEqualTo("{\"அ\":null}");
        assertThat(written(Texts.join("a".repeat(64), "\"", Meter.UNLIMITED)))
                .isEqualTo("\"" + "a".repeat(64) + "\\\"\"");
    }

    @Test
    void writesNumbersWithTheirScale() {
        assertThat(written(Decimal.of(220, 2))).isEqualTo("2.20");
        assertThat(written(Decimal.of(1800, 2))).isEqualTo("18.00");
        assertThat(written(Decimal.of(-5, 1))).isEqualTo("-0.5");
    }

    @Test
    void keysAreSortedByCodePoint() {
        assertThat(written(RecordValue.empty().with("😀", null).with("～", null)))
                .isEqualTo("{\"～\":null,\"😀\":null}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null|nil",
                "true|true",
                " false |false",
                "\"\"|''",
                "[]|[]",
                "{}|{}",
                "[ 1 , [ 2 ] ]|[1, [2]]",
                "1.50|1.5",
                "1e3|1000",
                "-2.5E-2|-0.025",
                "-0|0",
                "1E+2|100",
                "\"\\u0b85\\ud83d\\ude00\"|அ😀",
                "\"\\\"\\\\\\/\"|\"\\/",
                "{\"a\":1,\"b\":2,\"a\":3}|{a: 3, b: 2}",
                "79228162514264337593543950335|79228162514264337593543950335",
                "0.00000000000000000000000000005|0.0000000000000000000000000001",
                "\"\u2028\"|\u2028"
            })
    void readsWhatTheStandardAllows(String text, String printed) {
        assertThat(Values.toFlatText(read(text), Meter.UNLIMITED)).isEqualTo(printed);
    }

    @Test
    void readsNumbersWithTheirScale() {
        assertThat(written(read("[1.50,100.00,1.5e1,0.0]"))).isEqualTo("[1.50,100.00,15,0.0]");
    }

    @Test
    void readsControlCharactersOnlyWhenEscaped() {
        assertThat(read("\"\\b\\f\\n\\r\\t\\u0000\"")).isEqualTo("\b\f\n\r\t\u0000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[1, 2",
                "1 2",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "'a'",
                "nul",
                "NULL",
                "NaN",
                "Infinity",
                "-",
                "+1",
                "01",
                "1.",
                ".5",
                "1e",
                "0x10",
                "[1 2]",
                "{\"a\" 1}",
                "{\"a\"}",
                "{1:2}",
                "]",
                "\"\n\"",
                "\"\t\"",
                "\"\u0001\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"abc",
                "\"\\ud83d\"",
                "\"\\ude00\"",
                "\"\\ud83d\\ud83d\"",
                "\"\\ude00\\ud83d\"",
                "{\"\\ud83d\":1}",
                "\"\ud83d\"",
                "// x\n1",
                "1 // x",
                "/* */1",
                "[1]]",
                "[1] x",
                "\u00a01",
                "\ufeff1",
                "\f1",
                "{,}",
                "[,1]",
                "tru",
                "truefalse",
                "true1",
                "\"a\"\"b\"",
                "1,",
                "--1",
                "1.2.3",
                "#1"
            })
    void refusesEverythingElse(String text) {
        assertThat(refusal(text)).matches("செல்லாத ஜேசான்: \\S(.(?!  ))*.?  \\(invalid JSON\\)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "79228162514264337593543950336",
                "1e29",
                "1e999999999",
                "-1e99999999999999999999"
            })
    void refusesNumbersThatDoNotFit(String text) {
        assertThat(refusal("[" + text + "]"))
                .isEqualTo("ஒரு தசமமாக அடங்காத எண்: " + text + "  (number does not fit a decimal)");
    }

    @Test
    void readsNestingOfAtMost128() {
        assertThat(written(read("[".repeat(128) + "]".repeat(128)))).hasSize(256);
        assertThat(read("{\"a\":".repeat(128) + "1" + "}".repeat(128)))
                .isInstanceOf(RecordValue.class);
        assertThat(refusal("[".repeat(129) + "]".repeat(129)))
                .endsWith("  (invalid JSON)")
                .contains("128");
        assertThat(refusal("[".repeat(1_000_000))).contains("128");
    }

    @Test
    void longNumbersTextsAndNamesAreNoFailure() {
        String digits = "0." + "1".repeat(100_000);
        assertThat(Values.toFlatText(read(digits), Meter.UNLIMITED))
                .isEqualTo("0." + "1".repeat(28));
        String longText = "அ".repeat(100_000);
        assertThat(
                        Values.toFlatText(
                                read("{\"" + longText + "\":\"" + longText + "\"}"),
                                Meter.UNLIMITED))
                .isEqualTo("{" + longText + ": " + longText + "}");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Object value =
                ArrayValue.of(
                        RecordValue.empty()
                                .with("அ", Decimal.of(150, 2))
                                .with("\u0000\"", "\ud83d\ude00"),
                        null,
                        true,
                        ArrayValue.empty());
        assertThat(Values.areEqual(read(written(value)), value, Meter.UNLIMITED)).isTrue();
    }

    @Test
    void readingIsChargedByItems() {
        CountingMeter meter = new CountingMeter();
        Json.read("[" + "[],".repeat(999) + "[]]", meter);
        assertThat(meter.units).isBetween(1001L, 3000L);
    }

    @Test
    void recordsOfADocumentShareTheirKeysAndKeepNoOthersAlive() {
        ArrayValue read =
                (ArrayValue)
                        Json.read(
                                        "[{\"அ\":1,\"ஆ\":2},{\"அ\":3,\"ஆ\":4},{\"அ\":1,\"இ\":2,\"அ\":5}]",
                                        new CountingMeter())
                                .value();
        RecordValue first = (RecordValue) Objects.requireNonNull(read.get(0));
        RecordValue second = (RecordValue) Objects.requireNonNull(read.get(1));
        RecordValue third = (RecordValue) Objects.requireNonNull(read.get(2));

        assertThat(first.keys()).isInstanceOf(Layout.class).isSameAs(second.keys());
        assertThat(third.get("அ")).isEqualTo(Decimal.of(5));
        assertThat(third.size()).isEqualTo(2);
        assertThat(first.with("ஈ", null).keys()).isInstanceOf(KeyTable.class);
    }

    @Test
    void aRecordOfADocumentGetsTheProgramsLayoutsOnceItIsChanged() {
        LayoutRoot program = new LayoutRoot();
        Meter meter = new CountingMeter(program);
        RecordValue read = (RecordValue) Json.read("{\"அ\":1}", meter).value();
        RecordValue again = (RecordValue) Json.read("{\"அ\":1}", meter).value();

        assertThat(read.keys()).isNotSameAs(again.keys());
        assertThat(read.with("ஆ", null).keys())
                .isSameAs(again.with("ஆ", null).keys())
                .isSameAs(RecordValue.empty(program).with("அ", null).with("ஆ", null).keys());
    }

    @Test
    void documentsOfManyKindsOfRecordsAreReadToo() {
        StringBuilder text = new StringBuilder("[0");
        for (int i = 0; i < 1000; i++) {
            text.append(",{\"a").append(i).append("\":").append(i).append(",\"b\":0}");
        }
        for (int fields = 7; fields < 12; fields++) {
            text.append(",{");
            for (char key = 'a'; key < 'a' + fields; key++) {
                text.append(key == 'a' ? "\"" : ",\"").append(key).append("\":").append((int) key);
            }
            text.append('}');
        }
        text.append(']');

        assertThat(written(read(text.toString()))).isEqualTo(text.toString());
    }
}

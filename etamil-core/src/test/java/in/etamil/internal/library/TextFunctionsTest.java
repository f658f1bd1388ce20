package in.etamil.internal.library;

import static in.etamil.internal.library.Programs.array;
import static in.etamil.internal.library.Programs.number;
import static in.etamil.internal.library.Programs.plain;
import static in.etamil.internal.library.Programs.record;
import static in.etamil.internal.library.Programs.show;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.Limits;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.ResultValue;
import in.etamil.internal.runtime.data.ShapeType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextFunctionsTest {
    private static Object replace(Object text, Object old, Object other) {
        return TextFunctions.replace(plain(), text, old, other);
    }

    private static String split(Object text, Object separator) {
        ArrayValue pieces = (ArrayValue) TextFunctions.split(plain(), text, separator);
        return String.join("|", Arrays.stream(pieces.toArray()).map(Programs::show).toList());
    }

    @Test
    void lengthCountsLettersItemsAndFields() {
        assertThat(TextFunctions.length(plain(), "வணக்கம்")).isEqualTo(number("5"));
        assertThat(TextFunctions.length(plain(), "")).isEqualTo(number("0"));
        assertThat(TextFunctions.length(plain(), "\r\n")).isEqualTo(number("1"));
        assertThat(TextFunctions.length(plain(), array("அ", null))).isEqualTo(number("2"));
        assertThat(TextFunctions.length(plain(), record("அ", null))).isEqualTo(number("1"));
    }

    @Test
    void lengthOfAnotherKindRaises() {
        assertThatThrownBy(() -> TextFunctions.length(plain(), number("12")))
                .isInstanceOf(Fault.class)
                .hasMessage("நீளம் க்கு ஒரு அணி, பொருள் அல்லது சொல் தேவை"
                        + "  (length needs an array, record or string, got a number)");
        assertThatThrownBy(() -> TextFunctions.length(plain(), null)).hasMessageEndingWith("got nil)");
    }

    @Test
    void replacesEveryWholeLetterOccurrence() {
        assertThat(replace("abcabc", "b", "xx")).isEqualTo("axxcaxxc");
        assertThat(replace("கா க", "க", "ம")).isEqualTo("கா ம");
        assertThat(replace("aaa", "aa", "b")).isEqualTo("ba");
        assertThat(replace("abc", "", "x")).isEqualTo("abc");
        assertThat(replace("abc", "b", "")).isEqualTo("ac");
        assertThat(replace(number("1.50"), number("5.0"), true)).isEqualTo("1.true");
    }

    @Test
    void aDroppedMatchCanHideAValidOne() {
        assertThat(replace("க்க்க", "க்க", "x")).isEqualTo("க்க்க");
        assertThat(replace("க்கக்க", "க்க", "x")).isEqualTo("xx");
    }

    @Test
    void splitsBetweenWholeLetters() {
        assertThat(split("கா", "ா")).isEqualTo("கா");
        assertThat(split("a,b,", ",")).isEqualTo("a|b|");
        assertThat(split("", ",")).isEqualTo("");
        assertThat(split("abc", "")).isEqualTo("abc");
        assertThat(split("அ, ஆ, இ", ", ")).isEqualTo("அ|ஆ|இ");
        assertThat(((ArrayValue) TextFunctions.split(plain(), "", ",")).size()).isEqualTo(1);
    }

    @Test
    void aLongTextIsSplitInLinearTime() {
        String text = "க்,".repeat(200_000);
        Execution x = Programs.withLimits(Limits.commandLine().withWallTime(Duration.ofSeconds(20)));
        assertThat(((ArrayValue) TextFunctions.split(x, text, ",")).size()).isEqualTo(200_001);
        assertThat(((String) TextFunctions.replace(x, text, ",", "")).length()).isEqualTo(400_000);
        String marks = "க" + "்".repeat(200_000);
        assertThat(((ArrayValue) TextFunctions.split(x, marks, "்")).size()).isEqualTo(1);
    }

    @Test
    void joinsThePrintingForms() {
        Object items = array(number("1"), number("2.50"), "x");
        assertThat(TextFunctions.join(plain(), items, "-")).isEqualTo("1-2.5-x");
        assertThat(TextFunctions.join(plain(), array(), "-")).isEqualTo("");
        assertThat(TextFunctions.join(plain(), array(null, true), number("0"))).isEqualTo("nil0true");
        assertThatThrownBy(() -> TextFunctions.join(plain(), "அ", "-"))
                .hasMessage("ஒன்றிணை ஒரு அணி தேவை  (join needs an array, got a string)");
    }

    @Test
    void mapsCaseFullyAndWithoutALocale() {
        assertThat(TextFunctions.upper(plain(), "straße i அ")).isEqualTo("STRASSE I அ");
        assertThat(TextFunctions.lower(plain(), "ΑΣ İ")).isEqualTo("ας i̇");
    }

    @Test
    void textAndKindOfAnything() {
        ShapeType loan = new ShapeType("கடன்", List.of());
        assertThat(TextFunctions.toText(plain(), number("2.50"))).isEqualTo("2.5");
        assertThat(TextFunctions.toText(plain(), array("அ", null, true))).isEqualTo("[அ, nil, true]");
        assertThat(TextFunctions.kind(plain(), number("1"))).isEqualTo("a number");
        assertThat(TextFunctions.kind(plain(), "")).isEqualTo("a string");
        assertThat(TextFunctions.kind(plain(), true)).isEqualTo("a boolean");
        assertThat(TextFunctions.kind(plain(), array())).isEqualTo("an array");
        assertThat(TextFunctions.kind(plain(), record())).isEqualTo("a record");
        assertThat(TextFunctions.kind(plain(), ResultValue.success(null))).isEqualTo("a result");
        assertThat(TextFunctions.kind(plain(), null)).isEqualTo("nil");
        assertThat(TextFunctions.kind(plain(), RecordValue.ofShape(loan))).isEqualTo("கடன்");
    }

    @Test
    void growthIsLimitedBeforeItHappens() {
        Execution x = Programs.withLimits(new Limits(null, 0, 100, 5));
        assertThatThrownBy(() -> TextFunctions.replace(x, "a".repeat(60), "a", "bb")).isInstanceOf(LimitReached.class);
        Execution y = Programs.withLimits(new Limits(null, 0, 100, 5));
        assertThatThrownBy(() -> TextFunctions.split(y, "a,b,c,d,e,f", ",")).isInstanceOf(LimitReached.class);
        Execution z = Programs.withLimits(new Limits(null, 0, 100, 5));
        assertThatThrownBy(() -> TextFunctions.join(z, array("a".repeat(60), "b".repeat(60)), ""))
                .isInstanceOf(LimitReached.class);
        Execution w = Programs.withLimits(new Limits(null, 0, 100, 5));
        assertThatThrownBy(() -> TextFunctions.upper(w, "ß".repeat(60))).isInstanceOf(LimitReached.class);
    }
}

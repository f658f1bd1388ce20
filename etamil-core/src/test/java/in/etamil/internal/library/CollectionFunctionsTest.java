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
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.RecordValue;
import org.junit.jupiter.api.Test;

class CollectionFunctionsTest {
    @Test
    void appendingGivesALongerCopyOfWhatIsShared() {
        ArrayValue two = array(number("1"), number("2"));
        two.share();
        assertThat(show(CollectionFunctions.append(plain(), two, "அ"))).isEqualTo("[1, 2, அ]");
        assertThat(show(two)).isEqualTo("[1, 2]");
    }

    @Test
    void appendingToAnotherKindRaises() {
        assertThatThrownBy(() -> CollectionFunctions.append(plain(), "அ", "ஆ"))
                .isInstanceOf(Fault.class)
                .hasMessage("சேர் ஒரு அணி தேவை  (append needs an array, got a string)");
    }

    @Test
    void appendingBeyondTheLimitEnds() {
        Execution x = Programs.withLimits(new Limits(null, 0, 100, 2));
        assertThatThrownBy(() -> CollectionFunctions.append(x, array("1", "2"), "3")).isInstanceOf(LimitReached.class);
    }

    @Test
    void sortsNumbersByValueAndMixturesByText() {
        assertThat(show(CollectionFunctions.sort(plain(), array(number("10"), number("9"), number("-1.5")))))
                .isEqualTo("[-1.5, 9, 10]");
        assertThat(show(CollectionFunctions.sort(plain(), array(number("10"), number("9"), "a", null, true))))
                .isEqualTo("[10, 9, a, nil, true]");
        assertThat(show(CollectionFunctions.sort(plain(), array("\uFF5E", "\uD83D\uDE00", "அ"))))
                .isEqualTo("[அ, \uFF5E, \uD83D\uDE00]");
        assertThat(show(CollectionFunctions.sort(plain(), array()))).isEqualTo("[]");
    }

    @Test
    void sortingIsStableAndLeavesItsArgumentAlone() {
        ArrayValue given = array(number("2"), number("1.0"), number("1.00"));
        ArrayValue sorted = (ArrayValue) CollectionFunctions.sort(plain(), given);
        assertThat(((Decimal) sorted.get(0)).scale()).isEqualTo(1);
        assertThat(((Decimal) sorted.get(1)).scale()).isEqualTo(2);
        assertThat(show(given)).isEqualTo("[2, 1, 1]");
    }

    @Test
    void sortsByAFieldAsANumber() {
        Object rows = array(
                record("அ", "10", "n", "a"), record("அ", number("9"), "n", "b"), record("n", "c"),
                record("அ", true, "n", "d"), record("அ", "x", "n", "e"), "f");
        assertThat(names(CollectionFunctions.sortByField(plain(), rows, "அ", false))).isEqualTo("cefdba");
        assertThat(names(CollectionFunctions.sortByField(plain(), rows, "அ", "ஆம்"))).isEqualTo("abdcef");
    }

    private static String names(Object rows) {
        StringBuilder names = new StringBuilder();
        for (Object row : ((ArrayValue) rows).toArray()) {
            names.append(row instanceof RecordValue record ? record.get("n") : row);
        }
        return names.toString();
    }

    @Test
    void sortingAnotherKindRaises() {
        assertThatThrownBy(() -> CollectionFunctions.sort(plain(), record()))
                .hasMessage("வரிசையாக்கு ஒரு அணி தேவை  (sort needs an array, got a record)");
        assertThatThrownBy(() -> CollectionFunctions.sortByField(plain(), null, "அ", true))
                .hasMessage("புலத்தால்_வரிசையாக்கு ஒரு அணி தேவை  (sortByField needs an array, got nil)");
    }

    @Test
    void fieldsAndFallbacks() {
        RecordValue row = record("அ", null, "1", "one");
        assertThat(CollectionFunctions.hasField(plain(), row, "அ")).isEqualTo(true);
        assertThat(CollectionFunctions.hasField(plain(), row, number("1.0"))).isEqualTo(true);
        assertThat(CollectionFunctions.hasField(plain(), row, "ஆ")).isEqualTo(false);
        assertThat(CollectionFunctions.fieldOr(plain(), row, "அ", "x")).isNull();
        assertThat(CollectionFunctions.fieldOr(plain(), row, number("1"), "x")).isEqualTo("one");
        assertThat(CollectionFunctions.fieldOr(plain(), row, "ஆ", "x")).isEqualTo("x");
    }

    @Test
    void fieldsOfAnotherKindRaise() {
        assertThatThrownBy(() -> CollectionFunctions.hasField(plain(), array(), "அ"))
                .hasMessage("புலம்_உள்ளதா க்கு ஒரு பொருள் தேவை  (hasField needs a record, got an array)");
        assertThatThrownBy(() -> CollectionFunctions.fieldOr(plain(), "r", "அ", null))
                .hasMessage("புலம்_அல்லது க்கு ஒரு பொருள் தேவை  (fieldOr needs a record, got a string)");
    }

    @Test
    void sortingIsCharged() {
        ArrayValue items = ArrayValue.of(new Object[1000]);
        Execution x = Programs.withLimits(Limits.commandLine().withSteps(5000));
        assertThatThrownBy(() -> CollectionFunctions.sort(x, items)).isInstanceOf(LimitReached.class);
    }
}

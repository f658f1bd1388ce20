package in.etamil.internal.library;

import static in.etamil.internal.library.LibraryRun.array;
import static in.etamil.internal.library.LibraryRun.number;
import static in.etamil.internal.library.LibraryRun.raised;
import static in.etamil.internal.library.LibraryRun.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.RecordValue;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CollectionFunctionsTest {
    private final Execution x = LibraryRun.denied();

    @Test
    void appendGivesALongerCopyOfASharedArray() {
        ArrayValue one = array(number("1"));
        one.share();

        Object two = CollectionFunctions.append(x, one, "அ");

        assertThat(shown(two)).isEqualTo("[1, அ]");
        assertThat(shown(one)).isEqualTo("[1]");
        assertThat(raised(() -> CollectionFunctions.append(x, "x", null)))
                .isEqualTo("சேர் ஒரு அணி தேவை  (append needs an array, got a string)");
    }

    @Test
    void numbersSortByValueAndAllElseByText() {
        assertThat(
                        shown(
                                CollectionFunctions.sort(
                                        x,
                                        array(
                                                number("10"),
                                                number("9"),
                                                number("2.5"),
                                                number("-1")))))
                .isEqualTo("[-1, 2.5, 9, 10]");
        assertThat(shown(CollectionFunctions.sort(x, array(number("10"), "9", number("2")))))
                .isEqualTo("[10, 2, 9]");
        assertThat(
                        shown(
                                CollectionFunctions.sort(
                                        x, array("\uD83D\uDE00", "\uFF5E", "மதுரை", "அ"))))
                .isEqualTo("[அ, மதுரை, \uFF5E, \uD83D\uDE00]");
        assertThat(shown(CollectionFunctions.sort(x, array(true, null, array(), false))))
                .isEqualTo("[[], false, nil, true]");
        assertThat(raised(() -> CollectionFunctions.sort(x, null)))
                .endsWith("(sort needs an array, got nil)");
    }

    @Test
    void sortingKeepsTheOrderOfEquals() {
        assertThat(shown(CollectionFunctions.sort(x, array("5", number("5"), "4", number("5.0")))))
                .isEqualTo("[4, 5, 5, 5]");
        ArrayValue sorted = (ArrayValue) CollectionFunctions.sort(x, array("5", number("5"), "5"));
        assertThat(sorted.get(0)).isEqualTo("5");
        assertThat(sorted.get(1)).isEqualTo(number("5"));
    }

    @Test
    void rowsSortByAFieldInBothDirections() {
        ArrayValue rows =
                array(row("அ", "5"), row("ஆ", "9"), row("இ", "5"), row("ஈ", "ஒன்று"), number("3"));

        assertThat(names(CollectionFunctions.sortByField(x, rows, "ம", false))).isEqualTo("ஈ3அஇஆ");
        assertThat(names(CollectionFunctions.sortByField(x, rows, "ம", "ஆம்"))).isEqualTo("ஆஅஇஈ3");
        assertThat(raised(() -> CollectionFunctions.sortByField(x, number("5"), "ம", true)))
                .endsWith("(sortByField needs an array, got a number)");
    }

    private static RecordValue row(String name, String value) {
        return RecordValue.empty().with("பெ", name).with("ம", value);
    }

    private static String names(Object rows) {
        StringBuilder names = new StringBuilder();
        for (Object row : ((ArrayValue) rows).toArray()) {
            names.append(row instanceof RecordValue record ? record.get("பெ") : row);
        }
        return names.toString();
    }

    @Test
    void whatWasSortedIsSharedWithTheOriginal() {
        ArrayValue inner = array("அ");

        CollectionFunctions.sort(x, array(inner));

        assertThat(inner.isShared()).isTrue();
    }

    @Test
    void aFieldOfNullExists() {
        ArrayValue inner = array();
        RecordValue record =
                RecordValue.empty().with("அ", null).with("ஆ", inner).with("1", "ஒன்று");

        assertThat(CollectionFunctions.hasField(x, record, "அ")).isEqualTo(true);
        assertThat(CollectionFunctions.hasField(x, record, "இ")).isEqualTo(false);
        assertThat(CollectionFunctions.fieldOr(x, record, "அ", "9")).isNull();
        assertThat(CollectionFunctions.fieldOr(x, record, number("1.0"), "9")).isEqualTo("ஒன்று");
        assertThat(CollectionFunctions.fieldOr(x, record, "இ", "9")).isEqualTo("9");
        assertThat(CollectionFunctions.fieldOr(x, record, "ஆ", null)).isSameAs(inner);
        assertThat(inner.isShared()).isTrue();
    }

    @Test
    void fieldsAreAskedOfRecordsOnly() {
        assertThat(raised(() -> CollectionFunctions.hasField(x, array(), "அ")))
                .endsWith("(hasField needs a record, got an array)");
        assertThat(raised(() -> CollectionFunctions.fieldOr(x, null, "அ", null)))
                .endsWith("(fieldOr needs a record, got nil)");
    }

    @Test
    void manyPrintingFormsOfOneLargeItemStayWithinTheTextLimit() {
        Execution small = LibraryRun.limited(0, 10_000, 1_000);
        Object[] letters = new Object[500];
        Arrays.fill(letters, "அ");
        Object[] items = new Object[100];
        Arrays.fill(items, array(letters));

        assertThatThrownBy(() -> CollectionFunctions.sort(small, array(items)))
                .isInstanceOf(LimitReached.class);
    }

    @Test
    void comparingLongTextsIsCharged() {
        Execution few = LibraryRun.limited(200_000, 1 << 24, 1 << 20);
        Object[] items = new Object[1_000];
        for (int i = 0; i < items.length; i++) {
            items[i] = "a".repeat(20_000) + (i * 7919 % 1_000);
        }

        assertThatThrownBy(() -> CollectionFunctions.sort(few, array(items)))
                .isInstanceOf(LimitReached.class);
    }
}

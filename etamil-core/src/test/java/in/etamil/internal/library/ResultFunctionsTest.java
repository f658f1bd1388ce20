package in.etamil.internal.library;

import static in.etamil.internal.library.LibraryRun.array;
import static in.etamil.internal.library.LibraryRun.number;
import static in.etamil.internal.library.LibraryRun.raised;
import static in.etamil.internal.library.LibraryRun.shown;
import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.ArrayValue;
import org.junit.jupiter.api.Test;

class ResultFunctionsTest {
    private final Execution x = LibraryRun.denied();
    private final Object success = ResultFunctions.ok(x, number("5"));
    private final Object failure = ResultFunctions.err(x, "ஏன்");

    @Test
    void onlyASuccessIsOkAndOnlyAFailureIsNot() {
        assertThat(ResultFunctions.isOk(x, success)).isEqualTo(true);
        assertThat(ResultFunctions.isOk(x, failure)).isEqualTo(false);
        assertThat(ResultFunctions.isOk(x, true)).isEqualTo(false);
        assertThat(ResultFunctions.isErr(x, failure)).isEqualTo(true);
        assertThat(ResultFunctions.isErr(x, success)).isEqualTo(false);
        assertThat(ResultFunctions.isErr(x, null)).isEqualTo(false);
    }

    @Test
    void contentsComeOut() {
        assertThat(shown(ResultFunctions.unwrap(x, success))).isEqualTo("5");
        assertThat(shown(ResultFunctions.unwrapErr(x, failure))).isEqualTo("ஏன்");
        assertThat(shown(ResultFunctions.unwrapOr(x, success, "பதில்"))).isEqualTo("5");
        assertThat(shown(ResultFunctions.unwrapOr(x, failure, "பதில்"))).isEqualTo("பதில்");
    }

    @Test
    void aCollectionThatComesOutIsShared() {
        ArrayValue inner = array("அ");

        Object out = ResultFunctions.unwrap(x, ResultFunctions.ok(x, inner));

        assertThat(out).isSameAs(inner);
        assertThat(inner.isShared()).isTrue();
    }

    @Test
    void takingTheWrongSideRaises() {
        assertThat(raised(() -> ResultFunctions.unwrap(x, failure)))
                .isEqualTo("தவறான முடிவை விரித்தது: ஏன்  (unwrap on an error: ஏன்)");
        assertThat(raised(() -> ResultFunctions.unwrapErr(x, success)))
                .isEqualTo(
                        "வெற்றியான முடிவில் பிழை இல்லை: 5  (there is no error in a successful result: 5)");
    }

    @Test
    void othersThanResultsRaise() {
        assertThat(raised(() -> ResultFunctions.unwrap(x, number("5"))))
                .isEqualTo("மதிப்பு க்கு ஒரு முடிவு தேவை  (unwrap needs a result, got a number)");
        assertThat(raised(() -> ResultFunctions.unwrapErr(x, null)))
                .isEqualTo("தவறு_மதிப்பு க்கு ஒரு முடிவு தேவை  (it needs a result, got nil)");
        assertThat(raised(() -> ResultFunctions.unwrapOr(x, "அ", "ஆ")))
                .isEqualTo("இயல்பு க்கு ஒரு முடிவு தேவை  (unwrapOr needs a result, got a string)");
    }
}

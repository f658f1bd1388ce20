package in.etamil.internal.library;

import static in.etamil.internal.library.Programs.array;
import static in.etamil.internal.library.Programs.number;
import static in.etamil.internal.library.Programs.plain;
import static in.etamil.internal.library.Programs.show;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.runtime.data.ArrayValue;
import org.junit.jupiter.api.Test;

class ResultFunctionsTest {
    private final Object success = ResultFunctions.ok(plain(), number("5"));
    private final Object problem = ResultFunctions.error(plain(), "பிழை");

    @Test
    void tellsSuccessFromFailure() {
        assertThat(show(success)).isEqualTo("சரி(5)");
        assertThat(show(problem)).isEqualTo("தவறு(பிழை)");
        assertThat(ResultFunctions.isOk(plain(), success)).isEqualTo(true);
        assertThat(ResultFunctions.isOk(plain(), problem)).isEqualTo(false);
        assertThat(ResultFunctions.isError(plain(), success)).isEqualTo(false);
        assertThat(ResultFunctions.isError(plain(), problem)).isEqualTo(true);
        assertThat(ResultFunctions.isOk(plain(), number("5"))).isEqualTo(false);
        assertThat(ResultFunctions.isError(plain(), null)).isEqualTo(false);
    }

    @Test
    void takesTheContentsOut() {
        assertThat(ResultFunctions.unwrap(plain(), success)).isEqualTo(number("5"));
        assertThat(ResultFunctions.unwrapError(plain(), problem)).isEqualTo("பிழை");
        assertThat(ResultFunctions.unwrapOr(plain(), success, "x")).isEqualTo(number("5"));
        assertThat(ResultFunctions.unwrapOr(plain(), problem, "x")).isEqualTo("x");
    }

    @Test
    void theWrongSideRaises() {
        assertThatThrownBy(() -> ResultFunctions.unwrap(plain(), problem))
                .isInstanceOf(Fault.class)
                .hasMessage("தவறான முடிவை விரித்தது: பிழை  (unwrap on an error: பிழை)");
        assertThatThrownBy(() -> ResultFunctions.unwrapError(plain(), success))
                .hasMessage("வெற்றியான முடிவில் பிழை இல்லை: 5  (there is no error in a successful result: 5)");
    }

    @Test
    void whatIsNoResultRaises() {
        assertThatThrownBy(() -> ResultFunctions.unwrap(plain(), number("1")))
                .hasMessage("மதிப்பு க்கு ஒரு முடிவு தேவை  (unwrap needs a result, got a number)");
        assertThatThrownBy(() -> ResultFunctions.unwrapError(plain(), "அ"))
                .hasMessage("தவறு_மதிப்பு க்கு ஒரு முடிவு தேவை  (it needs a result, got a string)");
        assertThatThrownBy(() -> ResultFunctions.unwrapOr(plain(), null, "x"))
                .hasMessage("இயல்பு க்கு ஒரு முடிவு தேவை  (unwrapOr needs a result, got nil)");
    }

    @Test
    void aCollectionThatIsTakenOutIsShared() {
        ArrayValue items = array("அ");
        ArrayValue taken = (ArrayValue) ResultFunctions.unwrap(plain(), ResultFunctions.ok(plain(), items));
        assertThat(taken.isShared()).isTrue();
    }
}

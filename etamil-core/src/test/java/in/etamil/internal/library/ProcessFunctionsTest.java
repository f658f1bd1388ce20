package in.etamil.internal.library;

import static in.etamil.internal.library.Programs.number;
import static in.etamil.internal.library.Programs.plain;
import static in.etamil.internal.library.Programs.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.ExitSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessFunctionsTest {
    private static int status(Object value) {
        ExitSignal signal = catchThrowableOfType(
                ExitSignal.class, () -> ProcessFunctions.exit(Programs.thatMayExit(), value));
        return signal.status();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "3,3", "2.9,2", "-1,-1", "-1.9,-1", "2147483647,2147483647", "2147483648,1", "79228162514264337593543950335,1"})
    void endsWithTheStatusWithoutItsFraction(String value, int expected) {
        assertThat(status(number(value))).isEqualTo(expected);
        assertThat(status(value)).isEqualTo(expected);
    }

    @Test
    void whatIsNoNumberIsZero() {
        assertThat(status("x")).isZero();
        assertThat(status(null)).isZero();
        assertThat(status(true)).isOne();
    }

    @Test
    void endingTheProcessMustBeAllowed() {
        assertThatThrownBy(() -> ProcessFunctions.exit(plain(), Decimal.ZERO))
                .isInstanceOf(Fault.class)
                .hasMessage("வெளியேறு க்கு அனுமதி இல்லை  (ending the process is not permitted here)");
    }
}

package in.etamil.internal.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A whole number written straight into characters is written as everywhere else. */
class PrintedWholeNumberTest {
    private static void check(long value) {
        Decimal number = Decimal.of(value);
        int length = number.printedLength();
        char[] target = new char[length + 2];
        target[0] = '<';
        target[length + 1] = '>';
        number.printInto(target, 1, length);
        assertThat(new String(target)).isEqualTo("<" + value + ">");
    }

    @Test
    void atEveryNumberOfDigits() {
        for (int exponent = 0; exponent <= 18; exponent++) {
            long ten = Tens.low(exponent);
            for (long value : new long[] {ten - 1, ten, ten + 1, ten * 9}) {
                check(value);
                check(-value);
            }
        }
        check(Long.MAX_VALUE);
        check(Long.MIN_VALUE);
    }

    @Test
    void atRandom() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            check(random.nextLong() >> random.nextInt(64));
        }
    }
}

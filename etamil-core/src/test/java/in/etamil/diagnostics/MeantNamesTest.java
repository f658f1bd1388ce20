package in.etamil.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.Diagnostic;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program probably meant is a hint, and never part of the message. */
class MeantNamesTest {
    private static Diagnostic problem(String text) {
        return Failing.run(text).diagnostics().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ET4001|வருமானம்|வருமானம் = 1; அச்சு வருமனம்;",
                "ET4001|தொகைகள்|செயல் கணி() { தொகைகள் = 1; திரும்பு தொகைகல்; } அச்சு கணி();",
                "ET4002|வரி_கணி|செயல் வரி_கணி() { திரும்பு 1; } அச்சு வரி_கனி();",
                "ET4002|மேல்_எழுத்து|அச்சு மேல்_எழத்து(\"a\");",
                "ET4011|அசல்_தொகை|ப = {அசல்_தொகை: 1}; அச்சு ப.அசல்_தகை;",
                "ET4011|அசல்_தொகை|ப = {அசல்_தொகை: 1}; அச்சு ப[\"அசல்_தகை\"];",
                "ET4018|அசல்_தொகை|ப = {அசல்_தொகை: 1}; அச்சு ப.அசல்_தகை();"
            })
    void proposesANearName(String code, String meant, String text) {
        Diagnostic problem = problem(text);

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.hint())
                .contains("did you mean '" + meant + "'?")
                .contains("நினைத்தீர்களா");
        assertThat(problem.english()).doesNotContain(meant);
        assertThat(problem.tamil()).doesNotContain(meant);
    }

    @Test
    void proposesNothingWhereNothingIsNear() {
        assertThat(problem("வருமானம் = 1; அச்சு கடன்தொகைகள்;").hint()).isNull();
        assertThat(problem("ப = {அசல்: 1}; அச்சு ப.விலைப்பட்டியல்;").hint()).isNull();
    }

    @Test
    void tellsThatTheSameLettersAreOtherCodePoints() {
        String whole = "கொடை";
        String inParts = Normalizer.normalize(whole, Normalizer.Form.NFD);
        assertThat(inParts).isNotEqualTo(whole);

        for (Diagnostic problem :
                new Diagnostic[] {
                    problem(whole + " = 1; அச்சு " + inParts + ";"),
                    problem("ப = {" + whole + ": 1}; அச்சு ப." + inParts + ";")
                }) {
            assertThat(problem.hint())
                    .contains("same letters")
                    .contains("U+0BC6 here, U+0BCA there");
        }
    }
}

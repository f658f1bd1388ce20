package in.etamil.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestWordTest {

    @Test
    void proposesTheNearestName() {
        assertThat(NearestWord.among("வட்டிவீதம", List.of("வட்டி", "வட்டிவீதம்", "தொகை")))
                .isEqualTo("வட்டிவீதம்");
        assertThat(NearestWord.among("toatl", List.of("title", "total"))).isEqualTo("total");
    }

    @Test
    void proposesNothingFarAway() {
        assertThat(NearestWord.among("தொகை", List.of("வட்டி", "பெயர்"))).isNull();
        assertThat(NearestWord.among("ab", List.of("abc"))).isNull();
        assertThat(NearestWord.among("x".repeat(1_000_000), List.of("x".repeat(1_000_001))))
                .isNull();
    }

    @Test
    void anotherSpellingOfTheSameWordIsNearest() {
        assertThat(NearestWord.among("vari", List.of("vary", "வரி"))).isEqualTo("வரி");
        assertThat(NearestWord.among("வரி", List.of("வழி", "vari"))).isEqualTo("vari");
    }

    @Test
    void findsKeywordsInTheScriptTheyWereTriedIn() {
        assertThat(NearestWord.spelling("எனல்", Keyword.IF, Keyword.LOOP)).isEqualTo("எனில்");
        assertThat(NearestWord.spelling("eZill", Keyword.IF, Keyword.LOOP)).isEqualTo("eZil");
        assertThat(NearestWord.spelling("_lop", Keyword.IF, Keyword.LOOP)).isEqualTo("_loop");
    }
}

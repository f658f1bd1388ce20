package in.etamil.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.Diagnostic;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedPhrasesTest {
    /**
     * Program with a mark before the token that is refused, what was expected there, what was
     * found.
     */
    private static final String CASES =
            """
            »5; | a statement | 5
            »எனில் (1) { } | a statement | எனில்
            அச்சு »; | a value | ;
            அச்சு »எனில்; | a value | எனில்
            எண் »= 5; | a name after the type | =
            எண் »குழு = 5; | a name after the type | குழு
            கடன் »குழு = 5; | a name after the shape | குழு
            நிலை »குழு = 5; | a name after நிலை (nilY) | குழு
            நிலை எண் »= 5; | a name after நிலை (nilY) | =
            »குழு = 5; | a variable name | குழு
            முயல் { } பிழை(»"e") { } | a variable name | "e"
            செயல் »குழு() { } | a function name | குழு
            வடிவம் வ { செயல் »குழு() { } } | a method name | குழு
            செயல் f(எண்») { } | a parameter name | )
            செயல் f(எண் »"x") { } | a parameter name | "x"
            அ.»5 = 1; | a field name | 5
            அச்சு {»குழு: 1}; | a field name | குழு
            வடிவம் வ { எண் »குழு } | a field name | குழு
            வடிவம் »குழு { } | a shape name | குழு
            ஒவ்வொரு »5 இல் அ { } | a loop variable | 5
            கோப்பு_படி p, »5; | a variable to read into | 5
            தரவுரை_படி p, »5; | a variable to read into | 5
            தளம்_வினா s, [], »5; | a variable to hold the rows | 5
            தளம்_இணை »"SQLite", c; | a database type | "SQLite"
            தளம்_இணை SQLite, c, »; | a name for this connection | ;
            தளம்_பிரி »; | a name for this connection | ;
            தளம்_வினா s, [], x, »; | the connection to query | ;
            தளம்_செய் s, [], »; | the connection to run this on | ;
            தளம்_செருக »5, x; | a table name | 5
            தேர்வெடு a, »5 இதனில் t; | a column name | 5
            வழி »"GET", "/" { } | an HTTP method | "GET"
            வடிவம் வ { எண் அ »எண் ஆ } | ',' or '}' after a field | எண்
            (1) »{ } | எனில் (eZil) or சுற்று (cuRRu) after a condition | {
            இறக்கு »x; | a quoted file path after இறக்கு (iRakku) | x
            இறக்கு »"a" & "b"; | a quoted file path after இறக்கு (iRakku) | "a"
            ஒவ்வொரு x »[1] { } | இல் (il) | [
            தேர்வெடு a »t; | இதனில் (iqaZil) | t
            முயல் { } »அச்சு 1; | பிழை (piZY) | அச்சு
            அ = 1 »அச்சு 1; | ';' | அச்சு
            பதில் 200 »"x"; | ',' | "x"
            அச்சு {அ »1}; | ':' | 1
            அ »+ 1; | '=' | +
            செயல் f »{ } | '(' | {
            அச்சு (1»; | ')' | ;
            (1) எனில் »அச்சு 1; | '{' | அச்சு
            அச்சு {அ: 1»; | '}' | ;
            அச்சு [1»; | ']' | ;
            அச்சு அ{.»e}; | '.' | e
            """;

    @Test
    void everyPhraseIsExpectedSomewhere() throws IllegalAccessException {
        Set<String> seen = new HashSet<>();
        for (String line : CASES.split("\n")) {
            String[] cells = line.split("\\|");
            String marked = cells[0].strip();
            int place = marked.indexOf('»');
            Diagnostic problem = Parsing.problem(marked.replace("»", ""));
            String expected = cells[1].strip();
            String found = cells[2].strip();
            seen.add(expected);
            assertThat(problem.english())
                    .as(line)
                    .isEqualTo("expected " + expected + ", found '" + found + "'");
            assertThat(problem.tamil())
                    .as(line)
                    .isEqualTo(expected + " எதிர்பார்க்கப்பட்டது, '" + found + "' கிடைத்தது");
            assertThat(problem.column()).as(line).isEqualTo(marked.codePointCount(0, place) + 1);
            assertThat(problem.offset()).as(line).isEqualTo(place);
            Keyword keyword = KeywordTable.find(found);
            boolean second = keyword != null && !keyword.mayBeName() && expected.contains("name");
            assertThat(problem.message().contains("is a reserved word")).as(line).isEqualTo(second);
        }
        for (Field field : Expected.class.getDeclaredFields()) {
            if (!field.getName().equals("CHAIN_MIDDLE")) {
                assertThat(seen).contains((String) field.get(null));
            }
        }
    }

    @Test
    void messageHasTheWordingOfTheSpecification() {
        assertThat(Parsing.problem("\nசெயல் வரிசை(அ) { }").message())
                .isEqualTo(
                        "வரி 2, நெடுவரிசை 7: a function name எதிர்பார்க்கப்பட்டது, 'வரிசை' கிடைத்தது"
                                + "  (line 2, column 7: expected a function name, found 'வரிசை')\n"
                                + "  'வரிசை' ஒரு ஒதுக்கப்பட்ட சொல்; அதைப் பெயராகப் பயன்படுத்த முடியாது"
                                + "  ('வரிசை' is a reserved word and cannot be used as a name)");
        assertThat(Parsing.problem("அ = 1").message())
                .isEqualTo(
                        "வரி 1, நெடுவரிசை 5: ';' எதிர்பார்க்கப்பட்டது, உள்ளீடு முடிந்தது"
                                + "  (line 1, column 5: expected ';', but the input ended)");
        assertThat(Parsing.problem("அச்சு 1 < f() < 2;").english())
                .isEqualTo(
                        "expected தொடரின் நடுவில் ஒரு பெயர் அல்லது மாறிலி  (the middle of a chain must be a name or a"
                                + " literal, because it is compared twice: put the value in a variable first), found '<'");
    }

    @Test
    void diagnosticSaysWhereItIs() {
        Diagnostic problem = Parsing.problem("அச்சு 1;\n  அச்சு \"😀\" 2;");
        assertThat(problem.stage()).isEqualTo(Diagnostic.Stage.PARSE);
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo(13);
        assertThat(problem.offset()).isEqualTo(22);
        assertThat(problem.snippet()).isEqualTo("  அச்சு \"😀\" 2;");
        assertThat(problem.file()).isEqualTo("test.qmz");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(1) எனல் { }|எனில்",
                "(1) sutru { }|",
                "(1) cuRu { }|cuRRu",
                "அச்ச 5;|அச்சு",
                "acccu 5;|accu",
                "திரும்பு_ 5;|திரும்பு",
                "ஒவ்வரு x இல் [1] { }|ஒவ்வொரு",
                "ஒவ்வொரு x _inn [1] { }|_in",
                "(1) எனில் { } இன்றல் { }|இன்றேல்",
                "செயல f(x) { }|செயல்",
                "xyz 5;|"
            })
    void misspeltKeywordIsProposed(String program, String word) {
        String hint = Parsing.problem(program).hint();
        if (word == null) {
            assertThat(hint).isNull();
        } else {
            assertThat(hint).contains("did you mean '" + word + "'?");
        }
    }
}

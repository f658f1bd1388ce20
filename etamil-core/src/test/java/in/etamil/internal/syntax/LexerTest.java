package in.etamil.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import in.etamil.Diagnostic;
import in.etamil.internal.budget.CompileBudget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {

    private static Tokens scan(String text) {
        Lexer lexer = new Lexer(new SourceText("t", "t.qmz", text), CompileBudget.unlimited());
        Tokens tokens = lexer.scan();
        assertThat(lexer.problems()).isEmpty();
        return tokens;
    }

    private static List<Diagnostic> problems(String text) {
        Lexer lexer = new Lexer(new SourceText("t", "t.qmz", text), CompileBudget.unlimited());
        lexer.scan();
        return lexer.problems();
    }

    /** Kind, text, line and column of every token. */
    private static List<String> shown(String text) {
        Tokens tokens = scan(text);
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            shown.add(
                    tokens.kind(i)
                            + " "
                            + tokens.text(i)
                            + " "
                            + tokens.line(i)
                            + ":"
                            + tokens.column(i));
        }
        return shown;
    }

    @Test
    void everyOperatorAndBracketIsOneToken() {
        Tokens tokens = scan("+ - * / & = == != < > <= >= ? ( ) [ ] { } , ; : .");
        List<TokenKind> kinds = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            kinds.add(tokens.kind(i));
        }
        assertThat(kinds)
                .containsExactly(
                        TokenKind.PLUS,
                        TokenKind.MINUS,
                        TokenKind.STAR,
                        TokenKind.SLASH,
                        TokenKind.AMPERSAND,
                        TokenKind.ASSIGN,
                        TokenKind.EQUAL,
                        TokenKind.NOT_EQUAL,
                        TokenKind.LESS,
                        TokenKind.GREATER,
                        TokenKind.LESS_OR_EQUAL,
                        TokenKind.GREATER_OR_EQUAL,
                        TokenKind.QUESTION,
                        TokenKind.LEFT_PAREN,
                        TokenKind.RIGHT_PAREN,
                        TokenKind.LEFT_BRACKET,
                        TokenKind.RIGHT_BRACKET,
                        TokenKind.LEFT_BRACE,
                        TokenKind.RIGHT_BRACE,
                        TokenKind.COMMA,
                        TokenKind.SEMICOLON,
                        TokenKind.COLON,
                        TokenKind.DOT);
        assertThat(tokens.kind(tokens.count())).isEqualTo(TokenKind.END);
    }

    @Test
    void longestMatchIsTaken() {
        assertThat(shown("a<==b"))
                .containsExactly(
                        "IDENTIFIER a 1:1",
                        "LESS_OR_EQUAL <= 1:2",
                        "ASSIGN = 1:4",
                        "IDENTIFIER b 1:5");
        assertThat(shown("எண்ணிக்கை எண்"))
                .containsExactly("IDENTIFIER எண்ணிக்கை 1:1", "KEYWORD எண் 1:11");
        assertThat(shown("..")).containsExactly("DOT . 1:1", "DOT . 1:2");
        assertThat(shown("5.x 5.25.5 1e3 5%"))
                .containsExactly(
                        "NUMBER 5 1:1",
                        "DOT . 1:2",
                        "IDENTIFIER x 1:3",
                        "NUMBER 5.25 1:5",
                        "DOT . 1:9",
                        "NUMBER 5 1:10",
                        "NUMBER 1 1:12",
                        "IDENTIFIER e3 1:13",
                        "PERCENTAGE 5% 1:16");
    }

    @Test
    void columnsCountCodePointsAndLinesCountLineFeeds() {
        assertThat(shown("\"😀க்\" x\n\fy // குறிப்பு 😀\r\n z"))
                .containsExactly(
                        "STRING \"😀க்\" 1:1",
                        "IDENTIFIER x 1:7",
                        "IDENTIFIER y 2:2",
                        "IDENTIFIER z 3:2");
        assertThat(shown("\"அ\nஆ\" x")).containsExactly("STRING \"அ\nஆ\" 1:1", "IDENTIFIER x 2:4");
    }

    @Test
    void oneByteOrderMarkIsRemovedAndNoMore() {
        assertThat(shown("\uFEFFx")).containsExactly("IDENTIFIER x 1:1");
        assertThat(problems("\uFEFF\uFEFFx")).extracting(Diagnostic::column).containsExactly(1);
        assertThat(problems("x\uFEFF")).extracting(Diagnostic::column).containsExactly(2);
    }

    @Test
    void carriageReturnsCountOnlyBeforeLineFeeds() {
        assertThat(scan("\"a\r\nb\"").decoded(0)).isEqualTo("a\nb");
        assertThat(scan("\"a\rb\"").decoded(0)).isEqualTo("a\rb");
        assertThat(shown("a // x\ry\nb")).containsExactly("IDENTIFIER a 1:1", "IDENTIFIER b 2:1");
        assertThat(problems("a\rb")).extracting(Diagnostic::column).containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"\\t\\r\\n\"|9,13,10",
                "\"\\\"\\\\\"|34,92",
                "\"\\\\n\"|92,110",
                "\"\\க\"|92,2965",
                "\"\\😀\"|92,128512",
                "\"\"|~~"
            })
    void escapesAreDecoded(String literal, String codePoints) {
        StringBuilder shown = new StringBuilder();
        scan(literal)
                .decoded(0)
                .codePoints()
                .forEach(c -> shown.append(shown.isEmpty() ? "" : ",").append(c));
        assertThat(shown.toString()).isEqualTo(codePoints);
    }

    @Test
    void everyUnplacedCharacterIsReportedByItself() {
        assertThat(problems("@ ~~\n! 5 %"))
                .extracting(
                        Diagnostic::english,
                        Diagnostic::line,
                        Diagnostic::column,
                        Diagnostic::offset)
                .containsExactly(
                        tuple("unrecognized input '@'", 1, 1, 0),
                        tuple("unrecognized input '~'", 1, 3, 2),
                        tuple("unrecognized input '~'", 1, 4, 3),
                        tuple("unrecognized input '!'", 2, 1, 5),
                        tuple("unrecognized input '%'", 2, 5, 9));
    }

    @Test
    void lexicalErrorHasTheWordingOfTheSpecification() {
        Diagnostic problem = problems("அ = 1;\nஆ = @;").getFirst();
        assertThat(problem.message())
                .isEqualTo(
                        "வரி 2, நெடுவரிசை 5: அறியப்படாத உள்ளீடு '@'  (line 2, column 5: unrecognized input '@')");
        assertThat(problem.code()).isEqualTo("ET1001");
        assertThat(problem.file()).isEqualTo("t.qmz");
        assertThat(problem.snippet()).isEqualTo("ஆ = @;");
    }

    @Test
    void surrogatesAreOneCharacterOrALoneOne() {
        assertThat(problems("😀x😀")).extracting(Diagnostic::column).containsExactly(1, 3);
        assertThat(problems("😀"))
                .extracting(Diagnostic::english)
                .containsExactly("unrecognized input '😀'");
        assertThat(problems("\uD83D x \uDE00 y"))
                .extracting(Diagnostic::column)
                .containsExactly(1, 5);
        assertThat(problems("\uDE00\uDE00")).extracting(Diagnostic::column).containsExactly(1, 2);
        assertThat(scan("\"\uD83D\"").decoded(0)).isEqualTo("\uD83D");
    }

    @Test
    void unterminatedStringIsOneErrorAtItsQuote() {
        assertThat(problems("அ = \"மீனா;\n@ \\\" ~"))
                .extracting(Diagnostic::line, Diagnostic::column)
                .containsExactly(tuple(1, 5));
        assertThat(problems("\"abc\\")).hasSize(1);
        assertThat(problems("\"abc\\\"")).hasSize(1);
    }

    @Test
    void backslashBeforeALineEndSpoilsItsStringOnly() {
        assertThat(problems("x = \"a\\\nb\"; @"))
                .extracting(Diagnostic::line, Diagnostic::column)
                .containsExactly(tuple(1, 5), tuple(2, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "79228162514264337593543950335",
                "79228162514264337593543950335%",
                "0000000000000000000000000000000000000000000000000000000000001",
                "0.00000000000000000000000000000000000000000000000000000000001",
                "1.99999999999999999999999999999999999999999999999999999999999"
            })
    void longNumbersThatFitAreNumbers(String literal) {
        assertThat(scan(literal).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "79228162514264337593543950336",
                "79228162514264337593543950336%",
                "79228162514264337593543950336.5",
                "100000000000000000000000000000000000000000"
            })
    void numbersThatDoNotFitAreLexicalErrors(String literal) {
        assertThat(problems(literal + " @"))
                .extracting(Diagnostic::english, Diagnostic::column)
                .containsExactly(
                        tuple("unrecognized input '" + literal + "'", 1),
                        tuple("unrecognized input '@'", literal.length() + 2));
    }

    @Test
    void neighboursOfTheTamilBlockAreNotLetters() {
        assertThat(scan("\u0B80\u0BFF\u0BE6").count()).isEqualTo(1);
        assertThat(problems("\u0B7F")).hasSize(1);
        assertThat(problems("\u0C00")).hasSize(1);
        assertThat(problems("é")).hasSize(1);
        assertThat(problems("௧".replace('௧', '\u0967'))).hasSize(1);
    }

    @Test
    void wordsAreComparedByCodePoint() {
        assertThat(scan("சொல்").keyword(0)).isEqualTo(Keyword.STRING_TYPE);
        assertThat(scan("ச\u0BC6\u0BBEல்").keyword(0)).isNull();
    }

    @Test
    void reportsOfAFileThatIsNoProgramEnd() {
        List<Diagnostic> problems = problems("@".repeat(1_000_000));
        assertThat(problems).hasSize(Lexer.MAX_PROBLEMS + 1);
        assertThat(problems.getLast().english())
                .isEqualTo("more than 1000 errors; the rest is not shown");
    }

    @Test
    void aLongLineTakesNoTime() {
        scanLines(1_000_000);
    }

    @Test
    @Tag("long")
    void timeIsLinearInTheLengthOfALine() {
        scanLines(10_000_000);
    }

    /** A quadratic scan of a line would take minutes. */
    private static void scanLines(int length) {
        String[] pieces = {
            "அ+", "\"", "@", "9", "\\", "/", "\"\\\n\" ", "\r", "_", "1%", "\"க\" ", "😀"
        };
        for (String piece : pieces) {
            String text = piece.repeat(length / piece.length());
            Lexer lexer = new Lexer(new SourceText("t", "t.qmz", text), CompileBudget.unlimited());
            long start = System.nanoTime();
            lexer.scan();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as(piece)
                    .isLessThan(Duration.ofSeconds(5));
        }
    }
}

package in.etamil.internal.analysis.checking;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import in.etamil.Diagnostic;
import in.etamil.internal.budget.CompileBudget;
import in.etamil.internal.syntax.Keyword;
import in.etamil.internal.syntax.ParseResult;
import in.etamil.internal.syntax.Parser;
import in.etamil.internal.syntax.SourceText;
import java.util.List;
import org.junit.jupiter.api.Tag;

/**
 * Whatever the text, nothing comes out of the front end but a tree or diagnostics in the order of
 * the text.
 */
@Tag("fuzz")
class FrontEndFuzzTest {
    private static final String[] PIECES = {
        " ",
        "\n",
        "அ",
        "ஆ",
        "முயல்",
        "பிழை",
        "இது",
        "f",
        "0",
        "18%",
        "79228162514264337593543950336",
        "\"உரை\"",
        "\"",
        "+",
        "-",
        "*",
        "/",
        "&",
        "=",
        "==",
        "!=",
        "<",
        ">",
        "<=",
        ">=",
        "?",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        ";",
        ":",
        ".",
        "//",
        "@",
        "(1) எனில் {",
        "அச்சு ",
        "செயல் f(",
        "வடிவம் வ {",
        "நிலை ",
        "..",
        "😀"
    };

    @FuzzTest(maxDuration = "20m")
    void anyTextIsParsedOrRefused(FuzzedDataProvider data) {
        boolean extensions = data.consumeBoolean();
        judge(data.consumeRemainingAsString(), extensions);
    }

    /** The same with texts made of the language's own words, which get further. */
    @FuzzTest(maxDuration = "20m")
    void anyRowOfWordsIsParsedOrRefused(FuzzedDataProvider data) {
        boolean extensions = data.consumeBoolean();
        Keyword[] keywords = Keyword.values();
        StringBuilder text = new StringBuilder();
        while (data.remainingBytes() > 0) {
            int piece = data.consumeInt(0, PIECES.length + keywords.length - 1);
            text.append(
                    piece < PIECES.length
                            ? PIECES[piece]
                            : keywords[piece - PIECES.length].tamil() + " ");
        }
        judge(text.toString(), extensions);
    }

    private static void judge(String text, boolean extensions) {
        SourceText source = new SourceText("fuzz", "fuzz.qmz", text);
        switch (Parser.parse(source, extensions)) {
            case ParseResult.Parsed parsed ->
                    inOrder(source, Checker.check(parsed.tree(), CompileBudget.unlimited()));
            case ParseResult.Refused refused -> {
                assertThat(refused.problems()).isNotEmpty();
                inOrder(source, refused.problems());
            }
        }
    }

    private static void inOrder(SourceText source, List<Diagnostic> problems) {
        int last = 0;
        for (Diagnostic problem : problems) {
            assertThat(problem.offset()).isBetween(0, source.text().length());
            assertThat(problem.line()).isPositive();
            assertThat(problem.column()).isPositive();
            if (problem.stage() == Diagnostic.Stage.LEX) {
                assertThat(problem.offset()).isGreaterThanOrEqualTo(last);
                last = problem.offset();
            }
            assertThat(problem.message()).isNotEmpty();
        }
    }
}

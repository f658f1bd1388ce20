package in.etamil.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.internal.syntax.ParseResult.Parsed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The spellings of a keyword are one, wherever it is read as a keyword (docs/semantics.md#words).
 */
class RespellingTest {
    private static final int WAYS = 5;

    @TestFactory
    Stream<DynamicTest> treesOfOtherSpellingsAreEqual() throws IOException {
        List<Path> programs = ConformanceFolder.programs("");
        assertThat(programs).hasSizeGreaterThan(700);
        return programs.stream()
                .map(
                        program ->
                                DynamicTest.dynamicTest(
                                        ConformanceFolder.name(program),
                                        () -> respell(ConformanceFolder.text(program))));
    }

    private static void respell(String text) {
        SourceText source = new SourceText("t", "t.qmz", text);
        BitSet uses = new BitSet();
        ParseResult result = Parser.parse(source, true, uses);
        if (!(result instanceof Parsed original)) {
            return;
        }
        String expected = TreeText.of(original.tree());
        for (int way = 0; way < WAYS; way++) {
            String other = respelt(source, uses, way);
            ParseResult again = Parser.parse(new SourceText("t", "t.qmz", other), true);
            assertThat(again).as(other).isInstanceOf(Parsed.class);
            assertThat(TreeText.of(((Parsed) again).tree())).as(other).isEqualTo(expected);
        }
    }

    private static String respelt(SourceText source, BitSet uses, int way) {
        Tokens tokens = new Lexer(source).scan();
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int token = uses.nextSetBit(0); token >= 0; token = uses.nextSetBit(token + 1)) {
            text.append(source.text(), from, tokens.start(token));
            text.append(
                    spelling(
                            Objects.requireNonNull(tokens.keyword(token)),
                            way == 4 ? token % 4 : way));
            from = tokens.end(token);
        }
        return text.append(source.text(), from, source.text().length()).toString();
    }

    private static String spelling(Keyword keyword, int way) {
        @Nullable String spelling =
                switch (way) {
                    case 0 -> keyword.tamil();
                    case 1 -> keyword.romanized();
                    case 2 -> keyword.alternate();
                    default -> keyword.english();
                };
        return spelling == null ? keyword.tamil() : spelling;
    }

    @Test
    void wordsUsedAsNamesAreNotKeywordUses() {
        SourceText source =
                new SourceText("t", "t.qmz", "நிலை எண் வரி = நிலை; வடிவம் = {வரி: வரி.நிலை};");
        BitSet uses = new BitSet();
        Parser.parse(source, true, uses);
        assertThat(uses.stream()).containsExactly(0, 1);
    }

    @Test
    void differentSpellingsOfANameAreDifferentNames() {
        assertThat(Parsing.tree("வரி = 1;")).isNotEqualTo(Parsing.tree("vari = 1;"));
    }
}

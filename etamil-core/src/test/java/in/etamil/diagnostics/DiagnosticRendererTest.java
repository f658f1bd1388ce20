package in.etamil.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.Diagnostic;
import in.etamil.DiagnosticRenderer;
import in.etamil.Etamil;
import in.etamil.ScriptFrame;
import in.etamil.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticRendererTest {
    private static final DiagnosticRenderer PLAIN = DiagnosticRenderer.plain();

    private static Diagnostic at(String snippet, int column) {
        return new Diagnostic(
                "ET2001",
                Diagnostic.Stage.PARSE,
                "தமிழ்",
                "english",
                null,
                "அ.qmz",
                0,
                3,
                column,
                snippet,
                "குறிப்பு  (hint)");
    }

    /** The cell under which the caret stands. */
    private static int caret(String snippet, int column) {
        String[] lines = PLAIN.place(at(snippet, column)).split("\n");
        return lines[3].indexOf('^') - "  | ".length();
    }

    private static String shown(String snippet, int column) {
        return PLAIN.place(at(snippet, column)).split("\n")[2].substring("3 | ".length());
    }

    @Test
    void showsBothLanguagesPlaceLineAndHint() {
        assertThat(PLAIN.render(at("ab cd", 4)))
                .isEqualTo(
                        """
                        ET2001 தமிழ்
                               english
                         --> அ.qmz:3:4
                          |
                        3 | ab cd
                          |    ^
                          = குறிப்பு  (hint)
                        """);
    }

    @Test
    void countsCellsAndNotCodePoints() {
        assertThat(caret("அச்சு x;", 7)).isEqualTo(4);
        assertThat(caret("漢字 x", 4)).isEqualTo(5);
        assertThat(caret("\"😀\" x", 5)).isEqualTo(5);
        assertThat(caret("\tx", 2)).isEqualTo(4);
        assertThat(caret("ab\tx", 4)).isEqualTo(4);
        assertThat(caret("ab", 3)).isEqualTo(2);
        assertThat(caret("ab", 1)).isZero();
    }

    @Test
    void hasNoCaretWhereTheColumnIsUnknown() {
        assertThat(PLAIN.place(at("ab", 0))).isEqualTo(" --> அ.qmz:3\n  |\n3 | ab\n");
    }

    @Test
    void spellsOutWhatATerminalWouldObey() {
        String line = "a\u001B[31mb\u202Ec\u200Dd\u009B\u0007";

        assertThat(shown(line, 1)).isEqualTo("a<U+001B>[31mb<U+202E>c<U+200D>d<U+009B><U+0007>");
        assertThat(caret(line, 7)).isEqualTo("a<U+001B>[31m".length());
        Diagnostic hostile =
                new Diagnostic(
                        "ET1001",
                        Diagnostic.Stage.LEX,
                        "\u001B]0;x\u0007",
                        "\u202E\n✗ forged",
                        "\u001Bc",
                        "\u001B.qmz",
                        0,
                        1,
                        1,
                        line,
                        "\u2066");
        assertThat(PLAIN.render(hostile))
                .doesNotContain("\u001B", "\u202E", "\u2066", "\u0007", "\n✗")
                .contains("<U+001B>]0;x<U+0007>", "<U+2066>", "<U+001B>.qmz");
    }

    @Test
    void cutsLongLinesAroundThePlace() {
        String line = "அ".repeat(500) + "X" + "ஆ".repeat(500);
        String text = shown(line, 501);

        assertThat(text).startsWith("…").endsWith("…").contains("X").hasSizeBetween(60, 100);
        assertThat(text.charAt(caret(line, 501))).isEqualTo('X');
        assertThat(shown(line, 1)).doesNotStartWith("…").endsWith("…");
        assertThat(shown(line, 1001)).startsWith("…").doesNotEndWith("…");
        assertThat(shown("அ".repeat(100), 1)).isEqualTo("அ".repeat(100));
    }

    @Test
    void boundsLinesOfMarksAlone() {
        assertThat(shown("\u0BBE".repeat(100_000), 1)).hasSizeLessThan(1_500).startsWith("\u25CC");
        assertThat(shown("a" + "\u0BBE".repeat(100_000), 90_000)).hasSizeLessThan(1_500);
    }

    @Test
    void isNarrowWhereAsked() {
        String place = PLAIN.withWidth(20).place(at("a".repeat(50), 25));

        assertThat(place.split("\n")[2].substring(4)).hasSizeLessThanOrEqualTo(20);
        assertThatThrownBy(() -> PLAIN.withWidth(19))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("19");
    }

    @Test
    void usesColourOnlyWhereAsked() {
        Diagnostic problem = at("ab", 1);

        assertThat(PLAIN.render(problem)).doesNotContain("\u001B");
        assertThat(PLAIN.withColour(true).render(problem)).contains("\u001B[1;31mET2001\u001B[0m");
        assertThat(PLAIN.withColour(true).withColour(false).render(problem))
                .isEqualTo(PLAIN.render(problem));
    }

    @Test
    void pointsAtTheProblemOfARealProgram() {
        Diagnostic problem =
                Etamil.builder()
                        .build()
                        .check(Source.of("வரி.qmz", "அச்சு 1;\n\tஅச்சு ~2;"))
                        .get(0);

        assertThat(PLAIN.place(problem))
                .isEqualTo(" --> வரி.qmz:2:8\n  |\n2 |     அச்சு ~2;\n  |         ^\n");
    }

    @Test
    void showsTheCallsOfAFailure() {
        String text = PLAIN.render(Failing.run("செயல் கணி() { திரும்பு 1 / 0; }\nஅச்சு கணி();"));

        assertThat(text)
                .contains("ET4101", "division by zero", "--> நிரல்.qmz:1\n")
                .endsWith("  @ கணி  நிரல்.qmz:1\n  @ மேல் மட்டம் (top level)  நிரல்.qmz:2\n");
        assertThat(
                        PLAIN.render(
                                Failing.limited(
                                        "செயல் மேலும்() { திரும்பு [மேலும்()]; }\nஅச்சு மேலும்();")))
                .endsWith(
                        "\n  @ மேலும்  நிரல்.qmz:1  ×256\n  @ மேல் மட்டம் (top level)  நிரல்.qmz:2\n");
    }

    @Test
    void showsTheFirstAndTheLastOfManyCalls() {
        List<ScriptFrame> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            calls.add(new ScriptFrame("அ", "அ.qmz", 1));
            calls.add(new ScriptFrame("ஆ", "அ.qmz", 2));
        }
        calls.add(new ScriptFrame(null, "அ.qmz", 3));

        assertThat(PLAIN.calls(calls).lines())
                .hasSize(13)
                .startsWith("  @ அ  அ.qmz:1", "  @ ஆ  அ.qmz:2")
                .endsWith("  … இன்னும் 69  (69 more)", "  @ மேல் மட்டம் (top level)  அ.qmz:3");
        assertThat(PLAIN.calls(calls.subList(68, 81)).lines())
                .hasSize(13)
                .noneMatch(line -> line.contains("more"));
        assertThat(PLAIN.calls(calls.subList(80, 81))).isEmpty();
    }

    /** Terminals differ in the cells that marks take. */
    @Test
    void marksTheLetterItselfInColour() {
        DiagnosticRenderer colourful = PLAIN.withColour(true);

        assertThat(colourful.place(at("ab கொ;", 4))).contains("ab \u001B[1;4;31mகொ\u001B[0m;\n");
        assertThat(colourful.place(at("ab கொ;", 5))).contains("ab \u001B[1;4;31mகொ\u001B[0m;\n");
        assertThat(colourful.place(at("ab\u200B;", 3)))
                .contains("ab\u001B[1;4;31m<U+200B>\u001B[0m;\n");
        assertThat(colourful.place(at("\u0BBE;", 1)))
                .contains(" \u001B[1;4;31m\u25CC\u0BBE\u001B[0m;\n");
        assertThat(colourful.place(at("ab", 3))).contains(" ab\n");
    }

    @Test
    void spellsOutWhatHidesInAMessage() {
        assertThat(PLAIN.message(at("", 1))).isEqualTo(at("", 1).message());
        Diagnostic hostile =
                new Diagnostic(
                        "ET1001",
                        Diagnostic.Stage.RUN,
                        "த",
                        "\u001B[2J",
                        null,
                        null,
                        -1,
                        0,
                        0,
                        null,
                        null);
        assertThat(PLAIN.message(hostile)).isEqualTo("த  (<U+001B>[2J)");
    }
}

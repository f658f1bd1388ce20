package in.etamil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command inside this JVM; the process around it is {@link LauncherTest}'s. */
final class CommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Explanation explanation = Explanation.none();

    @TempDir private Path folder;

    private int execute(String input, String... args) {
        Terminal terminal =
                new Terminal(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        out,
                        err,
                        explanation);
        return Main.execute(args, terminal);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("நிரல்.qmz"), text).toString();
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsWhatTheProgramPrintsAndNothingElse() throws IOException {
        int status = execute("", "run", file("அச்சு \"வணக்கம்\";\nஅச்சு 0.1 + 0.2;"));

        assertThat(status).isZero();
        assertThat(out()).isEqualTo("வணக்கம்\n0.3\n");
        assertThat(err()).isEmpty();
    }

    @Test
    void runsAProgramFromStandardInput() {
        assertThat(execute("உள்ளிடு அ; அச்சு \"[\" & அ & \"]\";", "run", "-")).isZero();
        assertThat(out()).isEqualTo("[]\n");
    }

    @Test
    void letsTheProgramRead() throws IOException {
        assertThat(execute("ரவி\n", "run", file("உள்ளிடு பெயர்; அச்சு \"வணக்கம் \" & பெயர்;")))
                .isZero();
        assertThat(out()).isEqualTo("வணக்கம் ரவி\n");
    }

    @Test
    void keepsOutputAndTellsWhyAProgramFailed() throws IOException {
        assertThat(execute("", "run", file("அச்சு 1;\nஅச்சு 1 / 0;"))).isEqualTo(1);
        assertThat(out()).isEqualTo("1\n");
        assertThat(err())
                .startsWith("✗ Runtime error: ")
                .contains("division by zero")
                .endsWith("\n");
    }

    @Test
    void showsAPersonTheLineAndTheCallsBelowTheSameMessage() throws IOException {
        String file = file("செயல் கணி(அ) { திரும்பு அ / 0; }\nஅச்சு கணி(1);");
        execute("", "run", file);
        String message = err();
        err.reset();
        explanation = Explanation.forTerminal("1", "xterm");

        assertThat(execute("", "run", file)).isEqualTo(1);
        assertThat(err())
                .isEqualTo(
                        message
                                + " --> நிரல்.qmz:1\n  |\n1 | செயல் கணி(அ) { திரும்பு அ / 0; }\n"
                                + "  @ கணி  நிரல்.qmz:1\n  @ மேல் மட்டம் (top level)  நிரல்.qmz:2\n");
    }

    @Test
    void pointsAPersonAtEveryErrorOfACheck() throws IOException {
        explanation = Explanation.forTerminal("1", "xterm");

        assertThat(execute("", "check", file("எண் அ = \"சொல்\";\nஎண் ஆ = \"சொல்\";"))).isEqualTo(1);
        assertThat(err().lines().filter(line -> line.startsWith("✗ "))).hasSize(2);
        assertThat(err()).contains("1 | எண் அ = \"சொல்\";\n  | ", "2 | எண் ஆ = \"சொல்\";\n  | ");
        assertThat(err()).contains("^\n").doesNotContain("\u001B");
    }

    @Test
    void showsAPersonEveryUnreadableCharacterWhereItStands() throws IOException {
        explanation = Explanation.forTerminal("1", "xterm");

        assertThat(execute("", "run", file("அச்சு \u200B1;\nஅச்சு ~2;"))).isEqualTo(1);
        assertThat(err().lines().map(line -> line.substring(0, 3)))
                .containsExactly(
                        "✗ வ", " --", "  |", "1 |", "  |", "  வ", " --", "  |", "2 |", "  |");
        assertThat(err()).contains("'<U+200B>'", "1 | அச்சு <U+200B>1;").doesNotContain("\u200B");
    }

    @Test
    void usesColourUnlessDeclined() throws IOException {
        String file = file("அச்சு(;");

        assertThat(shown(file, null, "xterm")).contains("\u001B[").startsWith("✗ வரி 1");
        assertThat(shown(file, "", "xterm")).contains("\u001B[");
        assertThat(shown(file, "1", "xterm")).doesNotContain("\u001B").contains("-->");
        assertThat(shown(file, null, "dumb")).doesNotContain("\u001B").contains("-->");
    }

    private String shown(String file, @Nullable String noColour, String kind) {
        err.reset();
        explanation = Explanation.forTerminal(noColour, kind);
        assertThat(execute("", "run", file)).isEqualTo(1);
        return err();
    }

    @Test
    void joinsLexicalErrorsUnderOneMark() throws IOException {
        assertThat(execute("", "run", file("அச்சு ~1;\nஅச்சு ~2;"))).isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(err())
                .startsWith("✗ ")
                .contains("\n  ")
                .containsOnlyOnce("✗")
                .contains("line 1", "line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0:0", "3:3", "256:0", "-1:255", "2.9:2"})
    void endsWithTheLowBitsOfTheProgramsStatus(String pair) throws IOException {
        String[] parts = pair.split(":");

        int status = execute("", "run", file("அச்சு 1; வெளியேறு(" + parts[0] + "); அச்சு 2;"));

        assertThat(status).isEqualTo(Integer.parseInt(parts[1]));
        assertThat(out()).isEqualTo("1\n");
        assertThat(err()).isEmpty();
    }

    @Test
    void tellsThatAFileCannotBeHad() throws IOException {
        assertThat(execute("", "run", "இல்லை.qmz")).isEqualTo(1);
        assertThat(err())
                .isEqualTo(
                        "✗ கோப்பு 'இல்லை.qmz' திறக்க முடியவில்லை  (cannot open 'இல்லை.qmz'): no such file\n");
        err.reset();
        Path bytes = Files.write(folder.resolve("b.qmz"), new byte[] {(byte) 0xFF});
        assertThat(execute("", "run", bytes.toString())).isEqualTo(1);
        assertThat(err()).contains("cannot read").contains("UTF-8");
    }

    @Test
    void refusesWrongUseWithStatusTwo() throws IOException {
        String file = file("");
        String[][] uses = {
            {},
            {"run"},
            {"run", "--vm", file},
            {"run", file, "more"},
            {"check"},
            {"nosuch"},
            {"--nosuch"},
            {"serve"},
            {"serve", file, "--port", "65536"},
            {"serve", file, "--port", "x"},
            {"serve", file, "--port"}
        };
        for (String[] use : uses) {
            err.reset();
            assertThat(execute("", use)).as(String.join(" ", use)).isEqualTo(2);
            assertThat(err()).isNotEmpty();
            assertThat(out()).isEmpty();
        }
    }

    @Test
    void showsVersionAndHelp() {
        assertThat(execute("", "--version")).isZero();
        assertThat(execute("", "--help")).isZero();
        assertThat(out()).startsWith("etamil ").contains("run", "check", "serve");
        assertThat(err()).isEmpty();
    }

    @Test
    void whatIsMisleadingIsToldAndAccepted() throws IOException {
        assertThat(execute("", "check", file("அ = \"\u202E\";"))).isZero();
        assertThat(err()).startsWith("⚠ ").contains("<U+202E>").doesNotContain("\u202E");
        assertThat(execute("", "check", file("அ = \"\u202E\"; எண் ஆ = \"சொல்\";"))).isEqualTo(1);
    }

    @Test
    void checksWithoutRunning() throws IOException {
        assertThat(execute("", "check", file("அச்சு 1;"))).isZero();
        assertThat(err()).isEmpty();
        assertThat(execute("", "check", file("எண் அ = \"சொல்\";\nஎண் ஆ = \"சொல்\";"))).isEqualTo(1);
        assertThat(err()).containsSubsequence("✗ ", "line 1", "✗ ", "line 2");
        assertThat(out()).isEmpty();
    }

    @Test
    void namesTheRefusedOnesOfSeveralFiles() throws IOException {
        Path good = Files.writeString(folder.resolve("good.qmz"), "அச்சு 1;");
        Path bad = Files.writeString(folder.resolve("bad.qmz"), "அச்சு(;");

        assertThat(execute("", "check", good.toString(), bad.toString())).isEqualTo(1);
        assertThat(err()).startsWith(bad + ":\n✗ ").doesNotContain("good.qmz");
    }

    @Test
    void explainsHowToRun() {
        assertThat(execute("", "run", "--help")).isZero();
        assertThat(out()).contains("etamil run", "FILE");
        assertThat(err()).isEmpty();
    }
}

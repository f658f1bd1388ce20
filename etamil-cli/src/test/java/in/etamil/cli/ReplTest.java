package in.etamil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code etamil repl} with a pipe: docs/semantics.md#sessions to the letter. */
final class ReplTest {
    private static final String GREETING = "eTamil — வணக்கம். :help for help, :quit to leave.\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir private Path folder;

    private int repl(byte[] input, OutputStream output, Explanation explanation) {
        out.reset();
        err.reset();
        return Main.execute(
                new String[] {"repl"},
                new Terminal(new ByteArrayInputStream(input), output, err, explanation));
    }

    private int repl(String input) {
        return repl(input.getBytes(StandardCharsets.UTF_8), out, Explanation.none());
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void answersLineByLine() {
        int status =
                repl(
                        """
                        1 + 2
                        அ = 5;

                        செயல் பெருக்கு(எ) {
                            திரும்பு எ * அ;
                        }
                        பெருக்கு(3);
                        :vars
                        உள்ளிடு பெயர்; அச்சு "வணக்கம் " & பெயர்;
                        ரவி
                        :q
                        1
                        """);

        assertThat(status).isZero();
        assertThat(out())
                .isEqualTo(
                        GREETING
                                + "» 3\n"
                                + "» » » …  …  » 15\n"
                                + "»   அ = 5\n"
                                + "  செயல்: பெருக்கு\n"
                                + "» வணக்கம் ரவி\n"
                                + "» ");
        assertThat(err()).isEmpty();
    }

    @Test
    void showsErrorsAndGoesOn() {
        assertThat(repl("அ = 1;\n1 / 0\n(1\nஅ = 7; அச்சு இல்லாத(1);\nஅ\n")).isZero();

        assertThat(out()).isEqualTo(GREETING + "» » » » » 7\n» \n");
        assertThat(err())
                .isEqualTo(
                        """
                        ✗ பூஜ்ஜியத்தால் வகுத்தல்  (division by zero)
                        ✗ வரி 1, நெடுவரிசை 2: ')' எதிர்பார்க்கப்பட்டது, உள்ளீடு முடிந்தது  (line 1, column 2: expected ')', but the input ended)
                        ✗ அறியப்படாத செயல் 'இல்லாத'  (unknown function 'இல்லாத')
                        """);
    }

    @Test
    void joinsTheLexicalErrorsOfAnInput() {
        repl("அ = #; ஆ = $;\n");

        assertThat(err().lines()).hasSize(2);
        assertThat(err().lines().skip(1)).allMatch(line -> line.startsWith("  "));
        assertThat(err()).startsWith("✗ ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n", "\r\n"})
    void leavesAtTheEndOfInput(String input) {
        assertThat(repl(input)).isZero();
        assertThat(out()).startsWith(GREETING).endsWith("» \n");
        assertThat(err()).isEmpty();
    }

    @Test
    void dropsAnUnfinishedInputAtTheEnd() {
        assertThat(repl("அச்சு 1; {\nஅச்சு 2;")).isZero();
        assertThat(out()).isEqualTo(GREETING + "» …  …  \n");
        assertThat(err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {":quit\n1\n", ":q\n1\n", "  :q  \n1\n", ":q\r\n1\n"})
    void leavesWhenTold(String input) {
        assertThat(repl(input)).isZero();
        assertThat(out()).isEqualTo(GREETING + "» ");
    }

    @Test
    void knowsItsCommandsOnlyAloneAtTheFirstPrompt() {
        assertThat(repl("செயல் f() {\n:q\n}\n:q 1\n2\n")).isZero();
        assertThat(out()).isEqualTo(GREETING + "» …  …  » » 2\n» \n");
        assertThat(err().lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {":help\n", ":h\n"})
    void helps(String input) {
        repl(input);
        assertThat(out()).contains(":vars").contains("variables and functions");
    }

    @Test
    void listsNothing() {
        repl(":vars\n");
        assertThat(out()).isEqualTo(GREETING + "»   (no variables yet)\n» \n");
    }

    @Test
    void listsVariablesSortedAndEveryFunctionOnce() {
        repl("ஆ = [1, \"இ\"]; அ = \"சொல்\";\nசெயல் g() { }\nசெயல் f() { }\nசெயல் f() { }\n:vars\n");

        assertThat(out()).endsWith("»   அ = சொல்\n  ஆ = [1, இ]\n  செயல்: g, f\n» \n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "259", "-253"})
    void endsWithTheStatusOfTheProgram(String status) {
        assertThat(repl("அச்சு 1; வெளியேறு(" + status + ");\nஅச்சு 2;\n")).isEqualTo(3);
        assertThat(out()).isEqualTo(GREETING + "» 1\n");
    }

    @Test
    void importsRelativeToTheWorkingDirectory() throws IOException {
        java.nio.file.Files.writeString(folder.resolve("m.qmz"), "அச்சு \"தொகுதி\";");
        String module = Path.of("").toAbsolutePath().relativize(folder.resolve("m.qmz")).toString();

        repl("இறக்கு \"" + module + "\";\nஇறக்கு \"" + module + "\";\n");

        assertThat(err()).isEmpty();
        assertThat(out()).isEqualTo(GREETING + "» தொகுதி\n» தொகுதி\n» \n");
    }

    @Test
    void goesOnBehindALineThatIsNoText() throws IOException {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.write(new byte[] {(byte) 0xFF, '\n'});
        input.write("1\n".getBytes(StandardCharsets.UTF_8));

        assertThat(repl(input.toByteArray(), out, Explanation.none())).isZero();
        assertThat(out()).endsWith("» 1\n» \n");
        assertThat(err()).contains("it is not UTF-8");
    }

    @Test
    void endsWhereNobodyReadsItsOutput() {
        OutputStream closed =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                };

        byte[] input = "1\n2\n".getBytes(StandardCharsets.UTF_8);
        assertThat(repl(input, closed, Explanation.none())).isEqualTo(1);
        assertThat(err()).isEmpty();
    }

    @Test
    void showsAPersonThePlaceAndTheCalls() {
        byte[] input = "செயல் f(அ) {\n திரும்பு 1 / அ; }\nf(0)\n".getBytes(StandardCharsets.UTF_8);
        repl(input, out, Explanation.forTerminal("1", "xterm"));

        assertThat(err())
                .isEqualTo(
                        """
                        ✗ பூஜ்ஜியத்தால் வகுத்தல்  (division by zero)
                         --> உள்ளீடு-1:2
                          |
                        2 |  திரும்பு 1 / அ; }
                          @ f  உள்ளீடு-1:2
                          @ மேல் மட்டம் (top level)  உள்ளீடு-2:1
                        """);
    }
}

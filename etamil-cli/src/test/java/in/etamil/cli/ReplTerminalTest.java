package in.etamil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import in.etamil.testkit.Await;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code etamil repl} at a real terminal: the launcher in a window of tmux, keys, and what the
 * screen shows.
 */
final class ReplTerminalTest {
    @TempDir private Path folder;

    private Path socket;
    private Path state;
    private String seen = "";

    @BeforeEach
    void install() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "a POSIX shell");
        assumeTrue(isInstalled("tmux"), "tmux");
        socket = folder.resolve("tmux");
        state = folder.resolve("state");
        Files.createDirectories(folder.resolve("bin"));
        Files.createDirectories(folder.resolve("lib"));
        Path command = Files.copy(Path.of("bin", "etamil"), folder.resolve("bin/etamil"));
        assertThat(command.toFile().setExecutable(true)).isTrue();
        LauncherTest.writeJar(folder.resolve("lib/etamil.jar"));
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    @AfterEach
    void close() throws Exception {
        if (socket != null && Files.exists(socket)) {
            tmux("kill-server");
        }
    }

    private String tmux(String... arguments) throws Exception {
        List<String> line =
                new ArrayList<>(List.of("tmux", "-u", "-f", "/dev/null", "-S", socket.toString()));
        line.addAll(Arrays.asList(arguments));
        return run(line.toArray(new String[0]));
    }

    /** What a program tells. */
    private String run(String... line) throws Exception {
        Path out = folder.resolve("out");
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("SHELL", "/bin/sh");
        builder.environment().remove("TMUX");
        Process process =
                builder.redirectErrorStream(true)
                        .redirectInput(new File("/dev/null"))
                        .redirectOutput(out.toFile())
                        .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("%s", (Object) line).isTrue();
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    private void start(String options) throws Exception {
        tmux("new-session", "-d", "-x", "80", "-y", "60", command(options));
        await("»");
    }

    private void startAgain() throws Exception {
        tmux("respawn-pane", "-k", command(""));
        await("»");
    }

    /** Ctrl-C goes to the shell, too, which is to go on. */
    private String command(String options) {
        return ("trap : INT; JAVA_HOME='%s' XDG_STATE_HOME='%s' NO_COLOR=1 '%s' repl %s;"
                        + " echo \"status $?\"; sleep 60")
                .formatted(
                        System.getProperty("java.home"),
                        state,
                        folder.resolve("bin/etamil"),
                        options);
    }

    /** Waits until the last line that shows anything is this one. */
    private void await(String lastLine) throws Exception {
        Await.until(
                () -> "no line [" + lastLine + "] at the end of:\n" + seen,
                () -> {
                    seen = screen();
                    return seen.equals(lastLine + "\n") || seen.endsWith("\n" + lastLine + "\n");
                });
    }

    /** The program asks before the editor is there: a key that comes between is shown twice. */
    private void awaitEditor() throws Exception {
        String device = tmux("display-message", "-p", "#{pane_tty}").strip();
        Await.until(() -> run("stty", "-F", device, "-a").contains("-icanon"));
    }

    private String screen() throws Exception {
        StringBuilder screen = new StringBuilder();
        tmux("capture-pane", "-p")
                .stripTrailing()
                .lines()
                .forEach(l -> screen.append(l.stripTrailing()).append('\n'));
        return screen.toString();
    }

    /** Types a text, and waits until it stands there. */
    private void type(String text, String shown) throws Exception {
        tmux(
                "send-keys",
                "-l",
                text.endsWith(";") ? text.substring(0, text.length() - 1) + "\\;" : text);
        await(shown);
    }

    private void press(String key, String shown) throws Exception {
        tmux("send-keys", key);
        await(shown);
    }

    private void enter(String input) throws Exception {
        type(input, "» " + input);
        press("Enter", "»");
    }

    @Test
    void isUsedByAPerson() throws Exception {
        start("");
        enter("அ = 5;");
        enter("அ * 2");
        enter("1 / 0");
        type("செயல் f(எ) {", "» செயல் f(எ) {");
        press("Enter", "…");
        type("  திரும்பு எ / 0; }", "…    திரும்பு எ / 0; }");
        press("Enter", "»");
        enter("f(1)");
        // A running input is cancelled, and the session goes on.
        String endless = "அச்சு \"சுழல்\"; (1 == 1) சுற்று { அ = அ + 1; }";
        type(endless, "» " + endless);
        press("Enter", "சுழல்");
        press("C-c", "»");
        // So is one that is typed.
        type("பிழை", "» பிழை");
        press("C-c", "»");
        enter("அ > 5");
        // What is completed: a keyword, and a name of the session.
        type("ஏதோ_நீண்ட_பெயர் = 7;", "» ஏதோ_நீண்ட_பெயர் = 7;");
        press("Enter", "»");
        type("accu ஏதோ", "» accu ஏதோ");
        press("Tab", "» accu ஏதோ_நீண்ட_பெயர்");
        press("Enter", "»");
        // What was typed before.
        press("Up", "» accu ஏதோ_நீண்ட_பெயர்");
        press("Up", "» ஏதோ_நீண்ட_பெயர் = 7;");
        press("C-c", "»");
        // An answer for the program, and none.
        String question = "அச்சு \"யார்?\"; உள்ளிடு ப; அச்சு \"வணக்கம் \" & ப;";
        type(question, "» " + question);
        press("Enter", "யார்?");
        awaitEditor();
        type("ரவி", "ரவி");
        press("Enter", "»");
        press("Up", "» " + question);
        press("Enter", "யார்?");
        awaitEditor();
        press("C-c", "»");
        enter("ப");
        press("C-d", "status 0");

        Path golden = Path.of("src/test/resources/in/etamil/cli/repl-terminal.txt");
        assertThat(screen()).isEqualTo(Files.readString(golden));
    }

    @Test
    void remembersWhatWasTypedForItsUserAlone() throws Exception {
        start("");
        enter("அ = 1;");
        enter(" இரகசியம் = 2;");
        press("C-d", "status 0");
        startAgain();

        press("Up", "» அ = 1;");

        Path history = state.resolve("etamil/history");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(history)).contains("அ = 1;").doesNotContain("இரகசியம்");
    }

    @Test
    void remembersNothingWhereItIsToldSo() throws Exception {
        start("--no-history");
        enter("அ = 1;");
        press("C-d", "status 0");

        assertThat(state).doesNotExist();
    }
}

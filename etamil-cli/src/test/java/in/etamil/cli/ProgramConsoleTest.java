package in.etamil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ProgramConsoleTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private ProgramConsole reading(byte[] input) {
        return new ProgramConsole(new ByteArrayInputStream(input), out, false);
    }

    private ProgramConsole reading(String input) {
        return reading(input.getBytes(StandardCharsets.UTF_8));
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void endsLinesAtLineFeedsOnly() throws IOException {
        ProgramConsole console = reading("அ\r\nb\rc\n\nlast");

        assertThat(console.readLine()).isEqualTo("அ\r");
        assertThat(console.readLine()).isEqualTo("b\rc");
        assertThat(console.readLine()).isEmpty();
        assertThat(console.readLine()).isEqualTo("last");
        assertThat(console.readLine()).isNull();
        assertThat(console.readLine()).isNull();
    }

    @Test
    void readsLinesLongerThanAnyBuffer() throws IOException {
        String line = "நீளம் ".repeat(20_000);
        ProgramConsole console = reading("x\n" + line + "\n" + line + "\nend");

        assertThat(console.readLine()).isEqualTo("x");
        assertThat(console.readLine()).isEqualTo(line);
        assertThat(console.readLine()).isEqualTo(line);
        assertThat(console.readLine()).isEqualTo("end");
    }

    @Test
    void readsInputThatArrivesByteByByte() throws IOException {
        InputStream slow =
                new ByteArrayInputStream("வரி\nஇரண்டு".getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public synchronized int read(byte[] buffer, int from, int length) {
                        return super.read(buffer, from, Math.min(length, 1));
                    }
                };
        ProgramConsole console = new ProgramConsole(slow, out, false);

        assertThat(console.readLine()).isEqualTo("வரி");
        assertThat(console.readLine()).isEqualTo("இரண்டு");
        assertThat(console.readLine()).isNull();
    }

    @Test
    void refusesBytesThatAreNoTextAndGoesOnBehindThem() throws IOException {
        ProgramConsole console = reading(new byte[] {'a', (byte) 0xFF, '\n', 'b', '\n'});

        assertThatThrownBy(console::readLine).isInstanceOf(CharacterCodingException.class);
        assertThat(console.readLine()).isEqualTo("b");
    }

    @Test
    void collectsOutputUntilItIsFlushed() {
        ProgramConsole console = reading("");
        console.printLine("வணக்கம்");

        assertThat(written()).isEmpty();
        console.flush();
        console.flush();
        assertThat(written()).isEqualTo("வணக்கம்\n");
    }

    @Test
    void showsWhatWasPrintedBeforeItWaitsForInput() throws IOException {
        ProgramConsole console = reading("a\n");
        console.printLine("உங்கள் பெயர்?");

        console.readLine();

        assertThat(written()).isEqualTo("உங்கள் பெயர்?\n");
    }

    @Test
    void showsEachLineToWhoeverWatches() {
        new ProgramConsole(InputStream.nullInputStream(), out, true).printLine("1");

        assertThat(written()).isEqualTo("1\n");
    }

    @Test
    void keepsOrderAroundLinesLargerThanTheBuffer() {
        ProgramConsole console = reading("");
        StringBuilder expected = new StringBuilder();
        for (int size : new int[] {1, 16_383, 16_384, 16_385, 0, 100_000, 5, 8_000, 8_000, 8_000}) {
            String line = "x".repeat(size);
            console.printLine(line);
            expected.append(line).append('\n');
        }
        console.flush();

        assertThat(written()).isEqualTo(expected.toString());
    }

    @Test
    void remembersThatTheOutputIsGone() {
        OutputStream broken =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                };
        ProgramConsole console = new ProgramConsole(InputStream.nullInputStream(), broken, false);
        console.printLine("a");

        assertThatThrownBy(console::flush).isInstanceOf(UncheckedIOException.class);
        assertThat(console.failure()).hasMessage("Broken pipe");
        console.flushAtEnd();
    }
}

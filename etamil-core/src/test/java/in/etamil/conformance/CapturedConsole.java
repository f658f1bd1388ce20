package in.etamil.conformance;

import in.etamil.host.Console;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Keeps what a program prints and hands it the bytes of its input, line by line. */
final class CapturedConsole implements Console {
    private final StringBuilder printed = new StringBuilder();
    private final ByteBuffer input;

    CapturedConsole(byte[] input) {
        this.input = ByteBuffer.wrap(input);
    }

    String printed() {
        return printed.toString();
    }

    @Override
    public void printLine(String line) {
        printed.append(line).append('\n');
    }

    @Override
    public @Nullable String readLine() throws CharacterCodingException {
        if (!input.hasRemaining()) {
            return null;
        }
        int from = input.position();
        int end = from;
        while (end < input.limit() && input.get(end) != '\n') {
            end++;
        }
        ByteBuffer line = input.slice(from, end - from);
        input.position(Math.min(end + 1, input.limit()));
        return StandardCharsets.UTF_8.newDecoder().decode(line).toString();
    }
}

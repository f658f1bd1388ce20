package in.etamil.conformance;

import in.etamil.host.Console;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A console that keeps what is printed and reads from given bytes, line by line as language.md 9.2
 * says.
 */
final class CaseConsole implements Console {
    private final StringBuilder output = new StringBuilder();
    private final byte[] input;
    private int position;

    CaseConsole(byte[] input) {
        this.input = input;
    }

    @Override
    public void printLine(String line) {
        output.append(line).append('\n');
    }

    @Override
    public String readLine() throws CharacterCodingException {
        if (position >= input.length) {
            return null;
        }
        int end = position;
        while (end < input.length && input[end] != '\n') {
            end++;
        }
        ByteBuffer line = ByteBuffer.wrap(input, position, end - position);
        position = end + 1;
        return StandardCharsets.UTF_8.newDecoder().decode(line).toString();
    }

    String output() {
        return output.toString();
    }
}

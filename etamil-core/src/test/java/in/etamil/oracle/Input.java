package in.etamil.oracle;

import java.util.Arrays;

/** Standard input, line by line (docs/semantics.md#console). */
final class Input {
    private final byte[] bytes;
    private int at;

    Input(byte[] bytes) {
        this.bytes = bytes;
    }

    String line() {
        int end = at;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        String line = Bytes.decoded(Arrays.copyOfRange(bytes, at, end));
        at = Math.min(bytes.length, end + 1);
        if (line == null) {
            throw ProgramError.of("உள்ளீடு UTF-8 அல்ல", "the input is not UTF-8");
        }
        return Numbers.trimmed(line);
    }
}

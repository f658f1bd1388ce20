package in.etamil.oracle;

import in.etamil.internal.number.NumberModel;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** UTF-8 (docs/semantics.md#bytes). */
final class Bytes {
    private static final NumberModel LARGEST = Numbers.whole(255);

    private Bytes() {}

    static Value text(List<Value> items) {
        byte[] bytes = new byte[items.size()];
        for (int i = 0; i < bytes.length; i++) {
            NumberModel number = byteOf(items.get(i));
            if (number == null) {
                String shown = "'" + Meaning.text(items.get(i)) + "'";
                throw ProgramError.of(
                        "இடம் " + i + ": " + shown + " ஒரு பைட்டு அல்ல",
                        "position " + i + ": " + shown + " is not a byte, expected a whole number 0-255");
            }
            bytes[i] = Numbers.truncated(number).byteValue();
        }
        String decoded = decoded(bytes);
        return decoded == null
                ? Errors.failure("இவை செல்லுபடியான UTF-8 அல்ல", "these bytes are not valid UTF-8")
                : new Value.Res(true, new Value.Text(decoded));
    }

    private static @Nullable NumberModel byteOf(Value item) {
        NumberModel number =
                switch (item) {
                    case Value.Num(NumberModel written) -> written;
                    case Value.Text(String text) -> Numbers.spelled(text);
                    default -> null;
                };
        boolean fits = number != null
                && Numbers.isWhole(number)
                && number.mantissa().signum() >= 0
                && NumberModel.compare(number, LARGEST) <= 0;
        return fits ? number : null;
    }

    static @Nullable String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}

package in.etamil.http.internal.binding;

import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.problem.ProblemKind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns bytes of clients into text. */
final class BodyText {
    private BodyText() {}

    /**
     * Decodes text: by its declared character set to the letter, and without one as UTF-8 with
     * U+FFFD for what is none.
     *
     * @throws Refusal if the declared character set is unknown, or the bytes are not of it
     */
    static String decode(byte[] bytes, ContentType type, boolean lenient) {
        Charset declared = type.isText() && bytes.length > 0 ? type.charset() : null;
        if (declared == null) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        String text = lenient ? new String(bytes, declared) : exact(bytes, declared);
        if (text == null) {
            throw Refusal.of(ProblemKind.BAD_TEXT, "");
        }
        return text;
    }

    /** Decodes what is text of a character set to the last byte, else answers {@code null}. */
    static @Nullable String exact(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        // Either something was replaced or the mark itself was sent.
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}

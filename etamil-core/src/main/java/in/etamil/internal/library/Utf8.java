package in.etamil.internal.library;

import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.Meter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Long texts as UTF-8 and back, piece by piece: charged as it goes on, and with no more memory than
 * a piece takes.
 */
final class Utf8 {
    private static final int PIECE = 1 << 13;

    private Utf8() {}

    /** The text's bytes in pieces. A half of a pair becomes a question mark, as everywhere. */
    static Iterable<byte[]> pieces(String text, Meter meter) {
        return () ->
                new Iterator<>() {
                    private int at;

                    @Override
                    public boolean hasNext() {
                        return at < text.length();
                    }

                    @Override
                    public byte[] next() {
                        if (at >= text.length()) {
                            throw new NoSuchElementException();
                        }
                        int end = Math.min(at + PIECE, text.length());
                        if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
                            end++;
                        }
                        meter.charge((end - at) / 16 + 1);
                        byte[] piece = text.substring(at, end).getBytes(StandardCharsets.UTF_8);
                        at = end;
                        return piece;
                    }
                };
    }

    /** The text's bytes in one array, which counts as long as the builtin is under way. */
    static byte[] bytes(String text, Execution x) {
        long length = 0;
        for (byte[] piece : pieces(text, x)) {
            length += piece.length;
        }
        x.keeps(length);
        byte[] bytes = new byte[Math.toIntExact(length)];
        int at = 0;
        for (byte[] piece : pieces(text, x)) {
            System.arraycopy(piece, 0, bytes, at, piece.length);
            at += piece.length;
        }
        return bytes;
    }

    /**
     * The text that the bytes spell, which must be UTF-8. It is measured before it grows.
     *
     * @param expected about how many bytes there are
     */
    static String read(InputStream in, long expected, Execution x) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        StringBuilder text = new StringBuilder(room(expected, x));
        ByteBuffer bytes = ByteBuffer.allocate(PIECE);
        CharBuffer characters = CharBuffer.allocate(PIECE);
        boolean ended = false;
        while (!ended) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            x.charge(Math.max(0, read) / 16 + 1);
            bytes.position(bytes.position() + Math.max(0, read)).flip();
            require(decoder.decode(bytes, characters, ended));
            bytes.compact();
            take(characters, text, x);
        }
        require(decoder.flush(characters));
        take(characters, text, x);
        return text.toString();
    }

    private static int room(long expected, Execution x) {
        long characters = Math.clamp(expected, 16, Integer.MAX_VALUE - 16);
        x.room(characters);
        return (int) characters;
    }

    private static void require(CoderResult result) throws CharacterCodingException {
        if (result.isError()) {
            result.throwException();
        }
    }

    private static void take(CharBuffer characters, StringBuilder text, Execution x) {
        characters.flip();
        long length = (long) text.length() + characters.remaining();
        x.textLength(length);
        x.room(HEAP * length);
        text.append(characters);
        characters.clear();
    }

    /**
     * What a text being built may take for each character: its buffer before and after, or both.
     */
    private static final long HEAP = 6;
}

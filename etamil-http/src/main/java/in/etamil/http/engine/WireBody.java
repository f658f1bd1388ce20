package in.etamil.http.engine;

import java.io.IOException;
import java.io.OutputStream;

/** The body of a response: bytes at hand, or bytes that are written as they come. */
public sealed interface WireBody {
    /** No bytes at all. */
    WireBody EMPTY = new Bytes(new byte[0]);

    /**
     * Bytes at hand; nobody may change them any more.
     *
     * @param bytes the bytes
     */
    record Bytes(byte[] bytes) implements WireBody {}

    /**
     * Bytes that are written as they come.
     *
     * @param length how many there will be; -1 if that is not known, which is sent in chunks
     * @param writer writes them
     */
    record Stream(long length, Writer writer) implements WireBody {}

    /** Writes a body, once, on the thread of the request. */
    @FunctionalInterface
    interface Writer {
        /**
         * Writes everything; the stream is closed by the caller.
         *
         * @param out where to; {@code flush} sends what was written
         * @throws IOException if the client is gone, or the bytes cannot be had: the connection is
         *     then cut, so that nobody takes what arrived for the whole
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * How many bytes there will be.
     *
     * @param body the body
     * @return the number; -1 if that is not known
     */
    static long length(WireBody body) {
        return switch (body) {
            case Bytes bytes -> bytes.bytes().length;
            case Stream stream -> stream.length();
        };
    }
}

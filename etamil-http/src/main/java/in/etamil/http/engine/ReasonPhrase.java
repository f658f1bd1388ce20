package in.etamil.http.engine;

import com.sun.net.httpserver.HttpExchange;
import in.etamil.http.internal.wire.StatusPhrase;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Gives the JDK's server the registered reason phrases that it lacks, such as that of 429. It has
 * no interface for that, so this needs {@code --add-opens
 * jdk.httpserver/sun.net.httpserver=ALL-UNNAMED} (or {@code =in.etamil.http}), which the command
 * line gives; without it such a phrase stays empty, as HTTP allows.
 */
final class ReasonPhrase {
    private static final @Nullable Fields FIELDS = Fields.find();

    private ReasonPhrase() {}

    /** The response that is about to be sent has the phrase of its status. */
    static void set(HttpExchange exchange, int status) {
        if (FIELDS == null || hasPhrase(status)) {
            return;
        }
        String phrase = StatusPhrase.of(status);
        if (!phrase.isEmpty()) {
            FIELDS.write(exchange, "HTTP/1.1 " + status, phrase);
        }
    }

    /** Whether the JDK's own phrase is the registered one. */
    private static boolean hasPhrase(int status) {
        return status <= 206
                || status >= 300 && status <= 305 && status != 302
                || status >= 400 && status <= 407
                || status >= 409 && status <= 412
                || status == 415
                || status >= 500 && status <= 505;
    }

    /** Where the JDK keeps the stream that a head goes to. */
    private record Fields(Field exchange, Field stream) {

        static @Nullable Fields find() {
            try {
                Field exchange =
                        Class.forName("sun.net.httpserver.HttpExchangeImpl")
                                .getDeclaredField("impl");
                Field stream =
                        Class.forName("sun.net.httpserver.ExchangeImpl").getDeclaredField("ros");
                boolean open = exchange.trySetAccessible() && stream.trySetAccessible();
                return open ? new Fields(exchange, stream) : null;
            } catch (ReflectiveOperationException e) {
                return null;
            }
        }

        void write(HttpExchange sent, String line, String phrase) {
            try {
                Object inner = exchange.get(sent);
                OutputStream out = (OutputStream) stream.get(inner);
                stream.set(inner, new StatusLine(out, line, phrase));
            } catch (ReflectiveOperationException | ClassCastException e) {
                throw new IllegalStateException("the JDK's server has changed", e);
            }
        }
    }

    /** Puts the phrase into the first line that passes. */
    private static final class StatusLine extends FilterOutputStream {
        private final byte[] line;
        private final byte[] phrase;
        private boolean passed;

        StatusLine(OutputStream out, String line, String phrase) {
            super(out);
            this.line = line.getBytes(StandardCharsets.ISO_8859_1);
            this.phrase = (" " + phrase).getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            if (passed) {
                out.write(bytes, from, count);
                return;
            }
            passed = true;
            int end = from;
            while (end < from + count && bytes[end] != '\r') {
                end++;
            }
            out.write(line);
            out.write(phrase);
            out.write(bytes, end, from + count - end);
        }
    }
}

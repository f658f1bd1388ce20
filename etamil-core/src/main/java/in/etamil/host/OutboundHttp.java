package in.etamil.host;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends a program's HTTP requests (docs/semantics.md#outbound-http). Thread-safe.
 *
 * <p>What it gets is well-formed already: the method and the header names are tokens, no value has
 * a line break, the address is http or https without user information and fragment.
 */
public interface OutboundHttp {

    /**
     * A request.
     *
     * @param method the method
     * @param address where to
     * @param headers names and values, in the order in which they are sent
     * @param body the body, or {@code null} for none
     */
    record Request(String method, URI address, List<Header> headers, byte @Nullable [] body) {
        /** Keeps its own list. */
        public Request {
            headers = List.copyOf(headers);
        }
    }

    /**
     * One header.
     *
     * @param name the name
     * @param value the value
     */
    record Header(String name, String value) {}

    /**
     * An answer, whatever its status.
     *
     * @param status the status
     * @param headers the first value of each name, names in lower case
     * @param body the body, decompressed
     */
    record Response(int status, Map<String, String> headers, byte[] body) {
        /** Keeps its own map. */
        public Response {
            headers = Map.copyOf(headers);
        }
    }

    /** The answer began and its body could not be read; the message says why. */
    final class UnreadableBodyException extends IOException {
        private static final long serialVersionUID = 1L;

        /**
         * Says why.
         *
         * @param why why
         * @param cause what happened, or {@code null}
         */
        public UnreadableBodyException(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }

    /**
     * Sends a request and waits for the whole answer.
     *
     * @param request the request
     * @param time the longest that the caller waits
     * @return the answer
     * @throws UnreadableBodyException if the answer's body could not be read
     * @throws IOException if there was no answer; the message says why, without the address
     * @throws SecurityException if the program may not reach that address; the message is the host
     * @throws InterruptedException if this thread is interrupted; the request is abandoned
     */
    Response send(Request request, Duration time) throws IOException, InterruptedException;
}

package in.etamil.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/** A way to reach the server of a transcript. */
interface TranscriptWay extends AutoCloseable {

    /** Whether the exchange can be had this way. */
    boolean takes(JsonNode exchange);

    /**
     * Plays one exchange; an {@link AssertionError} says what is not as expected.
     *
     * @return the responses, for comparing; none if nothing comparable came back
     */
    List<TranscriptReply> play(JsonNode exchange) throws Exception;

    @Override
    void close() throws IOException;
}

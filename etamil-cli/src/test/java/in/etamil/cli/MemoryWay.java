package in.etamil.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.etamil.http.EtamilServerBuilder;
import in.etamil.http.testing.TestClient;
import in.etamil.http.testing.TestRequest;
import in.etamil.http.testing.TestResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Transcripts without a socket: all but what tells of the wire. */
final class MemoryWay implements TranscriptWay {
    private static final List<String> OF_THE_WIRE =
            List.of("split_at", "shut", "keep", "same_connection", "closes");

    private final TestClient client;

    MemoryWay(EtamilServerBuilder description) {
        client = TestClient.inMemory(description);
    }

    @Override
    public boolean takes(JsonNode exchange) {
        return OF_THE_WIRE.stream().noneMatch(exchange::has)
                && !exchange.path("request").has("raw")
                && exchange.path("expect").isObject();
    }

    @Override
    public List<TranscriptReply> play(JsonNode exchange) throws Exception {
        int copies = exchange.path("copies").asInt(1);
        if (copies > 1) {
            Together.run(copies, () -> once(exchange));
            return List.of();
        }
        return List.of(once(exchange));
    }

    private TranscriptReply once(JsonNode exchange) throws IOException {
        JsonNode request = exchange.path("request");
        TestRequest sent =
                TestRequest.of(
                        request.path("method").asText("GET"), request.get("target").asText());
        for (Map.Entry<String, JsonNode> header : request.path("headers").properties()) {
            for (String value : SocketWay.values(header.getValue())) {
                sent = sent.header(header.getKey(), value.strip());
            }
        }
        if (request.has("body")) {
            sent = sent.bytes(Transcript.bytes(request.get("body")));
        }
        TestResponse response = client.send(sent);
        TranscriptReply reply =
                new TranscriptReply(response.status(), null, response.headers(), response.body());
        TranscriptCheck.check(withoutDate(exchange.get("expect")), reply);
        return reply;
    }

    /** The date is the engine's. */
    private static JsonNode withoutDate(JsonNode expect) {
        ObjectNode copy = expect.deepCopy();
        if (copy.get("headers") instanceof ObjectNode headers) {
            headers.remove("Date");
        }
        return copy;
    }

    @Override
    public void close() {
        client.close();
    }
}

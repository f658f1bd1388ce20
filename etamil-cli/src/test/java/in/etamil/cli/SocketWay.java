package in.etamil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import in.etamil.http.EtamilServer;
import in.etamil.http.EtamilServerBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Transcripts over sockets, byte for byte. */
final class SocketWay implements TranscriptWay {
    private static final int PATIENCE = 15_000;
    private static final int CLOSING = 5_000;

    private final EtamilServer server;
    private @Nullable TranscriptLine kept;

    SocketWay(EtamilServerBuilder description) {
        server = description.start();
    }

    @Override
    public boolean takes(JsonNode exchange) {
        return true;
    }

    @Override
    public List<TranscriptReply> play(JsonNode exchange) throws Exception {
        int copies = exchange.path("copies").asInt(1);
        if (copies > 1) {
            Together.run(copies, () -> once(exchange, open(exchange)));
            return List.of();
        }
        TranscriptLine line;
        if (exchange.path("same_connection").asBoolean()) {
            line = Objects.requireNonNull(kept, "the connection was not kept open");
        } else {
            closeKept();
            line = open(exchange);
        }
        kept = null;
        return once(exchange, line);
    }

    private TranscriptLine open(JsonNode exchange) throws IOException {
        return new TranscriptLine(server.port(), patience(exchange, PATIENCE));
    }

    private static int patience(JsonNode exchange, int otherwise) {
        return exchange.has("timeout_s") ? exchange.get("timeout_s").asInt() * 1000 : otherwise;
    }

    private List<TranscriptReply> once(JsonNode exchange, TranscriptLine line) throws Exception {
        List<TranscriptReply> replies = new ArrayList<>();
        boolean keep = exchange.path("keep").asBoolean();
        try {
            send(exchange, line, keep);
            JsonNode expect = exchange.path("expect");
            String method = method(exchange.path("request"));
            if (expect.isTextual()) {
                end(exchange, line, method);
            } else if (expect.isArray()) {
                for (JsonNode one : expect) {
                    replies.add(reply(one, line, method));
                }
            } else {
                replies.add(reply(expect, line, method));
            }
            if (exchange.path("closes").asBoolean()) {
                byte[] more = line.rest(patience(exchange, CLOSING));
                assertThat(new String(more, StandardCharsets.UTF_8)).as("more").isEmpty();
                assertThat(line.isEnded()).as("the server closed the connection").isTrue();
            }
        } finally {
            if (keep && !line.isEnded()) {
                kept = line;
            } else {
                line.close();
            }
        }
        return replies;
    }

    private void send(JsonNode exchange, TranscriptLine line, boolean keep) throws Exception {
        byte[] bytes = request(exchange.path("request"), keep);
        int cut = 0;
        if (exchange.has("split_at")) {
            int at = exchange.get("split_at").asInt();
            cut = at < 0 ? bytes.length + at : at;
            line.send(bytes, 0, cut);
            line.awaitRead();
        }
        line.send(bytes, cut, bytes.length);
        if (exchange.path("shut").asBoolean()) {
            line.shutOutput();
        }
    }

    private static TranscriptReply reply(JsonNode expect, TranscriptLine line, String method)
            throws IOException {
        TranscriptReply reply = line.reply(method);
        assertThat(reply).as("a response, not a closed connection").isNotNull();
        TranscriptReply answered = Objects.requireNonNull(reply);
        TranscriptCheck.check(expect, answered);
        return answered;
    }

    /** The expectations that name no response. */
    private static void end(JsonNode exchange, TranscriptLine line, String method)
            throws IOException {
        switch (exchange.get("expect").asText()) {
            case "closed" -> {
                byte[] answer = line.rest(patience(exchange, CLOSING));
                assertThat(new String(answer, StandardCharsets.UTF_8)).as("no answer").isEmpty();
                assertThat(line.isEnded()).as("the server closed the connection").isTrue();
            }
            case "refused" -> {
                TranscriptReply reply = line.reply(method);
                if (reply != null) {
                    assertThat(reply.status()).as("a refusal").isGreaterThanOrEqualTo(400);
                }
            }
            default -> throw new AssertionError("unknown expectation " + exchange.get("expect"));
        }
    }

    private static String method(JsonNode request) {
        if (request.has("raw")) {
            String raw =
                    new String(Transcript.bytes(request.get("raw")), StandardCharsets.ISO_8859_1);
            int blank = raw.indexOf(' ');
            return blank < 0 ? raw : raw.substring(0, blank);
        }
        return request.path("method").asText("GET");
    }

    private byte[] request(JsonNode request, boolean keep) {
        if (request.has("raw")) {
            String raw =
                    new String(Transcript.bytes(request.get("raw")), StandardCharsets.ISO_8859_1);
            return raw.replace("{port}", Integer.toString(server.port()))
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
        byte[] body = request.has("body") ? Transcript.bytes(request.get("body")) : new byte[0];
        StringBuilder head = new StringBuilder();
        head.append(method(request)).append(' ').append(request.get("target").asText());
        head.append(" HTTP/1.1\r\n");
        Set<String> given = new TreeSet<>();
        for (Map.Entry<String, JsonNode> header : request.path("headers").properties()) {
            given.add(header.getKey().toLowerCase(Locale.ROOT));
            for (String value : values(header.getValue())) {
                head.append(header.getKey()).append(": ").append(value).append("\r\n");
            }
        }
        if (!given.contains("host")) {
            head.append("Host: 127.0.0.1:").append(server.port()).append("\r\n");
        }
        if (!given.contains("connection") && !keep) {
            head.append("Connection: close\r\n");
        }
        if (request.has("body")
                && !given.contains("content-length")
                && !given.contains("transfer-encoding")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Transcript.utf8(head.append("\r\n").toString()));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** A list sends the header several times; null does not send it. */
    static List<String> values(JsonNode value) {
        if (value.isNull()) {
            return List.of();
        }
        return value.isArray() ? Transcript.texts(value) : List.of(value.asText());
    }

    private void closeKept() throws IOException {
        if (kept != null) {
            kept.close();
        }
    }

    @Override
    public void close() throws IOException {
        closeKept();
        server.close();
    }
}

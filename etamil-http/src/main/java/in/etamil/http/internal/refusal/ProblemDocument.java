package in.etamil.http.internal.refusal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import in.etamil.http.internal.wire.StatusPhrase;
import in.etamil.http.problem.Problem;
import in.etamil.http.problem.Violation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes problems as documents. */
public final class ProblemDocument {
    /** The media type of {@link #json}. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonFactory JSON = new JsonFactory();

    private ProblemDocument() {}

    /** Returns the one error document (RFC 9457) as UTF-8 bytes. */
    public static byte[] json(Problem problem, Instant now) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            String english = problem.english();
            json.writeStartObject();
            json.writeStringField("type", "about:blank");
            json.writeStringField("title", StatusPhrase.of(problem.status()));
            json.writeNumberField("status", problem.status());
            json.writeStringField("detail", english);
            if (!problem.incident().isEmpty()) {
                json.writeStringField("instance", "urn:etamil:incident:" + problem.incident());
            }
            json.writeStringField("code", problem.code());
            // A string, so that clients of the older {"error": "…"} go on reading it.
            json.writeStringField("error", english);
            json.writeStringField("message_ta", problem.tamil());
            json.writeStringField("suggestion", problem.kind().suggestion());
            writeViolations(problem, json);
            json.writeStringField("request_id", problem.requestId());
            json.writeStringField("timestamp", now.truncatedTo(ChronoUnit.MILLIS).toString());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static void writeViolations(Problem problem, JsonGenerator json) throws IOException {
        if (problem.violations().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("errors");
        for (Violation violation : problem.violations()) {
            json.writeStartObject();
            json.writeStringField("field", violation.field());
            json.writeStringField("message", violation.message());
            json.writeStringField("message_ta", violation.tamil());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Returns the reference's flat shape, {@code {"error": "…"}} (docs/errors-over-http.md). */
    public static byte[] flat(Problem problem) {
        StringBuilder text = new StringBuilder("{\"error\": \"");
        text.append(JsonStringEncoder.getInstance().quoteAsString(problem.english()));
        return text.append("\"}").toString().getBytes(StandardCharsets.UTF_8);
    }
}

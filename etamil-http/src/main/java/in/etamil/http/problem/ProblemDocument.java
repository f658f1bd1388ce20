package in.etamil.http.problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The one error document (RFC 9457). It holds nothing of the program: no message, name, path or
 * value of it (G-47).
 *
 * @param kind what happened
 * @param value the one value of the kind's text, empty where it has none
 * @param requestId the id under which the log holds the detail
 */
public record ProblemDocument(ProblemKind kind, String value, String requestId) {
    /** The media type of {@link #json()}. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonFactory JSON = new JsonFactory();

    /** Returns the document as UTF-8 bytes. */
    public byte[] json() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            String english = kind.english(value);
            json.writeStartObject();
            json.writeStringField("type", "about:blank");
            json.writeStringField("title", title(kind.status()));
            json.writeNumberField("status", kind.status());
            json.writeStringField("detail", english);
            json.writeStringField("code", kind.code());
            // A string, so that clients of the older {"error": "…"} go on reading it.
            json.writeStringField("error", english);
            json.writeStringField("message_ta", kind.tamil(value));
            json.writeStringField("suggestion", kind.suggestion());
            json.writeStringField("request_id", requestId);
            json.writeStringField(
                    "timestamp", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 413 -> "Content Too Large";
            case 414 -> "URI Too Long";
            case 431 -> "Request Header Fields Too Large";
            case 500 -> "Internal Server Error";
            case 503 -> "Service Unavailable";
            case 504 -> "Gateway Timeout";
            default -> throw new IllegalStateException("no title for status " + status);
        };
    }
}

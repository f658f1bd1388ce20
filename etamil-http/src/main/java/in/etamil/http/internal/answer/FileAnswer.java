package in.etamil.http.internal.answer;

import in.etamil.http.Request;
import in.etamil.http.Response;
import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Opens the file of a response, and answers conditional requests (docs/requests-and-responses.md).
 */
public final class FileAnswer {
    private FileAnswer() {}

    /**
     * The response with the file as its body, whole or in part, or 304. Other responses stay as
     * they are, unless they carry an {@code ETag} that the client has.
     *
     * @param now the time: no file is told to be newer
     * @throws Refusal if there is no such file (404), the client asked for another version (412) or
     *     for bytes that the file has not (416)
     */
    public static Response open(Response response, Request request, Instant now) {
        Path path = response.file();
        if (path != null) {
            return file(response, request, stored(path), now);
        }
        String tag = response.header("ETag");
        if (tag == null || !Preconditions.apply(response, request)) {
            return response;
        }
        Instant modified = HttpDate.parse(response.header("Last-Modified"));
        return Preconditions.isNotModified(request, tag, modified)
                ? Preconditions.notModified(Compression.varying(response))
                : response;
    }

    /** The response with its whole file as the body, whatever the request asks for. */
    public static Response whole(Response response) {
        Path path = response.file();
        if (path == null) {
            return response;
        }
        StoredFile file = stored(path);
        Response typed = withDefault(response, "Content-Type", ContentTypes.of(file.path()));
        return typed.withBody(file.body(0, file.size()));
    }

    private static StoredFile stored(Path path) {
        try {
            return StoredFile.of(path);
        } catch (IOException e) {
            throw Refusal.of(ProblemKind.NOT_FOUND, "");
        }
    }

    private static Response file(Response response, Request request, StoredFile file, Instant now) {
        Response typed = withDefault(response, "Content-Type", ContentTypes.of(file.path()));
        if (!Preconditions.apply(response, request)) {
            return typed.withBody(file.body(0, file.size()));
        }
        Response whole = labelled(typed, file, now).withBody(file.body(0, file.size()));
        String tag = String.valueOf(whole.header("ETag"));
        Instant modified = HttpDate.parse(whole.header("Last-Modified"));
        if (Preconditions.isNotModified(request, tag, modified)) {
            return Preconditions.notModified(Compression.varying(whole));
        }
        boolean parts =
                request.method().equals("GET")
                        && isUnchanged(request.header("if-range"), tag, modified, now);
        return parts ? part(whole, request, file) : whole;
    }

    /** What the handler says of the file itself stands. */
    private static Response labelled(Response response, StoredFile file, Instant now) {
        // A date behind that of the response would be no date of a change (RFC 9110, 8.8.2.1).
        Instant modified = file.modified().isAfter(now) ? now : file.modified();
        Response dated = withDefault(response, "Last-Modified", HttpDate.format(modified));
        return withDefault(withDefault(dated, "ETag", file.tag()), "Accept-Ranges", "bytes");
    }

    private static Response withDefault(Response response, String name, String value) {
        return response.header(name) == null ? response.withHeader(name, value) : response;
    }

    /**
     * Whether a part fits what the client has. A date tells that only of a change more than a
     * second ago: later ones could bear the same date (RFC 9110, 8.8.2.2 and 13.1.5).
     */
    private static boolean isUnchanged(
            @Nullable String field, String tag, @Nullable Instant modified, Instant now) {
        if (field == null) {
            return true;
        }
        if (field.indexOf('"') >= 0) {
            return EntityTags.strongMatch(field, tag);
        }
        return modified != null
                && modified.equals(HttpDate.parse(field))
                && modified.isBefore(now.minus(1, ChronoUnit.SECONDS));
    }

    private static Response part(Response whole, Request request, StoredFile file) {
        ByteRange range = ByteRange.of(request.header("range"), file.size());
        if (range == null) {
            return whole;
        }
        if (range.equals(ByteRange.UNSATISFIABLE)) {
            throw Refusal.with(
                    ProblemKind.RANGE_NOT_SATISFIABLE, "Content-Range", "bytes */" + file.size());
        }
        String sent = "bytes " + range.first() + "-" + range.last() + "/" + file.size();
        return Compression.varying(whole)
                .withStatus(206)
                .withHeader("Content-Range", sent)
                .withBody(file.body(range.first(), range.length()));
    }
}

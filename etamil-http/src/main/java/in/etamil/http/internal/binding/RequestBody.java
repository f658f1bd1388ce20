package in.etamil.http.internal.binding;

import in.etamil.http.HttpLimits;
import in.etamil.http.engine.WireRequest;
import in.etamil.http.internal.binding.JsonBody.Malformed;
import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.problem.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body that has arrived whole, and what it can be read as. Confined to its thread. */
final class RequestBody {
    private final ContentType type;
    private final byte @Nullable [] bytes;
    private final Reading reading;
    private final List<ReceivedFile> files;
    private @Nullable FieldValues fields;
    private @Nullable String text;
    private @Nullable Json json;

    /** What came of reading JSON. */
    private record Json(@Nullable Object value, @Nullable ProblemKind problem) {
        static final Json NONE = new Json(null, null);
        static final Json BROKEN = new Json(null, ProblemKind.BAD_JSON);
    }

    private RequestBody(
            ContentType type,
            byte @Nullable [] bytes,
            Reading reading,
            @Nullable FieldValues fields,
            List<ReceivedFile> files) {
        this.type = type;
        this.bytes = bytes;
        this.reading = reading;
        this.fields = fields;
        this.files = files;
    }

    /**
     * Reads a body.
     *
     * @param spool where its large files wait
     * @throws Refusal if it is too large, cut off, late, malformed, or coded in a way that is not
     *     taken
     */
    static RequestBody read(
            WireRequest wire, RequestHeaders headers, Reading reading, Spool spool) {
        ContentType type = ContentType.of(headers.value("content-type"));
        if (!BodySource.isSent(headers)) {
            return new RequestBody(type, new byte[0], reading, null, List.of());
        }
        refuseCoded(headers.values("content-encoding"));
        HttpLimits limits = reading.limits();
        return type.isMultipart()
                ? multipart(
                        type,
                        BodySource.of(wire, headers, limits.uploads().request()),
                        reading,
                        spool)
                : plain(type, BodySource.of(wire, headers, limits.body()), reading);
    }

    /** Nothing is unpacked: a small body must not become a large one. */
    private static void refuseCoded(List<String> codings) {
        for (String line : codings) {
            for (String coding : line.split(",")) {
                if (!coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
                    throw Refusal.with(
                            ProblemKind.UNSUPPORTED_MEDIA_TYPE, "Accept-Encoding", "identity");
                }
            }
        }
    }

    private static RequestBody plain(ContentType type, BodySource source, Reading reading) {
        RequestBody body = new RequestBody(type, source.readAll(), reading, null, List.of());
        if (type.isText() && type.declaresCharset()) {
            body.text();
        }
        return body;
    }

    private static RequestBody multipart(
            ContentType type, BodySource source, Reading reading, Spool spool) {
        HttpLimits limits = reading.limits();
        RawCopy copy = new RawCopy(limits.body());
        if (reading.keepsRaw()) {
            source.copyTo(copy);
        }
        DelimitedInput in = new DelimitedInput(source, type.boundary());
        Multipart parts = new Multipart(in, limits.uploads(), spool);
        parts.read();
        byte[] raw = reading.keepsRaw() ? copy.bytes() : null;
        return new RequestBody(type, raw, reading, parts.fields(), parts.files());
    }

    /**
     * Returns the fields of a form.
     *
     * @throws Refusal if there are too many
     */
    FieldValues fields() {
        FieldValues read = fields;
        if (read == null) {
            boolean form = type.isForm() && reading.rules().readsForms();
            read = QueryParameters.read(form ? text() : null, true);
            fields = read;
        }
        return read;
    }

    List<ReceivedFile> files() {
        return files;
    }

    /** Whether the bytes are at hand: those of a large form are not. */
    boolean isText() {
        return bytes != null;
    }

    /**
     * Returns the bytes, which nobody may change.
     *
     * @throws Refusal if they are not at hand
     */
    byte[] bytes() {
        if (bytes == null) {
            throw Refusal.of(
                    ProblemKind.UNREADABLE_TEXT, Integer.toString(reading.limits().body()));
        }
        return bytes;
    }

    /**
     * Returns the text.
     *
     * @throws Refusal if the bytes are not at hand
     */
    String text() {
        String decoded = text;
        if (decoded == null) {
            decoded = BodyText.decode(bytes(), type, reading.lenient());
            text = decoded;
        }
        return decoded;
    }

    boolean isJson() {
        return type.isJson();
    }

    @Nullable ProblemKind jsonProblem() {
        return json().problem();
    }

    @Nullable Object jsonValue() {
        return json().value();
    }

    private Json json() {
        Json read = json;
        if (read == null) {
            read = type.isJson() ? readJson() : Json.NONE;
            json = read;
        }
        return read;
    }

    /** What is no UTF-8 must not become a value with marks where the bytes were. */
    private Json readJson() {
        String exact =
                type.declaresCharset() ? text() : BodyText.exact(bytes(), StandardCharsets.UTF_8);
        try {
            return exact == null ? Json.BROKEN : new Json(JsonBody.read(exact), null);
        } catch (Malformed e) {
            return Json.BROKEN;
        }
    }
}

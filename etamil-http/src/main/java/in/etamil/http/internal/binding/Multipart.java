package in.etamil.http.internal.binding;

import in.etamil.http.HttpLimits;
import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.problem.ProblemKind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a {@code multipart/form-data} body as it arrives: whole and by the letter, or not at all
 * (RFC 7578). Confined to its thread.
 */
final class Multipart {
    private static final Set<Charset> FIELD_CHARSETS =
            Set.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1);

    private final DelimitedInput in;
    private final HttpLimits.Uploads limits;
    private final Spool spool;
    private final FieldValues fields = new FieldValues();
    private final List<ReceivedFile> files = new ArrayList<>();

    Multipart(DelimitedInput in, HttpLimits.Uploads limits, Spool spool) {
        this.in = in;
        this.limits = limits;
        this.spool = spool;
    }

    /**
     * Reads everything, to the end of the body.
     *
     * @throws Refusal if it is malformed or over a limit
     */
    void read() {
        if (!in.skipDelimiter()) {
            in.readContent((bytes, from, count) -> {});
        }
        int parts = 0;
        while (in.startsPart()) {
            if (++parts > limits.parts()) {
                throw over(ProblemKind.TOO_MANY_PARTS, limits.parts());
            }
            readPart();
        }
        in.skipRest();
    }

    FieldValues fields() {
        return fields;
    }

    List<ReceivedFile> files() {
        return files;
    }

    private void readPart() {
        PartHeaders headers = PartHeaders.read(in);
        if (in.skipDelimiter()) {
            // The blank line that must stand before content cannot be a delimiter's line break too.
            throw DelimitedInput.malformed();
        }
        String fileName = headers.fileName();
        if (fileName == null) {
            readField(headers);
        } else {
            readFile(headers, fileName);
        }
    }

    private void readField(PartHeaders headers) {
        Charset charset = charset(headers);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        in.readContent(
                (bytes, from, count) -> {
                    if (count > limits.field() - content.size()) {
                        throw over(ProblemKind.FIELD_TOO_LARGE, limits.field());
                    }
                    content.write(bytes, from, count);
                });
        fields.add(headers.name(), content.toString(charset));
    }

    private static Charset charset(PartHeaders headers) {
        Charset declared = ContentType.of(headers.contentType()).charset();
        if (declared != null && !FIELD_CHARSETS.contains(declared)) {
            throw Refusal.closing(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "");
        }
        return declared == null ? StandardCharsets.UTF_8 : declared;
    }

    private void readFile(PartHeaders headers, String fileName) {
        FileContent content = new FileContent(spool, limits.file(), limits.inMemory());
        try (content) {
            in.readContent(content);
        }
        String type = headers.contentType();
        String known = type == null || type.isEmpty() ? "application/octet-stream" : type;
        files.add(new ReceivedFile(headers.name(), fileName, known, content));
    }

    private static Refusal over(ProblemKind kind, long limit) {
        return Refusal.closing(kind, Long.toString(limit));
    }
}

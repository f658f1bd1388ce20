package in.etamil.http.internal.binding;

import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.problem.ProblemKind;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/** What a request says that its body is. Immutable. */
final class ContentType {
    private static final int LONGEST_BOUNDARY = 70;

    private static final ContentType NONE = new ContentType(HeaderParameters.of(""));

    private final HeaderParameters header;

    private ContentType(HeaderParameters header) {
        this.header = header;
    }

    static ContentType of(@Nullable String header) {
        return header == null ? NONE : new ContentType(HeaderParameters.of(header));
    }

    boolean isJson() {
        String type = header.value();
        return type.equals("application/json") || type.endsWith("+json");
    }

    boolean isForm() {
        return header.value().equals("application/x-www-form-urlencoded");
    }

    /**
     * A form of parts; without a boundary it is text like any other
     * (docs/requests-and-responses.md).
     */
    boolean isMultipart() {
        String boundary = header.get("boundary");
        return header.value().equals("multipart/form-data")
                && boundary != null
                && !boundary.isEmpty();
    }

    /** Whether the bytes are meant as text, so that a character set means something. */
    boolean isText() {
        String type = header.value();
        return type.startsWith("text/")
                || type.equals("application/xml")
                || type.endsWith("+xml")
                || isJson()
                || isForm();
    }

    boolean declaresCharset() {
        return header.get("charset") != null;
    }

    /**
     * Returns the declared character set; {@code null} if there is none.
     *
     * @throws Refusal if nobody here knows it
     */
    @Nullable Charset charset() {
        String name = header.get("charset");
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Refusal.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "");
        }
    }

    /**
     * Returns the boundary between parts, of a type that is multipart.
     *
     * @throws Refusal if it is none that could stand in a line, or not the only one
     */
    String boundary() {
        String boundary = header.get("boundary");
        boolean usable =
                boundary != null
                        && boundary.length() <= LONGEST_BOUNDARY
                        && !boundary.endsWith(" ")
                        && boundary.chars().allMatch(c -> c >= ' ' && c <= '~');
        if (boundary == null || !usable || header.isMalformed()) {
            throw Refusal.closing(ProblemKind.BAD_FORM, "");
        }
        return boundary;
    }
}

package in.etamil.http.internal.routing;

import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A request's path, split before it is decoded, so that an encoded slash never separates.
 *
 * @param decoded the whole path, decoded
 * @param segments its decoded pieces without the empty ones
 */
public record RequestPath(String decoded, List<String> segments) {

    /**
     * Splits and decodes.
     *
     * @throws Refusal if it is no path, or one that is not safe to decode
     */
    public static RequestPath of(String raw) {
        // Intermediaries read a leading "//" as an authority, so two parties would see two paths.
        if (raw.startsWith("//")
                || !raw.isEmpty() && raw.charAt(0) != '/'
                || raw.indexOf('#') >= 0) {
            throw Refusal.of(ProblemKind.BAD_REQUEST_LINE, "");
        }
        List<String> segments = new ArrayList<>();
        StringBuilder decoded = new StringBuilder("/");
        int from = 1;
        while (from < raw.length()) {
            int slash = raw.indexOf('/', from);
            int end = slash < 0 ? raw.length() : slash;
            String segment = PercentText.segment(raw.substring(from, end));
            refuseDangerous(segment);
            decoded.append(segment);
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
            if (slash >= 0) {
                decoded.append('/');
            }
            from = end + 1;
        }
        return new RequestPath(decoded.toString(), segments);
    }

    /** The path without its empty segments, still encoded. */
    public static String canonical(String raw) {
        StringBuilder path = new StringBuilder(raw.length());
        for (String segment : raw.split("/")) {
            if (!segment.isEmpty()) {
                path.append('/').append(segment);
            }
        }
        return path.isEmpty() ? "/" : path.toString();
    }

    /** Splits without decoding, as the reference does. */
    public static RequestPath undecoded(String raw) {
        List<String> segments = new ArrayList<>();
        for (String segment : raw.split("/")) {
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        return new RequestPath(raw, segments);
    }

    private static void refuseDangerous(String segment) {
        if (segment.equals("..")
                || segment.indexOf('\0') >= 0
                || segment.indexOf('\\') >= 0
                || segment.indexOf('\uFFFD') >= 0) {
            throw Refusal.of(ProblemKind.BAD_REQUEST_LINE, "");
        }
    }
}

package in.etamil.http.internal.binding;

import in.etamil.http.internal.wire.HeaderText;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the content of a part (RFC 7578, 4).
 *
 * @param name the field
 * @param fileName the name the client has for the file, without directories; {@code null} if the
 *     part is no file
 * @param contentType the media type; {@code null} if none was sent
 */
record PartHeaders(String name, @Nullable String fileName, @Nullable String contentType) {
    private static final int SIZE = 8 << 10;
    private static final int COUNT = 20;

    /** What leaves the content as it is; all others are of mail, and no client sends them. */
    private static final Set<String> PLAIN_CODINGS = Set.of("7bit", "8bit", "binary");

    /** Reads them up to the blank line behind them, or refuses the form. */
    static PartHeaders read(DelimitedInput in) {
        Map<String, String> lines = new HashMap<>();
        int left = SIZE;
        String line = in.readLine(left);
        while (!line.isEmpty()) {
            left -= line.length();
            add(line, lines);
            require(lines.size() <= COUNT);
            line = in.readLine(left);
        }
        String coding = lines.getOrDefault("content-transfer-encoding", "binary");
        require(PLAIN_CODINGS.contains(coding.toLowerCase(Locale.ROOT)));
        String disposition = lines.getOrDefault("content-disposition", "");
        return of(HeaderParameters.of(disposition), lines.get("content-type"));
    }

    private static void add(String line, Map<String, String> lines) {
        int colon = line.indexOf(':');
        require(colon > 0 && HeaderText.isToken(line.substring(0, colon)));
        String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
        require(lines.putIfAbsent(name, line.substring(colon + 1).strip()) == null);
    }

    private static PartHeaders of(HeaderParameters disposition, @Nullable String contentType) {
        String name = disposition.get("name");
        require(disposition.value().equals("form-data") && !disposition.isMalformed());
        require(name != null);
        String extended = disposition.get("filename*");
        String fileName = disposition.get("filename");
        if (extended != null) {
            fileName = ExtendedValue.decode(extended);
            require(fileName != null && HeaderText.isValue(fileName));
        }
        return new PartHeaders(
                Objects.requireNonNull(name),
                fileName == null ? null : withoutDirectories(fileName),
                contentType);
    }

    private static String withoutDirectories(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static void require(boolean met) {
        if (!met) {
            throw DelimitedInput.malformed();
        }
    }
}

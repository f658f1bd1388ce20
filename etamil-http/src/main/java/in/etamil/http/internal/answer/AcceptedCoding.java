package in.etamil.http.internal.answer;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code Accept-Encoding} (RFC 9110, 12.4.2 and 12.5.3). */
final class AcceptedCoding {
    private static final Pattern ITEM =
            Pattern.compile("([^\\s;,]++)(?:\\s*+;\\s*+q=(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?))?");

    private AcceptedCoding() {}

    /**
     * Whether gzip is accepted and not liked less than no coding; what is malformed counts for
     * nothing.
     */
    static boolean isGzip(@Nullable String field) {
        if (field == null) {
            return false;
        }
        double gzip = -1;
        double any = 0;
        double plain = 0;
        for (String item : field.split(",")) {
            Matcher matcher = ITEM.matcher(item.strip().toLowerCase(Locale.ROOT));
            if (!matcher.matches()) {
                continue;
            }
            double weight = matcher.group(2) == null ? 1 : Double.parseDouble(matcher.group(2));
            switch (matcher.group(1)) {
                case "gzip", "x-gzip" -> gzip = Math.max(gzip, weight);
                case "*" -> any = weight;
                case "identity" -> plain = weight;
                default -> {}
            }
        }
        double wish = gzip < 0 ? any : gzip;
        return wish > 0 && wish >= plain;
    }
}

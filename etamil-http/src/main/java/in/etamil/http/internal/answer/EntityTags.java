package in.etamil.http.internal.answer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares entity tags (RFC 9110, 8.8.3). */
final class EntityTags {
    private static final Pattern NEXT =
            Pattern.compile("\\G[ \\t,]*+((?:W/)?\"[^\"\\x00-\\x20\\x7F]*+\")[ \\t]*+(?=,|$)");

    private EntityTags() {}

    /** Whether the list names the tag; both must be strong. */
    static boolean strongMatch(String list, String tag) {
        return isStrong(tag) && matches(list, tag, false);
    }

    /** Whether the list names the tag, strong or weak. */
    static boolean weakMatch(String list, String tag) {
        return matches(list, tag, true);
    }

    static boolean isStrong(String tag) {
        return tag.startsWith("\"");
    }

    /** The tag of a representation that means the same in other bytes. */
    static String weak(String tag) {
        return isStrong(tag) ? "W/" + tag : tag;
    }

    private static boolean matches(String list, String tag, boolean weak) {
        if (list.strip().equals("*")) {
            return true;
        }
        String wanted = weak ? opaque(tag) : tag;
        Matcher next = NEXT.matcher(list);
        while (next.find()) {
            String sent = next.group(1);
            if (wanted.equals(weak ? opaque(sent) : sent)) {
                return true;
            }
        }
        return false;
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}

package in.etamil.http;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Makes file names of what clients call their files. */
final class SafeName {
    private static final int LONGEST = 100;

    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private SafeName() {}

    static String of(String sent) {
        StringBuilder name = new StringBuilder();
        Normalizer.normalize(sent, Normalizer.Form.NFC)
                .codePoints()
                .limit(LONGEST)
                .forEach(point -> name.appendCodePoint(isSafe(point) ? point : '_'));
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '.' || name.charAt(end - 1) == '_')) {
            end--;
        }
        int start = 0;
        while (start < end && (name.charAt(start) == '.' || name.charAt(start) == '_')) {
            start++;
        }
        String safe = name.substring(start, end);
        return safe.isEmpty() || isDevice(safe) ? "file" : safe;
    }

    /** Vowel signs are marks, and names in Tamil are made of them. */
    private static boolean isSafe(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || point == '.'
                || point == '-'
                || point == '_';
    }

    private static boolean isDevice(String name) {
        int dot = name.indexOf('.');
        String base = (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
        boolean numbered = base.length() == 4 && Character.isDigit(base.charAt(3));
        return DEVICES.contains(base)
                || numbered && (base.startsWith("com") || base.startsWith("lpt"));
    }
}

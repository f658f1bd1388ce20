package in.etamil.internal.runtime.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Names written as one text, each behind its length: a class has no room for a constant for each of
 * the fields that a shape may have.
 */
public final class PackedNames {
    private static final int LOW_BITS = 15;

    private PackedNames() {}

    /** Writes names. */
    public static String pack(List<String> names) {
        StringBuilder packed = new StringBuilder();
        for (String name : names) {
            packed.append((char) (name.length() >> LOW_BITS));
            packed.append((char) (name.length() & (1 << LOW_BITS) - 1));
            packed.append(name);
        }
        return packed.toString();
    }

    /** Reads them again. */
    public static String[] unpack(String packed) {
        List<String> names = new ArrayList<>();
        int at = 0;
        while (at < packed.length()) {
            int end = at + 2 + (packed.charAt(at) << LOW_BITS | packed.charAt(at + 1));
            names.add(packed.substring(at + 2, end));
            at = end;
        }
        return names.toArray(new String[0]);
    }
}

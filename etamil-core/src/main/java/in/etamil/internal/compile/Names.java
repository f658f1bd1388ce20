package in.etamil.internal.compile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Names of emitted classes and methods: the program's own, with what the JVM forbids replaced, made
 * unique. Not too many have one hash: the tables that class files are made with know no remedy
 * against names that were chosen so.
 */
final class Names {
    private static final int LONGEST = 200;
    private static final int MOST_OF_ONE_HASH = 16;

    private final Set<String> taken = new HashSet<>();

    /** By hash, how many names were handed out as they were wanted. */
    private final Map<Integer, Integer> asWanted = new HashMap<>();

    /** By hash, the number behind the last name that had to have one. */
    private final Map<Integer, Integer> numbers = new HashMap<>();

    /** A name like the one given that was not handed out before. */
    String unique(String name) {
        String base = mangle(name);
        int hash = base.hashCode();
        int alike = asWanted.getOrDefault(hash, 0);
        if (alike < MOST_OF_ONE_HASH && taken.add(base)) {
            asWanted.put(hash, alike + 1);
            return base;
        }
        int number = numbers.getOrDefault(hash, 0);
        String candidate;
        do {
            candidate = base + "$" + ++number;
        } while (!taken.add(candidate));
        numbers.put(hash, number);
        return candidate;
    }

    /** Takes a name that was handed out elsewhere. */
    void take(String name) {
        taken.add(name);
    }

    private static String mangle(String name) {
        StringBuilder mangled = new StringBuilder();
        for (int i = 0; i < name.length() && mangled.length() < LONGEST; i++) {
            char c = name.charAt(i);
            if (isAllowed(c)) {
                mangled.append(c);
            } else {
                mangled.append('$').append(Integer.toHexString(c));
            }
        }
        return mangled.length() == 0 ? "$" : mangled.toString();
    }

    /** Lone surrogates have no place in a class file's names; the others are JVMS 4.2.2's. */
    private static boolean isAllowed(char c) {
        return c > ' ' && !Character.isSurrogate(c) && ".;[/<>:\\\"*?|".indexOf(c) < 0;
    }
}

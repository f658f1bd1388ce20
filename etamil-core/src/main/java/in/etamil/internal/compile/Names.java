package in.etamil.internal.compile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Names of emitted classes and methods: the program's own, with what the JVM forbids replaced, made
 * unique.
 */
final class Names {
    private static final int LONGEST = 200;

    private final Set<String> taken = new HashSet<>();

    /** The number that the next name of the same beginning may have. */
    private final Map<String, Integer> next = new HashMap<>();

    /** A name like the one given that was not handed out before. */
    String unique(String name) {
        String base = mangle(name);
        String candidate = base;
        if (!taken.add(candidate)) {
            int number = next.getOrDefault(base, 0);
            do {
                candidate = base + "$" + ++number;
            } while (!taken.add(candidate));
            next.put(base, number);
        }
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

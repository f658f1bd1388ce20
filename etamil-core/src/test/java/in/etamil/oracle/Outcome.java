package in.etamil.oracle;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a program did.
 *
 * @param output what it printed, every line with its line feed
 * @param ending how it ended
 * @param globals the final globals as they print, by name; {@code null} from a candidate that cannot tell
 * @param wide whether its arithmetic met a number beyond 64 bits, as far as whoever ran it can tell
 */
record Outcome(String output, Ending ending, @Nullable Map<String, String> globals, boolean wide) {
    Outcome(String output, Ending ending, @Nullable Map<String, String> globals) {
        this(output, ending, globals, false);
    }

    sealed interface Ending {
        record Normal() implements Ending {}

        /** A runtime error: its English half, file and line. */
        record Failed(String english, String file, int line) implements Ending {}

        record Exited(int status) implements Ending {}

        /** Refused before it ran, by the parser or the checker. */
        record Refused(String why) implements Ending {}

        /** The walker does not know; no other candidate may say this. */
        record Unknown(String why) implements Ending {}
    }

    static Outcome refused(String why) {
        return new Outcome("", new Ending.Refused(why), null);
    }

    /** Stands for a global whose printing form the walker does not know: it holds an error's code or Tamil half. */
    static final String UNTOLD = "⟨untold⟩";

    /** Whether a candidate's outcome is the one expected here. */
    boolean agreesWith(Outcome candidate) {
        return output.equals(candidate.output)
                && ending.equals(candidate.ending)
                && (globals == null || candidate.globals == null || sameGlobals(globals, candidate.globals));
    }

    private static boolean sameGlobals(Map<String, String> expected, Map<String, String> actual) {
        if (!expected.keySet().equals(actual.keySet())) {
            return false;
        }
        for (Map.Entry<String, String> global : expected.entrySet()) {
            boolean told = !global.getValue().equals(UNTOLD);
            if (told && !global.getValue().equals(actual.get(global.getKey()))) {
                return false;
            }
        }
        return true;
    }
}

package in.etamil.oracle;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a program did.
 *
 * @param output what it printed, every line with its line feed
 * @param ending how it ended
 * @param globals the final globals as they print, by name; {@code null} from a candidate that cannot tell
 */
record Outcome(String output, Ending ending, @Nullable Map<String, String> globals) {

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

    /** Whether a candidate's outcome is the one expected here. */
    boolean agreesWith(Outcome candidate) {
        boolean sameGlobals = globals == null
                || candidate.globals == null
                || globals.equals(candidate.globals);
        return output.equals(candidate.output) && ending.equals(candidate.ending) && sameGlobals;
    }
}

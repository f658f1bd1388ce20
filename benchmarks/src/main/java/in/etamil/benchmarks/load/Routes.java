package in.etamil.benchmarks.load;

import java.util.Arrays;

/** What both servers answer. */
final class Routes {
    /** Written in eTamil on one side, the same bytes on the other. */
    static final String JSON = "/vari/700000";

    static final String SLEEP = "/sleep";
    static final long SLEEP_MILLIS = 20;

    /** Waits for the {@link Gate}. */
    static final String HOLD = "/hold";

    /** Answers {@link #large()}. */
    static final String LARGE = "/large";

    /** Takes a body. */
    static final String BODY = "/body";

    static final String TEXT = "வணக்கம்";
    static final String BINARY = "application/octet-stream";

    /** More than Linux lets the buffers of a socket grow to: a slow reader blocks the writer. */
    private static final int LARGE_BYTES = 8 << 20;

    private Routes() {}

    static byte[] large() {
        byte[] bytes = new byte[LARGE_BYTES];
        Arrays.fill(bytes, (byte) 'x');
        return bytes;
    }
}

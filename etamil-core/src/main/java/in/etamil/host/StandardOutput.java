package in.etamil.host;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Prints to the process's standard output, in UTF-8 whatever the locale, and reads nothing. */
final class StandardOutput implements Console {
    static final StandardOutput CONSOLE = new StandardOutput();

    private StandardOutput() {}

    @Override
    public void printLine(String line) {
        // One write, so that lines of several threads do not mix.
        System.out.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable String readLine() {
        return null;
    }
}

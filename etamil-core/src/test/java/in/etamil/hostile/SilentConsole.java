package in.etamil.hostile;

import in.etamil.host.Console;
import org.jspecify.annotations.Nullable;

/** Prints nothing and has nothing to read. */
final class SilentConsole implements Console {
    @Override
    public void printLine(String line) {}

    @Override
    public @Nullable String readLine() {
        return null;
    }
}

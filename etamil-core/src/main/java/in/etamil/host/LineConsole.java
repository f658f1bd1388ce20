package in.etamil.host;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives each line to somebody else; there is nothing to read. */
record LineConsole(Consumer<? super String> lines) implements Console {
    LineConsole {
        Objects.requireNonNull(lines, "lines");
    }

    @Override
    public void printLine(String line) {
        lines.accept(line);
    }

    @Override
    public @Nullable String readLine() {
        return null;
    }
}

package in.etamil.http.internal.serving;

import in.etamil.host.Console;
import java.io.IOException;

/**
 * The console an embedder gave, as requests see it: they print there, and there is nothing to read.
 */
public record RequestConsole(Console shared) implements Console {

    @Override
    public void printLine(String line) {
        shared.printLine(line);
    }

    @Override
    public String readLine() throws IOException {
        throw new IOException("a request has no input");
    }

    @Override
    public void flush() {
        shared.flush();
    }
}

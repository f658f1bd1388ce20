package in.etamil.http.internal.serving;

import in.etamil.host.Console;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/**
 * Where a run prints when the server was given no console: a line of the log, marked as printed.
 * There is nothing to read.
 *
 * @param logger the program's logger
 * @param name what the run's lines carry: {@code request_id} or {@code job}
 * @param id the value under that name
 */
public record LogConsole(Logger logger, String name, String id) implements Console {
    private static final Marker PRINTED = MarkerFactory.getMarker("PRINT");

    @Override
    public void printLine(String line) {
        logger.atInfo().addMarker(PRINTED).addKeyValue(name, id).log(LogText.oneLine(line));
    }

    @Override
    public String readLine() throws IOException {
        throw new IOException("a request has no input");
    }
}

package in.etamil.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The three standard streams as bytes: text on them is UTF-8 whatever the locale says. */
record Terminal(InputStream in, OutputStream out, OutputStream err) {

    /** Writes one line to standard error; where that is closed there is nobody left to tell. */
    void complain(String line) {
        write(err, line);
    }

    void say(String line) {
        write(out, line);
    }

    private static void write(OutputStream stream, String line) {
        try {
            stream.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException closed) {
            return;
        }
    }
}

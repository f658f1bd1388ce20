package in.etamil.cli;

import in.etamil.Etamil;
import in.etamil.Session;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lines as they come: from a file, a pipe, or a terminal that the launcher did not recognise. */
final class PlainDialogue implements Dialogue {
    private final ProgramConsole console;
    private final Session session;

    PlainDialogue(Etamil etamil, ProgramConsole console) {
        this.console = console;
        this.session = etamil.session(console);
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public @Nullable String ask() throws IOException {
        console.print(PROMPT);
        String line = nextLine();
        StringBuilder input = new StringBuilder();
        while (line != null) {
            input.append(line);
            if (!Session.isUnfinished(input.toString())) {
                return input.toString();
            }
            input.append('\n');
            console.print(CONTINUATION);
            line = nextLine();
        }
        console.printLine("");
        console.flush();
        return null;
    }

    private @Nullable String nextLine() throws IOException {
        String line = console.readLine();
        return line != null && line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    @Override
    public void run(String input) {
        session.run(input);
    }

    @Override
    public void close() {}
}

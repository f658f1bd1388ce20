package in.etamil.cli;

import in.etamil.Etamil;
import in.etamil.Session;
import in.etamil.host.Console;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Inputs that a person types at a terminal: editing, history and completion. The only class that
 * knows the line editor; a program that runs has the terminal as it was.
 */
final class EditedDialogue implements Dialogue, Console {
    /** It asks the system's own tools about the terminal, and unpacks no native code. */
    private static final String PROVIDER = "exec";

    private static final int MOST_KEPT = 2_000;

    private final Terminal terminal;
    private final ProgramConsole output;
    private final Session session;
    private final LineReader inputs;

    /** For {@code உள்ளிடு}: what is typed there is nobody's command. */
    private final LineReader answers;

    /** Between the thread that an input runs on and the one that Ctrl-C comes on. */
    private final ReentrantLock lock = new ReentrantLock();

    /**
     * What Ctrl-C cancels; nothing while the editor has the terminal, which sees the key itself.
     */
    private @Nullable Thread running;

    EditedDialogue(
            Terminal terminal, Etamil etamil, ProgramConsole output, @Nullable Path history) {
        this.terminal = terminal;
        this.output = output;
        this.session = etamil.session(this);
        LineReaderBuilder builder =
                LineReaderBuilder.builder()
                        .terminal(terminal)
                        .parser(new InputParser())
                        .completer((reader, line, candidates) -> complete(line, candidates))
                        .variable(LineReader.SECONDARY_PROMPT_PATTERN, CONTINUATION)
                        .variable(LineReader.HISTORY_SIZE, MOST_KEPT)
                        .variable(LineReader.HISTORY_FILE_SIZE, MOST_KEPT)
                        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
        if (history != null) {
            builder.variable(LineReader.HISTORY_FILE, history);
        }
        inputs = builder.build();
        answers =
                LineReaderBuilder.builder()
                        .terminal(terminal)
                        .variable(LineReader.DISABLE_HISTORY, true)
                        .variable(LineReader.DISABLE_COMPLETION, true)
                        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                        .build();
        terminal.handle(Terminal.Signal.INT, signal -> cancel());
    }

    /** The process's own terminal. */
    static Terminal systemTerminal() throws IOException {
        // Else Ctrl-C at the prompt comes twice, as a key and as a signal made of it, and the
        // second
        // may drop the next input.
        System.setProperty(TerminalBuilder.PROP_SOFTWARE_SIGNALS, "false");
        return TerminalBuilder.builder()
                .system(true)
                .provider(PROVIDER)
                .dumb(false)
                .encoding(StandardCharsets.UTF_8)
                .stdinEncoding(StandardCharsets.UTF_8)
                .stdoutEncoding(StandardCharsets.UTF_8)
                .build();
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public @Nullable String ask() {
        try {
            return inputs.readLine(PROMPT);
        } catch (UserInterruptException dropped) {
            return "";
        } catch (EndOfFileException end) {
            return null;
        }
    }

    @Override
    public void run(String input) {
        setRunning(Thread.currentThread());
        try {
            session.run(input);
        } finally {
            setRunning(null);
            // One that came too late is not for the next input.
            Thread.interrupted();
        }
    }

    private void setRunning(@Nullable Thread thread) {
        lock.lock();
        try {
            running = thread;
        } finally {
            lock.unlock();
        }
    }

    private void cancel() {
        lock.lock();
        try {
            if (running != null) {
                // The terminal has shown the key.
                terminal.writer().println();
                terminal.flush();
                running.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    private void complete(ParsedLine line, List<Candidate> candidates) {
        String prefix = line.word().substring(0, line.wordCursor());
        for (String word : session.words().tailSet(prefix)) {
            if (!word.startsWith(prefix)) {
                break;
            }
            candidates.add(new Candidate(word, word, null, null, null, null, false));
        }
    }

    // ---- the console of the programs

    @Override
    public void printLine(String line) {
        output.printLine(line);
    }

    @Override
    public void flush() {
        output.flush();
    }

    @Override
    public @Nullable String readLine() throws IOException {
        flush();
        setRunning(null);
        try {
            return answers.readLine();
        } catch (UserInterruptException cancelled) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (EndOfFileException end) {
            return null;
        } finally {
            setRunning(Thread.currentThread());
        }
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}

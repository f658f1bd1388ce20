package in.etamil.cli;

import in.etamil.Diagnostic;
import in.etamil.EtamilException;
import in.etamil.host.SettingsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The three standard streams as bytes: text on them is UTF-8 whatever the locale says. Errors come
 * with as much explanation as whoever reads them wants.
 */
record Terminal(InputStream in, OutputStream out, OutputStream err, Explanation explanation) {

    /** Tells errors to standard error and below each, to a person, its place. */
    void refuse(List<Diagnostic> problems) {
        Diagnostic previous = null;
        for (Diagnostic problem : problems) {
            complain(Report.mark(previous, problem) + explanation.message(problem));
            explain(explanation.place(problem));
            previous = problem;
        }
    }

    /** Tells all values that cannot be used. */
    void refuse(SettingsException refused) {
        refused.problems().forEach(problem -> complain("✗ " + problem.message()));
    }

    void fail(EtamilException failure) {
        for (Diagnostic problem : failure.diagnostics()) {
            complain(Report.failure(explanation.message(problem)));
            explain(explanation.place(problem));
        }
        explain(explanation.calls(failure));
    }

    /** Tells why an input of a session failed: nobody needs to know at which stage. */
    void tell(EtamilException failure) {
        refuse(failure.diagnostics());
        explain(explanation.calls(failure));
    }

    /** A reader that has seen enough, as {@code head} does, is no error worth a message. */
    int outputFailed(ProgramConsole console, UncheckedIOException e) {
        IOException failure = console.failure();
        if (failure == null) {
            throw e;
        }
        String why = String.valueOf(failure.getMessage());
        if (!why.equals("Broken pipe")) {
            complain("✗ வெளியீட்டை எழுத முடியவில்லை  (cannot write the output): " + why);
        }
        return Status.FAILURE;
    }

    private void explain(String text) {
        if (!text.isEmpty()) {
            complain(text);
        }
    }

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

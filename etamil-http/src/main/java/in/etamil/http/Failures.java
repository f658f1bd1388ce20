package in.etamil.http;

import in.etamil.Diagnostic;
import in.etamil.EtamilException;
import in.etamil.EtamilExitException;
import in.etamil.EtamilLimitException;
import in.etamil.http.problem.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Turns what a handler threw into a problem for the client and a full account in the log (G-47).
 */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger("in.etamil.http");

    private Failures() {}

    static Refusal of(Throwable failure, String id, Endpoint endpoint, boolean stopping) {
        LoggingEventBuilder event =
                LOG.atError()
                        .addKeyValue("request_id", id)
                        .addKeyValue("method", endpoint.method())
                        .addKeyValue("route", endpoint.path());
        if (failure instanceof EtamilException program && !program.diagnostics().isEmpty()) {
            log(event, program.diagnostics().get(0), id, endpoint);
        } else {
            // What is no failure of the program's text is a Java handler's, a host's or our own:
            // with its trace.
            Throwable cause =
                    failure instanceof UnusableAnswer || failure instanceof EtamilExitException
                            ? null
                            : failure;
            event.setCause(cause)
                    .log(
                            "{} {} failed at {} [{}]: {}",
                            endpoint.method(),
                            endpoint.path(),
                            endpoint.place(),
                            id,
                            oneLine(String.valueOf(failure.getMessage())));
        }
        return Refusal.of(kind(failure, stopping), "");
    }

    private static void log(
            LoggingEventBuilder event, Diagnostic problem, String id, Endpoint endpoint) {
        event.addKeyValue("code", problem.code())
                .addKeyValue("file", problem.file())
                .addKeyValue("line", problem.line())
                .log(
                        "{} {} failed at {}:{} [{}]: {} {}",
                        endpoint.method(),
                        endpoint.path(),
                        problem.file(),
                        problem.line(),
                        id,
                        problem.code(),
                        oneLine(problem.message()));
    }

    private static ProblemKind kind(Throwable failure, boolean stopping) {
        if (failure instanceof EtamilLimitException limit) {
            if (stopping) {
                return ProblemKind.UNAVAILABLE;
            }
            return isTime(limit) ? ProblemKind.HANDLER_TIMEOUT : ProblemKind.HANDLER_FAILED;
        }
        return ProblemKind.HANDLER_FAILED;
    }

    private static boolean isTime(EtamilLimitException limit) {
        return limit.diagnostics().get(0).code().equals("ET5002");
    }

    /** A message may hold a client's text: it must not be able to begin a log line of its own. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int type = Character.getType(c);
            boolean hidden =
                    type == Character.CONTROL
                            || type == Character.FORMAT && c != '\u200C' && c != '\u200D'
                            || type == Character.LINE_SEPARATOR
                            || type == Character.PARAGRAPH_SEPARATOR;
            if (hidden) {
                line.append("\\u").append(String.format("%04X", (int) c));
            } else {
                line.append(c);
            }
        }
        return line.toString();
    }
}

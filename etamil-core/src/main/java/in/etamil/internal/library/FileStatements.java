package in.etamil.internal.library;

import in.etamil.host.FileAccess.Purpose;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The file statements of docs/semantics.md#files. */
public final class FileStatements {
    private FileStatements() {}

    /** Mode {@code write} empties or creates the file now; any other mode does nothing. */
    public static void open(Execution x, @Nullable Object path, String mode) {
        String name = Arguments.text(path, x);
        if (!mode.equals("write")) {
            return;
        }
        try {
            Files.write(Paths.resolve(name, Purpose.WRITE, x), new byte[0]);
        } catch (IOException | IllegalArgumentException e) {
            throw Fault.withDetail(Message.CANNOT_OPEN_TO_WRITE, Paths.why(e), e, name);
        }
    }

    /** Forgets the open: no effect on data, never an error. */
    public static void close(Execution x, @Nullable Object path) {
        Arguments.text(path, x);
    }

    /** The whole file, all trailing newlines removed. */
    public static Object read(Execution x, @Nullable Object path) {
        String text = whole(x, Arguments.text(path, x));
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        return text.substring(0, end);
    }

    /** How many lines are not blank, less one for the header. */
    public static Object csvCount(Execution x, @Nullable Object path) {
        String text = whole(x, Arguments.text(path, x));
        int rows = 0;
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            if (!Texts.trim(text.substring(from, end)).isEmpty()) {
                rows++;
            }
            from = end + 1;
        }
        return Decimal.of(Math.max(0, rows - 1));
    }

    /** Appends the text and a newline, creating the file if needed. */
    public static void write(Execution x, @Nullable Object path, @Nullable Object value) {
        String name = Arguments.text(path, x);
        String text = Arguments.text(value, x);
        x.charge(text.length() / 16 + 1);
        try {
            Files.write(
                    Paths.resolve(name, Purpose.WRITE, x),
                    (text + "\n").getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException | IllegalArgumentException e) {
            throw Fault.withDetail(Message.CANNOT_WRITE, Paths.why(e), e, name);
        }
    }

    private static String whole(Execution x, String name) {
        try {
            return Paths.readText(Paths.resolve(name, Purpose.READ, x), x);
        } catch (IOException | IllegalArgumentException e) {
            throw Fault.withDetail(Message.CANNOT_READ, Paths.why(e), e, name);
        }
    }
}

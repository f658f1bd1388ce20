package in.etamil.internal.library;

import static in.etamil.host.Capability.FILES;
import static in.etamil.host.ValueKind.BOOLEAN;
import static in.etamil.host.ValueKind.RESULT;
import static in.etamil.host.ValueKind.TEXT;

import in.etamil.host.FileAccess.Purpose;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.ResultValue;
import in.etamil.internal.runtime.data.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Group files of docs/semantics.md#file-functions. */
public final class FileFunctions {
    private FileFunctions() {}

    /** The family's rows: apart from its code, which is loaded when a program uses it. */
    static final class Rows {
        private Rows() {}

        static Family all() {
            Family rows = new Family("FileFunctions", FILES);
            rows.effect(RESULT, "கோப்பு_சேமி kOppu_cEmi _fileSave", TEXT, TEXT).linear(1);
            rows.effect(RESULT, "கோப்பகம்_படி kOppakam_pati _readDir", TEXT);
            rows.effect(BOOLEAN, "கோப்பு_உள்ளதா kOppu_uLLaqA _fileExists", TEXT);
            rows.effect(RESULT, "கோப்பு_விவரம் kOppu_vivaram _fileInfo", TEXT);
            return rows;
        }
    }

    /** Exactly the UTF-8 of the text, replacing the file; answers its bytes. */
    public static Object fileSave(Execution x, @Nullable Object path, @Nullable Object content) {
        String name = Arguments.text(path, x);
        byte[] bytes = Arguments.text(content, x).getBytes(StandardCharsets.UTF_8);
        x.charge(bytes.length / 16 + 1);
        try {
            Files.write(Paths.resolve(name, Purpose.WRITE, x), bytes);
            return ResultValue.success(Decimal.of(bytes.length));
        } catch (IOException | IllegalArgumentException e) {
            return failure(Message.CANNOT_WRITE, name, e, x);
        }
    }

    public static Object readDir(Execution x, @Nullable Object path) {
        String name = Arguments.text(path, x);
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(Paths.resolve(name, Purpose.READ, x))) {
            for (Path entry : entries) {
                x.charge(1);
                x.collectionSize(names.size() + 1L);
                names.add(String.valueOf(entry.getFileName()));
            }
        } catch (DirectoryIteratorException e) {
            return failure(
                    Message.CANNOT_READ_DIRECTORY, name, Objects.requireNonNull(e.getCause()), x);
        } catch (IOException | IllegalArgumentException e) {
            return failure(Message.CANNOT_READ_DIRECTORY, name, e, x);
        }
        names.sort(Texts.order(x));
        return ResultValue.success(ArrayValue.of(names.toArray()));
    }

    public static Object fileExists(Execution x, @Nullable Object path) {
        String name = Arguments.text(path, x);
        try {
            return Files.exists(Paths.resolve(name, Purpose.READ, x));
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    public static Object fileInfo(Execution x, @Nullable Object path) {
        String name = Arguments.text(path, x);
        try {
            BasicFileAttributes found =
                    Files.readAttributes(
                            Paths.resolve(name, Purpose.READ, x), BasicFileAttributes.class);
            return ResultValue.success(
                    RecordValue.empty()
                            .with("வகை", found.isDirectory() ? "கோப்பகம்" : "கோப்பு")
                            .with("அளவு", Decimal.of(found.size()))
                            .with(
                                    "மாற்றம்",
                                    Decimal.of(found.lastModifiedTime().to(TimeUnit.SECONDS))));
        } catch (IOException | IllegalArgumentException e) {
            return failure(Message.CANNOT_STAT, name, e, x);
        }
    }

    private static Object failure(Message message, String name, Exception why, Execution x) {
        return BuiltinFailure.because(Paths.why(why), message, name).result(x);
    }
}

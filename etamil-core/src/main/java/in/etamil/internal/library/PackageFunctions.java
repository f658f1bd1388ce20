package in.etamil.internal.library;

import static in.etamil.host.Capability.FILES;
import static in.etamil.host.ValueKind.RECORD;
import static in.etamil.host.ValueKind.RESULT;
import static in.etamil.host.ValueKind.TEXT;

import in.etamil.host.FileAccess.Purpose;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.ResultValue;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Group packages of docs/semantics.md#file-functions: zip files read and changed entry by entry.
 */
public final class PackageFunctions {
    private PackageFunctions() {}

    /** The family's rows: apart from its code, which is loaded when a program uses it. */
    static final class Rows {
        private Rows() {}

        static Family all() {
            Family rows = new Family("PackageFunctions", FILES);
            rows.effect(RESULT, "பொதி_படி poqi_pati _packageRead", TEXT, TEXT);
            rows.effect(RESULT, "பொதி_மாற்று poqi_mARRu _packageWrite", TEXT, TEXT, RECORD)
                    .linear(2);
            return rows;
        }
    }

    public static Object packageRead(Execution x, @Nullable Object path, @Nullable Object entry) {
        String name = Arguments.text(path, x);
        String wanted = Arguments.text(entry, x);
        try (FileChannel file = open(name, x)) {
            ZipDirectory.Entry found = directory(file, name, x).byName().get(wanted);
            if (found == null) {
                throw new BuiltinFailure(Message.NO_PACKAGE_ENTRY, wanted);
            }
            return ResultValue.success(text(file, found, wanted, x));
        } catch (BuiltinFailure refused) {
            return refused.result(x);
        } catch (IOException e) {
            return BuiltinFailure.because(Paths.why(e), Message.CANNOT_OPEN_PACKAGE, name)
                    .result(x);
        }
    }

    private static String text(FileChannel file, ZipDirectory.Entry entry, String name, Execution x)
            throws BuiltinFailure {
        try {
            return Paths.decode(ZipReader.read(file, entry, x));
        } catch (IOException e) {
            throw BuiltinFailure.because(why(e), Message.PACKAGE_ENTRY_NOT_TEXT, name);
        }
    }

    /**
     * Writes a copy with some entries replaced; the target appears whole or not at all, and may be
     * the source.
     */
    public static Object packageWrite(
            Execution x,
            @Nullable Object source,
            @Nullable Object target,
            @Nullable Object changes) {
        String from = Arguments.text(source, x);
        String to = Arguments.text(target, x);
        RecordValue texts = Arguments.record(changes, "பொதி_மாற்று", "packageWrite");
        try {
            return ResultValue.success(Decimal.of(copy(from, to, texts, x)));
        } catch (BuiltinFailure refused) {
            return refused.result(x);
        }
    }

    private static int copy(String from, String to, RecordValue texts, Execution x)
            throws BuiltinFailure {
        try (Replacement target = Replacement.of(Paths.resolve(to, Purpose.WRITE, x))) {
            int entries = fill(target, from, texts, x);
            target.commit();
            return entries;
        } catch (IOException | IllegalArgumentException e) {
            throw BuiltinFailure.because(why(e), Message.CANNOT_WRITE_PACKAGE, to);
        }
    }

    private static int fill(Replacement target, String from, RecordValue texts, Execution x)
            throws BuiltinFailure, IOException {
        try (FileChannel source = open(from, x)) {
            ZipDirectory directory = directory(source, from, x);
            for (String wanted : texts.sortedKeys(x)) {
                if (!directory.byName().containsKey(wanted)) {
                    throw new BuiltinFailure(Message.NO_ENTRY_TO_REPLACE, wanted);
                }
            }
            ZipWriter writer = new ZipWriter(target.open(), x);
            for (ZipDirectory.Entry entry : directory.entries()) {
                Object text = texts.get(entry.name());
                if (text == RecordValue.ABSENT) {
                    writer.copy(source, entry);
                } else {
                    writer.replace(entry, Arguments.text(text, x).getBytes(StandardCharsets.UTF_8));
                }
            }
            writer.finish(directory.comment());
            return directory.entries().size();
        }
    }

    private static FileChannel open(String name, Execution x) throws BuiltinFailure {
        try {
            Path path = Paths.resolve(name, Purpose.READ, x);
            Paths.requireNoDirectory(path);
            return FileChannel.open(path, StandardOpenOption.READ);
        } catch (IOException | IllegalArgumentException e) {
            throw BuiltinFailure.because(Paths.why(e), Message.CANNOT_OPEN_PACKAGE, name);
        }
    }

    private static ZipDirectory directory(FileChannel file, String name, Execution x)
            throws BuiltinFailure {
        try {
            return ZipDirectory.read(file, x);
        } catch (IOException e) {
            throw BuiltinFailure.because(why(e), Message.NOT_A_PACKAGE, name);
        }
    }

    /** A damaged package in our own words, all else in the system's. */
    private static String why(Exception failure) {
        return failure instanceof ZipException
                ? String.valueOf(failure.getMessage())
                : Paths.why(failure);
    }
}

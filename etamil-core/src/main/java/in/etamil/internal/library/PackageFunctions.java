package in.etamil.internal.library;

import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.ResultValue;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Group packages of builtins.md 9: zip files whose entries are texts. */
public final class PackageFunctions {
    private PackageFunctions() {}

    /** Why a function answers with a failure: its text is the exception's message. */
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        Refusal(String text) {
            super(text, null, false, false);
        }

        Refusal(Message message, String name, Exception why) {
            this(message.both(name) + ": " + Paths.why(why));
        }
    }

    public static Object read(Execution x, @Nullable Object zip, @Nullable Object entry) {
        String name = Arguments.text(zip, x);
        String wanted = Arguments.text(entry, x);
        try (PackageReader reader = open(name, x)) {
            readDirectory(reader, name);
            PackageEntry found = reader.find(wanted);
            if (found == null) {
                return ResultValue.failure(Message.NO_PACKAGE_ENTRY.both(wanted));
            }
            return ResultValue.success(Paths.decode(reader.contents(found), x));
        } catch (Refusal refusal) {
            return ResultValue.failure(refusal.getMessage());
        } catch (IOException e) {
            return ResultValue.failure(Message.PACKAGE_ENTRY_NOT_TEXT.both(wanted) + ": " + Paths.why(e));
        }
    }

    private static PackageReader open(String name, Execution x) throws Refusal {
        try {
            Path path = Paths.resolve(name, x);
            if (Files.isDirectory(path)) {
                throw new FileSystemException(null, null, "Is a directory");
            }
            return new PackageReader(path, x);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(Message.CANNOT_OPEN_PACKAGE, name, e);
        }
    }

    private static void readDirectory(PackageReader reader, String name) throws Refusal {
        try {
            reader.readDirectory();
        } catch (IOException e) {
            throw new Refusal(Message.NOT_A_PACKAGE, name, e);
        }
    }

    /** Answers the number of entries; nothing is written unless every entry to replace is there. */
    public static Object write(
            Execution x, @Nullable Object source, @Nullable Object target, @Nullable Object changes) {
        String from = Arguments.text(source, x);
        String to = Arguments.text(target, x);
        RecordValue record = Arguments.record(changes, "பொதி_மாற்று", "packageWrite");
        try {
            Draft draft;
            try (PackageReader reader = open(from, x)) {
                readDirectory(reader, from);
                draft = draft(reader, from, to, contents(record, reader, x), x);
            }
            publish(draft, to);
            return ResultValue.success(Decimal.of(draft.entries()));
        } catch (Refusal refusal) {
            return ResultValue.failure(refusal.getMessage());
        } catch (IOException e) {
            return ResultValue.failure(Message.CANNOT_OPEN_PACKAGE.both(from) + ": " + Paths.why(e));
        }
    }

    private static Map<String, byte[]> contents(RecordValue changes, PackageReader reader, Execution x)
            throws Refusal {
        Map<String, byte[]> contents = new HashMap<>();
        for (String name : changes.sortedKeys()) {
            PackageEntry entry = reader.find(name);
            if (entry == null || entry.isFolder()) {
                throw new Refusal(Message.NO_ENTRY_TO_REPLACE.both(name));
            }
            String text = Arguments.text(changes.get(name), x);
            x.charge(text.length() / 16 + 1);
            contents.put(name, text.getBytes(StandardCharsets.UTF_8));
        }
        return contents;
    }

    /** A finished package that does not have its name yet. */
    private record Draft(Path file, Path target, int entries) {}

    /** Writes beside the target, so that the target is the old package or the new one, never half of it. */
    private static Draft draft(
            PackageReader reader, String from, String to, Map<String, byte[]> contents, Execution x)
            throws Refusal {
        Path unfinished = null;
        try {
            Path target = target(to, x);
            Path file = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                unfinished = file;
                fill(new PackageWriter(channel, x), reader, contents);
            }
            unfinished = null;
            return new Draft(file, target, reader.entries().size());
        } catch (BrokenPackage e) {
            throw new Refusal(Message.NOT_A_PACKAGE, from, e);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(Message.CANNOT_WRITE_PACKAGE, to, e);
        } finally {
            remove(unfinished);
        }
    }

    private static void fill(PackageWriter writer, PackageReader reader, Map<String, byte[]> contents)
            throws IOException {
        for (PackageEntry entry : reader.entries()) {
            byte[] replacement = contents.get(entry.name());
            if (replacement == null) {
                writer.copy(reader, entry);
            } else {
                writer.replace(entry, replacement);
            }
        }
        writer.finish(reader.comment());
    }

    /** Where the file really lies: what is replaced must not be a link to it. */
    private static Path target(String name, Execution x) throws IOException {
        Path path = Paths.resolve(name, x);
        Path real = Files.isSymbolicLink(path) ? path.toRealPath() : path;
        if (Files.isDirectory(real)) {
            throw new FileSystemException(null, null, "Is a directory");
        }
        if (Files.exists(real) && !Files.isRegularFile(real)) {
            throw new FileSystemException(null, null, "Not a regular file");
        }
        if (Files.exists(real) && !Files.isWritable(real)) {
            throw new AccessDeniedException(null);
        }
        return real;
    }

    private static void publish(Draft draft, String to) throws Refusal {
        boolean moved = false;
        try {
            move(draft);
            moved = true;
        } catch (IOException e) {
            throw new Refusal(Message.CANNOT_WRITE_PACKAGE, to, e);
        } finally {
            remove(moved ? null : draft.file());
        }
    }

    private static void move(Draft draft) throws IOException {
        try {
            Files.move(draft.file(), draft.target(), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft.file(), draft.target(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(@Nullable Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // What matters is the failure that is on its way already; the file is only litter.
                return;
            }
        }
    }
}

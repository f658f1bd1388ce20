package in.etamil.http.internal.binding;

import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.problem.ProblemKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The bytes of one uploaded file: in memory, or on disk if they are many. */
final class FileContent implements DelimitedInput.Sink, AutoCloseable {
    private final Spool spool;
    private final long limit;
    private final int inMemory;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream out;
    private long size;

    FileContent(Spool spool, long limit, int inMemory) {
        this.spool = spool;
        this.limit = limit;
        this.inMemory = inMemory;
    }

    @Override
    public void take(byte[] bytes, int from, int count) {
        size += count;
        if (size > limit) {
            throw Refusal.closing(ProblemKind.FILE_TOO_LARGE, Long.toString(limit));
        }
        if (out == null && size <= inMemory) {
            memory.write(bytes, from, count);
            return;
        }
        try {
            onDisk().write(bytes, from, count);
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file cannot be kept", e);
        }
    }

    private OutputStream onDisk() throws IOException {
        OutputStream open = out;
        if (open == null) {
            Path place = spool.next();
            open = Files.newOutputStream(place, StandardOpenOption.CREATE_NEW);
            out = open;
            file = place;
            memory.writeTo(open);
            memory = new ByteArrayOutputStream(0);
        }
        return open;
    }

    /** No more bytes come; what came stays readable. */
    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file cannot be kept", e);
        }
    }

    long size() {
        return size;
    }

    InputStream open() throws IOException {
        return file == null
                ? new ByteArrayInputStream(memory.toByteArray())
                : Files.newInputStream(file);
    }
}

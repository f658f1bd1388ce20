package in.etamil.http.internal.binding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where one request's large files wait: a directory that only the server's own user can enter, made
 * when the first of them comes and gone with the request. Confined to its thread.
 */
final class Spool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("in.etamil.http");

    private final List<Path> files = new ArrayList<>();
    private @Nullable Path directory;

    /** Returns the path of a file that is not there yet. */
    Path next() throws IOException {
        Path home = directory;
        if (home == null) {
            home = Files.createTempDirectory("etamil-upload-");
            directory = home;
        }
        Path file = home.resolve(Integer.toString(files.size()));
        files.add(file);
        return file;
    }

    /** Deletes everything; what cannot be deleted is told to the log. */
    @Override
    public void close() {
        files.forEach(Spool::delete);
        files.clear();
        if (directory != null) {
            delete(directory);
            directory = null;
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("a temporary file of a request stays behind", e);
        }
    }
}

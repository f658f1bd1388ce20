package in.etamil.http.internal.binding;

import in.etamil.http.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of a form.
 *
 * @param name the field
 * @param fileName the client's name for it, without directories
 * @param contentType its media type
 * @param content its bytes
 */
record ReceivedFile(String name, String fileName, String contentType, FileContent content)
        implements Upload {

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public InputStream open() throws IOException {
        return content.open();
    }

    /** Copies it whole or not at all; a file of that name stays as it is. */
    @Override
    public void saveTo(Path file) throws IOException {
        boolean whole = false;
        OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
        try (out;
                InputStream in = open()) {
            in.transferTo(out);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }
}

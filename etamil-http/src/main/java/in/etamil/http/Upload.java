package in.etamil.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * A file of a {@code multipart/form-data} request. It is gone when the request ends. Thread-safe.
 *
 * <p>Source: docs/requests-and-responses.md.
 */
public interface Upload {

    /**
     * The name of the form's field.
     *
     * @return the name, as sent
     */
    String name();

    /**
     * The file name that the client sent. Never use it as a path as it stands.
     *
     * @return the name as sent, without directories; may be empty
     */
    String fileName();

    /**
     * A name made of {@link #fileName} that is safe to use for a new file: letters, digits, dots,
     * hyphens and underscores of any script, at most 100 of them, not hidden and of no device.
     *
     * @return the name; {@code file} if nothing is left of the client's
     */
    default String safeName() {
        return SafeName.of(fileName());
    }

    /**
     * The media type that the client sent.
     *
     * @return the type; {@code application/octet-stream} if there was none
     */
    String contentType();

    /**
     * How large it is.
     *
     * @return bytes
     */
    long size();

    /**
     * Reads it from the start.
     *
     * @return the bytes; to be closed
     * @throws IOException if they cannot be read
     */
    InputStream open() throws IOException;

    /**
     * Copies it to a new file.
     *
     * @param file the file, in a directory that exists
     * @throws java.nio.file.FileAlreadyExistsException if there is such a file
     * @throws IOException if it cannot be written
     */
    void saveTo(Path file) throws IOException;
}

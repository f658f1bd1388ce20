package in.etamil.served;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The files of one request, for {@code பதிவேற்றம்_சேமி}. Called by the thread of the run only.
 *
 * <p>Source: docs/requests-and-responses.md, docs/semantics.md#response-functions.
 */
public interface Uploads {

    /**
     * How many there are.
     *
     * @return 0 or more
     */
    int count();

    /**
     * Writes one to a file.
     *
     * @param position its place, from 0, below {@link #count()}
     * @param file where to, as the program's {@link in.etamil.host.FileAccess} resolved it
     * @return the bytes written
     * @throws IOException if it cannot be written; a file of that name is not replaced
     */
    long save(int position, Path file) throws IOException;
}

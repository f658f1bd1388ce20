package in.etamil.http.internal.binding;

import in.etamil.host.Uploads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of a form as a program saves them (backend.md 10.3, backend-gaps.md G-53).
 *
 * @param files the files in the order sent
 */
record SavedFiles(List<ReceivedFile> files) implements Uploads {

    @Override
    public int count() {
        return files.size();
    }

    @Override
    public long save(int position, Path file) throws IOException {
        ReceivedFile received = files.get(position);
        received.saveTo(file);
        return received.size();
    }
}

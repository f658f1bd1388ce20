package in.etamil.cli;

import in.etamil.host.FileAccess;
import java.nio.file.Path;

/** Every file the user may reach: on the command line a program runs for its user. */
final class AllFiles implements FileAccess {
    @Override
    public Path resolve(String path) {
        return Path.of(path);
    }
}

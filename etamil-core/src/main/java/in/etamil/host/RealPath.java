package in.etamil.host;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where a path leads, name by name as the system goes: {@code toRealPath} knows only what exists,
 * and a link to a file that does not exist yet would be followed when the file is made.
 */
final class RealPath {
    private static final int MOST_LINKS = 40;

    private final Deque<Path> names = new ArrayDeque<>();
    private Path reached;
    private int links;

    private RealPath(Path root) {
        reached = root;
    }

    /**
     * @param path an absolute path
     */
    static Path of(Path path) throws IOException {
        Path root = path.getRoot();
        if (root == null) {
            throw new FileSystemException(null, null, "Not an absolute path");
        }
        RealPath walk = new RealPath(root);
        walk.prepend(path);
        while (!walk.names.isEmpty()) {
            walk.step(walk.names.pop());
        }
        return walk.reached;
    }

    private void prepend(Path path) {
        for (int i = path.getNameCount() - 1; i >= 0; i--) {
            names.push(path.getName(i));
        }
    }

    private void step(Path name) throws IOException {
        String text = name.toString();
        if (text.isEmpty() || text.equals(".")) {
            return;
        }
        if (text.equals("..")) {
            Path parent = reached.getParent();
            reached = parent == null ? reached : parent;
            return;
        }
        Path next = reached.resolve(name);
        if (!Files.isSymbolicLink(next)) {
            reached = next;
            return;
        }
        if (++links > MOST_LINKS) {
            throw new FileSystemException(null, null, "Too many levels of symbolic links");
        }
        Path target = Files.readSymbolicLink(next);
        Path root = target.getRoot();
        reached = root == null ? reached : root;
        prepend(target);
    }
}

package in.etamil;

import in.etamil.host.ModuleResolver;
import in.etamil.host.ModuleSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a program on the class path, where its imports are looked for, and nowhere above.
 */
final class ClassPathFolder implements ModuleResolver {
    private static final String SUFFIX = ".qmz";

    private final Class<?> anchor;

    /** With a slash at its end, unless it is the package of the anchor. */
    private final String folder;

    private ClassPathFolder(Class<?> anchor, String folder) {
        this.anchor = anchor;
        this.folder = folder;
    }

    static ClassPathFolder of(Class<?> anchor, String resource) {
        return new ClassPathFolder(anchor, resource.substring(0, resource.lastIndexOf('/') + 1));
    }

    String nameOf(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    String read(String resource) throws IOException {
        String text = find(resource);
        if (text == null) {
            throw new FileNotFoundException(
                    "no resource " + resource + " beside " + anchor.getName() + reason());
        }
        return text;
    }

    /** A module shows the resources of its packages to those alone to whom they are open. */
    private String reason() {
        return anchor.getModule().isNamed()
                ? "; its package must be opened to in.etamil.core, if it is there"
                : "";
    }

    private @Nullable String find(String resource) throws IOException {
        try (InputStream stream = anchor.getResourceAsStream(resource)) {
            return stream == null ? null : Source.decode(stream.readAllBytes());
        }
    }

    @Override
    public @Nullable ModuleSource resolve(ModuleSource importing, String path) throws IOException {
        String inside = inside(importing, path);
        if (inside == null) {
            return null;
        }
        String text = find(folder + inside);
        return text == null ? null : ModuleSource.text(inside, text);
    }

    /**
     * The path from this folder, {@code null} where it leads out of it or names no program: on a
     * class path lie other things too, and a folder may read as the list of its files.
     */
    private static @Nullable String inside(ModuleSource importing, String path) {
        if (!path.endsWith(SUFFIX)) {
            return null;
        }
        Deque<String> steps = new ArrayDeque<>();
        String from = importing.name();
        String whole = from.substring(0, from.lastIndexOf('/') + 1) + path;
        for (String step : whole.split("/", -1)) {
            if (step.isEmpty() || step.equals("..") && steps.pollLast() == null) {
                return null;
            }
            if (!step.equals(".") && !step.equals("..")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    @Override
    public String searched() {
        return "looked in the program's folder on the class path";
    }
}

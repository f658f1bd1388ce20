package in.etamil;

import in.etamil.host.ModuleResolver;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text of a program and where it came from. Immutable and thread-safe.
 *
 * <p>Source: docs/semantics.md#source-text, docs/semantics.md#modules.
 */
public final class Source {
    private final String name;
    private final String text;
    private final @Nullable Path path;
    private final ModuleResolver modules;

    private Source(String name, String text, @Nullable Path path, ModuleResolver modules) {
        this.name = Objects.requireNonNull(name, "name");
        this.text = Objects.requireNonNull(text, "text");
        this.path = path;
        this.modules = modules;
    }

    /**
     * Reads a file. Its imports are looked for beside it.
     *
     * @param path the file
     * @return the source
     * @throws IOException if the file cannot be read or is not UTF-8
     */
    public static Source of(Path path) throws IOException {
        Path real = path.toRealPath();
        return new Source(
                String.valueOf(path.getFileName()),
                decode(Files.readAllBytes(real)),
                real,
                new SourceFolder(real.getParent()));
    }

    /**
     * A program given as text. It has no folder, so only a module resolver or the built-in library
     * can bring its imports.
     *
     * @param name the name that messages and stack traces show
     * @param text the program's text
     * @return the source
     */
    public static Source of(String name, String text) {
        return new Source(name, text, null, new SourceFolder(null));
    }

    /**
     * Reads a resource of the class path. Its imports are looked for beside it, by the paths that
     * they are written with. In a named module its package must be open to {@code in.etamil.core}.
     *
     * @param anchor a class of the module or jar that holds the resource
     * @param resource its name as {@link Class#getResourceAsStream} takes it: relative to the
     *     class's package, or from the root with a slash before it
     * @return the source
     * @throws IOException if there is none, or it cannot be read or is not UTF-8
     */
    public static Source ofResource(Class<?> anchor, String resource) throws IOException {
        ClassPathFolder folder = ClassPathFolder.of(anchor, resource);
        return new Source(folder.nameOf(resource), folder.read(resource), null, folder);
    }

    /**
     * The name that messages and stack traces show, without directories.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The program's text as read.
     *
     * @return the text
     */
    public String text() {
        return text;
    }

    /**
     * The canonical path of the file it was read from.
     *
     * @return the path, or {@code null} for a program given as text
     */
    public @Nullable Path path() {
        return path;
    }

    /** Where its imports are looked for unless the host says otherwise. */
    ModuleResolver folder() {
        return modules;
    }

    static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}

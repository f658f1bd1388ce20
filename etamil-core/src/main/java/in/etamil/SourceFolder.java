package in.etamil;

import in.etamil.host.FileModuleResolver;
import in.etamil.host.ModuleResolver;
import in.etamil.host.ModuleSource;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where an embedded program's imports are looked for unless the host says otherwise: the source's
 * folder.
 */
final class SourceFolder implements ModuleResolver {
    private final @Nullable Path folder;

    /** A program given as text has no folder, and imports nothing. */
    SourceFolder(@Nullable Path folder) {
        this.folder = folder;
    }

    @Override
    public @Nullable ModuleSource resolve(ModuleSource importing, String path) throws IOException {
        return folder == null ? null : FileModuleResolver.within(folder).resolve(importing, path);
    }

    @Override
    public String searched() {
        return folder == null
                ? "a program given as text has no folder to look in"
                : "looked in the program's folder";
    }
}

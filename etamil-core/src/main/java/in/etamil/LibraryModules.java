package in.etamil;

import in.etamil.host.Library;
import in.etamil.host.ModuleResolver;
import in.etamil.host.ModuleSource;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks where the program's own files are first, then among the modules of the libraries. */
final class LibraryModules implements ModuleResolver {
    private final ModuleResolver first;
    private final List<Library> libraries;

    LibraryModules(ModuleResolver first, List<Library> libraries) {
        this.first = first;
        this.libraries = libraries;
    }

    @Override
    public @Nullable ModuleSource resolve(ModuleSource importing, String path) throws IOException {
        ModuleSource found = first.resolve(importing, path);
        if (found != null) {
            return found;
        }
        for (Library library : libraries) {
            String text = library.modules().get(path);
            if (text != null) {
                return new ModuleSource(
                        "library:" + library.name() + ":" + path,
                        path,
                        ModuleSource.Origin.TEXT,
                        null,
                        text);
            }
        }
        return null;
    }

    @Override
    public String searched() {
        StringBuilder words = new StringBuilder(first.searched());
        for (Library library : libraries) {
            words.append(", and in the library ").append(library.name());
        }
        return words.toString();
    }
}

package in.etamil.cli;

import in.etamil.host.FileModuleResolver;
import in.etamil.host.ModuleResolver;
import in.etamil.host.ModuleSource;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the command line looks for modules (docs/semantics.md#modules): beside the importing file,
 * along ETAMIL_PATH, beside the command's jar, and in the two fixed directories. Works that out at
 * the first import, since most programs have none.
 */
final class CommandModules implements ModuleResolver {
    private @Nullable ModuleResolver search;

    @Override
    public @Nullable ModuleSource resolve(ModuleSource importing, String path) throws IOException {
        ModuleResolver known = search;
        if (known == null) {
            known =
                    FileModuleResolver.searching(
                            Path.of(""), entries(System.getenv("ETAMIL_PATH")), fixed());
            search = known;
        }
        return known.resolve(importing, path);
    }

    @Override
    public String searched() {
        return "looked beside the importing file, along ETAMIL_PATH, next to the compiler, and in the built-in standard library";
    }

    /** Empty entries count: they are the working directory. */
    private static List<String> entries(@Nullable String variable) {
        List<String> entries = new ArrayList<>();
        int from = 0;
        while (variable != null && from <= variable.length()) {
            int separator = variable.indexOf(File.pathSeparatorChar, from);
            int end = separator < 0 ? variable.length() : separator;
            entries.add(variable.substring(from, end));
            from = end + 1;
        }
        return entries;
    }

    private static List<Path> fixed() {
        List<Path> fixed = new ArrayList<>();
        Path own = ownDirectory();
        if (own != null) {
            fixed.add(own);
        }
        fixed.add(Path.of("/usr/share/etamil"));
        fixed.add(Path.of("/usr/local/share/etamil"));
        return fixed;
    }

    private static @Nullable Path ownDirectory() {
        CodeSource code = CommandModules.class.getProtectionDomain().getCodeSource();
        try {
            URI place =
                    code == null || code.getLocation() == null ? null : code.getLocation().toURI();
            return place == null || !"file".equals(place.getScheme())
                    ? null
                    : Path.of(place).getParent();
        } catch (URISyntaxException impossible) {
            return null;
        }
    }
}

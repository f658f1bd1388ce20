package in.etamil.host;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that a program imports. Must be thread-safe when programs are compiled in several
 * threads.
 *
 * <p>Source: docs/semantics.md#modules. Cycles, repeated imports and name collisions are the
 * loader's business: a resolver only answers where a path leads.
 */
public interface ModuleResolver {

    /**
     * Looks for one import.
     *
     * @param importing the file that the import stands in
     * @param path the path exactly as the program wrote it
     * @return the module, or {@code null} if there is nothing of that name
     * @throws IOException if there is something of that name that cannot be read; the exception's
     *     message says why and is shown to the program's author behind the path, so it should name
     *     no place on this machine
     */
    @Nullable ModuleSource resolve(ModuleSource importing, String path) throws IOException;

    /**
     * Says in a few English words where this resolver looks; shown when a module is not found.
     *
     * @return the words, such as {@code looked beside the importing file}
     */
    String searched();
}

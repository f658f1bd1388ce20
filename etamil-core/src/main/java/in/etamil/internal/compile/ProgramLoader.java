package in.etamil.internal.compile;

import in.etamil.internal.runtime.CodeUnit;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The class loader of one program: ordinary named classes, so that stack traces show them;
 * collected with it.
 */
final class ProgramLoader extends ClassLoader {
    /** The rooms that emitted code may name classes of. */
    static final List<String> CALLED_BY_EMITTED_CODE =
            List.of(
                    "in.etamil.internal.diagnostic",
                    "in.etamil.internal.library",
                    "in.etamil.internal.number",
                    "in.etamil.internal.runtime",
                    "in.etamil.internal.runtime.data");

    private final @Nullable ProtectionDomain domain;

    /**
     * Makes the loader.
     *
     * @param origin the program's file, if it has one: tools of the JVM ask for it
     */
    ProgramLoader(@Nullable Path origin) {
        super("etamil", CodeUnit.class.getClassLoader());
        this.domain = domain(origin);
        Module core = CodeUnit.class.getModule();
        if (core.isNamed()) {
            for (String room : CALLED_BY_EMITTED_CODE) {
                core.addExports(room, getUnnamedModule());
            }
        }
    }

    private static @Nullable ProtectionDomain domain(@Nullable Path origin) {
        if (origin == null) {
            return null;
        }
        try {
            CodeSource source = new CodeSource(origin.toUri().toURL(), (Certificate[]) null);
            return new ProtectionDomain(source, null);
        } catch (MalformedURLException e) {
            return null;
        }
    }

    /**
     * Defines an emitted class. Every class is defined before any is used, since asking a loader
     * for a class makes it ask the application first, which opens every jar of the class path.
     */
    Class<?> define(String name, byte[] bytes) {
        return defineClass(name, bytes, 0, bytes.length, domain);
    }
}

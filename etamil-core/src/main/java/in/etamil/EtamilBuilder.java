package in.etamil;

import in.etamil.host.Console;
import in.etamil.host.Library;
import in.etamil.host.ModuleResolver;
import in.etamil.host.Settings;
import in.etamil.host.Ticker;
import in.etamil.internal.compile.Optimisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what programs may reach and how much they may use. Not thread-safe; may be reused. */
public final class EtamilBuilder {
    @Nullable ModuleResolver modules;
    Permissions permissions = Permissions.UNTRUSTED;
    Limits limits = Limits.embedded();
    Console console = Console.standardOutput();
    Ticker ticker = Ticker.system();
    Compatibility compatibility = Compatibility.SDK;
    Settings settings = Settings.defaults();
    final List<Library> libraries = new ArrayList<>();

    /** Tests compare the paths; nobody else chooses. */
    Optimisation optimisation = Optimisation.FULL;

    EtamilBuilder() {}

    /**
     * Where imports are looked for. Default: the folder of the importing file, nothing else.
     *
     * @param resolver the resolver
     * @return this builder
     */
    public EtamilBuilder modules(ModuleResolver resolver) {
        modules = Objects.requireNonNull(resolver, "resolver");
        return this;
    }

    /**
     * What programs may reach outside of themselves. Default: {@link Permissions#UNTRUSTED},
     * nothing.
     *
     * @param reach the permissions
     * @return this builder
     */
    public EtamilBuilder permissions(Permissions reach) {
        permissions = Objects.requireNonNull(reach, "reach");
        return this;
    }

    /**
     * Sets how much one run may use. Default: {@link Limits#embedded()}.
     *
     * @param use the limits
     * @return this builder
     */
    public EtamilBuilder limits(Limits use) {
        limits = Objects.requireNonNull(use, "use");
        return this;
    }

    /**
     * Where programs print that are started without a console of their own. Default: the process's
     * standard output, and no input.
     *
     * @param use the console; must be thread-safe
     * @return this builder
     */
    public EtamilBuilder console(Console use) {
        console = Objects.requireNonNull(use, "use");
        return this;
    }

    /**
     * What the wall time of runs is measured by. Default: {@link Ticker#system()}.
     *
     * @param use the ticker
     * @return this builder
     */
    public EtamilBuilder ticker(Ticker use) {
        ticker = Objects.requireNonNull(use, "use");
        return this;
    }

    /**
     * Adds functions of Java and modules to the language.
     *
     * @param library the library
     * @return this builder
     */
    public EtamilBuilder library(Library library) {
        libraries.add(Objects.requireNonNull(library, "library"));
        return this;
    }

    /**
     * What the operator set, for those parts that ask the engine for it. Default: nothing.
     *
     * @param set the settings
     * @return this builder
     */
    public EtamilBuilder settings(Settings set) {
        settings = Objects.requireNonNull(set, "set");
        return this;
    }

    /**
     * Which language programs are written in. Default: {@link Compatibility#SDK}.
     *
     * @param language the language
     * @return this builder
     */
    public EtamilBuilder compatibility(Compatibility language) {
        compatibility = Objects.requireNonNull(language, "language");
        return this;
    }

    /**
     * Builds the engine; the builder's values are copied.
     *
     * @return the engine
     * @throws IllegalArgumentException if two functions or two modules have one name, or a function
     *     has a name that no program can call, or that of a builtin, or that of a reserved one that
     *     takes other numbers of arguments
     */
    public Etamil build() {
        return new Etamil(this);
    }
}

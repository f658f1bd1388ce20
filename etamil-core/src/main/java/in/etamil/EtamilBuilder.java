package in.etamil;

import in.etamil.host.Environment;
import in.etamil.host.FileAccess;
import in.etamil.host.ModuleResolver;
import in.etamil.internal.compile.Optimisation;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what programs may reach and how much they may use. Not thread-safe; may be reused. */
public final class EtamilBuilder {
    @Nullable ModuleResolver modules;
    @Nullable FileAccess files;
    @Nullable Environment environment;
    @Nullable InstantSource clock;
    boolean exit;
    Limits limits = Limits.embedded();

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
     * Lets programs use files. Default: refused.
     *
     * @param access which files
     * @return this builder
     */
    public EtamilBuilder files(FileAccess access) {
        files = Objects.requireNonNull(access, "access");
        return this;
    }

    /**
     * Lets programs read environment variables. Default: refused.
     *
     * @param variables the variables
     * @return this builder
     */
    public EtamilBuilder environment(Environment variables) {
        environment = Objects.requireNonNull(variables, "variables");
        return this;
    }

    /**
     * Lets programs ask for the time. Default: refused.
     *
     * @param source the clock
     * @return this builder
     */
    public EtamilBuilder clock(InstantSource source) {
        clock = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * Lets programs end themselves with {@code வெளியேறு}, seen as an {@link EtamilExitException}.
     * Default: refused.
     *
     * @return this builder
     */
    public EtamilBuilder allowExit() {
        exit = true;
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
     * Builds the engine; the builder's values are copied.
     *
     * @return the engine
     */
    public Etamil build() {
        return new Etamil(this);
    }
}

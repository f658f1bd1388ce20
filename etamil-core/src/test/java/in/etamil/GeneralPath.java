package in.etamil;

import in.etamil.internal.compile.Optimisation;

/** Engines that use nothing but the general path, for tests that compare the two. */
public final class GeneralPath {
    private GeneralPath() {}

    public static Etamil engine(EtamilBuilder builder) {
        builder.optimisation = Optimisation.NONE;
        return builder.build();
    }
}

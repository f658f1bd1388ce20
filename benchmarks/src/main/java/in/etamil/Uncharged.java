package in.etamil;

import in.etamil.internal.compile.Optimisation;

/** Engines whose while loops charge no budget, to measure what it costs. */
public final class Uncharged {
    private Uncharged() {}

    /** Builds such an engine. */
    public static Etamil engine(EtamilBuilder builder) {
        builder.optimisation = Optimisation.UNCHARGED;
        return builder.build();
    }
}

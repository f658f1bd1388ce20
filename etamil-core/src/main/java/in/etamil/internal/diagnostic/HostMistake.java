package in.etamil.internal.diagnostic;

import in.etamil.Diagnostic;
import in.etamil.EtamilHostException;

/** Makes what embedding code gets of its own mistakes. */
public final class HostMistake {
    private HostMistake() {}

    /** The exception that says so. */
    public static EtamilHostException of(Fault mistake) {
        return new EtamilHostException(
                new Diagnostic(
                        mistake.code(),
                        Diagnostic.Stage.HOST,
                        mistake.tamil(),
                        mistake.english(),
                        mistake.detail(),
                        null,
                        -1,
                        0,
                        0,
                        null,
                        mistake.hint()),
                mistake);
    }
}

package in.etamil;

import java.util.List;

/**
 * Java and the program do not fit: a function that is not there, a wrong number of arguments, a
 * value that is not of the type. A mistake of the embedding code, with a code {@code ET60xx}.
 * Thread-safe.
 */
public final class EtamilHostException extends EtamilException {
    private static final long serialVersionUID = 1L;

    /**
     * Made where values and names cross between Java and a program.
     *
     * @param diagnostic what does not fit
     * @param cause why
     */
    public EtamilHostException(Diagnostic diagnostic, Throwable cause) {
        super(List.of(diagnostic), diagnostic.message(), cause);
    }
}

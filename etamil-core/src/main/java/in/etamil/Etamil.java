package in.etamil;

import java.util.List;

/**
 * The way in: compiles programs. One per application is enough. Immutable and thread-safe.
 *
 * <pre>{@code
 * Etamil etamil = Etamil.builder().build();
 * Program program = etamil.compile(Source.of(Path.of("vari.qmz")));
 * program.run(console);
 * }</pre>
 */
public final class Etamil {

    Etamil(EtamilBuilder builder) {}

    /**
     * Starts with the safe preset: no files, environment, clock or exit; imports only beside the source.
     *
     * @return a new builder
     */
    public static EtamilBuilder builder() {
        return new EtamilBuilder();
    }

    /**
     * Compiles a program with its imports.
     *
     * @param source the program
     * @return the compiled program
     * @throws EtamilCompileException if it is refused, with every problem found
     */
    public Program compile(Source source) {
        throw new IllegalStateException("being written");
    }

    /**
     * Finds every problem of a program without running or compiling it.
     *
     * @param source the program
     * @return the problems in the order of the text; empty if it is accepted
     */
    public List<Diagnostic> check(Source source) {
        throw new IllegalStateException("being written");
    }
}

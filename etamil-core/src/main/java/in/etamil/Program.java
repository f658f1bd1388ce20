package in.etamil;

import in.etamil.host.Console;
import java.util.List;
import java.util.Map;

/** A compiled program. Immutable and thread-safe: any number of threads may run it at once. */
public final class Program {

    Program() {}

    /**
     * The program's name: its source's name.
     *
     * @return the name
     */
    public String name() {
        throw new IllegalStateException("being written");
    }

    /**
     * How many statements stand at the top level, imports spliced in.
     *
     * @return the number
     */
    public int statementCount() {
        throw new IllegalStateException("being written");
    }

    /**
     * Runs the top level once, as the command line does.
     *
     * @param console where it prints and reads
     * @throws EtamilRuntimeException if it fails
     * @throws EtamilLimitException if it strikes a limit or is cancelled
     * @throws EtamilExitException if it ends itself
     */
    public void run(Console console) {
        throw new IllegalStateException("being written");
    }

    /**
     * The routes that the program declares at its top level, in the order of the text.
     *
     * @return the routes
     */
    public List<Route> routes() {
        throw new IllegalStateException("being written");
    }

    /**
     * Compiles this program again with further routes, as if each stood as a {@code வழி} block at its end.
     *
     * @param routes the routes
     * @return the new program
     * @throws EtamilCompileException if one is refused; the diagnostics name its method and path as their file
     */
    public Program withRoutes(List<TextRoute> routes) {
        throw new IllegalStateException("being written");
    }

    /**
     * Runs the prelude and then the route's block in a fresh execution.
     *
     * @param route one of {@link #routes()}
     * @param globals the request's variables: texts, maps of text, lists of maps (language.md 9.5)
     * @param console where it prints and reads
     * @return what it recorded
     * @throws EtamilRuntimeException if it fails
     * @throws EtamilLimitException if it strikes a limit or is cancelled
     * @throws EtamilExitException if it ends itself
     */
    public Answer answer(Route route, Map<String, ?> globals, Console console) {
        throw new IllegalStateException("being written");
    }
}

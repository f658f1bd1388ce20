package in.etamil.served;

import in.etamil.EtamilCompileException;
import in.etamil.EtamilException;
import in.etamil.EtamilExitException;
import in.etamil.EtamilHostException;
import in.etamil.EtamilLimitException;
import in.etamil.EtamilRuntimeException;
import in.etamil.Program;
import in.etamil.RunOptions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program as a server sees it: what it declares for one, and runs that answer requests. {@link
 * Program#served()} gives it; it is not there to be implemented. Immutable and thread-safe.
 *
 * <p>Source: docs/semantics.md#serving, docs/semantics.md#what-this-project-adds.
 */
public interface ServedProgram {

    /**
     * The routes that the program declares at its top level, in the order of the text.
     *
     * @return the routes
     */
    List<Route> routes();

    /**
     * Compiles the program again with further routes, as if each stood as a {@code வழி} block at
     * its end.
     *
     * @param additions the routes
     * @return the new program
     * @throws EtamilCompileException if one is refused; the diagnostics name its method and path as
     *     their file
     */
    Program withRoutes(List<TextRoute> additions);

    /**
     * The jobs that the program declares at its top level, in the order of the text.
     *
     * @return the jobs
     */
    List<Job> jobs();

    /**
     * Whether its top level starts a server, by {@code வழங்கி_தொடங்கு} or {@code server.start}.
     *
     * @return whether it is a serving program (docs/semantics.md#what-this-project-adds)
     */
    boolean isServing();

    /**
     * The names that the prelude assigns: what a server gives under one of these is lost.
     *
     * @return the names of the variables, without those that only routes and jobs assign
     */
    Set<String> assignedNames();

    /**
     * The names that may be global variables: all that the program's text assigns or reads at its
     * top level or in functions. A server need not prepare others.
     *
     * @return the names
     */
    Set<String> globalNames();

    /**
     * Runs the top level once, routes and jobs being declarations, to learn where the program wants
     * to be served.
     *
     * @param options what is given to the run
     * @return what it said last; {@code null} if it did not come to say it
     * @throws EtamilRuntimeException if it fails
     * @throws EtamilLimitException if it strikes a limit or is cancelled
     * @throws EtamilExitException if it ends itself
     */
    @Nullable ServerAddress address(RunOptions options);

    /**
     * Runs the prelude and then the route's block in a fresh execution.
     *
     * @param route one of {@link #routes()}
     * @param run what the server gives to it
     * @return what it recorded
     * @throws IllegalArgumentException if the route is not one of this program's
     * @throws EtamilHostException if a variable cannot be given to a program, or what it kept
     *     cannot be ended
     * @throws EtamilRuntimeException if it fails
     * @throws EtamilLimitException if it strikes a limit or is cancelled
     * @throws EtamilExitException if it ends itself, unless the block had recorded a response and
     *     the status is 0
     */
    Answer answer(Route route, ServedRun run);

    /**
     * Runs the top level as the answer to a request: what a server does with a program without
     * routes where that is asked for.
     *
     * @param run what the server gives to it
     * @return what it recorded
     * @throws EtamilException as {@link #answer(Route, ServedRun)} says
     */
    Answer answer(ServedRun run);

    /**
     * Runs the prelude and then the job's block in a fresh execution.
     *
     * @param job one of {@link #jobs()}
     * @param run what the server gives to it
     * @throws IllegalArgumentException if the job is not one of this program's
     * @throws EtamilException as {@link #answer(Route, ServedRun)} says
     */
    void run(Job job, ServedRun run);
}

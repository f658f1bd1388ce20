package in.etamil.internal.compile;

import in.etamil.host.ModuleResolver;
import in.etamil.host.ModuleSource;
import in.etamil.internal.syntax.SyntaxTree;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to compile. Immutable. */
public sealed interface CompilerInput {

    /** The name that is told where the whole is meant and not a place in it. */
    String name();

    /** The file on disk, if it is one: tools of the JVM ask for it. */
    @Nullable Path file();

    /**
     * A program as it was written.
     *
     * @param main its own file
     * @param modules finds what it imports
     */
    record WholeProgram(ModuleSource main, ModuleResolver modules) implements CompilerInput {
        @Override
        public String name() {
            return main.name();
        }

        @Override
        public @Nullable Path file() {
            return main.file();
        }
    }

    /**
     * A program that was accepted before, with more routes at its end.
     *
     * @param program the program, imports spliced in
     * @param file its own file, if it is one on disk
     * @param routes the routes
     */
    record WithRoutes(SyntaxTree program, @Nullable Path file, List<Route> routes)
            implements CompilerInput {

        /**
         * A route whose block is a text of its own.
         *
         * @param method the wire method
         * @param path the path
         * @param text the statements of the block, without braces
         */
        public record Route(String method, String path, String text) {}

        @Override
        public String name() {
            return program.source().fileName();
        }
    }

    /**
     * What somebody typed into a session. It is not checked: what comes later may make it right.
     *
     * @param text the text: statements, or one value, which is printed
     * @param modules finds what it imports
     * @param earlier what came before
     */
    record SessionInput(ModuleSource text, ModuleResolver modules, Earlier earlier)
            implements CompilerInput {
        @Override
        public String name() {
            return text.name();
        }

        @Override
        public @Nullable Path file() {
            return null;
        }
    }
}

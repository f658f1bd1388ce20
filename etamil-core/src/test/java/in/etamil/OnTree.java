package in.etamil;

import in.etamil.internal.syntax.SyntaxTree;
import java.util.List;

/**
 * Compiles what has been parsed already: tests that compile a program in several ways parse it
 * once.
 */
public final class OnTree {
    private OnTree() {}

    /**
     * Checks and compiles a program without imports.
     *
     * @throws EtamilCompileException if the checker refuses it
     */
    public static Program compile(Etamil engine, Source source, SyntaxTree tree) {
        return engine.compileWithRoutes(source, tree, List.of());
    }
}

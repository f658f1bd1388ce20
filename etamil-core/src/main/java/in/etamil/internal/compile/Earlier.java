package in.etamil.internal.compile;

import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.Responses;
import in.etamil.internal.runtime.data.ShapeType;
import in.etamil.internal.syntax.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a program goes on from: nothing, or what the earlier inputs of a session left.
 *
 * @param open whether more text may follow: then nothing is proven over the whole program, since
 *     what comes later may change it
 * @param definitions the functions and shapes that hold, the newest last
 * @param globals the names that have slots already, in their order
 * @param program the program whose code the session's function values may be; {@code null} if there
 *     are none
 * @param shapes the shapes that hold, by name
 */
public record Earlier(
        boolean open,
        List<Statement> definitions,
        List<String> globals,
        @Nullable CompiledProgram program,
        Map<String, ShapeType> shapes) {

    /** Nothing came before, and nothing will follow: a program that is whole. */
    static final Earlier NOTHING = new Earlier(false, List.of(), Responses.NAMES, null, Map.of());
}

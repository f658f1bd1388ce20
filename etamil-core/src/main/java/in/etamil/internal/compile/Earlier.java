package in.etamil.internal.compile;

import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.data.ShapeType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a session's program was before its newest input.
 *
 * @param program the program whose code the session's function values may be; {@code null} if there
 *     are none
 * @param shapes the shapes that hold, by name
 */
public record Earlier(@Nullable CompiledProgram program, Map<String, ShapeType> shapes) {

    /** The first input, or a program that is whole. */
    public static final Earlier NOTHING = new Earlier(null, Map.of());
}

package in.etamil.internal.compile;

import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.data.ShapeType;
import java.util.Map;

/**
 * What a session's program was before its newest input.
 *
 * @param program the program whose code the session's function values may be
 * @param shapes the shapes that hold, by name
 */
public record Earlier(CompiledProgram program, Map<String, ShapeType> shapes) {}

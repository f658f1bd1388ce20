package in.etamil.internal.compile;

import in.etamil.Diagnostic;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.syntax.SyntaxTree;
import java.util.List;

/**
 * A program that was compiled, and what it was made from, which hosts ask about.
 *
 * @param tree the whole, imports spliced in
 * @param model what its names mean
 * @param program what runs
 * @param warnings what was accepted and is suspicious
 */
public record Compilation(
        SyntaxTree tree, ProgramModel model, CompiledProgram program, List<Diagnostic> warnings) {}

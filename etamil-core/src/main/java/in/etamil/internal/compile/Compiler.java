package in.etamil.internal.compile;

import in.etamil.Diagnostic;
import in.etamil.internal.analysis.checking.Checker;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.analysis.model.Resolver;
import in.etamil.internal.compile.CompilerInput.SessionInput;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.FunctionTable;
import in.etamil.internal.syntax.SyntaxTree;
import java.util.List;

/**
 * From a text to a program that runs: one list of stages, each of which works on what the one
 * before it gave. Immutable and thread-safe.
 */
public final class Compiler {
    private final FunctionTable functions;
    private final Optimisation optimisation;

    /**
     * Makes a compiler.
     *
     * @param functions the one table of functions, complete
     * @param optimisation how far to go beyond the general path
     */
    public Compiler(FunctionTable functions, Optimisation optimisation) {
        this.functions = functions;
        this.optimisation = optimisation;
    }

    /**
     * Compiles.
     *
     * @throws RefusedProgram if a stage refuses the program
     */
    public Compilation compile(CompilerInput input) {
        try {
            SyntaxTree loaded = load(input);
            SyntaxTree accepted = check(loaded, input);
            ProgramModel model = resolve(accepted, earlier(input));
            Inference known = infer(model);
            Placement placement = Placement.of(known, earlier(input));
            Emission emission = ProgramEmitter.emit(placement);
            CompiledProgram program = Linker.link(emission, input.file());
            return new Compilation(accepted, model, program);
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            throw RefusedProgram.tooLarge(input.name(), exhausted);
        }
    }

    /**
     * Goes as far as the stages that refuse programs.
     *
     * @throws RefusedProgram if one does
     */
    public void check(CompilerInput input) {
        try {
            check(load(input), input);
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            throw RefusedProgram.tooLarge(input.name(), exhausted);
        }
    }

    private SyntaxTree load(CompilerInput input) {
        return new Loading(functions.extensions()).load(input);
    }

    private static SyntaxTree check(SyntaxTree tree, CompilerInput input) {
        if (!earlier(input).open()) {
            List<Diagnostic> problems = Checker.check(tree);
            if (!problems.isEmpty()) {
                throw new RefusedProgram(problems);
            }
        }
        return tree;
    }

    private static ProgramModel resolve(SyntaxTree tree, Earlier earlier) {
        return earlier.open()
                ? Resolver.resolveOpen(tree, earlier.globals())
                : Resolver.resolve(tree, earlier.globals());
    }

    private Inference infer(ProgramModel model) {
        return Inference.of(model, functions, model.isOpen() ? Optimisation.NONE : optimisation);
    }

    private static Earlier earlier(CompilerInput input) {
        return input instanceof SessionInput typed ? typed.earlier() : Earlier.NOTHING;
    }
}

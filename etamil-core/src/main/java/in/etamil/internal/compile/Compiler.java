package in.etamil.internal.compile;

import in.etamil.Diagnostic;
import in.etamil.Diagnostic.Severity;
import in.etamil.EtamilException;
import in.etamil.Limits;
import in.etamil.host.Ticker;
import in.etamil.internal.analysis.checking.Checker;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.analysis.model.Resolver;
import in.etamil.internal.budget.CompileBudget;
import in.etamil.internal.compile.CompilerInput.SessionInput;
import in.etamil.internal.diagnostic.Blame;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.HostMistake;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.FunctionTable;
import in.etamil.internal.syntax.Misleading;
import in.etamil.internal.syntax.SourceText;
import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * From a text to a program that runs: one list of stages, each of which works on what the one
 * before it gave. Immutable and thread-safe.
 */
public final class Compiler {
    private final FunctionTable functions;
    private final Optimisation optimisation;
    private final Limits.Compiling limits;
    private final Ticker ticker;

    /**
     * Makes a compiler.
     *
     * @param functions the one table of functions, complete
     * @param optimisation how far to go beyond the general path
     * @param limits how much one program may use
     * @param ticker measures its time
     */
    public Compiler(
            FunctionTable functions,
            Optimisation optimisation,
            Limits.Compiling limits,
            Ticker ticker) {
        this.functions = functions;
        this.optimisation = optimisation;
        this.limits = limits;
        this.ticker = ticker;
    }

    /**
     * Compiles.
     *
     * @throws RefusedProgram if a stage refuses the program, strikes a limit, or fails
     */
    public Compilation compile(CompilerInput input) {
        CompileBudget budget = budget();
        try {
            SyntaxTree loaded = load(input, budget);
            List<Diagnostic> warnings = new ArrayList<>();
            SyntaxTree accepted = check(loaded, input, warnings, budget);
            ProgramModel model = resolve(accepted, earlier(input), budget);
            Inference known = infer(model, budget);
            Placement placement = place(known, earlier(input), budget);
            Emission emission = emit(placement, budget);
            CompiledProgram program = link(emission, input, budget);
            return new Compilation(accepted, model, program, List.copyOf(warnings));
        } catch (RuntimeException | LinkageError | VirtualMachineError end) {
            throw ended(end, input, budget);
        }
    }

    /**
     * Goes as far as the stages that refuse programs.
     *
     * @return what is accepted and is suspicious
     * @throws RefusedProgram if one does
     */
    public List<Diagnostic> check(CompilerInput input) {
        CompileBudget budget = budget();
        try {
            List<Diagnostic> warnings = new ArrayList<>();
            check(load(input, budget), input, warnings, budget);
            return List.copyOf(warnings);
        } catch (RuntimeException | LinkageError | VirtualMachineError end) {
            throw ended(end, input, budget);
        }
    }

    /** What every end of a compilation is to its caller. */
    private static RuntimeException ended(
            Throwable end, CompilerInput input, CompileBudget budget) {
        return switch (end) {
            case RefusedProgram refused -> refused;
            case EtamilException ofHost -> ofHost;
            case LimitReached struck -> RefusedProgram.limited(input.name(), struck);
            case StackOverflowError exhausted -> RefusedProgram.tooLarge(input.name(), exhausted);
            case OutOfMemoryError exhausted -> RefusedProgram.tooLarge(input.name(), exhausted);
            default -> unexpected(end, input, budget);
        };
    }

    /** Time is measured by the host; all else is ours. */
    private static RuntimeException unexpected(
            Throwable end, CompilerInput input, CompileBudget budget) {
        return Blame.isHosts(end)
                ? ofHost(end)
                : RefusedProgram.broken(input.name(), budget.stageName(), end);
    }

    private static EtamilException ofHost(Throwable thrown) {
        String name = thrown.getClass().getName();
        return HostMistake.of(Fault.causedBy(thrown, Message.HOST_CODE_FAILED, name));
    }

    private CompileBudget budget() {
        try {
            return CompileBudget.of(limits, ticker);
        } catch (RuntimeException | LinkageError thrown) {
            throw ofHost(thrown);
        }
    }

    // ---- the stages

    private SyntaxTree load(CompilerInput input, CompileBudget budget) {
        budget.stage("load");
        return new Loading(functions.extensions(), budget).load(input);
    }

    private SyntaxTree check(
            SyntaxTree tree, CompilerInput input, List<Diagnostic> warnings, CompileBudget budget) {
        budget.stage("check");
        if (!earlier(input).open()) {
            List<Diagnostic> problems = new ArrayList<>(Checker.check(tree, budget));
            (limits.refusesMisleading() ? problems : warnings).addAll(misleading(tree, budget));
            if (!problems.isEmpty()) {
                throw new RefusedProgram(problems);
            }
        }
        return tree;
    }

    private List<Diagnostic> misleading(SyntaxTree tree, CompileBudget budget) {
        Set<SourceText> sources = Collections.newSetFromMap(new IdentityHashMap<>());
        List<SourceText> inOrder = new ArrayList<>();
        sources.add(tree.source());
        inOrder.add(tree.source());
        for (Statement statement : tree.statements()) {
            if (sources.add(statement.span().source())) {
                inOrder.add(statement.span().source());
            }
        }
        Severity severity = limits.refusesMisleading() ? Severity.ERROR : Severity.WARNING;
        return Misleading.in(inOrder, functions.names(), severity, budget);
    }

    private static ProgramModel resolve(SyntaxTree tree, Earlier earlier, CompileBudget budget) {
        budget.stage("resolve");
        return earlier.open()
                ? Resolver.resolveOpen(tree, earlier.globals(), budget)
                : Resolver.resolve(tree, earlier.globals(), budget);
    }

    private Inference infer(ProgramModel model, CompileBudget budget) {
        budget.stage("infer");
        Optimisation far = model.isOpen() ? Optimisation.NONE : optimisation;
        return Inference.of(model, functions, far, budget);
    }

    private static Placement place(Inference known, Earlier earlier, CompileBudget budget) {
        budget.stage("place");
        return Placement.of(known, earlier, budget);
    }

    private static Emission emit(Placement placement, CompileBudget budget) {
        budget.stage("emit");
        return ProgramEmitter.emit(placement, budget);
    }

    private static CompiledProgram link(
            Emission emission, CompilerInput input, CompileBudget budget) {
        budget.stage("link");
        return Linker.link(emission, input.file(), budget);
    }

    private static Earlier earlier(CompilerInput input) {
        return input instanceof SessionInput typed ? typed.earlier() : Earlier.NOTHING;
    }
}

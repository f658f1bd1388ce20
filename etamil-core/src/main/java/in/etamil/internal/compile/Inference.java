package in.etamil.internal.compile;

import in.etamil.host.ValueKind;
import in.etamil.internal.analysis.effects.SharedPrelude;
import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.BoundReads;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.analysis.numbers.NumberKinds;
import in.etamil.internal.analysis.values.Uses;
import in.etamil.internal.budget.CompileBudget;
import in.etamil.internal.runtime.Builtin;
import in.etamil.internal.runtime.FunctionTable;

/**
 * What is known of a program before anything is emitted, in the order in which it is worked out:
 * each fact from those above it.
 *
 * @param model what the names mean
 * @param optimisation how far to go beyond the general path
 * @param functions the one table of functions
 * @param facts what that tells the analyses
 * @param uses which uses of a variable look, move and share
 * @param layouts how the code of each body is laid out
 * @param reads which reads surely find their own variable bound
 * @param kinds what is provably a number; a large body passes none in words
 * @param prelude what is the same for all requests
 * @param work what the code is charged
 */
record Inference(
        ProgramModel model,
        Optimisation optimisation,
        FunctionTable functions,
        BuiltinFacts facts,
        Uses uses,
        Layouts layouts,
        BoundReads reads,
        NumberKinds kinds,
        SharedPrelude prelude,
        Work work) {

    static Inference of(
            ProgramModel model,
            FunctionTable functions,
            Optimisation optimisation,
            CompileBudget budget) {
        BuiltinFacts facts = new BuiltinFacts(functions);
        Uses uses = optimisation.isPlain() ? Uses.unknown() : Uses.of(model, facts, budget);
        Layouts layouts = new Layouts(model, uses, budget);
        BoundReads reads = BoundReads.of(model, budget);
        NumberKinds.Facts known = factsOfNumbers(functions, layouts);
        NumberKinds kinds =
                optimisation.isPlain()
                        ? NumberKinds.nothing(model, reads, known)
                        : NumberKinds.infer(model, reads, known, budget);
        SharedPrelude prelude = SharedPrelude.of(model, facts, budget);
        Work work = Work.of(model, facts, prelude.statements(), budget);
        return new Inference(
                model, optimisation, functions, facts, uses, layouts, reads, kinds, prelude, work);
    }

    private static NumberKinds.Facts factsOfNumbers(FunctionTable functions, Layouts layouts) {
        return new NumberKinds.Facts() {
            @Override
            public boolean givesNumber(String name, int arguments) {
                Builtin builtin = functions.find(name);
                return builtin != null
                        && !builtin.isReserved()
                        && builtin.result() == ValueKind.NUMBER
                        && builtin.takes(arguments);
            }

            @Override
            public boolean isLarge(Body body) {
                return layouts.style(body) == Plan.Style.LARGE;
            }
        };
    }
}

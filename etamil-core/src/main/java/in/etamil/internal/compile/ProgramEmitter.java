package in.etamil.internal.compile;

import in.etamil.host.DatabaseStatement;
import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.BoundReads;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.analysis.numbers.NumberKinds;
import in.etamil.internal.analysis.values.Uses;
import in.etamil.internal.budget.CompileBudget;
import in.etamil.internal.runtime.Builtin;
import in.etamil.internal.syntax.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Emits the bodies of a program into their places. The emitters of bodies, statements and
 * expressions ask it for all that is not of their own body.
 */
final class ProgramEmitter {
    /** In the time of looking at a node the bytes of so much of a class are put together. */
    private static final int BYTES_A_NODE = 16;

    private final CompileBudget budget;
    private final Placement placement;
    private final Inference known;
    private final ProgramModel model;
    private final RuntimeTables tables;

    /** The names of methods of which one does more with {@code இது} than look at it. */
    private final Set<String> keepReceiver = new HashSet<>();

    private ProgramEmitter(Placement placement, CompileBudget budget) {
        this.budget = budget;
        this.placement = placement;
        this.known = placement.known();
        this.model = known.model();
        this.tables = new RuntimeTables(placement.earlier().program());
        for (ProgramModel.ShapeModel shape : model.shapes().values()) {
            shape.methods().forEach(this::noteReceiver);
        }
    }

    private void noteReceiver(String name, Body method) {
        if (!method.parameters().isEmpty() && !known.uses().borrows(method, 0)) {
            keepReceiver.add(name);
        }
    }

    static Emission emit(Placement placement, CompileBudget budget) {
        return new ProgramEmitter(placement, budget).emit();
    }

    private Emission emit() {
        for (Placement.TopPart part : placement.main()) {
            BodyEmitter.topLevel(this, part.plan(), part.statements());
        }
        for (Body block : model.servedBlocks()) {
            BodyEmitter.all(this, plan(block));
        }
        for (Plan plan : placement.plans().values()) {
            if (!plan.body().isTopLevel()) {
                BodyEmitter.all(this, plan);
            }
        }
        Map<Builtin, Integer> adapters = adapters();
        List<Emission.EmittedFile> classes = new ArrayList<>();
        for (ClassFile file : placement.classes().all()) {
            byte[] bytes = file.finish();
            budget.work(bytes.length / BYTES_A_NODE);
            classes.add(new Emission.EmittedFile(file, bytes));
        }
        return new Emission(placement, classes, tables, adapters);
    }

    /** Gives the builtins that the program uses as values their numbers in the first class. */
    private Map<Builtin, Integer> adapters() {
        List<ClassFile> classes = placement.classes().all();
        ClassFile first = classes.isEmpty() ? classFor(model.top().span(), 0) : classes.get(0);
        Map<Builtin, Integer> numbers = new IdentityHashMap<>();
        for (String name : tables.readAsFunctions()) {
            Builtin builtin = builtin(name);
            if (builtin != null
                    && builtin.code() instanceof Builtin.Method method
                    && !numbers.containsKey(builtin)) {
                numbers.put(builtin, first.dispatch().addBuiltin(method, builtin.maximum()));
            }
        }
        return numbers;
    }

    /** Emitting something takes so many times as long as looking at a node. */
    void charge(int work) {
        budget.work(work);
    }

    // ---- what is known of the program

    ProgramModel model() {
        return model;
    }

    /** What is known of functions that are no part of the program. */
    BuiltinFacts facts() {
        return known.facts();
    }

    @Nullable Builtin builtin(String name) {
        return known.functions().find(name);
    }

    /** What a statement of databases does. */
    Builtin statement(DatabaseStatement statement) {
        return known.functions().statement(statement);
    }

    /** Whether the additions of docs/semantics.md#what-this-project-adds are known. */
    boolean extensions() {
        return known.functions().extensions();
    }

    Optimisation optimisation() {
        return known.optimisation();
    }

    CodeSize sizes(Plan.Style style) {
        return known.layouts().sizes(style);
    }

    /** What the code is charged. */
    Work work() {
        return known.work();
    }

    BoundReads reads() {
        return known.reads();
    }

    NumberKinds numberKinds() {
        return known.kinds();
    }

    Uses uses() {
        return known.uses();
    }

    /** Whether every method of that name only looks at {@code இது}. */
    boolean onlyLooksAtReceiver(String method) {
        return !model.isOpen() && !keepReceiver.contains(method);
    }

    // ---- where everything stands

    Plan plan(Body body) {
        return placement.plan(body);
    }

    /** The plan of the program's function of that name, or {@code null}. */
    @Nullable Plan function(String name) {
        Body body = model.functions().get(name);
        return body == null ? null : plan(body);
    }

    int lambdaNumber(Body lambda) {
        return Objects.requireNonNull(placement.lambdas().get(lambda));
    }

    /** The class that the next method of a file goes to, by where it begins. */
    ClassFile classFor(Span start, int size) {
        return placement.classes().classFor(start, size);
    }

    /** What the code finds by number or by name when it runs. */
    RuntimeTables tables() {
        return tables;
    }
}

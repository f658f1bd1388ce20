package in.etamil.internal.compile;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.budget.CompileBudget;
import in.etamil.internal.runtime.Builtin;
import in.etamil.internal.runtime.CodeUnit;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.CompiledProgram.EmittedClass;
import in.etamil.internal.runtime.FunctionEntry;
import in.etamil.internal.runtime.FunctionTable;
import in.etamil.internal.runtime.data.ShapeType;
import in.etamil.internal.syntax.Signature;
import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.TypeName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The last stage: loads the emitted classes and fills the tables by which the runtime, the host and
 * code that is emitted later reach what is in them.
 */
final class Linker {
    /** Builtins have no account. */
    private static final long ALL_ARGUMENTS = -1;

    /** In the time of looking at a node the JVM reads so much of a class. */
    private static final int BYTES_A_NODE = 16;

    /** The JVM verifies a class when it is used first. */
    private static final int WORK_TO_VERIFY = 1_000;

    private final CompileBudget budget;
    private final Emission emission;
    private final Placement placement;
    private final Inference known;
    private final ProgramModel model;
    private final FunctionTable builtins;
    private final @Nullable CompiledProgram earlier;
    private final Map<ClassFile, CodeUnit> units = new IdentityHashMap<>();
    private final Map<String, EmittedClass> classes = new HashMap<>();

    private Linker(Emission emission, CompileBudget budget) {
        this.budget = budget;
        this.emission = emission;
        this.placement = emission.placement();
        this.known = placement.known();
        this.model = known.model();
        this.builtins = known.functions();
        this.earlier = placement.earlier().program();
    }

    /**
     * Links a program.
     *
     * @param file the program's file, if it has one
     * @param budget what may be used
     */
    static CompiledProgram link(Emission emission, @Nullable Path file, CompileBudget budget) {
        Linker linker = new Linker(emission, budget);
        linker.load(new ProgramLoader(file));
        return linker.program();
    }

    /**
     * Names are the program's own: they go into maps that stay fast whatever the names' hashes are,
     * which those of {@link Map#copyOf} do not.
     */
    private CompiledProgram program() {
        return new CompiledProgram(
                Collections.unmodifiableMap(new HashMap<>(model.globals())),
                functions(),
                shapes(),
                methods(),
                emission.tables().templates(),
                emission.tables().layouts(),
                anonymous(),
                main(),
                sharedParts(),
                known.prelude().names(),
                entries(model.servedBlocks()),
                classes,
                emission.tables().hosted(),
                Collections.unmodifiableSet(new HashSet<>(model.functions().keySet())),
                builtins.extensions(),
                elsewhere(),
                emission.tables().width());
    }

    // ---- classes

    /** Every class is defined before any is used. */
    private void load(ProgramLoader loader) {
        if (earlier != null) {
            classes.putAll(earlier.classes());
        }
        Map<ClassFile, Class<?>> defined = new IdentityHashMap<>();
        for (Emission.EmittedFile emitted : emission.classes()) {
            ClassFile file = emitted.file();
            String name = file.name().replace('/', '.');
            budget.work(emitted.bytes().length / BYTES_A_NODE);
            defined.put(file, loader.define(name, emitted.bytes()));
            classes.put(
                    name,
                    new EmittedClass(
                            file.source().fileName(),
                            file.source().text(),
                            file.lineBase(),
                            file.scriptMethods()));
        }
        for (Map.Entry<ClassFile, Class<?>> each : defined.entrySet()) {
            units.put(each.getKey(), unit(each.getKey(), each.getValue()));
            budget.work(WORK_TO_VERIFY);
        }
    }

    private static CodeUnit unit(ClassFile file, Class<?> loaded) {
        try {
            return (CodeUnit) loaded.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an emitted class does not load: " + file.name(), e);
        }
    }

    private CodeUnit unit(ClassFile file) {
        return Objects.requireNonNull(units.get(file));
    }

    // ---- functions

    /** Builtins that are used as values, below the program's own functions of the same names. */
    private Map<String, FunctionEntry> functions() {
        Map<String, FunctionEntry> functions = new HashMap<>();
        Map<Builtin, FunctionEntry> adapters = new IdentityHashMap<>();
        for (Map.Entry<Builtin, Integer> adapter : emission.adapters().entrySet()) {
            adapters.put(adapter.getKey(), adapter(adapter.getKey(), adapter.getValue()));
        }
        for (String name : emission.tables().readAsFunctions()) {
            Builtin builtin = builtins.find(name);
            if (builtin != null && builtin.code() instanceof Builtin.Hosted code) {
                functions.put(name, emission.tables().hostEntry(builtin, code));
            } else if (builtin != null && adapters.containsKey(builtin)) {
                functions.put(name, adapters.get(builtin));
            }
        }
        for (Map.Entry<String, Body> function : model.functions().entrySet()) {
            functions.put(function.getKey(), entry(function.getValue()));
        }
        return functions;
    }

    private FunctionEntry adapter(Builtin builtin, int number) {
        return new FunctionEntry(
                builtin,
                builtin.names().get(0),
                builtin.minimum(),
                builtin.maximum(),
                false,
                unit(emission.classes().get(0).file()),
                number,
                1,
                ALL_ARGUMENTS);
    }

    private Map<String, Map<String, FunctionEntry>> methods() {
        Map<String, Map<String, FunctionEntry>> methods = new HashMap<>();
        for (Map.Entry<String, ProgramModel.ShapeModel> shape : model.shapes().entrySet()) {
            Map<String, FunctionEntry> ofShape = new HashMap<>();
            for (Statement.FunctionDefinition method : shape.getValue().definition().methods()) {
                Body body = Objects.requireNonNull(shape.getValue().methods().get(method.name()));
                ofShape.put(
                        method.name(), entry(placement.plan(body), takesSelf(method.signature())));
            }
            methods.put(shape.getKey(), ofShape);
        }
        return methods;
    }

    private static boolean takesSelf(Signature signature) {
        return !signature.parameters().isEmpty() && signature.parameters().get(0).namesSelf();
    }

    /** Those of the earlier program keep their numbers. */
    private FunctionEntry[] anonymous() {
        List<FunctionEntry> all = new ArrayList<>();
        if (earlier != null) {
            all.addAll(List.of(earlier.anonymous()));
        }
        all.addAll(List.of(entries(model.lambdas())));
        return all.toArray(new FunctionEntry[0]);
    }

    private FunctionEntry[] main() {
        List<FunctionEntry> entries = new ArrayList<>();
        for (Placement.TopPart part : placement.main()) {
            entries.add(entry(part.plan(), false));
        }
        return entries.toArray(new FunctionEntry[0]);
    }

    private BitSet sharedParts() {
        BitSet shared = new BitSet();
        for (int i = 0; i < placement.main().size(); i++) {
            shared.set(i, placement.main().get(i).shared());
        }
        return shared;
    }

    private FunctionEntry[] entries(List<Body> bodies) {
        FunctionEntry[] entries = new FunctionEntry[bodies.size()];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = entry(bodies.get(i));
        }
        return entries;
    }

    private FunctionEntry entry(Body body) {
        return entry(placement.plan(body), false);
    }

    private FunctionEntry entry(Plan plan, boolean takesSelf) {
        int count = plan.body().parameters().size();
        return new FunctionEntry(
                plan.body().span(),
                plan.body().name(),
                count,
                count,
                takesSelf,
                unit(plan.owner()),
                plan.index(),
                known.work().ofCall(plan.body()),
                looksAt(plan.body()));
    }

    /** The first parameters that the body only looks at. */
    private long looksAt(Body body) {
        long bits = 0;
        int count = Math.min(Long.SIZE, body.parameters().size());
        for (int i = 0; i < count; i++) {
            bits |= known.uses().borrows(body, i) ? 1L << i : 0;
        }
        return bits;
    }

    /** Known functions that are not here. */
    private Map<String, String> elsewhere() {
        Map<String, String> elsewhere = new HashMap<>();
        for (String name : emission.tables().readAsFunctions()) {
            Builtin builtin = builtins.find(name);
            if (builtin != null && builtin.code() instanceof Builtin.Reserved reserved) {
                elsewhere.put(name, reserved.artifact());
            }
        }
        return elsewhere;
    }

    // ---- shapes

    private Map<String, ShapeType> shapes() {
        Map<String, ShapeType> shapes = new LinkedHashMap<>();
        for (ProgramModel.ShapeModel shape : model.shapes().values()) {
            List<ShapeType.Field> fields = new ArrayList<>();
            for (Statement.ShapeField field : shape.definition().fields()) {
                TypeName type = field.type();
                fields.add(
                        new ShapeType.Field(
                                field.name(), accepts(type), type == null ? null : type.shape()));
            }
            shapes.put(shape.definition().name(), shape(shape.definition().name(), fields));
        }
        return shapes;
    }

    /** A shape whose fields are as they were is the same shape as before. */
    private ShapeType shape(String name, List<ShapeType.Field> fields) {
        ShapeType before = placement.earlier().shapes().get(name);
        return before != null && before.fields().equals(fields)
                ? before
                : new ShapeType(name, fields);
    }

    private static ShapeType.Accepts accepts(@Nullable TypeName type) {
        if (type == null) {
            return ShapeType.Accepts.ANYTHING;
        }
        return switch (type.kind()) {
            case NUMBER -> ShapeType.Accepts.NUMBER;
            case TEXT -> ShapeType.Accepts.TEXT;
            case BOOLEAN -> ShapeType.Accepts.BOOLEAN;
            case ARRAY -> ShapeType.Accepts.ARRAY;
            case RECORD -> ShapeType.Accepts.RECORD;
            case DATE -> ShapeType.Accepts.DATE;
            case FUNCTION -> ShapeType.Accepts.FUNCTION;
            case SHAPE -> ShapeType.Accepts.SHAPE;
        };
    }
}

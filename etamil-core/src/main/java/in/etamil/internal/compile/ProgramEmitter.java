package in.etamil.internal.compile;

import in.etamil.internal.analysis.effects.SharedPrelude;
import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.BoundReads;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.analysis.numbers.NumberKinds;
import in.etamil.internal.analysis.numbers.NumberVersion;
import in.etamil.internal.analysis.values.Uses;
import in.etamil.internal.runtime.Builtin;
import in.etamil.internal.runtime.CodeUnit;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.FunctionEntry;
import in.etamil.internal.runtime.FunctionTable;
import in.etamil.internal.runtime.data.LayoutRoot;
import in.etamil.internal.runtime.data.RecordTemplate;
import in.etamil.internal.runtime.data.ShapeType;
import in.etamil.internal.syntax.Signature;
import in.etamil.internal.syntax.SourceText;
import in.etamil.internal.syntax.Span;
import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.TypeName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns a resolved program into JVM classes: one class a source file, more where a file is large.
 * First every body gets its place, then each is emitted, then the classes are loaded and the
 * runtime's tables filled.
 */
public final class ProgramEmitter {
    private static final String PACKAGE = "etamil/";

    /** What a function takes up of its class besides its code: names, and the way to call it. */
    private static final int METHOD_WEIGHT = 20;

    private final ProgramModel model;
    private final FunctionTable builtins;
    private final Optimisation optimisation;
    private final CodeSize inlineSizes;
    private final CodeSize compactSizes;
    private final CodeSize sizesInParts;
    private final BoundReads reads;
    private final NumberKinds kinds;
    private final Uses uses;
    private final BuiltinFacts facts;
    private final BitSet sharedParts = new BitSet();
    private BitSet sharedStatements = new BitSet();
    private Set<String> sharedNames = Set.of();
    private final Names classNames = new Names();
    private final Map<SourceText, ClassFile> open = new IdentityHashMap<>();
    private final List<ClassFile> classes = new ArrayList<>();
    private final Map<Body, Plan> plans = new IdentityHashMap<>();
    private final Map<Body, Integer> lambdaNumbers = new IdentityHashMap<>();
    private final Set<String> readAsFunctions = new LinkedHashSet<>();
    private final Map<List<String>, Integer> templateNumbers = new HashMap<>();
    private final List<FunctionEntry> hosted = new ArrayList<>();
    private final Map<Builtin, FunctionEntry> hostEntries = new IdentityHashMap<>();
    private final List<RecordTemplate> templates = new ArrayList<>();
    private final LayoutRoot layouts;
    private final @Nullable CompiledProgram earlier;
    private final Map<String, ShapeType> earlierShapes;

    private ProgramEmitter(
            ProgramModel model, FunctionTable builtins, Optimisation optimisation, Earlier before) {
        this.model = model;
        this.builtins = builtins;
        this.optimisation = optimisation;
        this.facts = new BuiltinFacts(builtins);
        this.uses = optimisation == Optimisation.NONE ? Uses.unknown() : Uses.of(model, facts);
        this.inlineSizes = new CodeSize(model, uses, CodeSize.INLINE_OPERATION, false);
        this.compactSizes = new CodeSize(model, uses, CodeSize.CALLED_OPERATION, false);
        this.sizesInParts = new CodeSize(model, uses, CodeSize.INLINE_OPERATION, true);
        this.reads = BoundReads.of(model);
        this.kinds = kinds();
        this.earlier = before.program();
        this.earlierShapes = before.shapes();
        this.layouts = earlier == null ? new LayoutRoot() : earlier.layouts();
        if (earlier != null) {
            continueWith(earlier);
        }
    }

    /** What code of the earlier program finds by number or name keeps its place. */
    private void continueWith(CompiledProgram program) {
        templates.addAll(List.of(program.templates()));
        readAsFunctions.addAll(program.functions().keySet());
        readAsFunctions.addAll(program.elsewhere().keySet());
        for (String name : program.classes().keySet()) {
            classNames.take(name.substring(PACKAGE.length()));
        }
    }

    /**
     * Emits and loads a program.
     *
     * @param model the resolved program
     * @param builtins the one table of functions
     * @param origin the program's file, if it has one
     * @param optimisation how far to go beyond the general path
     */
    public static CompiledProgram emit(
            ProgramModel model,
            FunctionTable builtins,
            @Nullable Path origin,
            Optimisation optimisation) {
        return new ProgramEmitter(model, builtins, optimisation, Earlier.NOTHING).emit(origin);
    }

    /**
     * Emits and loads what a session's program has become. Nothing is taken as proven: what comes
     * later may change it.
     *
     * @param model the resolved program, which is open
     * @param builtins the one table of functions
     * @param earlier what came before
     */
    public static CompiledProgram emitOpen(
            ProgramModel model, FunctionTable builtins, Earlier earlier) {
        return new ProgramEmitter(model, builtins, Optimisation.NONE, earlier).emit(null);
    }

    private CompiledProgram emit(@Nullable Path origin) {
        if (!model.servedBlocks().isEmpty()) {
            SharedPrelude prelude = SharedPrelude.of(model, facts);
            sharedStatements = prelude.statements();
            sharedNames = prelude.names();
        }
        planAll();
        List<Plan> main = main();
        List<Plan> blocks = new ArrayList<>();
        for (Body block : model.servedBlocks()) {
            Plan plan = plan(block);
            emitBody(plan);
            blocks.add(plan);
        }
        for (Plan plan : List.copyOf(plans.values())) {
            if (!plan.body().isTopLevel()) {
                emitBody(plan);
            }
        }
        return load(main, blocks, origin);
    }

    // ---- what the emitters ask

    /** What is known of functions that are no part of the program. */
    BuiltinFacts facts() {
        return facts;
    }

    /** Whether the additions of extensions.md are known. */
    boolean extensions() {
        return builtins.extensions();
    }

    /** Whether only the general path may be used. */
    boolean isPlain() {
        return optimisation == Optimisation.NONE;
    }

    /** Whether the turns of while loops are charged. */
    boolean chargesLoops() {
        return optimisation != Optimisation.UNCHARGED;
    }

    ProgramModel model() {
        return model;
    }

    CodeSize sizes(Plan.Style style) {
        return switch (style) {
            case INLINE -> inlineSizes;
            case COMPACT -> compactSizes;
            case LARGE -> sizesInParts;
        };
    }

    BoundReads reads() {
        return reads;
    }

    NumberKinds numberKinds() {
        return kinds;
    }

    Uses uses() {
        return uses;
    }

    Plan plan(Body body) {
        return Objects.requireNonNull(plans.get(body));
    }

    /** The plan of the program's function of that name, or {@code null}. */
    @Nullable Plan function(String name) {
        Body body = model.functions().get(name);
        return body == null ? null : plans.get(body);
    }

    /** Whether every method of that name only looks at {@code இது}. */
    boolean onlyLooksAtReceiver(String method) {
        if (model.isOpen()) {
            return false;
        }
        for (ProgramModel.ShapeModel shape : model.shapes().values()) {
            Body body = shape.methods().get(method);
            if (body != null && !body.parameters().isEmpty() && !uses.borrows(body, 0)) {
                return false;
            }
        }
        return true;
    }

    @Nullable Builtin builtin(String name) {
        return builtins.find(name);
    }

    int lambdaNumber(Body lambda) {
        return Objects.requireNonNull(lambdaNumbers.get(lambda));
    }

    /** The number of the record literals with these keys. */
    int templateNumber(List<String> keys) {
        Integer number = templateNumbers.get(keys);
        if (number == null) {
            number = templates.size();
            templateNumbers.put(keys, number);
            templates.add(new RecordTemplate(layouts, keys.toArray(new String[0])));
        }
        return number;
    }

    /** Notes that the name may be read as a function value, or called through a variable. */
    void mayReadFunction(String name) {
        readAsFunctions.add(name);
    }

    /** The class that the next method of a file goes to, by where it begins. */
    ClassFile classFor(Span start, int size) {
        SourceText source = start.source();
        ClassFile file = open.get(source);
        if (file == null || !file.hasRoomFor(start.line())) {
            String label = source.fileName();
            String base = label.endsWith(".qmz") ? label.substring(0, label.length() - 4) : label;
            file = new ClassFile(PACKAGE + classNames.unique(base), source, start.line());
            open.put(source, file);
            classes.add(file);
        }
        file.addWeight(size);
        return file;
    }

    // ---- planning

    private void planAll() {
        for (Body body : model.functions().values()) {
            plan(body, style(body));
        }
        for (ProgramModel.ShapeModel shape : model.shapes().values()) {
            for (Body method : shape.methods().values()) {
                plan(method, style(method));
            }
        }
        int earlierLambdas = earlier == null ? 0 : earlier.anonymous().length;
        for (Body lambda : model.lambdas()) {
            lambdaNumbers.put(lambda, earlierLambdas + lambdaNumbers.size());
            plan(lambda, style(lambda));
        }
        for (Body block : model.servedBlocks()) {
            plan(block, Plan.Style.LARGE);
        }
    }

    private Plan.Style style(Body body) {
        if (Plan.needsArrays(body)) {
            return Plan.Style.LARGE;
        }
        if (inlineSizes.of(body.statements()) <= CodeSize.METHOD) {
            return Plan.Style.INLINE;
        }
        return compactSizes.of(body.statements()) <= CodeSize.METHOD
                ? Plan.Style.COMPACT
                : Plan.Style.LARGE;
    }

    private Plan plan(Body body, Plan.Style style) {
        int size = Math.min(sizes(style).of(body.statements()), CodeSize.METHOD);
        NumberVersion version = kinds.words(body);
        // A second version is a second method.
        int weight = size + METHOD_WEIGHT;
        ClassFile owner = classFor(body.span(), version.takesWords() ? 2 * weight : weight);
        Plan plan = Plan.of(body, owner, style, version);
        plans.put(body, plan);
        return plan;
    }

    // ---- emitting

    /** The top level: a method for each run of statements of one file, more where it is long. */
    private List<Plan> main() {
        List<Plan> parts = new ArrayList<>();
        List<Statement> statements = model.top().statements();
        int from = 0;
        while (from < statements.size()) {
            ClassFile owner = classFor(statements.get(from).span(), CodeSize.METHOD);
            int end = from + 1;
            while (end < statements.size()
                    && sharedStatements.get(end) == sharedStatements.get(from)
                    && canStandIn(owner, statements.get(end).span())) {
                end++;
            }
            sharedParts.set(parts.size(), sharedStatements.get(from));
            Plan plan = Plan.of(model.top(), owner, Plan.Style.LARGE, kinds.top());
            BodyEmitter.topLevel(this, plan, statements.subList(from, end));
            parts.add(plan);
            from = end;
        }
        return parts;
    }

    private static boolean canStandIn(ClassFile owner, Span start) {
        return start.source() == owner.source() && owner.canTell(start.line());
    }

    private void emitBody(Plan plan) {
        BodyEmitter.all(this, plan);
    }

    private NumberKinds kinds() {
        NumberKinds.Facts facts =
                new NumberKinds.Facts() {
                    @Override
                    public boolean givesNumber(String name, int arguments) {
                        Builtin builtin = builtins.find(name);
                        return builtin != null
                                && builtin.artifact() == null
                                && builtin.result() == Builtin.Result.NUMBER
                                && arguments >= builtin.minimum()
                                && arguments <= builtin.maximum();
                    }

                    @Override
                    public boolean isLarge(Body body) {
                        return style(body) == Plan.Style.LARGE;
                    }
                };
        return isPlain()
                ? NumberKinds.nothing(model, reads, facts)
                : NumberKinds.infer(model, reads, facts);
    }

    // ---- loading

    private CompiledProgram load(List<Plan> main, List<Plan> blocks, @Nullable Path origin) {
        ClassFile adapters = classes.isEmpty() ? classFor(model.top().span(), 0) : classes.get(0);
        Map<Builtin, Integer> adapterNumbers = adapters(adapters);
        ProgramLoader loader = new ProgramLoader(origin);
        Map<ClassFile, Class<?>> defined = new IdentityHashMap<>();
        Map<String, CompiledProgram.EmittedClass> emitted = new HashMap<>();
        if (earlier != null) {
            emitted.putAll(earlier.classes());
        }
        for (ClassFile file : classes) {
            String name = file.name().replace('/', '.');
            defined.put(file, loader.define(name, file.finish()));
            emitted.put(
                    name,
                    new CompiledProgram.EmittedClass(
                            file.source().fileName(),
                            file.source().text(),
                            file.lineBase(),
                            file.scriptMethods()));
        }
        Map<ClassFile, CodeUnit> units = units(defined);
        Map<String, FunctionEntry> functions = functions(units, adapters, adapterNumbers);
        Map<String, Map<String, FunctionEntry>> methods = methods(units);
        return new CompiledProgram(
                Map.copyOf(model.globals()),
                functions,
                shapes(),
                methods,
                templates.toArray(new RecordTemplate[0]),
                layouts,
                anonymous(units),
                entries(main, units),
                sharedParts,
                sharedNames,
                entries(blocks, units),
                emitted,
                hosted.toArray(new FunctionEntry[0]),
                Set.copyOf(model.functions().keySet()),
                builtins.extensions(),
                elsewhere());
    }

    private FunctionEntry[] anonymous(Map<ClassFile, CodeUnit> units) {
        FunctionEntry[] own = entries(plansOf(model.lambdas()), units);
        if (earlier == null) {
            return own;
        }
        FunctionEntry[] before = earlier.anonymous();
        FunctionEntry[] all = Arrays.copyOf(before, before.length + own.length);
        System.arraycopy(own, 0, all, before.length, own.length);
        return all;
    }

    /** The number of a function of the host that is called by name. */
    int hosted(Builtin builtin) {
        FunctionEntry known = hostEntries.get(builtin);
        if (known != null) {
            return hosted.indexOf(known);
        }
        hosted.add(hostEntry(builtin));
        return hosted.size() - 1;
    }

    private FunctionEntry hostEntry(Builtin builtin) {
        FunctionEntry entry =
                new FunctionEntry(
                        builtin,
                        builtin.names().get(0),
                        builtin.minimum(),
                        builtin.maximum(),
                        false,
                        Objects.requireNonNull(builtin.host()),
                        0,
                        0);
        hostEntries.put(builtin, entry);
        return entry;
    }

    /** Gives the builtins that the program uses as values their numbers. */
    private Map<Builtin, Integer> adapters(ClassFile owner) {
        Map<Builtin, Integer> numbers = new IdentityHashMap<>();
        for (String name : readAsFunctions) {
            Builtin builtin = builtins.find(name);
            if (builtin != null && isEmitted(builtin) && !numbers.containsKey(builtin)) {
                int count = builtin.maximum();
                String target = builtin.owner() + "." + builtin.method();
                numbers.put(
                        builtin,
                        owner.dispatch().add(target, Plan.descriptor(count), 0, count, false));
            }
        }
        return numbers;
    }

    /** Whether calls of it go to a method of the runtime. */
    private static boolean isEmitted(Builtin builtin) {
        return builtin.artifact() == null && builtin.host() == null;
    }

    private static Map<ClassFile, CodeUnit> units(Map<ClassFile, Class<?>> defined) {
        Map<ClassFile, CodeUnit> units = new IdentityHashMap<>();
        for (Map.Entry<ClassFile, Class<?>> file : defined.entrySet()) {
            try {
                units.put(file.getKey(), (CodeUnit) file.getValue().getConstructor().newInstance());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        "an emitted class does not load: " + file.getKey().name(), e);
            }
        }
        return units;
    }

    private Map<String, FunctionEntry> functions(
            Map<ClassFile, CodeUnit> units,
            ClassFile adapters,
            Map<Builtin, Integer> adapterNumbers) {
        Map<String, FunctionEntry> functions = new HashMap<>();
        Map<Builtin, FunctionEntry> identities = new IdentityHashMap<>();
        for (Map.Entry<Builtin, Integer> adapter : adapterNumbers.entrySet()) {
            Builtin builtin = adapter.getKey();
            identities.put(
                    builtin,
                    new FunctionEntry(
                            builtin,
                            builtin.names().get(0),
                            builtin.minimum(),
                            builtin.maximum(),
                            false,
                            Objects.requireNonNull(units.get(adapters)),
                            adapter.getValue(),
                            0));
        }
        for (String name : readAsFunctions) {
            Builtin builtin = builtins.find(name);
            if (builtin != null && builtin.host() != null) {
                FunctionEntry known = hostEntries.get(builtin);
                functions.put(name, known == null ? hostEntry(builtin) : known);
            } else if (builtin != null && identities.containsKey(builtin)) {
                functions.put(name, identities.get(builtin));
            }
        }
        for (Map.Entry<String, Body> function : model.functions().entrySet()) {
            functions.put(function.getKey(), entry(plan(function.getValue()), units));
        }
        return functions;
    }

    private Map<String, Map<String, FunctionEntry>> methods(Map<ClassFile, CodeUnit> units) {
        Map<String, Map<String, FunctionEntry>> methods = new HashMap<>();
        for (Map.Entry<String, ProgramModel.ShapeModel> shape : model.shapes().entrySet()) {
            Map<String, FunctionEntry> ofShape = new HashMap<>();
            for (Statement.FunctionDefinition method : shape.getValue().definition().methods()) {
                Body body = Objects.requireNonNull(shape.getValue().methods().get(method.name()));
                Plan plan = plan(body);
                ofShape.put(method.name(), entry(plan, units, takesSelf(method.signature())));
            }
            methods.put(shape.getKey(), ofShape);
        }
        return methods;
    }

    private static boolean takesSelf(Signature signature) {
        return !signature.parameters().isEmpty() && signature.parameters().get(0).namesSelf();
    }

    private List<Plan> plansOf(List<Body> bodies) {
        List<Plan> result = new ArrayList<>();
        for (Body body : bodies) {
            result.add(plan(body));
        }
        return result;
    }

    private FunctionEntry[] entries(List<Plan> plans, Map<ClassFile, CodeUnit> units) {
        FunctionEntry[] entries = new FunctionEntry[plans.size()];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = entry(plans.get(i), units);
        }
        return entries;
    }

    private FunctionEntry entry(Plan plan, Map<ClassFile, CodeUnit> units) {
        return entry(plan, units, false);
    }

    private FunctionEntry entry(Plan plan, Map<ClassFile, CodeUnit> units, boolean takesSelf) {
        int count = plan.body().parameters().size();
        return new FunctionEntry(
                plan.body().span(),
                plan.body().name(),
                count,
                count,
                takesSelf,
                Objects.requireNonNull(units.get(plan.owner())),
                plan.index(),
                looksAt(plan.body()));
    }

    /** The first parameters that the body only looks at. */
    private long looksAt(Body body) {
        long bits = 0;
        int count = Math.min(Long.SIZE, body.parameters().size());
        for (int i = 0; i < count; i++) {
            bits |= uses.borrows(body, i) ? 1L << i : 0;
        }
        return bits;
    }

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
        ShapeType before = earlierShapes.get(name);
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

    private Map<String, String> elsewhere() {
        Map<String, String> elsewhere = new HashMap<>();
        for (String name : readAsFunctions) {
            Builtin builtin = builtins.find(name);
            if (builtin != null && builtin.artifact() != null) {
                elsewhere.put(name, builtin.artifact());
            }
        }
        return elsewhere;
    }
}

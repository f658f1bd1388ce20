package in.etamil.internal.compile;

import in.etamil.internal.analysis.Body;
import in.etamil.internal.analysis.ProgramModel;
import in.etamil.internal.analysis.Uses;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * Turns a resolved program into JVM classes: one class a source file, more where a file is large.
 * First every body gets its place, then each is emitted, then the classes are loaded and the
 * runtime's tables filled.
 */
public final class ProgramEmitter {
    private static final String PACKAGE = "etamil/";

    private final ProgramModel model;
    private final FunctionTable builtins;
    private final Optimisation optimisation;
    private final CodeSize sizes;
    private final Uses uses;
    private final Names classNames = new Names();
    private final Map<SourceText, ClassFile> open = new IdentityHashMap<>();
    private final List<ClassFile> classes = new ArrayList<>();
    private final Map<Body, Plan> plans = new IdentityHashMap<>();
    private final Map<Body, Integer> lambdaNumbers = new IdentityHashMap<>();
    private final Set<String> readAsFunctions = new LinkedHashSet<>();
    private final Map<List<String>, Integer> templateNumbers = new HashMap<>();
    private final List<RecordTemplate> templates = new ArrayList<>();
    private final LayoutRoot layouts = new LayoutRoot();

    private ProgramEmitter(ProgramModel model, FunctionTable builtins, Optimisation optimisation) {
        this.model = model;
        this.builtins = builtins;
        this.optimisation = optimisation;
        this.uses =
                optimisation == Optimisation.NONE
                        ? Uses.unknown()
                        : Uses.of(model, new BuiltinFacts(builtins));
        this.sizes = new CodeSize(model, uses);
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
        return new ProgramEmitter(model, builtins, optimisation).emit(origin);
    }

    private CompiledProgram emit(@Nullable Path origin) {
        planAll();
        Set<String> assigned = new HashSet<>();
        List<Plan> main = main(assigned);
        List<Plan> routes = new ArrayList<>();
        for (Statement.Route route : model.routes()) {
            Plan plan = plan(model.block(route));
            emitBody(plan, new HashSet<>(assigned));
            routes.add(plan);
        }
        for (Plan plan : List.copyOf(plans.values())) {
            if (!plan.body().isTopLevel()) {
                emitBody(plan, new HashSet<>());
            }
        }
        return load(main, routes, origin);
    }

    // ---- what the emitters ask

    /** Whether only the general path may be used. */
    boolean isPlain() {
        return optimisation == Optimisation.NONE;
    }

    ProgramModel model() {
        return model;
    }

    CodeSize sizes() {
        return sizes;
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
            plan(body, sizes.of(body.statements()));
        }
        for (ProgramModel.ShapeModel shape : model.shapes().values()) {
            for (Body method : shape.methods().values()) {
                plan(method, sizes.of(method.statements()));
            }
        }
        for (Body lambda : model.lambdas()) {
            lambdaNumbers.put(lambda, lambdaNumbers.size());
            plan(lambda, sizes.of(lambda.statements()));
        }
        for (Statement.Route route : model.routes()) {
            plan(model.block(route), CodeSize.METHOD + 1);
        }
    }

    private Plan plan(Body body, int size) {
        ClassFile owner = classFor(body.span(), Math.min(size, CodeSize.METHOD));
        Plan plan = Plan.of(body, owner, size);
        plans.put(body, plan);
        return plan;
    }

    // ---- emitting

    /** The top level: one method for each run of statements of one file. */
    private List<Plan> main(Set<String> assigned) {
        List<Plan> parts = new ArrayList<>();
        List<Statement> statements = model.top().statements();
        int from = 0;
        while (from < statements.size()) {
            SourceText source = statements.get(from).span().source();
            int end = from;
            while (end < statements.size() && statements.get(end).span().source() == source) {
                end++;
            }
            ClassFile owner = classFor(statements.get(from).span(), CodeSize.METHOD);
            Plan plan = Plan.of(model.top(), owner, CodeSize.METHOD + 1);
            emitStatements(plan, statements.subList(from, end), assigned);
            parts.add(plan);
            from = end;
        }
        return parts;
    }

    private void emitBody(Plan plan, Set<String> assigned) {
        assigned.addAll(plan.body().captures());
        assigned.addAll(plan.body().parameters());
        emitStatements(plan, plan.body().statements(), assigned);
    }

    private void emitStatements(Plan plan, List<Statement> statements, Set<String> assigned) {
        Body body = plan.body();
        int incoming = plan.takesArrays() ? 2 : body.captures().size() + body.parameters().size();
        int locals = plan.large() ? incoming : Math.max(incoming, body.slots());
        Code code =
                new Code(
                        plan.owner(),
                        plan.method(),
                        plan.descriptor(),
                        Code.Answer.RESULT,
                        1 + locals);
        Context context = new Context(this, body, plan.large(), assigned, code);
        code.at(body.span());
        if (context.isCall()) {
            code.onExecution("enter");
            prepareVariables(plan, context, incoming);
        }
        new StatementEmitter(context).all(statements);
        code.pushNull();
        code.returnResult(context.isCall());
        code.finish();
    }

    private static void prepareVariables(Plan plan, Context context, int incoming) {
        Code code = context.code;
        Body body = plan.body();
        if (!plan.large()) {
            for (int i = incoming; i < body.slots(); i++) {
                code.pushUnbound();
                code.store(1 + i);
            }
            return;
        }
        context.frame = code.newLocal();
        if (plan.takesArrays()) {
            code.load(1);
            code.load(2);
            code.pushInt(body.slots());
            code.runtime("Flow", "frame", "([" + Code.O + "[" + Code.O + "I)[" + Code.O);
        } else {
            code.pushInt(body.slots());
            code.pushInt(incoming);
            code.runtime("Flow", "frame", "(II)[" + Code.O);
            for (int i = 0; i < incoming; i++) {
                code.dup();
                code.pushInt(i);
                code.load(1 + i);
                code.asm().visitInsn(Opcodes.AASTORE);
            }
        }
        code.store(context.frame);
    }

    // ---- loading

    private CompiledProgram load(List<Plan> main, List<Plan> routes, @Nullable Path origin) {
        ClassFile adapters = classes.isEmpty() ? classFor(model.top().span(), 0) : classes.get(0);
        Map<Builtin, Integer> adapterNumbers = adapters(adapters);
        Map<String, byte[]> bytes = new HashMap<>();
        Map<String, CompiledProgram.EmittedClass> emitted = new HashMap<>();
        for (ClassFile file : classes) {
            String name = file.name().replace('/', '.');
            bytes.put(name, file.finish());
            emitted.put(
                    name,
                    new CompiledProgram.EmittedClass(file.source().fileName(), file.lineBase()));
        }
        Map<ClassFile, CodeUnit> units = units(new ProgramLoader(bytes, origin));
        Map<String, FunctionEntry> functions = functions(units, adapters, adapterNumbers);
        Map<String, Map<String, FunctionEntry>> methods = methods(units);
        return new CompiledProgram(
                Map.copyOf(model.globals()),
                functions,
                shapes(),
                methods,
                templates.toArray(new RecordTemplate[0]),
                entries(plansOf(model.lambdas()), units),
                entries(main, units),
                entries(routes, units),
                emitted,
                elsewhere());
    }

    /** Gives the builtins that the program uses as values their numbers. */
    private Map<Builtin, Integer> adapters(ClassFile owner) {
        Map<Builtin, Integer> numbers = new IdentityHashMap<>();
        for (String name : readAsFunctions) {
            Builtin builtin = builtins.find(name);
            if (builtin != null && builtin.artifact() == null && !numbers.containsKey(builtin)) {
                int count = builtin.maximum();
                String target = builtin.owner() + "." + builtin.method();
                numbers.put(
                        builtin,
                        owner.dispatch().add(target, Plan.descriptor(count), 0, count, false));
            }
        }
        return numbers;
    }

    private Map<ClassFile, CodeUnit> units(ProgramLoader loader) {
        Map<ClassFile, CodeUnit> units = new IdentityHashMap<>();
        for (ClassFile file : classes) {
            try {
                Class<?> loaded = loader.loadClass(file.name().replace('/', '.'));
                units.put(file, (CodeUnit) loaded.getConstructor().newInstance());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        "an emitted class does not load: " + file.name(), e);
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
                            builtin.names().get(0),
                            builtin.minimum(),
                            builtin.maximum(),
                            false,
                            Objects.requireNonNull(units.get(adapters)),
                            adapter.getValue()));
        }
        for (String name : readAsFunctions) {
            Builtin builtin = builtins.find(name);
            if (builtin != null && identities.containsKey(builtin)) {
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

    private static FunctionEntry[] entries(List<Plan> plans, Map<ClassFile, CodeUnit> units) {
        FunctionEntry[] entries = new FunctionEntry[plans.size()];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = entry(plans.get(i), units);
        }
        return entries;
    }

    private static FunctionEntry entry(Plan plan, Map<ClassFile, CodeUnit> units) {
        return entry(plan, units, false);
    }

    private static FunctionEntry entry(
            Plan plan, Map<ClassFile, CodeUnit> units, boolean takesSelf) {
        int count = plan.body().parameters().size();
        return new FunctionEntry(
                plan.body().name(),
                count,
                count,
                takesSelf,
                Objects.requireNonNull(units.get(plan.owner())),
                plan.index());
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
            shapes.put(shape.definition().name(), new ShapeType(shape.definition().name(), fields));
        }
        return shapes;
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

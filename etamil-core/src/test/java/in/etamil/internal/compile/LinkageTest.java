package in.etamil.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import in.etamil.host.FunctionDescriptor;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.analysis.model.Resolver;
import in.etamil.internal.budget.CompileBudget;
import in.etamil.internal.library.StandardLibrary;
import in.etamil.internal.runtime.Builtin;
import in.etamil.internal.runtime.CodeUnit;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.FunctionTable;
import in.etamil.internal.syntax.ParseResult;
import in.etamil.internal.syntax.Parser;
import in.etamil.internal.syntax.SourceText;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Emitted code names the runtime's methods and fields in one table and the rows of builtins, and
 * what they name is there. Without this a method that was renamed would only be missed by the
 * programs that need it.
 */
class LinkageTest {
    private static final Set<String> PUBLIC_OF_THE_JDK = Set.of("java.lang");

    /** What may name methods and fields: the table, and what emits calls of emitted code. */
    private static final Set<String> NAMES_MEMBERS =
            Set.of("Entry", "Code", "Constants", "Dispatch");

    /** What no case of the conformance suite needs. */
    private static final List<String> RARE =
            List.of(
                    // The truth of a number in words.
                    "செயல் f(எண் n) { (n * 2 - n) எனில் { திரும்பு 1; } திரும்பு 0; } அச்சு f(2);",
                    // Parts that are taken out to be changed, and lent to be appended to.
                    """
                    செயல் வை(a, i, v) { a[i] = v; திரும்பு a; }
                    செயல் f() { g = [[1]]; g[0] = வை(g[0], 0, 9); திரும்பு g; }
                    செயல் h() { g = {x: [1]}; g.x = வை(g.x, 0, 9); திரும்பு g; }
                    செயல் k() { g = [[1]]; r = g[0]; r = இணை(r, 2); g[0] = r; திரும்பு g; }
                    """,
                    // A try body in a function that is too large for one method.
                    "செயல் f(a) { முயல் {"
                            + "a = [a, {x: a}]; அச்சு a[0].x & a;".repeat(100)
                            + "} பிழை(e) { அச்சு e; } }",
                    "அச்சு விருந்தினர்(1);");

    /** A function that a host brings. */
    private static final String OF_THE_HOST = "விருந்தினர்";

    // ---- what is named is there

    @ParameterizedTest
    @EnumSource
    void everyEntryIsThere(Entry entry) throws Exception {
        Class<?> owner = accessible(entry.owner());
        Member member =
                switch (entry.kind()) {
                    case CONSTANT, FIELD -> field(owner, entry);
                    case CONSTRUCTOR -> owner.getConstructor(type(entry).parameterArray());
                    case FUNCTION, METHOD -> method(owner, entry.member(), type(entry));
                };
        assertThat(Modifier.isPublic(member.getModifiers())).isTrue();
        boolean ofTheClass =
                entry.kind() == Entry.Kind.FUNCTION || entry.kind() == Entry.Kind.CONSTANT;
        assertThat(Modifier.isStatic(member.getModifiers())).isEqualTo(ofTheClass);
        if (member instanceof Executable executable) {
            for (Class<?> parameter : executable.getParameterTypes()) {
                accessible(parameter);
            }
        }
    }

    @Test
    void everyBuiltinIsThere() throws Exception {
        for (boolean extensions : new boolean[] {true, false}) {
            FunctionTable table = StandardLibrary.table(extensions);
            for (String name : table.names()) {
                Builtin builtin = Objects.requireNonNull(table.find(name));
                switch (builtin.code()) {
                    case Builtin.Reserved row -> assertThat(row.artifact()).isNotBlank();
                    case Builtin.Hosted row -> fail(name + " is of a library");
                    case Builtin.Method row -> {
                        MethodType type = type(Plan.descriptor(builtin.maximum()));
                        Member body = method(accessible(row.owner()), row.name(), type);
                        assertThat(Modifier.isStatic(body.getModifiers())).as(name).isTrue();
                    }
                }
            }
        }
    }

    private static Class<?> accessible(String internalName) throws ClassNotFoundException {
        return accessible(Class.forName(internalName.replace('/', '.')));
    }

    /** Emitted classes are in another module, to which only some rooms are open. */
    private static Class<?> accessible(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.componentType();
        }
        assertThat(Modifier.isPublic(element.getModifiers())).as(element.getName()).isTrue();
        if (!element.isPrimitive() && !PUBLIC_OF_THE_JDK.contains(element.getPackageName())) {
            assertThat(ProgramLoader.CALLED_BY_EMITTED_CODE).contains(element.getPackageName());
        }
        return element;
    }

    private static Field field(Class<?> owner, Entry entry) throws NoSuchFieldException {
        Field field = owner.getField(entry.member());
        assertThat(field.getType().descriptorString()).isEqualTo(entry.descriptor());
        return field;
    }

    private static Member method(Class<?> owner, String name, MethodType type)
            throws NoSuchMethodException {
        var method = owner.getMethod(name, type.parameterArray());
        assertThat(method.getReturnType()).as(name).isEqualTo(type.returnType());
        return method;
    }

    private static MethodType type(Entry entry) {
        return type(entry.descriptor());
    }

    private static MethodType type(String descriptor) {
        return MethodType.fromMethodDescriptorString(
                descriptor, LinkageTest.class.getClassLoader());
    }

    // ---- nothing else is named

    /** And every entry is used by some program: there is none too many. */
    @Test
    void programsUseTheTableAndBuiltinsAlone() throws IOException {
        Map<String, Entry> table = new HashMap<>();
        for (Entry entry : Entry.values()) {
            table.put(entry.owner() + "." + entry.member() + entry.descriptor(), entry);
        }
        Set<String> rows = rows();
        Set<Entry> unused = EnumSet.allOf(Entry.class);
        Set<String> unknown = new TreeSet<>();
        for (String program : programs()) {
            for (byte[] emitted : emitted(program)) {
                members(
                        emitted,
                        (owner, member) -> {
                            Entry entry = table.get(owner + "." + member);
                            if (entry != null) {
                                unused.remove(entry);
                            } else if (!owner.startsWith("etamil/")
                                    && !rows.contains(owner + "." + member)) {
                                unknown.add(owner + "." + member);
                            }
                        });
            }
        }
        // It is what every emitted class defines, and never called by one.
        unused.remove(Entry.CALL);
        assertThat(unknown).isEmpty();
        assertThat(unused).isEmpty();
    }

    private static Set<String> rows() {
        Set<String> rows = new HashSet<>();
        FunctionTable table = StandardLibrary.table(true);
        for (String name : table.names()) {
            Builtin builtin = table.find(name);
            if (builtin != null && builtin.code() instanceof Builtin.Method row) {
                String descriptor = Plan.descriptor(builtin.maximum());
                rows.add(row.owner() + "." + row.name() + descriptor);
            }
        }
        return rows;
    }

    private static List<String> programs() throws IOException {
        List<String> programs = new ArrayList<>(RARE);
        try (Stream<Path> files = Files.walk(Path.of("..", "conformance"))) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".qmz")) {
                    programs.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        }
        return programs;
    }

    /** The classes of a text on every path of the emitter; none if it cannot be parsed. */
    private static List<byte[]> emitted(String program) {
        SourceText text = new SourceText("p", "p", program);
        CompileBudget budget = CompileBudget.unlimited();
        List<byte[]> classes = new ArrayList<>();
        if (Parser.parse(text, true) instanceof ParseResult.Parsed parsed) {
            FunctionTable functions = StandardLibrary.table(true);
            functions.add(
                    "நூலகம்",
                    Builtin.of(
                            FunctionDescriptor.named(OF_THE_HOST).takesAny(1).build(),
                            Builtin.Form.CALL,
                            new Builtin.Hosted("நூலகம்", new NeverCalled())));
            for (Optimisation optimisation : List.of(Optimisation.FULL, Optimisation.NONE)) {
                ProgramModel model =
                        Resolver.resolve(parsed.tree(), Earlier.NOTHING.globals(), budget);
                Inference known = Inference.of(model, functions, optimisation, budget);
                Placement placement = Placement.of(known, Earlier.NOTHING, budget);
                for (Emission.EmittedFile file : ProgramEmitter.emit(placement, budget).classes()) {
                    classes.add(file.bytes());
                }
            }
        }
        return classes;
    }

    private static final class NeverCalled extends CodeUnit {
        @Override
        public Object call(int index, Execution x, Object[] captures, Object[] arguments) {
            throw new AssertionError("nothing runs");
        }
    }

    /** The methods called and fields used by a class. */
    private static void members(byte[] classFile, BiConsumer<String, String> use) {
        ClassVisitor visitor =
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String type, String generic, String[] thrown) {
                        return new MethodVisitor(Opcodes.ASM9) {
                            @Override
                            public void visitMethodInsn(
                                    int opcode,
                                    String owner,
                                    String called,
                                    String descriptor,
                                    boolean ofInterface) {
                                use.accept(owner, called + descriptor);
                            }

                            @Override
                            public void visitFieldInsn(
                                    int opcode, String owner, String field, String descriptor) {
                                use.accept(owner, field + descriptor);
                            }
                        };
                    }
                };
        new ClassReader(classFile).accept(visitor, 0);
    }

    // ---- nobody else names anything

    @Test
    void classesOfTheRuntimeAreNamedInOnePlace() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, byte[]> room : classesOfTheRoom().entrySet()) {
            texts(
                    room.getValue(),
                    text -> {
                        if (text.contains("in/etamil/") || text.contains("java/")) {
                            found.add(room.getKey());
                        }
                    });
        }
        assertThat(found).containsExactly("Type");
    }

    @Test
    void emittersLeaveTheNamingOfMembersToTheTable() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, byte[]> room : classesOfTheRoom().entrySet()) {
            members(
                    room.getValue(),
                    (owner, member) -> {
                        if (owner.equals("org/objectweb/asm/MethodVisitor")
                                && (member.startsWith("visitMethodInsn")
                                        || member.startsWith("visitFieldInsn")
                                        || member.startsWith("visitInvokeDynamicInsn"))) {
                            found.add(room.getKey().replaceAll("\\$.*", ""));
                        }
                    });
        }
        assertThat(found).isEqualTo(new TreeSet<>(NAMES_MEMBERS));
    }

    private static Map<String, byte[]> classesOfTheRoom() throws IOException {
        String room = Compiler.class.getPackageName().replace('.', '/');
        Path classes =
                Path.of(
                        URI.create(
                                Compiler.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toString()));
        Map<String, byte[]> found = new HashMap<>();
        try (Stream<Path> files = Files.list(classes.resolve(room))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                found.put(name, Files.readAllBytes(file));
            }
        }
        assertThat(found).containsKeys("Compiler", "Entry", "StatementEmitter");
        return found;
    }

    /** Every text that a class holds, also as the value of a constant or inside a concatenation. */
    private static void texts(byte[] classFile, Consumer<String> text) {
        ClassVisitor visitor =
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public FieldVisitor visitField(
                            int access, String name, String type, String generic, Object value) {
                        if (value instanceof String constant) {
                            text.accept(constant);
                        }
                        return null;
                    }

                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String type, String generic, String[] thrown) {
                        return new MethodVisitor(Opcodes.ASM9) {
                            @Override
                            public void visitLdcInsn(Object value) {
                                if (value instanceof String constant) {
                                    text.accept(constant);
                                }
                            }

                            @Override
                            public void visitInvokeDynamicInsn(
                                    String called,
                                    String descriptor,
                                    Handle bootstrap,
                                    Object... arguments) {
                                for (Object argument : arguments) {
                                    if (argument instanceof String constant) {
                                        text.accept(constant);
                                    }
                                }
                            }
                        };
                    }
                };
        new ClassReader(classFile).accept(visitor, 0);
    }
}

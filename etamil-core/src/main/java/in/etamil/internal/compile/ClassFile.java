package in.etamil.internal.compile;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.data.PackedNames;
import in.etamil.internal.syntax.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * One class being emitted: its methods, its constants, and the numbers by which the runtime calls
 * its functions.
 */
final class ClassFile {
    private static final String UNIT = "in/etamil/internal/runtime/CodeUnit";
    private static final String NAMES = "[Ljava/lang/String;";
    private static final String DECIMAL = "in/etamil/internal/number/Decimal";

    /**
     * A class file's line table holds lines up to 65,535; some room is left for a method that goes
     * on.
     */
    private static final int MOST_LINES = 60_000;

    /** About where a class is full: constants share a pool of 65,535 entries. */
    private static final int FULL = 60_000;

    /** How many constants one initialising method makes. */
    private static final int CONSTANTS_A_METHOD = 300;

    /** A literal longer than this does not surely fit the 65,535 bytes of a constant. */
    private static final int LONGEST_TEXT = 20_000;

    private interface Initializer {
        void emit(MethodVisitor code);
    }

    private final String name;
    private final SourceText source;
    private final ClassWriter writer;
    private final Names methods = new Names();
    private final Map<String, CompiledProgram.EmittedMethod> scriptMethods = new HashMap<>();
    private final Dispatch dispatch = new Dispatch();
    private final List<Initializer> constants = new ArrayList<>();
    private final Map<Object, String> constantFields = new HashMap<>();
    private final int lineBase;
    private int weight;

    ClassFile(String name, SourceText source, int firstLine) {
        this.name = name;
        this.source = source;
        this.lineBase = firstLine <= MOST_LINES ? 0 : firstLine - 1;
        this.writer = new FrameWriter();
        writer.visit(
                Opcodes.V21,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
                name,
                null,
                UNIT,
                null);
        writer.visitSource(source.fileName(), null);
        constructor();
        methods.unique("call");
    }

    String name() {
        return name;
    }

    SourceText source() {
        return source;
    }

    /** Whether a method that begins on the line may still go here. */
    boolean hasRoomFor(int line) {
        return weight <= FULL && canTell(line);
    }

    /** Whether the line fits what the class's line table can hold. */
    boolean canTell(int line) {
        return line > lineBase && line - lineBase <= MOST_LINES;
    }

    /** What the class's line numbers are counted from. */
    int lineBase() {
        return lineBase;
    }

    void addWeight(int size) {
        weight += size;
    }

    /** A name for a method that is called to run the body. */
    String methodName(String wanted, Body body) {
        return methodName(wanted, body, false);
    }

    /** A name for a method that a method of the body calls to go on with it. */
    String partName(String wanted, Body body) {
        return methodName(wanted, body, true);
    }

    private String methodName(String wanted, Body body, boolean part) {
        String method = methods.unique(wanted);
        String written = body.kind() == Body.Kind.TOP ? null : body.name();
        scriptMethods.put(method, new CompiledProgram.EmittedMethod(written, part, body.locals()));
        return method;
    }

    /** What each method is to the program, by its name. */
    Map<String, CompiledProgram.EmittedMethod> scriptMethods() {
        return scriptMethods;
    }

    /** Opens a static method that other emitted classes may call. */
    MethodVisitor method(String method, String descriptor) {
        MethodVisitor code =
                writer.visitMethod(
                        Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, method, descriptor, null, null);
        code.visitCode();
        return code;
    }

    /** The numbers by which the runtime calls this class's functions. */
    Dispatch dispatch() {
        return dispatch;
    }

    // ---- constants

    void loadNumber(MethodVisitor code, Decimal number) {
        String text = number.toScaledString();
        String field = constantFields.get("n" + text);
        if (field == null) {
            field =
                    constant(
                            "n" + text,
                            "L" + DECIMAL + ";",
                            init -> {
                                init.visitLdcInsn(text);
                                init.visitMethodInsn(
                                        Opcodes.INVOKESTATIC,
                                        DECIMAL,
                                        "parseLiteral",
                                        "(Ljava/lang/String;)L" + DECIMAL + ";",
                                        false);
                            });
        }
        code.visitFieldInsn(Opcodes.GETSTATIC, name, field, "L" + DECIMAL + ";");
    }

    void loadText(MethodVisitor code, String text) {
        if (text.length() <= LONGEST_TEXT) {
            code.visitLdcInsn(text);
            return;
        }
        String field = constantFields.get("t" + text);
        if (field == null) {
            field = constant("t" + text, "Ljava/lang/String;", init -> longText(init, text));
        }
        code.visitFieldInsn(Opcodes.GETSTATIC, name, field, "Ljava/lang/String;");
    }

    /**
     * The text inside an initializer, which must not use another constant: that may be made later.
     */
    private static void initialText(MethodVisitor init, String text) {
        if (text.length() <= LONGEST_TEXT) {
            init.visitLdcInsn(text);
        } else {
            longText(init, text);
        }
    }

    private static void longText(MethodVisitor init, String text) {
        init.visitTypeInsn(Opcodes.NEW, "java/lang/StringBuilder");
        init.visitInsn(Opcodes.DUP);
        init.visitMethodInsn(
                Opcodes.INVOKESPECIAL, "java/lang/StringBuilder", "<init>", "()V", false);
        for (int from = 0; from < text.length(); from += LONGEST_TEXT) {
            init.visitLdcInsn(text.substring(from, Math.min(text.length(), from + LONGEST_TEXT)));
            init.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    "java/lang/StringBuilder",
                    "append",
                    "(Ljava/lang/String;)Ljava/lang/StringBuilder;",
                    false);
        }
        init.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                "java/lang/StringBuilder",
                "toString",
                "()Ljava/lang/String;",
                false);
    }

    /** A field's name with the memory of where it was found last. */
    void loadFieldSite(MethodVisitor code, String fieldName) {
        String field = constantFields.get("f" + fieldName);
        if (field == null) {
            field =
                    constant(
                            "f" + fieldName,
                            Code.FIELD_SITE,
                            init -> {
                                init.visitTypeInsn(Opcodes.NEW, Code.DATA + "FieldSite");
                                init.visitInsn(Opcodes.DUP);
                                initialText(init, fieldName);
                                init.visitMethodInsn(
                                        Opcodes.INVOKESPECIAL,
                                        Code.DATA + "FieldSite",
                                        "<init>",
                                        "(Ljava/lang/String;)V",
                                        false);
                            });
        }
        code.visitFieldInsn(Opcodes.GETSTATIC, name, field, Code.FIELD_SITE);
    }

    /** An array of names that nobody changes, such as the keys of a shape literal. */
    void loadNames(MethodVisitor code, List<String> names) {
        String field = constantFields.get(names);
        if (field == null) {
            field =
                    constant(
                            List.copyOf(names),
                            NAMES,
                            init -> {
                                initialText(init, PackedNames.pack(names));
                                init.visitMethodInsn(
                                        Opcodes.INVOKESTATIC,
                                        Code.DATA + "PackedNames",
                                        "unpack",
                                        "(Ljava/lang/String;)" + NAMES,
                                        false);
                            });
        }
        code.visitFieldInsn(Opcodes.GETSTATIC, name, field, NAMES);
    }

    private String constant(Object key, String type, Initializer value) {
        String field = "k" + constantFields.size();
        constantFields.put(key, field);
        writer.visitField(Opcodes.ACC_STATIC, field, type, null, null).visitEnd();
        constants.add(
                init -> {
                    value.emit(init);
                    init.visitFieldInsn(Opcodes.PUTSTATIC, name, field, type);
                });
        return field;
    }

    // ---- the class as bytes

    byte[] finish() {
        dispatch.emit(writer, name, methods);
        initializer();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void constructor() {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, UNIT, "<init>", "()V", false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** Constants are made in methods of bounded size, called by the class initializer. */
    private void initializer() {
        if (constants.isEmpty()) {
            return;
        }
        MethodVisitor clinit =
                writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        clinit.visitCode();
        for (int from = 0; from < constants.size(); from += CONSTANTS_A_METHOD) {
            String part = methods.unique("constants");
            MethodVisitor code = method(part, "()V");
            int end = Math.min(constants.size(), from + CONSTANTS_A_METHOD);
            for (int i = from; i < end; i++) {
                constants.get(i).emit(code);
            }
            code.visitInsn(Opcodes.RETURN);
            code.visitMaxs(0, 0);
            code.visitEnd();
            clinit.visitMethodInsn(Opcodes.INVOKESTATIC, name, part, "()V", false);
        }
        clinit.visitInsn(Opcodes.RETURN);
        clinit.visitMaxs(0, 0);
        clinit.visitEnd();
    }

    /** Frames merge only references, and as Object: no class is ever loaded to compute one. */
    private static final class FrameWriter extends ClassWriter {
        /** Deep expressions hold a local a level, and every label of theirs knows all of them. */
        private static final int MOST_FRAME_BYTES = 64 << 20;

        private static final long MOST_FRAME_STEPS = 1_000_000_000;

        FrameWriter() {
            super(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS);
            setComputeLimits(MOST_FRAME_BYTES, MOST_FRAME_STEPS);
        }

        @Override
        protected String getCommonSuperClass(String first, String second) {
            return "java/lang/Object";
        }
    }
}

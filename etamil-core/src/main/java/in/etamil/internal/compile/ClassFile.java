package in.etamil.internal.compile;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.syntax.SourceText;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * One class being emitted: its methods, its constants, and the numbers by which the runtime calls
 * its functions.
 */
final class ClassFile {
    /**
     * A class file's line table holds lines up to 65,535; some room is left for a method that goes
     * on.
     */
    private static final int MOST_LINES = 60_000;

    /** About where a class is full: constants share a pool of 65,535 entries. */
    private static final int FULL = 60_000;

    private static final int LONGEST_FILE_NAME = 1_000;

    private final String name;
    private final SourceText source;
    private final ClassWriter writer;
    private final Names methods = new Names();
    private final Map<String, CompiledProgram.EmittedMethod> scriptMethods = new HashMap<>();
    private final Dispatch dispatch = new Dispatch();
    private final Constants constants;
    private final int lineBase;
    private int weight;

    ClassFile(String name, SourceText source, int firstLine) {
        this.name = name;
        this.source = source;
        this.lineBase = firstLine <= MOST_LINES ? 0 : firstLine - 1;
        this.writer = new FrameWriter();
        this.constants = new Constants(writer, name);
        writer.visit(
                Opcodes.V21,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
                name,
                null,
                Type.CODE_UNIT.internalName(),
                null);
        writer.visitSource(shortened(source.fileName()), null);
        constructor();
        methods.unique("call");
    }

    /** A class file holds texts of up to 65,535 bytes. */
    private static String shortened(String fileName) {
        return fileName.length() <= LONGEST_FILE_NAME
                ? fileName
                : fileName.substring(0, LONGEST_FILE_NAME);
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

    /** What methods of this class push that the JVM knows no form for. */
    Constants constants() {
        return constants;
    }

    // ---- the class as bytes

    byte[] finish() {
        dispatch.emit(writer, name, methods);
        constants.emit(methods);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void constructor() {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        Entry.NEW_CODE_UNIT.call(code);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
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
            return Type.OBJECT.internalName();
        }
    }
}

package in.etamil.internal.compile;

import in.etamil.internal.runtime.Builtin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The switch by which the runtime calls an emitted function by its number, cut into methods of
 * bounded size.
 */
final class Dispatch {
    private static final int BYTES_A_METHOD = 5000;

    /** The parts take and give what the whole does. */
    private static final String DESCRIPTOR = Entry.CALL.descriptor();

    /** A function that the runtime may call by its number; without an owner it is the class's. */
    private record Target(
            @Nullable String owner,
            String method,
            String descriptor,
            int captures,
            int parameters,
            boolean array) {
        int bytes() {
            return 20 + (array ? 8 : (captures + parameters) * 5);
        }
    }

    private final List<Target> targets = new ArrayList<>();

    /**
     * Gives a function its number; with {@code array} its method takes captures and arguments in
     * one array.
     */
    int add(String method, String descriptor, int captures, int parameters, boolean array) {
        targets.add(new Target(null, method, descriptor, captures, parameters, array));
        return targets.size() - 1;
    }

    /** Gives a builtin its number. */
    int addBuiltin(Builtin.Method builtin, int parameters) {
        String descriptor = Plan.descriptor(parameters);
        targets.add(new Target(builtin.owner(), builtin.name(), descriptor, 0, parameters, false));
        return targets.size() - 1;
    }

    /** Emits {@code CodeUnit.call} and the parts it needs. */
    void emit(ClassWriter writer, String owner, Names names) {
        MethodVisitor code =
                writer.visitMethod(Opcodes.ACC_PUBLIC, Entry.CALL.member(), DESCRIPTOR, null, null);
        code.visitCode();
        int from = 0;
        while (from < targets.size()) {
            int end = endOfRange(from);
            String part = names.unique("call");
            callPart(code, owner, part, end);
            emitPart(writer, owner, part, from, end);
            from = end;
        }
        code.visitInsn(Opcodes.ACONST_NULL);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private int endOfRange(int from) {
        int bytes = 0;
        int end = from;
        while (end < targets.size() && (end == from || bytes < BYTES_A_METHOD)) {
            bytes += targets.get(end).bytes();
            end++;
        }
        return end;
    }

    private static void callPart(MethodVisitor code, String owner, String part, int end) {
        Label other = new Label();
        code.visitVarInsn(Opcodes.ILOAD, 1);
        Code.pushInt(code, end);
        code.visitJumpInsn(Opcodes.IF_ICMPGE, other);
        code.visitVarInsn(Opcodes.ILOAD, 1);
        code.visitVarInsn(Opcodes.ALOAD, 2);
        code.visitVarInsn(Opcodes.ALOAD, 3);
        code.visitVarInsn(Opcodes.ALOAD, 4);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, part, DESCRIPTOR, false);
        code.visitInsn(Opcodes.ARETURN);
        code.visitLabel(other);
    }

    private void emitPart(ClassWriter writer, String owner, String part, int from, int end) {
        MethodVisitor code =
                writer.visitMethod(
                        Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, part, DESCRIPTOR, null, null);
        code.visitCode();
        Label unknown = new Label();
        Label[] labels = new Label[end - from];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = new Label();
        }
        code.visitVarInsn(Opcodes.ILOAD, 0);
        code.visitTableSwitchInsn(from, end - 1, unknown, labels);
        for (int i = 0; i < labels.length; i++) {
            code.visitLabel(labels[i]);
            callTarget(code, owner, targets.get(from + i));
        }
        code.visitLabel(unknown);
        code.visitInsn(Opcodes.ACONST_NULL);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private static void callTarget(MethodVisitor code, String owner, Target target) {
        code.visitVarInsn(Opcodes.ALOAD, 1);
        if (target.array()) {
            code.visitVarInsn(Opcodes.ALOAD, 2);
            code.visitVarInsn(Opcodes.ALOAD, 3);
        } else {
            pushElements(code, 2, target.captures());
            pushElements(code, 3, target.parameters());
            code.visitVarInsn(Opcodes.ALOAD, 3);
            Entry.HANDED_OVER.call(code);
        }
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                target.owner() == null ? owner : target.owner(),
                target.method(),
                target.descriptor(),
                false);
        code.visitInsn(Opcodes.ARETURN);
    }

    private static void pushElements(MethodVisitor code, int array, int count) {
        for (int i = 0; i < count; i++) {
            code.visitVarInsn(Opcodes.ALOAD, array);
            Code.pushInt(code, i);
            code.visitInsn(Opcodes.AALOAD);
        }
    }
}

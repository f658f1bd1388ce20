import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Copies the libraries of the command from one folder to another, and on the way makes those that
 * every run loads start faster. What the classes do stays the same.
 *
 * <ul>
 *   <li>ASM's classes have a format of Java 5, which no archive of the JVM takes: they get that of
 *       Java 8.
 *   <li>A switch over types makes the JVM write and load a class at its first use, half a
 *       millisecond each: it becomes a chain of {@code instanceof}.
 * </ul>
 *
 * The build runs it from its source, with ASM on the class path.
 */
final class StartupJars {
    /** The oldest format that archives take and whose verifier reads frames. */
    private static final int FORMAT = Opcodes.V1_8;

    private StartupJars() {}

    public static void main(String[] folders) throws IOException {
        Path to = Files.createDirectories(Path.of(folders[1]));
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(folders[0]), "*.jar")) {
            for (Path jar : jars) {
                Path copy = to.resolve(jar.getFileName());
                if (isLoadedByEveryRun(jar)) {
                    improve(jar, copy);
                } else {
                    Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static boolean isLoadedByEveryRun(Path jar) {
        String name = jar.getFileName().toString();
        return name.startsWith("asm-") || name.startsWith("etamil-core-");
    }

    private static void improve(Path from, Path to) throws IOException {
        try (JarFile jar = new JarFile(from.toFile());
                OutputStream file = Files.newOutputStream(to);
                JarOutputStream out = new JarOutputStream(file)) {
            Enumeration<JarEntry> entries = jar.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                JarEntry copied = new JarEntry(entry.getName());
                copied.setTimeLocal(entry.getTimeLocal());
                byte[] bytes = jar.getInputStream(entry).readAllBytes();
                out.putNextEntry(copied);
                out.write(entry.getName().endsWith(".class") ? improved(bytes) : bytes);
                out.closeEntry();
            }
        }
    }

    private static byte[] improved(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        boolean old = (reader.readShort(6) & 0xFFFF) < FORMAT;
        ClassWriter writer = new ClassWriter(old ? ClassWriter.COMPUTE_FRAMES : 0);
        Improvement improvement = new Improvement(writer, old);
        reader.accept(improvement, 0);
        return old || improvement.switches > 0 ? writer.toByteArray() : bytes;
    }

    /** One class on its way. */
    private static final class Improvement extends ClassVisitor {
        private final boolean old;
        private String name = "";
        private boolean isInterface;

        /** How many switches were replaced. */
        private int switches;

        Improvement(ClassWriter writer, boolean old) {
            super(Opcodes.ASM9, writer);
            this.old = old;
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                String signature,
                String superName,
                String[] interfaces) {
            this.name = name;
            isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
            super.visit(old ? FORMAT : version, access, name, signature, superName, interfaces);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next =
                    super.visitMethod(access, name, descriptor, signature, exceptions);
            return new MethodVisitor(Opcodes.ASM9, next) {
                @Override
                public void visitInvokeDynamicInsn(
                        String name, String descriptor, Handle bootstrap, Object... labels) {
                    if (isTypeSwitch(bootstrap, labels)) {
                        visitMethodInsn(
                                Opcodes.INVOKESTATIC,
                                Improvement.this.name,
                                chain(descriptor, labels),
                                descriptor,
                                isInterface);
                    } else {
                        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, labels);
                    }
                }
            };
        }

        private static boolean isTypeSwitch(Handle bootstrap, Object[] labels) {
            if (!bootstrap.getOwner().equals("java/lang/runtime/SwitchBootstraps")
                    || !bootstrap.getName().equals("typeSwitch")) {
                return false;
            }
            for (Object label : labels) {
                if (!(label instanceof Type type) || type.getSort() < Type.ARRAY) {
                    return false;
                }
            }
            return true;
        }

        /**
         * Adds a method that does what the JVM's would: the index of the first type from the given
         * one on that the value has, -1 for null, the number of types for none.
         */
        private String chain(String descriptor, Object[] types) {
            String chain = "typeSwitch$" + switches++;
            MethodVisitor code =
                    super.visitMethod(
                            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                            chain,
                            descriptor,
                            null,
                            null);
            code.visitCode();
            Label next = new Label();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitJumpInsn(Opcodes.IFNONNULL, next);
            code.visitInsn(Opcodes.ICONST_M1);
            code.visitInsn(Opcodes.IRETURN);
            for (int i = 0; i < types.length; i++) {
                code.visitLabel(next);
                code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
                next = new Label();
                code.visitVarInsn(Opcodes.ALOAD, 0);
                code.visitTypeInsn(Opcodes.INSTANCEOF, ((Type) types[i]).getInternalName());
                code.visitJumpInsn(Opcodes.IFEQ, next);
                code.visitVarInsn(Opcodes.ILOAD, 1);
                code.visitIntInsn(Opcodes.SIPUSH, i);
                code.visitJumpInsn(Opcodes.IF_ICMPGT, next);
                code.visitIntInsn(Opcodes.SIPUSH, i);
                code.visitInsn(Opcodes.IRETURN);
            }
            code.visitLabel(next);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            code.visitIntInsn(Opcodes.SIPUSH, types.length);
            code.visitInsn(Opcodes.IRETURN);
            code.visitMaxs(2, 2);
            code.visitEnd();
            return chain;
        }
    }
}

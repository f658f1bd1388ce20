package in.etamil.internal.compile;

import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.data.PackedNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The constants of one emitted class that the JVM knows no form for: static fields, made when the
 * class is initialised. Equal ones are made once.
 */
final class Constants {
    /** How many constants one initialising method makes. */
    private static final int CONSTANTS_A_METHOD = 300;

    /** A literal longer than this does not surely fit the 65,535 bytes of a constant. */
    private static final int LONGEST_TEXT = 20_000;

    private static final String TEXTS = "[" + Type.TEXT.descriptor();

    private interface Initializer {
        void emit(MethodVisitor code);
    }

    private final ClassWriter writer;
    private final String owner;
    private final List<Initializer> initializers = new ArrayList<>();
    private final Map<Object, String> fields = new HashMap<>();

    Constants(ClassWriter writer, String owner) {
        this.writer = writer;
        this.owner = owner;
    }

    void pushNumber(MethodVisitor code, Decimal number) {
        String text = number.toScaledString();
        String key = "n" + text;
        String type = Type.DECIMAL.descriptor();
        if (!fields.containsKey(key)) {
            add(
                    key,
                    type,
                    init -> {
                        init.visitLdcInsn(text);
                        Entry.NUMBER.call(init);
                    });
        }
        push(code, key, type);
    }

    void pushText(MethodVisitor code, String text) {
        if (text.length() <= LONGEST_TEXT) {
            code.visitLdcInsn(text);
            return;
        }
        String key = "t" + text;
        String type = Type.TEXT.descriptor();
        if (!fields.containsKey(key)) {
            add(key, type, init -> longText(init, text));
        }
        push(code, key, type);
    }

    /** A field's name with the memory of where it was found last. */
    void pushFieldSite(MethodVisitor code, String fieldName) {
        String key = "f" + fieldName;
        String type = Type.FIELD_SITE.descriptor();
        if (!fields.containsKey(key)) {
            add(
                    key,
                    type,
                    init -> {
                        init.visitTypeInsn(Opcodes.NEW, Type.FIELD_SITE.internalName());
                        init.visitInsn(Opcodes.DUP);
                        initialText(init, fieldName);
                        Entry.NEW_FIELD_SITE.call(init);
                    });
        }
        push(code, key, type);
    }

    /** An array of names that nobody changes, such as the keys of a shape literal. */
    void pushNames(MethodVisitor code, List<String> names) {
        if (!fields.containsKey(names)) {
            add(
                    List.copyOf(names),
                    TEXTS,
                    init -> {
                        initialText(init, PackedNames.pack(names));
                        Entry.UNPACK_NAMES.call(init);
                    });
        }
        push(code, names, TEXTS);
    }

    private void push(MethodVisitor code, Object key, String type) {
        code.visitFieldInsn(Opcodes.GETSTATIC, owner, fields.get(key), type);
    }

    private String add(Object key, String type, Initializer value) {
        String field = "k" + fields.size();
        fields.put(key, field);
        writer.visitField(Opcodes.ACC_STATIC, field, type, null, null).visitEnd();
        initializers.add(
                init -> {
                    value.emit(init);
                    init.visitFieldInsn(Opcodes.PUTSTATIC, owner, field, type);
                });
        return field;
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
        init.visitTypeInsn(Opcodes.NEW, Type.TEXT_BUILDER.internalName());
        init.visitInsn(Opcodes.DUP);
        Entry.NEW_TEXT.call(init);
        for (int from = 0; from < text.length(); from += LONGEST_TEXT) {
            init.visitLdcInsn(text.substring(from, Math.min(text.length(), from + LONGEST_TEXT)));
            Entry.ADD_TEXT.call(init);
        }
        Entry.FINISH_TEXT.call(init);
    }

    /** Emits the class initializer, which calls methods of bounded size. */
    void emit(Names methods) {
        if (initializers.isEmpty()) {
            return;
        }
        MethodVisitor whole = method("<clinit>", Opcodes.ACC_STATIC);
        for (int from = 0; from < initializers.size(); from += CONSTANTS_A_METHOD) {
            String part = methods.unique("constants");
            MethodVisitor code = method(part, Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC);
            int end = Math.min(initializers.size(), from + CONSTANTS_A_METHOD);
            for (int i = from; i < end; i++) {
                initializers.get(i).emit(code);
            }
            finish(code);
            whole.visitMethodInsn(Opcodes.INVOKESTATIC, owner, part, "()V", false);
        }
        finish(whole);
    }

    private MethodVisitor method(String name, int access) {
        MethodVisitor code = writer.visitMethod(access, name, "()V", null, null);
        code.visitCode();
        return code;
    }

    private static void finish(MethodVisitor code) {
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}

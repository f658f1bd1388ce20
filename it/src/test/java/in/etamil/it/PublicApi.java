package in.etamil.it;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.TypeVariable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every type and member that users of a module can see, a line each. */
final class PublicApi {
    private final Set<String> packages = new TreeSet<>();
    private final StringBuilder text = new StringBuilder();

    private PublicApi() {}

    /** The API of the module that is in this jar; its classes must be on the class path. */
    static String of(Path jar) throws IOException, ClassNotFoundException {
        ModuleReference module = ModuleFinder.of(jar).findAll().iterator().next();
        PublicApi api = new PublicApi();
        for (ModuleDescriptor.Exports exported : module.descriptor().exports()) {
            if (!exported.isQualified()) {
                api.packages.add(exported.source());
            }
        }
        api.text.append("module ").append(module.descriptor().name()).append('\n');
        try (var reader = module.open();
                Stream<String> names = reader.list()) {
            for (String name : names.filter(n -> n.endsWith(".class")).sorted().toList()) {
                api.add(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
            }
        }
        return api.text.toString();
    }

    private void add(String className) throws ClassNotFoundException {
        int dot = className.lastIndexOf('.');
        if (dot > 0 && packages.contains(className.substring(0, dot))) {
            Class<?> type =
                    Class.forName(className, false, Thread.currentThread().getContextClassLoader());
            if (isReachable(type)) {
                text.append('\n').append(header(type)).append('\n');
                members(type).forEach(member -> text.append("    ").append(member).append('\n'));
            }
        }
    }

    private static boolean isReachable(Class<?> type) {
        return isVisible(type.getModifiers())
                && !type.isAnonymousClass()
                && (type.getEnclosingClass() == null || isReachable(type.getEnclosingClass()));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String header(Class<?> type) {
        StringBuilder header = new StringBuilder();
        int modifiers = type.getModifiers() & ~Modifier.INTERFACE;
        header.append(
                Modifier.toString(type.isInterface() ? modifiers & ~Modifier.ABSTRACT : modifiers));
        header.append(type.isSealed() ? " sealed " : " ").append(kind(type)).append(' ');
        header.append(type.getName()).append(variables(type));
        List<String> above = new ArrayList<>();
        if (type.getAnnotatedSuperclass() != null && type.getSuperclass() != Object.class) {
            above.add(shown(type.getAnnotatedSuperclass()));
        }
        above.addAll(shown(type.getAnnotatedInterfaces()));
        header.append(above.isEmpty() ? "" : " : " + String.join(", ", above));
        if (type.isSealed()) {
            header.append(" permits ");
            header.append(
                    Arrays.stream(type.getPermittedSubclasses())
                            .map(Class::getName)
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        return header.toString();
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "@interface";
        }
        if (type.isInterface()) {
            return "interface";
        }
        return type.isRecord() ? "record" : type.isEnum() ? "enum" : "class";
    }

    /** Those of classes above that cannot be seen themselves belong to it. */
    private static Set<String> members(Class<?> type) {
        Set<String> members = new TreeSet<>();
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isVisible(constructor.getModifiers()) && !constructor.isSynthetic()) {
                members.add(signature(constructor, "new"));
            }
        }
        Class<?> at = type;
        do {
            for (Field field : at.getDeclaredFields()) {
                if (isVisible(field.getModifiers()) && !field.isSynthetic()) {
                    members.add(
                            Modifier.toString(field.getModifiers())
                                    + " "
                                    + shown(field.getAnnotatedType())
                                    + " "
                                    + field.getName());
                }
            }
            for (Method method : at.getDeclaredMethods()) {
                if (isVisible(method.getModifiers()) && !method.isSynthetic()) {
                    members.add(signature(method, method.getName()));
                }
            }
            at = at.getSuperclass();
        } while (at != null && at != Object.class && !isReachable(at));
        return members;
    }

    private static String signature(Executable member, String name) {
        int known = Modifier.methodModifiers() & ~Modifier.SYNCHRONIZED & ~Modifier.NATIVE;
        StringBuilder line = new StringBuilder(Modifier.toString(member.getModifiers() & known));
        line.append(' ');
        if (member instanceof Method method) {
            line.append(method.isDefault() ? "default " : "");
            line.append(variables(method)).append(shown(method.getAnnotatedReturnType()));
            line.append(' ');
        }
        line.append(name).append('(');
        line.append(String.join(", ", shown(member.getAnnotatedParameterTypes())));
        line.append(member.isVarArgs() ? " ..." : "").append(')');
        List<String> thrown = shown(member.getAnnotatedExceptionTypes());
        return line.append(thrown.isEmpty() ? "" : " throws " + String.join(", ", thrown))
                .toString();
    }

    private static String variables(GenericDeclaration generic) {
        if (generic.getTypeParameters().length == 0) {
            return "";
        }
        return Arrays.stream(generic.getTypeParameters())
                .map(PublicApi::variable)
                .collect(Collectors.joining(", ", "<", "> "));
    }

    private static String variable(TypeVariable<?> variable) {
        List<String> bounds = shown(variable.getAnnotatedBounds());
        bounds.remove("java.lang.Object");
        return variable + (bounds.isEmpty() ? "" : " extends " + String.join(" & ", bounds));
    }

    private static List<String> shown(AnnotatedType[] types) {
        return Arrays.stream(types).map(PublicApi::shown).collect(Collectors.toList());
    }

    private static String shown(AnnotatedType type) {
        return type.toString().replace("@org.jspecify.annotations.Nullable()", "@Nullable");
    }
}

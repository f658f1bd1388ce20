package in.etamil.it;

import in.etamil.it.Markdown.Block;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A block of Java, compiled in memory. One that begins with an import is a whole file, and what its
 * {@code main} does is run, if it has one; any other is statements, which may declare types, and is
 * put into a method with the imports that a reader takes for granted.
 */
final class JavaSnippet {
    private static final String IMPORTS =
            """
            import in.etamil.*; import in.etamil.host.*; import in.etamil.host.Console; import in.etamil.http.*; \
            import in.etamil.http.testing.*; import in.etamil.value.*; import java.io.*; import java.math.*; import java.net.*; import java.net.http.*; \
            import java.nio.file.*; import java.time.*; import java.util.*; import java.util.concurrent.*; \
            import java.util.concurrent.atomic.*; import java.util.function.*; import java.util.stream.*; \
            """;

    private static final Pattern WHOLE = Pattern.compile("^(import|package) ");
    private static final Pattern TYPE =
            Pattern.compile(
                    "^(?:public |final )*(?:class|record|interface|enum) (\\w+)",
                    Pattern.MULTILINE);

    private final Block block;
    private final boolean whole;
    private final String name;
    private final Loader loader = new Loader();

    private JavaSnippet(Block block) {
        this.block = block;
        whole = WHOLE.matcher(block.text()).find();
        name = whole ? typeOf(block) : "Snippet";
    }

    /** Compiles it, or fails with the compiler's messages and the lines of the Markdown file. */
    static JavaSnippet compile(Block block) throws IOException {
        JavaSnippet snippet = new JavaSnippet(block);
        snippet.compile();
        return snippet;
    }

    /** Runs it, and gives what it printed to the standard output of Java. */
    String run() throws Exception {
        Method method = method();
        if (method == null) {
            return "";
        }
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            method.setAccessible(true);
            method.invoke(null, whole ? new Object[] {new String[0]} : new Object[0]);
        } catch (InvocationTargetException e) {
            throw new AssertionError(block + " failed: " + e.getCause(), e.getCause());
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private Method method() throws ReflectiveOperationException {
        Class<?> type = loader.loadClass(name);
        if (!whole) {
            return type.getDeclaredMethod("run");
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals("main")) {
                return method;
            }
        }
        return null;
    }

    private static String typeOf(Block block) {
        Matcher type = TYPE.matcher(block.text());
        if (!type.find()) {
            throw new IllegalArgumentException(block + " imports, but declares no type");
        }
        return type.group(1);
    }

    /** The block's first line stays the first line, so that the compiler's lines can be shifted. */
    private String source() {
        return whole
                ? block.text()
                : IMPORTS
                        + "final class Snippet { static void run() throws Exception { "
                        + block.text()
                        + "} }\n";
    }

    private void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(problems, null, StandardCharsets.UTF_8);
                JavaFileManager memory = new Memory(files, loader.classes)) {
            List<String> options =
                    List.of(
                            "-parameters",
                            "-proc:none",
                            "-cp",
                            System.getProperty("java.class.path"));
            if (!compiler.getTask(null, memory, problems, options, null, List.of(new Text()))
                    .call()) {
                throw new AssertionError(message(problems));
            }
        }
    }

    private String message(DiagnosticCollector<JavaFileObject> problems) {
        StringBuilder message = new StringBuilder(block + " does not compile:");
        for (Diagnostic<?> problem : problems.getDiagnostics()) {
            message.append("\n  line ").append(problem.getLineNumber()).append(" of the block: ");
            message.append(problem.getMessage(null));
        }
        return message.toString();
    }

    private final class Text extends SimpleJavaFileObject {
        Text() {
            super(URI.create("mem:///" + name + Kind.SOURCE.extension), Kind.SOURCE);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source();
        }
    }

    /** Keeps the classes that the compiler writes. */
    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes;

        Memory(JavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
            super(files);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + name.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    classes.put(name, bytes);
                    return bytes;
                }
            };
        }
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

        Loader() {
            super(JavaSnippet.class.getClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes.toByteArray(), 0, bytes.size());
        }
    }
}

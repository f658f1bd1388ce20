package in.etamil.internal.compile;

import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.syntax.SourceText;
import in.etamil.internal.syntax.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The classes of a program that is being emitted: one for each file, more where one is large. */
final class ClassFiles {
    private static final String PACKAGE = "etamil/";
    private static final String EXTENSION = ".qmz";

    private final Names names = new Names();
    private final Map<SourceText, ClassFile> open = new IdentityHashMap<>();
    private final List<ClassFile> all = new ArrayList<>();

    /** Starts with no class; none will have the name of one of the earlier program. */
    ClassFiles(@Nullable CompiledProgram earlier) {
        if (earlier != null) {
            for (String name : earlier.classes().keySet()) {
                names.take(name.substring(PACKAGE.length()));
            }
        }
    }

    /** The class that the next method of a file goes to, by where it begins. */
    ClassFile classFor(Span start, int size) {
        SourceText source = start.source();
        ClassFile file = open.get(source);
        if (file == null || !file.hasRoomFor(start.line())) {
            file = new ClassFile(nameFor(source.fileName()), source, start.line());
            open.put(source, file);
            all.add(file);
        }
        file.addWeight(size);
        return file;
    }

    private String nameFor(String label) {
        boolean usual = label.endsWith(EXTENSION);
        String base = usual ? label.substring(0, label.length() - EXTENSION.length()) : label;
        return PACKAGE + names.unique(base);
    }

    /** Those there are so far, in the order in which they were begun. */
    List<ClassFile> all() {
        return all;
    }
}

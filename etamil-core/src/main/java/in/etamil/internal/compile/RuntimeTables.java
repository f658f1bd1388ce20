package in.etamil.internal.compile;

import in.etamil.internal.runtime.Builtin;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.CompiledProgram.Width;
import in.etamil.internal.runtime.FunctionEntry;
import in.etamil.internal.runtime.data.LayoutRoot;
import in.etamil.internal.runtime.data.RecordTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What emitted code finds by a number or by a name when it runs, collected while it is emitted.
 * What code of an earlier program finds keeps its place.
 */
final class RuntimeTables {
    /** Functions of libraries have no account. */
    private static final long ALL_ARGUMENTS = -1;

    private final Map<List<String>, Integer> templateNumbers = new HashMap<>();
    private final List<RecordTemplate> templates = new ArrayList<>();
    private final LayoutRoot layouts;
    private final List<FunctionEntry> hosted = new ArrayList<>();
    private final Map<Builtin, FunctionEntry> hostEntries = new IdentityHashMap<>();
    private final Set<String> readAsFunctions = new LinkedHashSet<>();
    private Width width = Width.NONE;

    RuntimeTables(@Nullable CompiledProgram earlier) {
        layouts = earlier == null ? new LayoutRoot() : earlier.layouts();
        if (earlier != null) {
            width = earlier.width();
            templates.addAll(List.of(earlier.templates()));
            readAsFunctions.addAll(earlier.functions().keySet());
            readAsFunctions.addAll(earlier.elsewhere().keySet());
        }
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

    RecordTemplate[] templates() {
        return templates.toArray(new RecordTemplate[0]);
    }

    LayoutRoot layouts() {
        return layouts;
    }

    /** A body that holds so many values at once was emitted. */
    void holds(Width ofBody) {
        width = width.and(ofBody);
    }

    Width width() {
        return width;
    }

    /** The number of a function of the host that is called by name. */
    int hostedNumber(Builtin builtin) {
        FunctionEntry known = hostEntries.get(builtin);
        if (known != null) {
            return hosted.indexOf(known);
        }
        hosted.add(hostEntry(builtin, (Builtin.Hosted) builtin.code()));
        return hosted.size() - 1;
    }

    FunctionEntry[] hosted() {
        return hosted.toArray(new FunctionEntry[0]);
    }

    /** A function of the host is one function, called by name or as a value. */
    FunctionEntry hostEntry(Builtin builtin, Builtin.Hosted code) {
        FunctionEntry known = hostEntries.get(builtin);
        if (known != null) {
            return known;
        }
        FunctionEntry entry =
                new FunctionEntry(
                        builtin,
                        builtin.names().get(0),
                        builtin.minimum(),
                        builtin.maximum(),
                        false,
                        code.unit(),
                        0,
                        1,
                        ALL_ARGUMENTS);
        hostEntries.put(builtin, entry);
        return entry;
    }

    /** Notes that the name may be read as a function value, or called through a variable. */
    void mayReadFunction(String name) {
        readAsFunctions.add(name);
    }

    /** The names that may be read as function values, in the order of the code. */
    Set<String> readAsFunctions() {
        return readAsFunctions;
    }
}

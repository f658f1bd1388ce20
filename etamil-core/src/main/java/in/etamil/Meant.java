package in.etamil;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.FunctionTable;
import in.etamil.internal.runtime.ScriptCall;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.ShapeType;
import in.etamil.internal.syntax.NearestWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Proposes the name that a failed program probably meant. Works when a failure is reported, so that
 * one which the program caught costs nothing.
 */
final class Meant {
    /** More names than this are not looked through. */
    private static final int MOST_NAMES = 5_000;

    /** The names of a larger record are data rather than something a program spells. */
    private static final int MOST_KEYS = 1_000;

    private final CompiledProgram program;
    private final FunctionTable builtins;

    Meant(CompiledProgram program, FunctionTable builtins) {
        this.program = program;
        this.builtins = builtins;
    }

    /** The second line for the fault, or {@code null} when nothing is near. */
    @Nullable String hint(Fault fault, @Nullable ScriptCall place) {
        return switch (fault.kind()) {
            case Message.UNDEFINED_VARIABLE -> near(fault, 0, variables(place));
            case Message.UNKNOWN_FUNCTION -> near(fault, 0, functions(place));
            case Message.NO_FIELD, Message.NO_METHOD_ON_RECORD ->
                    near(fault, 0, members(fault.subject()));
            case Message.NO_METHOD, Message.SHAPE_HAS_NO_FIELD ->
                    near(fault, 1, members(fault.subject()));
            case Message.NO_SHAPE_FUNCTION ->
                    near(fault, 1, methods(String.valueOf(fault.value(0))));
            default -> null;
        };
    }

    private static @Nullable String near(Fault fault, int value, Collection<String> names) {
        String wanted = String.valueOf(fault.value(value));
        List<String> others = new ArrayList<>();
        for (String name : names) {
            if (!name.equals(wanted) && others.size() < MOST_NAMES) {
                others.add(name);
            }
        }
        return NearestWord.hintFor(wanted, others);
    }

    private Collection<String> variables(@Nullable ScriptCall place) {
        List<String> names = new ArrayList<>();
        if (place != null) {
            names.addAll(place.method().locals());
        }
        names.addAll(program.globalSlots().keySet());
        names.addAll(program.functions().keySet());
        names.addAll(builtins.names());
        return names;
    }

    private Collection<String> functions(@Nullable ScriptCall place) {
        List<String> names = new ArrayList<>(program.functions().keySet());
        names.addAll(program.shapes().keySet());
        names.addAll(builtins.names());
        if (place != null) {
            names.addAll(place.method().locals());
        }
        names.addAll(program.globalSlots().keySet());
        return names;
    }

    private Collection<String> members(@Nullable Object subject) {
        List<String> names = new ArrayList<>();
        if (subject instanceof RecordValue record) {
            if (record.shape() != null) {
                names.addAll(methods(record.shape().name()));
            }
            if (record.size() <= MOST_KEYS) {
                names.addAll(List.of(record.sortedKeys()));
            }
        } else if (subject instanceof ShapeType shape) {
            for (ShapeType.Field field : shape.fields()) {
                names.add(field.name());
            }
        }
        return names;
    }

    private Collection<String> methods(String shape) {
        return program.methods().getOrDefault(shape, Map.of()).keySet();
    }
}

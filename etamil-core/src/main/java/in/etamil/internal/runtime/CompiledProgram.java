package in.etamil.internal.runtime;

import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.data.RecordTemplate;
import in.etamil.internal.runtime.data.ShapeType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program after compilation, as its executions see it: the emitted classes and the tables that
 * the general path looks names up in. Immutable.
 *
 * @param globalSlots the slot of every global name; the first four are {@link Responses}'
 * @param functions every named function of the program, and every builtin it uses as a value
 * @param shapes every shape, by name
 * @param methods every shape's methods, by the shape's and the method's name
 * @param templates the keys of every record literal, by number; they share the program's layouts
 * @param anonymous every anonymous function, by number
 * @param main the top level: runs of statements of one file, in order
 * @param shared bit i: part i of the top level may be run once for all requests
 * @param sharedNames the names that those parts bind or look at
 * @param blocks the blocks that a server runs: those of the routes in order, then those of the jobs
 * @param classes the emitted classes by name
 * @param hosted every function of the host that is called by name, by number
 * @param own the names of the program's own functions
 * @param extensions whether the language is the one with the additions of
 *     docs/semantics.md#what-this-project-adds
 * @param elsewhere known functions that are not here, and the artifact that brings each
 */
public record CompiledProgram(
        Map<String, Integer> globalSlots,
        Map<String, FunctionEntry> functions,
        Map<String, ShapeType> shapes,
        Map<String, Map<String, FunctionEntry>> methods,
        RecordTemplate[] templates,
        FunctionEntry[] anonymous,
        FunctionEntry[] main,
        BitSet shared,
        Set<String> sharedNames,
        FunctionEntry[] blocks,
        Map<String, EmittedClass> classes,
        FunctionEntry[] hosted,
        Set<String> own,
        boolean extensions,
        Map<String, String> elsewhere) {

    private static final Object[] NOTHING = {};

    /**
     * What is known of an emitted class.
     *
     * @param file the label of the file it came from
     * @param text the file's text
     * @param lineBase what its line numbers are counted from: a class file holds none above 65,535
     * @param methods the methods that hold code of the program, by name
     */
    public record EmittedClass(
            String file, String text, int lineBase, Map<String, EmittedMethod> methods) {}

    /**
     * What an emitted method is to the program.
     *
     * @param function the function's name as the program writes it, {@code Shape.method}, a route's
     *     method and path, or {@link FunctionEntry#ANONYMOUS}; {@code null} at the top level
     * @param part whether it goes on with what its caller began
     * @param locals the names of the body's local variables
     */
    public record EmittedMethod(
            @Nullable String function, boolean part, Collection<String> locals) {}

    /** Runs the top level once. */
    public void runMain(Execution x) {
        Held.given(x);
        for (FunctionEntry part : main) {
            part.unit().call(part.index(), x, NOTHING, NOTHING);
        }
    }

    /** Runs the parts of the top level that are the same for all requests, or the others. */
    public void runParts(Execution x, boolean ofAll) {
        Held.given(x);
        for (int i = 0; i < main.length; i++) {
            if (shared.get(i) == ofAll) {
                main[i].unit().call(main[i].index(), x, NOTHING, NOTHING);
            }
        }
    }

    /** Runs one block of a route or a job; the prelude has run. */
    public void runBlock(Execution x, ServedPart served, int number) {
        FunctionEntry block = blocks[number];
        served.enterBlock();
        block.unit().call(block.index(), x, NOTHING, NOTHING);
    }

    /**
     * Where in the program an exception began: the topmost frame that is the program's own. The
     * switches by which the runtime calls functions have no line.
     */
    public @Nullable StackTraceElement placeOf(Throwable failure) {
        // A call that is one too many fails as the called function begins, but it is the call that
        // is reported.
        boolean atCall =
                failure instanceof LimitReached limit && limit.kind() == Message.CALL_DEPTH;
        for (StackTraceElement frame : failure.getStackTrace()) {
            EmittedClass owner = classes.get(frame.getClassName());
            if (owner != null && frame.getLineNumber() > 0) {
                if (!atCall) {
                    return inItsFile(frame, owner);
                }
                atCall = false;
            }
        }
        return null;
    }

    /**
     * The program's own calls that were under way when an exception began, innermost first. One
     * call may be several frames of the JVM: what was cut out of a long function is part of it.
     */
    public List<ScriptCall> callsOf(Throwable failure) {
        List<ScriptCall> calls = new ArrayList<>();
        ScriptCall open = null;
        for (StackTraceElement frame : failure.getStackTrace()) {
            EmittedClass owner = classes.get(frame.getClassName());
            EmittedMethod method =
                    owner == null ? null : owner.methods().get(frame.getMethodName());
            // The doors to the methods for numbers in words have no line.
            if (owner == null || method == null || frame.getLineNumber() <= 0) {
                continue;
            }
            if (open == null) {
                open = new ScriptCall(inItsFile(frame, owner), owner, method);
            }
            if (!method.part()) {
                calls.add(open);
                open = null;
            }
        }
        if (open != null) {
            calls.add(open);
        }
        boolean tooDeep =
                failure instanceof LimitReached limit && limit.kind() == Message.CALL_DEPTH;
        return tooDeep && !calls.isEmpty() ? calls.subList(1, calls.size()) : calls;
    }

    private static StackTraceElement inItsFile(StackTraceElement frame, EmittedClass owner) {
        return new StackTraceElement(
                frame.getClassName(),
                frame.getMethodName(),
                owner.file(),
                owner.lineBase() + frame.getLineNumber());
    }

    /** The label of the file that a place stands in. */
    public String fileOf(StackTraceElement place) {
        return String.valueOf(place.getFileName());
    }
}

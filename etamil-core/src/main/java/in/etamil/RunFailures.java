package in.etamil;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.ExitSignal;
import in.etamil.internal.runtime.FailureTranslator;
import in.etamil.internal.runtime.FunctionTable;
import in.etamil.internal.runtime.ScriptCall;
import in.etamil.internal.runtime.ServedPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes what a caller gets of the failures of one program: place, line, stack and what was probably
 * meant.
 */
final class RunFailures implements FailureTranslator {
    /** As deep as calls can be nested (docs/semantics.md#calls), and the top level. */
    private static final int MOST_FRAMES = 257;

    private static final String TOP_LEVEL = "<top>";
    private static final String ANONYMOUS = "<anonymous>";

    private final CompiledProgram program;
    private final FunctionTable builtins;

    RunFailures(CompiledProgram program, FunctionTable builtins) {
        this.program = program;
        this.builtins = builtins;
    }

    @Override
    public EtamilException translate(Throwable end, @Nullable ServedPart served) {
        if (end instanceof Fault fault) {
            EtamilRuntimeException failure = failed(fault);
            failure.setMissingEntry(served == null ? null : served.missing(fault));
            return failure;
        }
        if (end instanceof LimitReached limit) {
            return limited(limit.kind(), limit.tamil(), limit.english(), limit);
        }
        if (end instanceof ExitSignal exit) {
            return new EtamilExitException(exit.status());
        }
        Message message =
                end instanceof OutOfMemoryError
                        ? Message.MEMORY_EXHAUSTED
                        : Message.STACK_EXHAUSTED;
        return limited(message, message.tamil(), message.english(), end);
    }

    private EtamilRuntimeException failed(Fault fault) {
        List<ScriptCall> calls = program.callsOf(fault);
        String hint = fault.hint();
        if (hint == null) {
            hint = new Meant(program, builtins).hint(fault, calls.isEmpty() ? null : calls.get(0));
        }
        Diagnostic diagnostic =
                diagnostic(
                        fault.code(), fault.tamil(), fault.english(), fault.detail(), hint, calls);
        EtamilRuntimeException failure =
                new EtamilRuntimeException(
                        diagnostic,
                        frames(calls),
                        fault.getCause() == null ? fault : fault.getCause());
        failure.showStack(javaFrames(calls));
        return failure;
    }

    private EtamilLimitException limited(
            Message kind, String tamil, String english, Throwable cause) {
        List<ScriptCall> calls = program.callsOf(cause);
        EtamilLimitException failure =
                new EtamilLimitException(
                        diagnostic(kind.code(), tamil, english, null, null, calls),
                        frames(calls),
                        cause);
        failure.showStack(javaFrames(calls));
        return failure;
    }

    private static Diagnostic diagnostic(
            String code,
            String tamil,
            String english,
            @Nullable String detail,
            @Nullable String hint,
            List<ScriptCall> calls) {
        ScriptCall innermost = calls.isEmpty() ? null : calls.get(0);
        return new Diagnostic(
                code,
                Diagnostic.Stage.RUN,
                tamil,
                english,
                detail,
                innermost == null ? null : innermost.owner().file(),
                -1,
                innermost == null ? 0 : innermost.place().getLineNumber(),
                0,
                innermost == null ? null : innermost.lineText(),
                hint);
    }

    private static List<ScriptFrame> frames(List<ScriptCall> calls) {
        List<ScriptFrame> frames = new ArrayList<>();
        for (ScriptCall call : calls.subList(0, Math.min(calls.size(), MOST_FRAMES))) {
            frames.add(
                    new ScriptFrame(
                            call.method().function(),
                            call.owner().file(),
                            call.place().getLineNumber()));
        }
        return frames;
    }

    private static List<StackTraceElement> javaFrames(List<ScriptCall> calls) {
        List<StackTraceElement> frames = new ArrayList<>();
        for (ScriptCall call : calls.subList(0, Math.min(calls.size(), MOST_FRAMES))) {
            frames.add(
                    new StackTraceElement(
                            call.place().getClassName(),
                            name(call.method().function()),
                            call.owner().file(),
                            call.place().getLineNumber()));
        }
        return frames;
    }

    private static String name(@Nullable String function) {
        if (function == null) {
            return TOP_LEVEL;
        }
        return function.isEmpty() ? ANONYMOUS : function;
    }
}

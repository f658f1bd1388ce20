package in.etamil.internal.compile;

import in.etamil.Diagnostic;
import in.etamil.Diagnostic.Stage;
import in.etamil.internal.diagnostic.Blame;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.diagnostic.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a compilation: the program was refused. Carries every problem that its stage found. */
public final class RefusedProgram extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> problems;

    RefusedProgram(List<Diagnostic> problems) {
        this(problems, null);
    }

    private RefusedProgram(List<Diagnostic> problems, @Nullable Throwable cause) {
        super(null, cause, false, false);
        this.problems = problems;
    }

    /** A stage failed at what it should not have failed at. */
    static RefusedProgram broken(String program, String stage, Throwable thrown) {
        Message message = Message.INTERNAL;
        String report = Blame.report(stage, thrown);
        return new RefusedProgram(
                List.of(problem(program, message, message.tamil(), message.english(), report)),
                thrown);
    }

    /**
     * The program is too large for the memory there is. Nothing of it is reachable any more, so
     * there is memory again to say so.
     */
    static RefusedProgram tooLarge(String program, VirtualMachineError error) {
        Message message =
                error instanceof OutOfMemoryError
                        ? Message.MEMORY_EXHAUSTED
                        : Message.STACK_EXHAUSTED;
        return of(program, message, message.tamil(), message.english());
    }

    /** The program struck a limit of compiling, or compiling was cancelled. */
    static RefusedProgram limited(String program, LimitReached limit) {
        return of(program, limit.kind(), limit.tamil(), limit.english());
    }

    /** A problem of the whole program. */
    private static RefusedProgram of(
            String program, Message message, String tamil, String english) {
        return new RefusedProgram(List.of(problem(program, message, tamil, english, null)));
    }

    private static Diagnostic problem(
            String program,
            Message message,
            String tamil,
            String english,
            @Nullable String detail) {
        return new Diagnostic(
                message.code(), Stage.LOAD, tamil, english, detail, program, -1, 0, 0, null, null);
    }

    /** The problems, in the order of the text. */
    public List<Diagnostic> problems() {
        return problems;
    }
}

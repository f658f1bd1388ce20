package in.etamil.internal.compile;

import in.etamil.Diagnostic;
import in.etamil.Diagnostic.Stage;
import in.etamil.internal.diagnostic.Message;
import java.util.List;

/** Ends a compilation: the program was refused. Carries every problem that its stage found. */
public final class RefusedProgram extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> problems;

    RefusedProgram(List<Diagnostic> problems) {
        super(null, null, false, false);
        this.problems = problems;
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
        return new RefusedProgram(
                List.of(
                        new Diagnostic(
                                message.code(),
                                Stage.LOAD,
                                message.tamil(),
                                message.english(),
                                null,
                                program,
                                -1,
                                0,
                                0,
                                null,
                                null)));
    }

    /** The problems, in the order of the text. */
    public List<Diagnostic> problems() {
        return problems;
    }
}

package in.etamil.internal.runtime;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import org.jspecify.annotations.Nullable;

/** What a host did not permit, and what an embedder would write to permit it. */
public enum Denial {
    FILES(Message.FILES_DENIED, "files(Directories.from(base).reading(directory))"),
    FILE(Message.FILE_DENIED, "files(directories.reading(directory).writing(directory))"),
    ENVIRONMENT(Message.ENVIRONMENT_DENIED, "environment(Environment.ofProcess().only(\"NAME\"))"),
    VARIABLE(Message.VARIABLE_DENIED, "environment(Environment.ofProcess().only(\"NAME\"))"),
    PROCESSES(
            Message.PROCESSES_DENIED,
            "processes(PermittedPrograms.of(List.of(\"/usr/bin/program\")))"),
    HTTP(Message.HTTP_DENIED, "http(HttpCalls.toPublicAddresses())"),
    HOST(Message.HOST_DENIED, "http(HttpCalls.anywhere().toHosts(\"host\"))"),
    CLOCK(Message.CLOCK_DENIED, "clock(InstantSource.system())"),
    EXIT(Message.EXIT_DENIED, "exit()"),
    INPUT(Message.INPUT_DENIED, "input()");

    private final Message message;
    private final String grant;

    Denial(Message message, String grant) {
        this.message = message;
        this.grant = grant;
    }

    public Fault fault(Object... values) {
        return because(null, values);
    }

    /** A refusal by the host's own code. */
    public Fault because(@Nullable SecurityException refused, Object... values) {
        String hint =
                "அனுமதிக்க  (to permit it): Etamil.builder().permissions(permissions."
                        + grant
                        + ")";
        return Fault.denied(message, hint, refused, values);
    }
}

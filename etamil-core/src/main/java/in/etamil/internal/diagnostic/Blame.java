package in.etamil.internal.diagnostic;

import java.util.Set;

/** Whose code an exception came from that nobody expected, and what it says. */
public final class Blame {
    private static final Set<String> OURS =
            Set.of("in.etamil", "in.etamil.host", "in.etamil.served", "in.etamil.value");

    private static final String INTERNAL = "in.etamil.internal.";
    private static final String EMITTED = "etamil.";
    private static final String WRITES_CLASSES = "org.objectweb.asm.";

    private Blame() {}

    /**
     * Whether the host's code threw it: what a program reaches outside of itself is implemented by
     * hosts. The innermost frame that is not the JDK's tells; without one, the fault is ours.
     */
    public static boolean isHosts(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            String name = frame.getClassName();
            if (!isOfTheJdk(frame)) {
                return !isOurs(name);
            }
        }
        return false;
    }

    private static boolean isOfTheJdk(StackTraceElement frame) {
        String module = frame.getModuleName();
        return module != null && (module.startsWith("java.") || module.startsWith("jdk."));
    }

    private static boolean isOurs(String name) {
        int end = name.lastIndexOf('.');
        return name.startsWith(INTERNAL)
                || name.startsWith(EMITTED)
                || name.startsWith(WRITES_CLASSES)
                || OURS.contains(end < 0 ? "" : name.substring(0, end));
    }

    /** What went wrong where, for a report: nothing that the exception itself says. */
    public static String report(String stage, Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        return stage + ", " + thrown.getClass().getName() + place;
    }

    /** What an exception says, or else its class: it may have nothing to say, or throw itself. */
    public static String reason(Throwable thrown) {
        String reason;
        try {
            reason = thrown.getMessage();
        } catch (RuntimeException unprintable) {
            reason = null;
        }
        return reason == null ? thrown.getClass().getName() : reason;
    }
}

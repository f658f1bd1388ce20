package in.etamil.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;

/**
 * The {@code etamil} command. {@code run} is started by hand, since it is what people wait for: it
 * loads neither the command line library nor a logging back end. Everything else goes through
 * {@link Commands}.
 */
public final class Main {
    private Main() {}

    /**
     * Runs the command and ends the process with its status.
     *
     * @param args the command and its arguments
     */
    public static void main(String[] args) {
        Terminal terminal =
                new Terminal(
                        new FileInputStream(FileDescriptor.in),
                        new FileOutputStream(FileDescriptor.out),
                        new FileOutputStream(FileDescriptor.err),
                        Explanation.forStandardError());
        int status = execute(args, terminal);
        // Asking for an exit loads the JDK's logging, so success is left to the end of this method.
        if (status != Status.SUCCESS) {
            System.exit(status);
        }
    }

    static int execute(String[] args, Terminal terminal) {
        boolean help = args.length > 1 && (args[1].equals("--help") || args[1].equals("-h"));
        if (args.length > 0 && args[0].equals("run") && !help) {
            return new RunCommand(terminal).execute(args);
        }
        return Commands.execute(args, terminal);
    }
}

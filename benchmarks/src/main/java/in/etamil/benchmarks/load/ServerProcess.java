package in.etamil.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server in a JVM of its own, with the class path of this one. It answers {@link Controls} on its
 * standard streams and ends when this process does. {@code load.server.jvm} holds options for it.
 */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader replies;
    private final PrintStream commands;
    private final int port;

    private ServerProcess(Process process) throws IOException {
        this.process = process;
        replies =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        port = Math.toIntExact(reply());
    }

    static ServerProcess start(Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Without a provider SLF4J logs nothing and says so.
        command.add("-Dslf4j.internal.verbosity=ERROR");
        for (String option : System.getProperty("load.server.jvm", "").split(" ")) {
            if (!option.isEmpty()) {
                command.add(option);
            }
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ServerProcess(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    int port() {
        return port;
    }

    /** Asks the server's {@link Controls}. */
    long ask(String command) throws IOException {
        commands.println(command);
        return reply();
    }

    /** Bytes of the heap that live after a collection. */
    long liveHeap() throws IOException {
        return ask(Controls.HEAP);
    }

    /** Bytes of memory that the system gives the process now. */
    long resident() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
            }
        }
        throw new IOException("no VmRSS in " + status);
    }

    /** Processor time of all threads since the process began, in steps of 10 ms. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    private long reply() throws IOException {
        String line = replies.readLine();
        if (line == null) {
            throw new IOException("the server has ended");
        }
        return Long.parseLong(line);
    }

    @Override
    public void close() throws IOException {
        commands.close();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        replies.close();
    }
}

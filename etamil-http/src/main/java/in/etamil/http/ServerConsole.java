package in.etamil.http;

import in.etamil.host.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where handlers print when the server was given no console: whole UTF-8 lines on standard output.
 * Thread-safe.
 */
final class ServerConsole implements Console {
    private final ReentrantLock lock = new ReentrantLock();

    @Override
    public void printLine(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        PrintStream out = System.out;
        lock.lock();
        try {
            out.write(bytes, 0, bytes.length);
            out.flush();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String readLine() throws IOException {
        throw new IOException("a request has no input");
    }
}

package in.etamil.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The connections that a server has not closed, as the system sees them (Linux): a client that is
 * slow to read cannot see a close behind the bytes that it has not read.
 */
final class ServerSockets {
    /** Established, and closed by the client only. */
    private static final Set<String> OPEN = Set.of("01", "08");

    private ServerSockets() {}

    /** The clients' ports. */
    static Set<Integer> of(int serverPort) throws IOException {
        Set<Integer> ports = new HashSet<>();
        String end = String.format(":%04X ", serverPort);
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                // Most lines are those of connections long closed; they are not worth splitting.
                if (!line.contains(end)) {
                    continue;
                }
                String[] fields = line.strip().split("\\s+");
                if (OPEN.contains(fields[3]) && port(fields[1]) == serverPort) {
                    ports.add(port(fields[2]));
                }
            }
        }
        return ports;
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1), 16);
    }
}

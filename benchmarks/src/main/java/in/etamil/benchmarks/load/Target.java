package in.etamil.benchmarks.load;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * Where requests go and what they are.
 *
 * @param address the server
 * @param source the local address to connect from, empty for any
 * @param request the bytes of one request
 */
record Target(InetSocketAddress address, String source, byte[] request) {

    static Target get(int port, String path) {
        return new Target(new InetSocketAddress("127.0.0.1", port), "", request(path));
    }

    Target from(String local) {
        return new Target(address, local, request);
    }

    private static byte[] request(String path) {
        return ("GET "
                        + path
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\nUser-Agent: load\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}

package in.etamil.http;

import in.etamil.Etamil;
import in.etamil.Limits;
import in.etamil.Permissions;
import in.etamil.Program;
import in.etamil.Source;
import in.etamil.host.Console;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Programs for tests of servers, and a console that keeps what they print. */
final class Served implements Console {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    static Program program(String text) {
        return program(text, Permissions.SERVER);
    }

    static Program program(String text, Permissions permissions) {
        return Etamil.builder()
                .limits(Limits.request())
                .permissions(permissions)
                .build()
                .compile(Source.of("சேவை.qmz", text));
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void printLine(String line) {
        lines.add(line);
    }

    @Override
    public String readLine() throws IOException {
        throw new IOException("nothing to read");
    }
}

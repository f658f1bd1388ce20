package in.etamil.cli;

import in.etamil.Source;
import in.etamil.http.EtamilServer;
import in.etamil.http.EtamilServerBuilder;

/**
 * {@code etamil run} of a program that starts its own server: it serves when its top level has run
 * to the end (extensions.md). Apart from {@link RunCommand}, so that other programs load no server.
 */
final class OwnServer {
    private final Terminal terminal;

    OwnServer(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The program is its user's own, but the server around it is as the environment says. */
    private static EtamilServerBuilder describe(Source source, ServeSettings settings) {
        EtamilServerBuilder server =
                EtamilServer.builder().program(Programs.forOwnServer().compile(source));
        settings.applyTo(server);
        return server;
    }

    int run(Source source, String file) {
        try {
            return new Serving(terminal)
                    .run(
                            () ->
                                    describe(
                                            source,
                                            new ServeSettings(
                                                    System.getenv(), Programs.directory(file))));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

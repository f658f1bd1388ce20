package in.etamil.cli;

import in.etamil.Source;
import in.etamil.http.EtamilServer;

/**
 * {@code etamil run} of a program that starts its own server: it serves when its top level has run
 * to the end (extensions.md). Apart from {@link RunCommand}, so that other programs load no server.
 */
final class OwnServer {
    private final Terminal terminal;

    OwnServer(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(Source source) {
        try {
            return new Serving(terminal)
                    .run(
                            () ->
                                    EtamilServer.builder()
                                            .program(Programs.forOwnServer().compile(source)),
                            ServeCommand.VIRTUAL);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

package in.etamil.cli;

import in.etamil.Source;
import in.etamil.host.Settings;
import in.etamil.http.EtamilServer;
import in.etamil.http.EtamilServerBuilder;
import in.etamil.http.HttpSettings;

/**
 * {@code etamil run} of a program that starts its own server: it serves when its top level has run
 * to the end (docs/semantics.md#what-this-project-adds). Apart from {@link RunCommand}, so that
 * other programs load no server.
 */
final class OwnServer {
    private final Terminal terminal;

    OwnServer(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * The program is its user's own and says where and by how many threads it serves, but all else
     * of the server around it is as it is set.
     */
    static EtamilServerBuilder describe(Source source, Settings set) {
        Settings settings =
                set.without(HttpSettings.HOST, HttpSettings.PORT, HttpSettings.SYNCHRONOUS);
        settings.check(CommandSettings.ofServe());
        return EtamilServer.builder()
                .settings(settings)
                .program(Programs.forOwnServer(settings).compile(source))
                .compatibility(settings.get(CommandSettings.COMPATIBILITY));
    }

    int run(Source source, Settings settings) {
        try {
            return new Serving(terminal).run(() -> describe(source, settings));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

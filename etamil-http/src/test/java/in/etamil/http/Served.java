package in.etamil.http;

import in.etamil.Etamil;
import in.etamil.Limits;
import in.etamil.Permissions;
import in.etamil.Program;
import in.etamil.Source;

/** Programs for tests of servers. */
final class Served {
    private Served() {}

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
}

package in.etamil.hostile;

import in.etamil.Etamil;
import in.etamil.EtamilException;
import in.etamil.Permissions;
import in.etamil.Source;
import in.etamil.testkit.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/** A JVM of its own, under a locale and encoding of its own: writes what a program prints. */
final class ForeignLocaleRun {
    private ForeignLocaleRun() {}

    /** The program, and the file for what it prints and how it fails. */
    public static void main(String[] files) throws IOException {
        Printed console = new Printed();
        String failure = "";
        try {
            InstantSource noon = InstantSource.fixed(Instant.parse("2026-03-31T20:00:00Z"));
            Etamil.builder()
                    .permissions(Permissions.UNTRUSTED.clock(noon))
                    .build()
                    .compile(Source.of(Path.of(files[0])))
                    .run(console);
        } catch (EtamilException e) {
            failure = e.getMessage();
        }
        Files.writeString(Path.of(files[1]), console.text() + failure);
    }
}

package in.etamil.hostile;

import in.etamil.Etamil;
import in.etamil.EtamilException;
import in.etamil.Permissions;
import in.etamil.Source;
import in.etamil.host.Console;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A JVM of its own, under a locale and encoding of its own: writes what a program prints. */
final class ForeignLocaleRun {
    private ForeignLocaleRun() {}

    /** The program, and the file for what it prints and how it fails. */
    public static void main(String[] files) throws IOException {
        StringBuilder lines = new StringBuilder();
        Console console =
                new Console() {
                    @Override
                    public void printLine(String line) {
                        lines.append(line).append('\n');
                    }

                    @Override
                    public @Nullable String readLine() {
                        return null;
                    }
                };
        try {
            InstantSource noon = InstantSource.fixed(Instant.parse("2026-03-31T20:00:00Z"));
            Etamil.builder()
                    .permissions(Permissions.UNTRUSTED.clock(noon))
                    .build()
                    .compile(Source.of(Path.of(files[0])))
                    .run(console);
        } catch (EtamilException e) {
            lines.append(e.getMessage());
        }
        try (OutputStream out = new FileOutputStream(files[1])) {
            out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}

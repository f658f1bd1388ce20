package in.etamil.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars a user has: ours as they were packaged, and what they need. */
final class Jars {
    private Jars() {}

    /** What programs of the core run with. */
    static String core() {
        return path(List.of(packaged("etamil-core")), libraries());
    }

    /** What programs of the server run with. */
    static String all() {
        return path(List.of(packaged("etamil-core"), packaged("etamil-http")), libraries());
    }

    /** What modules are compiled with: the annotations that the public types carry, too. */
    static String toCompile() {
        return all() + File.pathSeparator + holding(org.jspecify.annotations.Nullable.class);
    }

    static Path packaged(String artifact) {
        String version = System.getProperty("etamil.version");
        Path jar = Path.of("..", artifact, "target", artifact + "-" + version + ".jar");
        assertThat(jar).as("run \"mvn verify\", which packages it").isRegularFile();
        return jar.toAbsolutePath().normalize();
    }

    private static List<Path> libraries() {
        return List.of(
                holding(org.slf4j.Logger.class),
                holding(org.objectweb.asm.ClassWriter.class),
                holding(com.fasterxml.jackson.core.JsonFactory.class));
    }

    private static Path holding(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String path(List<Path> ours, List<Path> theirs) {
        return Stream.concat(ours.stream(), theirs.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}

package in.etamil.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users see is written down, so that a change of it is a decision. */
class PublicApiTest {
    /** Set, the files are written and not compared. */
    private static final String WRITE = "etamil.api.write";

    private static final String MEANT =
            """
            The public API of %s is not what its api.txt says. If that is meant, write it anew and commit it:
            mvn -q verify -pl etamil-core,etamil-http,it -Dtest=PublicApiTest -Dsurefire.failIfNoSpecifiedTests=false -D%s
            """;

    @ParameterizedTest
    @ValueSource(strings = {"etamil-core", "etamil-http"})
    void isWhatIsWrittenDown(String artifact) throws Exception {
        Path file = Path.of("..", artifact, "api.txt");
        String api = PublicApi.of(Jars.packaged(artifact));
        if (System.getProperty(WRITE) != null) {
            Files.write(file, api.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(api.lines())
                .as(MEANT, artifact, WRITE)
                .containsExactlyElementsOf(Files.readAllLines(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"etamil-core", "etamil-http"})
    void speaksOfNothingInternal(String artifact) throws Exception {
        assertThat(PublicApi.of(Jars.packaged(artifact)).lines())
                .isNotEmpty()
                .noneMatch(
                        line ->
                                line.contains("in.etamil.internal")
                                        || line.contains("in.etamil.http.engine")
                                        || line.contains("in.etamil.http.problem"));
    }
}

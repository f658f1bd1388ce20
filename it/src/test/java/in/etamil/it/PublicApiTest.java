package in.etamil.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
        assertThat(differences(Files.readString(file), api)).as(MEANT, artifact, WRITE).isEmpty();
    }

    private static String differences(String before, String now) {
        List<String> known = qualified(before);
        List<String> found = qualified(now);
        StringBuilder differences = new StringBuilder();
        known.stream().filter(line -> !found.contains(line)).forEach(add(differences, "- "));
        found.stream().filter(line -> !known.contains(line)).forEach(add(differences, "+ "));
        return differences.toString();
    }

    /** Each member behind its type: many types have the same members. */
    private static List<String> qualified(String api) {
        List<String> lines = new ArrayList<>();
        String type = "";
        for (String line : api.lines().toList()) {
            boolean isMember = line.startsWith(" ");
            type = isMember ? type : line;
            lines.add(isMember ? type + " " + line.strip() : line);
        }
        return lines;
    }

    private static Consumer<String> add(StringBuilder differences, String sign) {
        return line -> differences.append(sign).append(line).append('\n');
    }

    @ParameterizedTest
    @ValueSource(strings = {"etamil-core", "etamil-http"})
    void speaksOfNothingInternal(String artifact) throws Exception {
        assertThat(PublicApi.of(Jars.packaged(artifact)).lines())
                .isNotEmpty()
                .noneMatch(
                        line ->
                                line.contains("in.etamil.internal")
                                        || line.contains("in.etamil.http.internal"));
    }
}

package in.etamil.it;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.http.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tables of the manual that repeat the code say what the code says. */
class ManualTablesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern VARIABLE =
            Pattern.compile("\"((?:request|client|query|path|headers|cookies)[a-z_]*)\"");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z_]+)` \\| (?:text|record|array|any)");

    @Test
    void everyErrorOfTheServerIsInTheTable() throws IOException {
        StringBuilder table = new StringBuilder();
        for (ProblemKind kind : ProblemKind.values()) {
            table.append("| ").append(kind.status());
            table.append(" | `").append(kind.code());
            table.append("` | ").append(kind.english("{0}"));
            table.append(" | ").append(kind.tamil("{0}"));
            table.append(" | ").append(kind.suggestion()).append(" |\n");
        }

        assertThat(Files.readString(ROOT.resolve("docs/errors-over-http.md")))
                .contains("|---|---|---|---|---|\n" + table + "\n");
    }

    @Test
    void everyVariableOfARequestIsInTheTable() throws IOException {
        String code =
                Files.readString(
                        ROOT.resolve(
                                "etamil-http/src/main/java/in/etamil/http/internal/binding/RequestVariables.java"));
        Set<String> bound = found(VARIABLE, code);
        Set<String> told = new TreeSet<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/requests-and-responses.md"))) {
            told.addAll(found(ROW, line));
        }

        assertThat(bound).hasSizeGreaterThan(10);
        assertThat(told).isEqualTo(bound);
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}

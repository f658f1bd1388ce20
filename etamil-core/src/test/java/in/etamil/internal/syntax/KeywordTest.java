package in.etamil.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeywordTest {
    /** The tests run in the module's folder or in the one above it. */
    private static final Path MODULE =
            Files.isDirectory(Path.of("src/main/keywords")) ? Path.of("") : Path.of("etamil-core");

    private static List<String> table() throws IOException {
        return Files.readAllLines(MODULE.resolve("src/main/keywords/keywords.tsv"));
    }

    @Test
    void enumIsWhatTheGeneratorMakesOfTheTable() throws IOException {
        Path file = MODULE.resolve("src/main/java/in/etamil/internal/syntax/Keyword.java");
        // Formatting may break lines; the words and their order must be the same.
        assertThat(Files.readString(file))
                .isEqualToIgnoringWhitespace(KeywordGenerator.generate(table()));
    }

    @Test
    void everySpellingOfTheTableIsFoundAndNothingElse() throws IOException {
        Map<String, String> expected = new HashMap<>();
        for (String line : table().subList(1, table().size())) {
            String[] cells = line.split("\t", -1);
            for (int i = 3; i < 7; i++) {
                if (!cells[i].isEmpty()) {
                    assertThat(expected.put(cells[i], cells[0])).as(cells[i]).isNull();
                }
            }
        }
        assertThat(expected).hasSize(545);
        expected.forEach(
                (spelling, token) -> {
                    assertThat(KeywordTable.find(spelling)).as(spelling).isNotNull();
                    assertThat(KeywordTable.find(spelling).token()).isEqualTo(token);
                    assertThat(KeywordTable.find(spelling + "x")).isNull();
                    assertThat(KeywordTable.find(spelling.substring(1)))
                            .matches(
                                    found ->
                                            found == null
                                                    || expected.containsKey(spelling.substring(1)));
                });
    }

    @Test
    void classesOfWordsAreCountedAsInTheSpecification() {
        assertThat(Keyword.values()).hasSize(203);
        assertThat(count(Keyword.Naming.NO)).isEqualTo(109);
        assertThat(count(Keyword.Naming.YES)).isEqualTo(92);
        assertThat(count(Keyword.Naming.CONTEXTUAL)).isEqualTo(2);
    }

    private static long count(Keyword.Naming naming) {
        long count = 0;
        for (Keyword keyword : Keyword.values()) {
            count += keyword.naming() == naming ? 1 : 0;
        }
        return count;
    }
}

package in.etamil.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every section of the language's description has cases that prove it, or a reason in the ledger.
 */
class CoverageTest {
    /** Databases of which a case in {@code db} may have an expectation of its own. */
    private static final List<String> DIALECTS = List.of(".sqlite", ".mysql", ".postgres");

    private static final Path ROOT = GoldenFiles.root();

    /** Folders with a README and a way to be played of their own. */
    private static final Set<String> OTHER_SUITES = Set.of("db", "hostile", "http");

    private record Row(String section, String what, List<String> cases) {}

    @Test
    void everySectionAndTrapHasARowOrAReason() throws IOException {
        Set<String> known = new TreeSet<>();
        coverage().forEach(row -> known.add(row.section()));
        known.addAll(ledger().keySet());
        assertThat(known).containsExactlyInAnyOrderElementsOf(sections());
    }

    @Test
    void everyReasonIsGiven() throws IOException {
        assertThat(ledger().values())
                .allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(20));
    }

    @Test
    void everyRowSaysWhatAndNamesACase() throws IOException {
        assertThat(coverage())
                .isNotEmpty()
                .allSatisfy(
                        row -> {
                            assertThat(row.what()).isNotBlank();
                            assertThat(row.cases())
                                    .as(row.section() + " " + row.what())
                                    .isNotEmpty()
                                    .doesNotHaveDuplicates();
                        });
    }

    @Test
    void everyNamedCaseExists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Row row : coverage()) {
            for (String name : row.cases()) {
                if (!Files.isRegularFile(ROOT.resolve(name + ".qmz"))) {
                    missing.add(row.section() + ": " + name);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyGoldenFileBelongsToAProgram() throws IOException {
        List<Path> orphans = new ArrayList<>();
        for (String suffix : List.of(".out", ".error", ".in", ".env")) {
            for (Path golden : GoldenFiles.ending(ROOT, suffix)) {
                String stem = withoutDialect(GoldenFiles.stem(golden, suffix));
                if (!Files.isRegularFile(golden.resolveSibling(stem + ".qmz"))) {
                    orphans.add(golden);
                }
            }
        }
        assertThat(orphans).isEmpty();
    }

    @Test
    void everyProgramSaysWhatItProvesAndHasItsOutput() throws IOException {
        List<Path> bad = new ArrayList<>();
        for (Path program : GoldenFiles.ending(ROOT, ".qmz")) {
            if (OTHER_SUITES.contains(area(program))) {
                continue;
            }
            String first = Files.readString(program).lines().findFirst().orElse("");
            if (!first.replace("\ufeff", "").startsWith("// ")
                    || !Files.isRegularFile(GoldenFiles.beside(program, ".out"))) {
                bad.add(program);
            }
        }
        assertThat(bad).isEmpty();
    }

    @Test
    void theTableOfAreasCountsTheCases() throws IOException {
        Map<String, Integer> counted = new TreeMap<>();
        int all = 0;
        for (Path program : GoldenFiles.ending(ROOT, ".qmz")) {
            String area = area(program);
            if (!OTHER_SUITES.contains(area)) {
                counted.merge("`" + area + "`", 1, Integer::sum);
                all++;
            }
        }
        counted.put("**all**", all);
        Map<String, Integer> written = new TreeMap<>();
        for (String line : Files.readAllLines(ROOT.resolve("README.md"))) {
            String[] cells = line.split("\\|");
            if (cells.length > 3 && cells[2].replace("*", "").strip().matches("[0-9]+")) {
                written.put(cells[1].strip(), Integer.valueOf(cells[2].replace("*", "").strip()));
            }
        }
        assertThat(written).isEqualTo(counted);
    }

    private static String area(Path program) {
        return ROOT.relativize(program).getName(0).toString();
    }

    private static String withoutDialect(String stem) {
        for (String dialect : DIALECTS) {
            if (stem.endsWith(dialect)) {
                return stem.substring(0, stem.length() - dialect.length());
            }
        }
        return stem;
    }

    private static List<Row> coverage() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String[] cells :
                table(Files.readString(ROOT.resolve("coverage.tsv")), "section\twhat\tcases", 3)) {
            rows.add(new Row(cells[0], cells[1], List.of(cells[2].strip().split(" +"))));
        }
        return rows;
    }

    private static Map<String, String> ledger() throws IOException {
        Map<String, String> reasons = new HashMap<>();
        for (String[] cells :
                table(Files.readString(ROOT.resolve("ledger.tsv")), "section\treason", 2)) {
            reasons.put(cells[0], cells[1]);
        }
        return reasons;
    }

    private static List<String> sections() throws IOException {
        try (InputStream headings = CoverageTest.class.getResourceAsStream("sections.tsv")) {
            assertThat(headings).isNotNull();
            String text = new String(headings.readAllBytes(), StandardCharsets.UTF_8);
            return table(text, "section\theading", 2).stream().map(cells -> cells[0]).toList();
        }
    }

    private static List<String[]> table(String text, String heading, int width) {
        List<String> lines = text.lines().toList();
        assertThat(lines.get(0)).isEqualTo(heading);
        List<String[]> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            assertThat(cells)
                    .as(line)
                    .hasSize(width)
                    .allSatisfy(cell -> assertThat(cell).isNotBlank());
            rows.add(cells);
        }
        return rows;
    }
}

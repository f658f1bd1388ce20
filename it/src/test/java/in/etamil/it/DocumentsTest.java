package in.etamil.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import in.etamil.Etamil;
import in.etamil.Program;
import in.etamil.Source;
import in.etamil.host.Console;
import in.etamil.it.Markdown.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every block of {@code java} and {@code etamil} in the README and the manual compiles; it is run
 * unless it is marked {@code no-run}; and a block of {@code text} right below is what it prints.
 */
class DocumentsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern OUR_VERSION =
            Pattern.compile(
                    "<groupId>in\\.etamil</groupId>\\s*<artifactId>[^<]*</artifactId>\\s*<version>([^<]*)<");

    /** The programs of this page are wrong on purpose; a test of the core runs them. */
    private static final String ERRORS = "errors.md";

    @TestFactory
    List<DynamicContainer> whatStandsInTheDocumentsIsSo() throws IOException {
        List<DynamicContainer> containers = new ArrayList<>();
        for (Markdown document : documents()) {
            List<DynamicTest> tests = new ArrayList<>();
            for (Block block : document.in("java")) {
                tests.add(dynamicTest(block.toString(), () -> java(block)));
            }
            for (Block block : document.in("etamil")) {
                tests.add(dynamicTest(block.toString(), () -> etamil(block)));
            }
            containers.add(dynamicContainer(document.file().getFileName().toString(), tests));
        }
        return containers;
    }

    @Test
    void theQuickStartIsRun() throws IOException {
        assertThat(Markdown.read(ROOT.resolve("README.md")).in("java"))
                .filteredOn(block -> block.runs() && block.output() != null)
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void versionsAreOurs() throws IOException {
        List<String> versions = new ArrayList<>();
        for (Markdown document : documents()) {
            for (Block block : document.in("xml")) {
                Matcher version = OUR_VERSION.matcher(block.text());
                while (version.find()) {
                    versions.add(version.group(1));
                }
            }
        }
        assertThat(versions).isNotEmpty().containsOnly(System.getProperty("etamil.version"));
    }

    private static List<Markdown> documents() throws IOException {
        List<Markdown> documents = new ArrayList<>();
        documents.add(Markdown.read(ROOT.resolve("README.md")));
        try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
            for (Path file : files.filter(DocumentsTest::isChecked).sorted().toList()) {
                documents.add(Markdown.read(file));
            }
        }
        return documents;
    }

    private static boolean isChecked(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".md") && !name.equals(ERRORS);
    }

    private static void java(Block block) throws Exception {
        JavaSnippet snippet = JavaSnippet.compile(block);
        if (block.runs()) {
            String printed = snippet.run();
            if (block.output() != null) {
                assertThat(printed).as(block.toString()).isEqualTo(block.output());
            }
        }
    }

    private static void etamil(Block block) {
        Program program = Etamil.builder().build().compile(Source.of(block.place(), block.text()));
        if (block.runs() && block.output() != null) {
            StringBuilder printed = new StringBuilder();
            program.run(Console.printingTo(line -> printed.append(line).append('\n')));
            assertThat(printed.toString()).as(block.toString()).isEqualTo(block.output());
        }
    }
}

package in.etamil.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reads the code can open what its comments cite. */
class CitationsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern CITATION =
            Pattern.compile(
                    "(?<![\\w./-])((?:\\.\\./)*(?:[\\w-]+/)*[\\w-]+\\.(?:md|tsv))(?:#([\\w-]+))?");

    /** Numbers of decisions and attacks that are written down nowhere here. */
    private static final Pattern NUMBER =
            Pattern.compile("\\bG-\\d+\\b|\\b[Aa]ttack ?\\d+|\\barchitecture \\d");

    private static final Pattern HEADING = Pattern.compile("^#{1,6} (.+)$");

    private final Map<Path, Set<String>> anchors = new HashMap<>();

    @Test
    void everyCitedDocumentAndSectionIsThere() throws IOException {
        Set<String> names = new HashSet<>();
        List<Path> sources = new ArrayList<>();
        for (Path file : files()) {
            names.add("/" + ROOT.relativize(file));
            if (isRead(file)) {
                sources.add(file);
            }
        }
        List<String> problems = new ArrayList<>();
        int cited = 0;
        for (Path source : sources) {
            String text = Files.readString(source);
            Matcher citation = CITATION.matcher(text);
            while (citation.find()) {
                cited++;
                if (!isThere(source, citation.group(1), citation.group(2), names)) {
                    problems.add(ROOT.relativize(source) + ": " + citation.group());
                }
            }
            Matcher number = NUMBER.matcher(text);
            while (number.find()) {
                problems.add(ROOT.relativize(source) + ": " + number.group());
            }
        }

        assertThat(problems).isEmpty();
        assertThat(cited).isGreaterThan(200);
    }

    private static boolean isRead(Path file) {
        boolean manual = file.startsWith(ROOT.resolve("docs")) && file.toString().endsWith(".md");
        return manual || file.toString().endsWith(".java") && !file.endsWith("CitationsTest.java");
    }

    /** A path with an anchor is one from the root or, in the manual, from its own folder. */
    private boolean isThere(Path source, String path, String anchor, Set<String> names)
            throws IOException {
        if (anchor == null) {
            String below = "/" + path.replaceFirst("^(\\.\\./)+", "");
            return names.stream().anyMatch(name -> name.endsWith(below));
        }
        Path beside = source.resolveSibling(path).normalize();
        Path file = Files.isRegularFile(beside) ? beside : ROOT.resolve(path);
        return Files.isRegularFile(file) && anchors(file).contains(anchor);
    }

    private Set<String> anchors(Path file) throws IOException {
        Set<String> known = anchors.get(file);
        if (known == null) {
            known = new HashSet<>();
            for (String line : Files.readAllLines(file)) {
                Matcher heading = HEADING.matcher(line);
                if (heading.matches()) {
                    known.add(anchor(heading.group(1)));
                }
            }
            anchors.put(file, known);
        }
        return known;
    }

    /** As the viewers of such documents make it. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /** The files of the repository, and nothing that a build made. */
    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(CitationsTest::isOurs).filter(Files::isRegularFile).toList();
        }
    }

    private static boolean isOurs(Path file) {
        for (Path name : ROOT.relativize(file)) {
            String text = name.toString();
            if (text.equals("target") || text.startsWith(".")) {
                return false;
            }
        }
        return true;
    }
}

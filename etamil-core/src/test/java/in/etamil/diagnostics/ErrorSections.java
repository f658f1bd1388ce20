package in.etamil.diagnostics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sections of docs/errors.md. */
final class ErrorSections {
    private static final Path DOCUMENT = Path.of("..", "docs", "errors.md");
    private static final String FENCE = "```";

    /**
     * One code's section.
     *
     * @param code the code
     * @param text everything below the heading
     * @param files other files of the example, by name
     * @param program the example; empty if there is none
     * @param mode how it is run
     * @param reason why there is no example; empty if there is one
     */
    record Section(
            String code,
            List<String> text,
            Map<String, String> files,
            String program,
            String mode,
            String reason) {
        @Override
        public String toString() {
            return code;
        }
    }

    private ErrorSections() {}

    static List<Section> read() throws IOException {
        List<Section> sections = new ArrayList<>();
        List<String> lines = List.of();
        String code = "";
        for (String line : Files.readAllLines(DOCUMENT)) {
            if (line.startsWith("## ")) {
                add(sections, code, lines);
                code = line.substring(3);
                lines = new ArrayList<>();
            } else if (!code.isEmpty()) {
                lines.add(line);
            }
        }
        add(sections, code, lines);
        return sections;
    }

    private static void add(List<Section> sections, String code, List<String> lines) {
        if (code.isEmpty()) {
            return;
        }
        Map<String, String> files = new LinkedHashMap<>();
        String program = "";
        String mode = "";
        String reason = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("No example: ")) {
                reason = line.substring("No example: ".length());
            }
            if (line.startsWith(FENCE + "etamil")) {
                String label = line.substring((FENCE + "etamil").length()).strip();
                int end = lines.subList(i + 1, lines.size()).indexOf(FENCE) + i + 1;
                String text = String.join("\n", lines.subList(i + 1, end));
                if (label.endsWith(".qmz")) {
                    files.put(label, text);
                } else {
                    program = text;
                    mode = label;
                }
            }
        }
        sections.add(new Section(code, lines, files, program, mode, reason));
    }
}

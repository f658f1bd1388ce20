package in.etamil.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The code blocks of a Markdown file. */
record Markdown(Path file, List<Block> blocks) {
    private static final String FENCE = "```";

    /**
     * One block.
     *
     * @param place the file's name and the line of the fence
     * @param language the first word behind the fence
     * @param marks the words behind it
     * @param text the lines between the fences, each with a newline
     * @param output the {@code text} block that stands right below it, or {@code null}
     */
    record Block(String place, String language, List<String> marks, String text, String output) {
        boolean runs() {
            return !marks.contains("no-run");
        }

        @Override
        public String toString() {
            return place + " " + language;
        }
    }

    static Markdown read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<Block> blocks = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith(FENCE)) {
                String place = file.getFileName() + ":" + (at + 1);
                List<String> words =
                        Arrays.asList(
                                lines.get(at).substring(FENCE.length()).strip().split("\\s+"));
                int end = end(lines, at, place);
                blocks.add(
                        new Block(
                                place,
                                words.get(0),
                                words.subList(1, words.size()),
                                text(lines, at, end),
                                outputBelow(lines, end, place)));
                at = end;
            }
        }
        return new Markdown(file, List.copyOf(blocks));
    }

    List<Block> in(String language) {
        return blocks.stream().filter(block -> block.language().equals(language)).toList();
    }

    private static String outputBelow(List<String> lines, int end, String place) {
        int below = end + 1;
        while (below < lines.size() && lines.get(below).isBlank()) {
            below++;
        }
        return below < lines.size() && lines.get(below).strip().equals(FENCE + "text")
                ? text(lines, below, end(lines, below, place))
                : null;
    }

    private static int end(List<String> lines, int begin, String place) {
        for (int at = begin + 1; at < lines.size(); at++) {
            if (lines.get(at).strip().equals(FENCE)) {
                return at;
            }
        }
        throw new IllegalArgumentException("a block without an end: " + place);
    }

    private static String text(List<String> lines, int begin, int end) {
        StringBuilder text = new StringBuilder();
        lines.subList(begin + 1, end).forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}

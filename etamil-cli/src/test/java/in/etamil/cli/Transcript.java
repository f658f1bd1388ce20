package in.etamil.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * One case of the HTTP transcripts: a program that serves, and what is exchanged with it. The
 * format is told in {@code conformance/http/README.md}.
 *
 * @param name the case's name, its area included
 * @param program the program
 * @param json the case
 */
record Transcript(String name, Path program, JsonNode json) {
    private static final String ENDING = ".http.json";

    static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    static List<Transcript> all(Path root) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(root)) {
            files = found.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
        }
        List<Transcript> cases = new ArrayList<>();
        for (Path file : files) {
            String path = file.toString();
            String stem = path.substring(0, path.length() - ENDING.length());
            cases.add(
                    new Transcript(
                            root.relativize(Path.of(stem)).toString(),
                            Path.of(stem + ".qmz"),
                            JSON.readTree(Files.readAllBytes(file))));
        }
        return cases;
    }

    List<JsonNode> exchanges() {
        List<JsonNode> exchanges = new ArrayList<>();
        json.path("exchanges").forEach(exchanges::add);
        return exchanges;
    }

    boolean isRefused() {
        return json.path("start").asText().equals("refused");
    }

    boolean runsOn(String engine) {
        for (JsonNode name : json.path("not_on")) {
            if (name.asText().equals(engine)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it tells of the process and not of the server alone. */
    boolean needsProcess() {
        return json.has("exit") || exchanges().stream().anyMatch(one -> one.has("signal"));
    }

    /** Whether an exchange comes some time after the one before. */
    boolean waits() {
        return exchanges().stream().anyMatch(one -> one.has("wait_ms"));
    }

    boolean isOfTheWire() {
        return name.startsWith("framing");
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Bytes from text, {@code {"hex": …}} or {@code {"repeat": [text, times]}}; a list joins. */
    static byte[] bytes(JsonNode spec) {
        if (spec.isArray()) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            spec.forEach(item -> all.writeBytes(bytes(item)));
            return all.toByteArray();
        }
        if (spec.has("hex")) {
            return HexFormat.of().parseHex(spec.get("hex").asText());
        }
        if (spec.has("repeat")) {
            JsonNode repeat = spec.get("repeat");
            return utf8(repeat.get(0).asText().repeat(repeat.get(1).asInt()));
        }
        if (!spec.isTextual()) {
            throw new IllegalArgumentException("no bytes: " + spec);
        }
        return utf8(spec.asText());
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static JsonNode parse(byte[] text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + e.getMessage(), e);
        }
    }
}

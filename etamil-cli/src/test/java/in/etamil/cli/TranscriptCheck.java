package in.etamil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Compares a response with what a transcript expects of it. */
final class TranscriptCheck {
    private TranscriptCheck() {}

    static void check(JsonNode expect, TranscriptReply reply) {
        List<Integer> statuses = new ArrayList<>();
        JsonNode status = expect.path("status");
        status.forEach(one -> statuses.add(one.asInt()));
        if (status.isInt()) {
            statuses.add(status.asInt());
        }
        if (!status.isMissingNode()) {
            assertThat(reply.status()).as("status; body %s", shortened(reply)).isIn(statuses);
        }
        if (expect.has("reason") && reply.reason() != null) {
            assertThat(reply.reason()).isEqualTo(expect.get("reason").asText());
        }
        for (Map.Entry<String, JsonNode> header : expect.path("headers").properties()) {
            checkHeader(header.getKey(), header.getValue(), reply);
        }
        checkBody(expect, reply);
        checkJson(expect, reply);
    }

    private static void checkHeader(String name, JsonNode wanted, TranscriptReply reply) {
        List<String> got = reply.all(name);
        if (wanted.isNull()) {
            assertThat(got).as("header %s", name).isEmpty();
        } else if (wanted.isArray()) {
            assertThat(got).as("header %s", name).isEqualTo(Transcript.texts(wanted));
        } else {
            assertThat(got).as("header %s", name).hasSize(1);
            if (wanted.isObject()) {
                Pattern pattern = Pattern.compile(wanted.get("matches").asText());
                assertThat(got.get(0)).as("header %s", name).containsPattern(pattern);
            } else {
                assertThat(got.get(0)).as("header %s", name).isEqualTo(wanted.asText());
            }
        }
    }

    private static void checkBody(JsonNode expect, TranscriptReply reply) {
        if (expect.has("body")) {
            byte[] wanted = Transcript.bytes(expect.get("body"));
            assertThat(reply.text()).isEqualTo(new String(wanted, StandardCharsets.UTF_8));
            assertThat(reply.body()).as("body %s", shortened(reply)).isEqualTo(wanted);
        }
        if (expect.has("body_length")) {
            assertThat(reply.body().length).isEqualTo(expect.get("body_length").asInt());
        }
        if (expect.has("body_matches")) {
            String pattern = expect.get("body_matches").asText();
            assertThat(reply.text()).containsPattern(Pattern.compile(pattern, Pattern.DOTALL));
        }
        Transcript.texts(expect.path("body_has"))
                .forEach(part -> assertThat(reply.text()).contains(part));
        Transcript.texts(expect.path("body_lacks"))
                .forEach(part -> assertThat(reply.text()).doesNotContain(part));
    }

    private static void checkJson(JsonNode expect, TranscriptReply reply) {
        if (!expect.has("json") && !expect.path("valid_json").asBoolean()) {
            return;
        }
        JsonNode got;
        try {
            got = Transcript.parse(reply.body());
        } catch (UncheckedIOException e) {
            throw new AssertionError(e.getMessage() + ": " + shortened(reply), e);
        }
        assertThat(got.isMissingNode()).as("an empty body is no JSON").isFalse();
        if (expect.has("json")) {
            JsonNode wanted = expect.get("json");
            assertThat(same(got, wanted)).as("%s is not %s", got, wanted).isTrue();
        }
    }

    /** Numbers by value, members in any order. */
    private static boolean same(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue()) == 0;
        }
        if (a.isObject() && b.isObject()) {
            return a.size() == b.size()
                    && a.properties().stream()
                            .allMatch(
                                    one ->
                                            b.has(one.getKey())
                                                    && same(one.getValue(), b.get(one.getKey())));
        }
        if (a.isArray() && b.isArray() && a.size() == b.size()) {
            for (int i = 0; i < a.size(); i++) {
                if (!same(a.get(i), b.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return a.equals(b);
    }

    private static String shortened(TranscriptReply reply) {
        String text = reply.text();
        return text.length() < 300 ? text : text.substring(0, 300) + "…";
    }
}

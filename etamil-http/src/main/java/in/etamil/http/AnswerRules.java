package in.etamil.http;

import in.etamil.Answer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** From what a block recorded to a reply (backend.md 7.3 with G-17, G-18, G-20, G-23 and G-120). */
final class AnswerRules {
    static final String DEFAULT_BODY = "Handler executed successfully";

    private static final BigDecimal LOWEST = BigDecimal.valueOf(200);
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(599);

    private AnswerRules() {}

    /**
     * @throws UnusableAnswer if it cannot be sent: then nothing of it is
     */
    static Reply apply(Answer answer) {
        String body = answer.body();
        Map<String, String> headers = headers(answer.headers());
        headers.putIfAbsent(
                "Content-Type", body == null ? "text/plain; charset=utf-8" : "application/json");
        String text = body == null ? DEFAULT_BODY : body;
        return new Reply(
                status(answer.status(), body), headers, text.getBytes(StandardCharsets.UTF_8));
    }

    private static int status(@Nullable BigDecimal status, @Nullable String body) {
        if (status == null) {
            if (body == null) {
                return 200;
            }
            throw new UnusableAnswer("the response status is not a number");
        }
        if (status.compareTo(LOWEST) < 0 || status.compareTo(HIGHEST) > 0 || !isWhole(status)) {
            throw new UnusableAnswer(
                    "the response status must be a whole number from 200 to 599, got "
                            + status.toPlainString());
        }
        return status.intValue();
    }

    /** Only asked of numbers below 600, so that stripping zeros is cheap. */
    private static boolean isWhole(BigDecimal status) {
        return status.stripTrailingZeros().scale() <= 0;
    }

    private static Map<String, String> headers(Map<String, String> given) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        given.forEach(
                (name, value) -> {
                    if (!HeaderText.isToken(name) || !HeaderText.isValue(value)) {
                        throw new UnusableAnswer(
                                "a response header has a name or value that cannot be sent: '"
                                        + name
                                        + "'");
                    }
                    if (!isFraming(name.toLowerCase(Locale.ROOT))) {
                        headers.put(name, value);
                    }
                });
        return headers;
    }

    /** Headers that say where a message ends: the engine's alone. */
    private static boolean isFraming(String name) {
        return switch (name) {
            case "content-length",
                    "transfer-encoding",
                    "connection",
                    "keep-alive",
                    "upgrade",
                    "trailer",
                    "te" ->
                    true;
            default -> false;
        };
    }
}

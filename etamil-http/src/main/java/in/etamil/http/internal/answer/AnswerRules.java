package in.etamil.http.internal.answer;

import in.etamil.http.Response;
import in.etamil.http.internal.rules.Rules;
import in.etamil.http.internal.wire.HeaderText;
import in.etamil.served.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From what a block recorded to a response (docs/requests-and-responses.md). */
public final class AnswerRules {
    static final String DEFAULT_BODY = "Handler executed successfully";

    private static final BigDecimal LOWEST = BigDecimal.valueOf(200);
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(599);

    private AnswerRules() {}

    /**
     * @throws UnusableAnswer if it cannot be sent: then nothing of it is
     */
    public static Response apply(Answer answer, Rules rules, boolean plainText) {
        String body = answer.body();
        boolean silent = body == null && answer.file() == null;
        Response response =
                answer.file() == null
                        ? text(answer, rules, plainText)
                        : Response.file(answer.file());
        int status = rules.checksStatus() ? status(answer.status(), silent) : lenient(answer);
        response = response.withStatus(status);
        for (Map.Entry<String, List<String>> header : answer.headers().entrySet()) {
            response = with(response, header.getKey(), header.getValue());
        }
        return response;
    }

    private static Response text(Answer answer, Rules rules, boolean plainText) {
        String body = answer.body();
        boolean plain = body == null ? rules.namesText() : plainText && !answer.json();
        String text = body == null ? DEFAULT_BODY : body;
        return plain ? Response.text(text) : Response.json(text);
    }

    /** The reference takes any number, and 200 for anything else; what HTTP cannot carry is 500. */
    private static int lenient(Answer answer) {
        BigDecimal status = answer.status() == null ? BigDecimal.ZERO : answer.status();
        boolean usable = status.compareTo(LOWEST) >= 0 && status.compareTo(HIGHEST) <= 0;
        return usable ? status.intValue() : 200;
    }

    private static int status(@Nullable BigDecimal status, boolean silent) {
        if (status == null) {
            if (silent) {
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

    /** A framing header is the engine's alone: a block's own is left out. */
    private static Response with(Response response, String name, List<String> values) {
        for (String value : values) {
            if (!HeaderText.isToken(name) || !HeaderText.isValue(value)) {
                throw new UnusableAnswer(
                        "a response header has a name or value that cannot be sent: '"
                                + name
                                + "'");
            }
        }
        if (HeaderText.isFraming(name) || values.isEmpty()) {
            return response;
        }
        Response more = response.withHeader(name, values.get(0));
        for (String value : values.subList(1, values.size())) {
            more = more.addHeader(name, value);
        }
        return more;
    }
}

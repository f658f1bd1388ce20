package com.example.tax;

import in.etamil.http.testing.TestClient;
import in.etamil.http.testing.TestRequest;
import in.etamil.http.testing.TestResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What clients of the service send. */
final class Asking {
    static final String KEY = "a key of the tests";

    private static final String NO_DEDUCTIONS =
            "{\"section_80c\":0,\"section_80d\":0,\"section_24b\":0,\"house_rent\":0}";

    private Asking() {}

    static String form(String income, boolean salaried) {
        return form(income, salaried, NO_DEDUCTIONS);
    }

    static String form(String income, boolean salaried, String deductions) {
        return "{\"income\":%s,\"salaried\":%s,\"deductions\":%s}"
                .formatted(income, salaried, deductions);
    }

    static TestResponse get(TestClient client, String target) throws IOException {
        return client.send(known(TestRequest.of("GET", target)));
    }

    static TestResponse post(TestClient client, String target, String json) throws IOException {
        return client.send(known(TestRequest.of("POST", target)).body("application/json", json));
    }

    /** A number of a document, by its text: what is exact stays so. */
    static BigDecimal number(TestResponse response, String name) {
        Matcher found =
                Pattern.compile("\"" + name + "\":(-?[0-9.]+)[,}]").matcher(response.text());
        if (!found.find()) {
            throw new AssertionError("no number '" + name + "' in " + response.text());
        }
        return new BigDecimal(found.group(1));
    }

    static TestRequest known(TestRequest request) {
        return request.header("Authorization", "Bearer " + KEY);
    }
}

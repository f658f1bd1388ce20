package com.example.tax;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.http.testing.TestClient;
import in.etamil.http.testing.TestRequest;
import in.etamil.http.testing.TestResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole service without a socket. */
final class TaxServiceTest {
    private static final Instant IN_THE_YEAR = Instant.parse("2025-12-01T00:00:00Z");

    private static TestClient client;

    @BeforeAll
    static void start() throws IOException {
        client = TestClient.inMemory(TaxService.describe(Asking.KEY, () -> IN_THE_YEAR));
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    private static TestResponse post(String target, String json) throws IOException {
        return Asking.post(client, target, json);
    }

    private static void assertNumber(TestResponse response, String name, BigDecimal expected) {
        assertThat(Asking.number(response, name)).as(name).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // regime, income, salaried, taxable income, tax by slabs, rebate, cess, payable
        "new, 0, false, 0, 0, 0, 0, 0",
        "new, 1275000, true, 1200000, 60000, 60000, 0, 0",
        "new, 1210000, false, 1210000, 61500, 51500, 400, 10400",
        "new, 1234567.89, false, 1234570, 65185.50, 30615.50, 1382.80, 35950",
        "new, 5000000, false, 5000000, 1080000, 0, 43200, 1123200",
        "old, 500000, false, 500000, 12500, 12500, 0, 0",
        "old, 500010, false, 500010, 12502, 0, 500.08, 13000",
        "old, 1300000, true, 1250000, 187500, 0, 7500, 195000",
    })
    void assessesToThePaisa(
            String regime,
            String income,
            boolean salaried,
            BigDecimal taxable,
            BigDecimal slabs,
            BigDecimal rebate,
            BigDecimal cess,
            BigDecimal payable)
            throws IOException {
        TestResponse response = post("/assessments/" + regime, Asking.form(income, salaried));

        assertThat(response.status()).as(response.text()).isEqualTo(200);
        assertNumber(response, "taxable_income", taxable);
        assertNumber(response, "slab_tax", slabs);
        assertNumber(response, "rebate", rebate);
        assertNumber(response, "cess", cess);
        assertNumber(response, "payable", payable);
    }

    @Test
    void capsDeductionsAndKnowsThemInTheOldRegimeOnly() throws IOException {
        String asked =
                "{\"section_80c\":200000,\"section_80d\":10000,\"section_24b\":0,\"house_rent\":0}";
        String form = Asking.form("1275000", true, asked);

        TestResponse old = post("/assessments/old", form);
        TestResponse without = post("/assessments/new", form);

        assertNumber(old, "deduction", new BigDecimal("210000"));
        assertNumber(old, "payable", new BigDecimal("137280"));
        assertNumber(without, "deduction", new BigDecimal("75000"));
        assertNumber(without, "payable", BigDecimal.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"100000, new, 44200", "300000, new, 2600", "400000, old, 26000"})
    void tellsWhichRegimeIsBetter(String rent, String better, BigDecimal saving)
            throws IOException {
        String asked =
                "{\"section_80c\":150000,\"section_80d\":25000,\"section_24b\":200000,\"house_rent\":"
                        + rent
                        + "}";

        TestResponse response = post("/comparisons", Asking.form("1300000", true, asked));

        assertThat(response.text()).contains("\"better\":\"" + better + "\"");
        assertNumber(response, "saving", saving);
    }

    @Test
    void tellsWhenBothRegimesAreTheSame() throws IOException {
        assertThat(post("/comparisons", Asking.form("250000", false)).text())
                .contains("\"better\":\"either\"", "\"saving\":0}");
    }

    @Test
    void showsTheSlabs() throws IOException {
        assertThat(Asking.get(client, "/slabs/old").text())
                .isEqualTo(
                        "{\"regime\":\"old\",\"slabs\":[{\"from\":250000,\"rate\":0.05,\"to\":500000},"
                                + "{\"from\":500000,\"rate\":0.2,\"to\":1000000},"
                                + "{\"from\":1000000,\"rate\":0.3,\"to\":null}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, /income, NEGATIVE",
        "null, /income, EMPTY",
        "5000000.01, /income, TOO_LARGE",
        "79228162514264337593543950335, /income, TOO_LARGE",
    })
    void refusesIncomesThatFitTheShapeButNotTheLaw(String income, String field, String code)
            throws IOException {
        TestResponse response = post("/comparisons", Asking.form(income, false));

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(response.text())
                .contains("\"field\":\"" + field + "\"", "\"code\":\"" + code + "\"")
                .contains("\"request_id\":\"" + response.header("X-Request-Id") + "\"")
                .containsPattern("\"message_ta\":\"[^\"]*[\u0b80-\u0bff][^\"]*\"");
    }

    @Test
    void listsEverythingThatIsWrongWithABody() throws IOException {
        TestResponse response =
                post("/assessments/new", "{\"income\":\"lots\",\"deductions\":{},\"name\":\"க\"}");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text())
                .contains("\"code\":\"VALIDATION_ERROR\"")
                .contains("\"field\":\"/income\"", "\"field\":\"/salaried\"", "\"field\":\"/name\"")
                .contains("\"field\":\"/deductions/section_80c\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /assessments/new | {\"income\": | 400",
                "POST | /assessments/neu | {} | 404",
                "GET | /assessments/new | {} | 405",
                "GET | /slabs/neu | {} | 404",
            })
    void leavesTheRestToTheServer(String method, String target, String json, int status)
            throws IOException {
        TestRequest request =
                Asking.known(TestRequest.of(method, target)).body("application/json", json);

        assertThat(client.send(request).status()).isEqualTo(status);
    }

    @Test
    void wantsJson() throws IOException {
        TestRequest request =
                Asking.known(TestRequest.of("POST", "/comparisons")).body("text/plain", "{}");

        assertThat(client.send(request).status()).isEqualTo(415);
    }

    @Test
    void isOpenOnlyToWhoHasTheKey() throws IOException {
        TestResponse refused = client.get("/slabs/new");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        assertThat(Asking.get(client, "/slabs/new").status()).isEqualTo(200);
        assertThat(client.get("/health").status()).isEqualTo(200);
    }

    @Test
    void saysWhenItsRatesAreOld() throws IOException {
        assertThat(client.get("/health").text()).startsWith("{\"status\":\"healthy\"");

        Instant afterwards = Instant.parse("2026-03-31T18:30:00Z");
        try (TestClient later =
                TestClient.inMemory(TaxService.describe(Asking.KEY, () -> afterwards))) {
            TestResponse health = later.get("/health");
            assertThat(health.status()).isEqualTo(200);
            assertThat(health.text()).startsWith("{\"status\":\"degraded\"");
        }
    }
}

package in.etamil.examples;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.Etamil;
import in.etamil.Limits;
import in.etamil.Source;
import in.etamil.http.EtamilServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Serves the example and asks every route, with good input and bad. */
final class GstInvoiceTest {
    private static final String LINE =
            "{\"hsn\":\"8517\",\"description\":\"தொலைபேசி\",\"quantity\":2,\"price\":15000.50}";

    private static EtamilServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void serve() throws Exception {
        Etamil etamil = Etamil.builder().limits(Limits.request()).build();
        server =
                EtamilServer.builder()
                        .program(etamil.compile(Source.of(Path.of("gst-invoice", "service.qmz"))))
                        .port(0)
                        .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static URI uri(String target) {
        return URI.create("http://127.0.0.1:" + server.port() + target);
    }

    private HttpResponse<String> get(String target) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(target)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String target, String body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(uri(target)).POST(BodyPublishers.ofString(body)).build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String invoice(String buyer, String lines) {
        return "{\"number\":\"2026/17\",\"seller_state\":\"33\",\"buyer_state\":\""
                + buyer
                + "\",\"lines\":["
                + lines
                + "]}";
    }

    @Test
    void listsItsRoutesAndRates() throws Exception {
        assertThat(get("/").body()).contains("\"service\":\"gst-invoice\"", "POST /invoice");
        assertThat(get("/hsn").body())
                .startsWith("[{\"hsn\":\"0401\",\"name\":\"Milk\",\"rate_percent\":0}")
                .contains("{\"hsn\":\"8517\",\"name\":\"Telephones\",\"rate_percent\":18.00}");
        HttpResponse<String> one = get("/hsn/1006");
        assertThat(one.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(one.body())
                .isEqualTo(
                        "{\"hsn\":\"1006\",\"name\":\"Rice, packed\",\"name_ta\":\"பொதியிட்ட அரிசி\",\"rate_percent\":5.00}");
    }

    @Test
    void splitsTaxBetweenCentreAndStateWithinAState() throws Exception {
        String rice = "{\"hsn\":\"1006\",\"description\":\"அரிசி\",\"quantity\":3,\"price\":55.55}";

        HttpResponse<String> response = post("/invoice", invoice("33", LINE + "," + rice));

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body())
                .contains(
                        "\"totals\":{\"cgst\":2704.26,\"igst\":0,\"sgst\":2704.26,\"taxable\":30167.65}")
                .contains("\"cgst\":4.17", "\"interstate\":false", "\"seller_state\":\"தமிழ்நாடு\"")
                .contains("\"exact_total\":35576.17,")
                .contains("\"round_off\":-0.17,")
                .contains("\"payable\":35576,");
    }

    @Test
    void chargesTheWholeTaxBetweenStates() throws Exception {
        String body = post("/invoice", invoice("29", LINE)).body();

        assertThat(body)
                .contains("\"cgst\":0,\"igst\":5400.18,\"sgst\":0,\"taxable\":30001.00")
                .contains("\"interstate\":true", "\"buyer_state\":\"கருநாடகம்\"");
    }

    @Test
    void takesTheDiscountOffBeforeTax() throws Exception {
        String line =
                "{\"hsn\":\"8517\",\"description\":\"d\",\"quantity\":1,\"price\":118,\"discount\":18}";

        assertThat(post("/invoice", invoice("33", line)).body())
                .contains("\"cgst\":9.00", "\"payable\":118,");
    }

    @ParameterizedTest
    @CsvSource({
        "8517, 118, 100, 18",
        "1006, 99.99, 95.23, 4.76",
        "7113, 10, 9.71, 0.29",
        "4901, 250.50, 250.50, 0",
    })
    void takesTaxOutOfAPrice(String hsn, String price, String taxable, String tax)
            throws Exception {
        assertThat(get("/gst/inclusive/" + hsn + "/" + price).body())
                .containsPattern(
                        "\"tax\":" + tax + "(\\.0+)?,\"taxable\":" + taxable + "(\\.0+)?}");
    }

    @ParameterizedTest
    @CsvSource({
        // income, salaried, taxable income, tax to pay
        "0, no, 0, 0",
        "400000, no, 400000, 0",
        "1200000, no, 1200000, 0",
        "1275000, yes, 1200000, 0",
        "1210000, no, 1210000, 10400",
        "1275000, no, 1275000, 74100",
        "2400000, no, 2400000, 312000",
        "2500000, no, 2500000, 343200",
        "5100000, no, 5100000, 1227200",
        "20000000, no, 20000000, 6673680",
        "1234567.89, yes, 1159570, 0",
    })
    void computesIncomeTax(String income, String salaried, String taxable, String payable)
            throws Exception {
        String read = get("/income-tax/" + income + "?salaried=" + salaried).body();
        String posted =
                post(
                                "/income-tax",
                                "{\"income\":"
                                        + income
                                        + ",\"salaried\":"
                                        + salaried.equals("yes")
                                        + "}")
                        .body();

        assertThat(posted).isEqualTo(read);
        assertThat(read)
                .contains("\"payable\":" + payable + ",")
                .contains("\"taxable_income\":" + taxable + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"number\": | 400 | BAD_JSON",
                "[] | 400 | NOT_AN_OBJECT",
                "{} | 400 | FIELD_MISSING",
                "{\"number\":7} | 400 | WRONG_KIND",
                "{\"number\":\"\"} | 422 | EMPTY",
                "{\"number\":\"1\",\"seller_state\":\"99\"} | 422 | UNKNOWN_STATE",
                "{\"number\":\"1\",\"seller_state\":\"33\",\"buyer_state\":\"33\",\"lines\":{}} | 400 | WRONG_KIND",
                "{\"number\":\"1\",\"seller_state\":\"33\",\"buyer_state\":\"33\",\"lines\":[]} | 422 | NO_LINES",
                "{\"number\":\"1\",\"seller_state\":\"33\",\"buyer_state\":\"33\",\"lines\":[1]} | 400 | WRONG_KIND",
            })
    void refusesBadInvoices(String body, int status, String code) throws Exception {
        refused(post("/invoice", body), status, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"hsn\":\"0000\" | \"hsn\":\"8517\" | 422 | UNKNOWN_HSN",
                "\"quantity\":0 | \"quantity\":2 | 422 | NOT_POSITIVE",
                "\"quantity\":\"2\" | \"quantity\":2 | 400 | WRONG_KIND",
                "\"quantity\":null | \"quantity\":2 | 400 | WRONG_KIND",
                "\"price\":-1 | \"price\":15000.50 | 422 | NEGATIVE",
                "\"discount\":1,\"price\":0.10 | \"price\":15000.50 | 422 | DISCOUNT_TOO_LARGE",
                "\"quantity\":9000000000000000000000000000 | \"quantity\":2 | 422 | NUMBER_TOO_LARGE",
            })
    void refusesBadLines(String wrong, String right, int status, String code) throws Exception {
        HttpResponse<String> response =
                post("/invoice", invoice("33", LINE + "," + LINE.replace(right, wrong)));

        refused(response, status, code);
        if (!code.equals("NUMBER_TOO_LARGE")) {
            assertThat(response.body()).contains("\"field\":\"lines[1].");
        }
    }

    @Test
    void refusesOtherBadInput() throws Exception {
        refused(get("/hsn/1234"), 404, "UNKNOWN_HSN");
        refused(get("/gst/inclusive/8517/much"), 400, "WRONG_KIND");
        refused(get("/gst/inclusive/8517/-1"), 422, "NEGATIVE");
        refused(get("/gst/inclusive/0000/1"), 422, "UNKNOWN_HSN");
        refused(get("/income-tax/lots"), 400, "WRONG_KIND");
        refused(get("/income-tax/-5"), 422, "NEGATIVE");
        refused(get("/income-tax/79228162514264337593543950335"), 422, "NUMBER_TOO_LARGE");
        refused(
                post(
                        "/income-tax",
                        "{\"income\":79228162514264337593543950335,\"salaried\":false}"),
                422,
                "NUMBER_TOO_LARGE");
        refused(post("/income-tax", "{\"income\":5}"), 400, "FIELD_MISSING");
        refused(post("/income-tax", "{\"income\":5,\"salaried\":\"yes\"}"), 400, "WRONG_KIND");
        assertThat(get("/invoice").statusCode()).isEqualTo(405);
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
    }

    /** Both languages, a code and a field in every refusal. */
    private static void refused(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.body())
                .contains("\"error\":{\"code\":\"" + code + "\"")
                .containsPattern("\"message\":\"[^\"]+\"")
                .containsPattern("\"message_ta\":\"[^\"]*[\u0b80-\u0bff][^\"]*\"");
    }
}

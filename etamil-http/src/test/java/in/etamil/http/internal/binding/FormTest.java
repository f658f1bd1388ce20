package in.etamil.http.internal.binding;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.Compatibility;
import in.etamil.http.HttpLimits;
import in.etamil.http.internal.rules.Rules;
import in.etamil.http.problem.ProblemKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormTest {
    private static final String TYPE = "application/x-www-form-urlencoded";

    private static ServedRequest form(String body) {
        return Requests.post(TYPE, body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name=%E0%AE%B0%E0%AE%B5%E0%AE%BF&city=a+b&x=1&x=2 | {name=ரவி, city=a b, x=2}",
                "பெயர்=ரவி | {பெயர்=ரவி}",
                "flag&x=&&=y | {flag=, x=, =y}",
                "p=100%&q=%zz | {p=100%, q=%zz}",
            })
    void fillsFields(String body, String expected) {
        assertThat(form(body).form()).hasToString(expected);
    }

    @Test
    void keepsEveryValueAndText() {
        ServedRequest request = form("x=1&x=2+3");

        assertThat(request.formAll()).isEqualTo(Map.of("x", List.of("1", "2 3")));
        assertThat(request.body()).isEqualTo("x=1&x=2+3");
        assertThat(request.files()).isEmpty();
    }

    @Test
    void readsTypeInAnyCaseWithParameters() {
        ServedRequest request =
                Requests.post("Application/X-WWW-Form-URLencoded ; charset=UTF-8", "a=1");

        assertThat(request.form()).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void hasNoFieldsInOtherBodies() {
        assertThat(Requests.post("text/plain", "a=1").form()).isEmpty();
        assertThat(form("").form()).isEmpty();
        assertThat(Requests.get(Requests.DEFAULT, "content-type", TYPE).form()).isEmpty();
    }

    @Test
    void staysUnreadUnderReferenceRules() {
        Rules reference = Rules.of(Compatibility.REFERENCE);
        Reading reading = new Reading(HttpLimits.DEFAULT, reference, Proxies.NONE, true, false);
        ServedRequest request = Requests.post(reading, TYPE, Requests.bytes("a=1"));

        assertThat(request.form()).isEmpty();
        assertThat(request.body()).isEqualTo("a=1");
    }

    @Test
    void refusesTooManyFields() {
        assertThat(form("a&".repeat(1000)).formAll().get("a")).hasSize(1000);
        ServedRequest over = form("a&".repeat(1001));
        assertThat(Requests.refusal(over::form).kind()).isEqualTo(ProblemKind.TOO_MANY_PARAMETERS);
        assertThat(over.body()).hasSize(2002);
    }
}

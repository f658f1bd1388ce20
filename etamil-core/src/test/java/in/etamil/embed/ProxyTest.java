package in.etamil.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.EtamilFailure;
import in.etamil.EtamilHostException;
import in.etamil.EtamilLimitException;
import in.etamil.EtamilName;
import in.etamil.Instance;
import in.etamil.Limits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProxyTest {
    private static final Instance RULES =
            Started.of(
                    """
                    செயல் வரி(எண் தொகை) எண் { திரும்பு தொகை * 0.18; }
                    செயல் வரிகள்(பட்டி) { r = []; ஒவ்வொரு x இல் பட்டி { r = இணை(r, வரி(x)); } திரும்பு r; }
                    செயல் தேடு(k) { (k == "a") எனில் { திரும்பு {விலை: 5, பெயர்: k}; } திரும்பு இன்மை; }
                    செயல் சரிபார்(n) { (n < 0) எனில் { திரும்பு தவறு("எதிர்மறை"); } திரும்பு சரி(n); }
                    செயல் சுழல்(n) { i = 0; (i < n) சுற்று { i = i + 1; } திரும்பு i; }
                    """);

    record Item(BigDecimal விலை, String பெயர்) {}

    public interface Rules {
        BigDecimal வரி(BigDecimal amount);

        @EtamilName("வரிகள்")
        List<BigDecimal> taxes(List<BigDecimal> amounts);

        @EtamilName("தேடு")
        Optional<Item> find(String key);

        @EtamilName("தேடு")
        Map<String, Object> fields(String key);

        @EtamilName("சரிபார்")
        int checked(int number);

        @EtamilName("சுழல்")
        long loop(Limits limits, long turns);

        default BigDecimal twice(BigDecimal amount) {
            return வரி(amount).multiply(BigDecimal.TWO);
        }
    }

    private final Rules rules = RULES.as(Rules.class);

    @Test
    void everyMethodIsAFunction() {
        assertThat(rules.வரி(BigDecimal.TEN)).isEqualByComparingTo("1.8");
        assertThat(rules.taxes(List.of(BigDecimal.ONE, BigDecimal.TEN)))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("0.18"), new BigDecimal("1.8"));
        assertThat(rules.find("a")).contains(new Item(BigDecimal.valueOf(5), "a"));
        assertThat(rules.find("b")).isEmpty();
        assertThat(rules.fields("a")).containsOnlyKeys("விலை", "பெயர்");
        assertThat(rules.twice(BigDecimal.TEN)).isEqualByComparingTo("3.6");
    }

    @Test
    void aFailureIsThrown() {
        assertThat(rules.checked(4)).isEqualTo(4);
        assertThatThrownBy(() -> rules.checked(-1))
                .isInstanceOf(EtamilFailure.class)
                .hasMessage("எதிர்மறை");
    }

    @Test
    void aParameterSetsTheLimitsOfTheCall() {
        assertThat(rules.loop(Limits.embedded(), 100_000)).isEqualTo(100_000);
        assertThatThrownBy(() -> rules.loop(Limits.embedded().withSteps(1000), 100_000))
                .isInstanceOf(EtamilLimitException.class);
    }

    @Test
    void isAnObjectLikeOthers() {
        assertThat(rules).isEqualTo(rules).isNotEqualTo(RULES.as(Rules.class));
        assertThat(rules.toString()).contains("Rules").contains("நிரல்.qmz");
        assertThat(rules.hashCode()).isEqualTo(rules.hashCode());
    }

    interface Missing {
        int இல்லாதது();
    }

    interface TooMany {
        BigDecimal வரி(BigDecimal a, BigDecimal b);
    }

    @Test
    void whatDoesNotFitIsRefusedAtOnce() {
        assertThat(code(() -> RULES.as(Missing.class))).isEqualTo("ET6001");
        assertThat(code(() -> RULES.as(TooMany.class))).isEqualTo("ET6002");
        assertThat(code(() -> RULES.as(String.class))).isEqualTo("ET6011");
    }

    private static String code(Runnable action) {
        return catchThrowableOfType(EtamilHostException.class, action::run)
                .diagnostics()
                .get(0)
                .code();
    }
}

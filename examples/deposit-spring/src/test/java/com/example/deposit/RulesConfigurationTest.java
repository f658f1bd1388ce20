package com.example.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.EtamilFailure;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class RulesConfigurationTest {
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext(RulesConfiguration.class);
    private final RateTable rates = context.getBean(RateTable.class);
    private final Deposits deposits = context.getBean(Deposits.class);

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void theRulesAreABeanLikeOthers() {
        rates.set("SBI", new BigDecimal("7.1"));
        assertThat(deposits.afterAYear("SBI", new BigDecimal("1000"))).isEqualByComparingTo("1071");
        assertThat(context.getBean(DepositRules.class))
                .isSameAs(context.getBean(DepositRules.class));
    }

    @Test
    void aRateThatChangesIsSeenByTheNextCall() {
        rates.set("SBI", BigDecimal.TEN);
        rates.set("SBI", BigDecimal.ONE);
        assertThat(deposits.afterAYear("SBI", new BigDecimal("100"))).isEqualByComparingTo("101");
    }

    @Test
    void whatTheRulesRefuseIsThrown() {
        assertThatThrownBy(() -> deposits.afterAYear("XYZ", BigDecimal.ONE))
                .isInstanceOf(EtamilFailure.class)
                .hasMessage("வங்கி இல்லை: XYZ");
    }
}

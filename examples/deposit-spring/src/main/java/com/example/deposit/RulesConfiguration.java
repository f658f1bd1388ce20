package com.example.deposit;

import in.etamil.Etamil;
import in.etamil.Source;
import in.etamil.host.Library;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** One engine, and the rules compiled once, when the context starts. */
@Configuration
@Import({RateTable.class, Deposits.class})
public class RulesConfiguration {

    /**
     * The engine with what the application adds to the language.
     *
     * @param rates the rates
     * @return the engine
     */
    @Bean
    public Etamil etamil(RateTable rates) {
        return Etamil.builder()
                .library(
                        Library.named("rates")
                                .function("வட்டி_விகிதம்", String.class, rates::rateOf)
                                .build())
                .build();
    }

    /**
     * The rules.
     *
     * @param etamil the engine
     * @return the rules
     * @throws IOException if they are not on the class path
     */
    @Bean
    public DepositRules depositRules(Etamil etamil) throws IOException {
        return etamil.compile(Source.ofResource(RulesConfiguration.class, "deposit.qmz"))
                .start()
                .as(DepositRules.class);
    }
}

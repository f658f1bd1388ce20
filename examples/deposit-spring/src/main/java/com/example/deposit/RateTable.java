package com.example.deposit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The rates of the banks, which change while the application runs. */
@Component
public class RateTable {
    private final Map<String, BigDecimal> rates = new ConcurrentHashMap<>();

    /**
     * The rate of a bank.
     *
     * @param bank its code
     * @return per cent a year, or {@code null} for a bank that is not known
     */
    public BigDecimal rateOf(String bank) {
        return rates.get(bank);
    }

    /**
     * Sets the rate of a bank.
     *
     * @param bank its code
     * @param rate per cent a year
     */
    public void set(String bank, BigDecimal rate) {
        rates.put(bank, rate);
    }
}

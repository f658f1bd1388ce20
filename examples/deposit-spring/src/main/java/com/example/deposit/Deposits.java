package com.example.deposit;

import java.math.BigDecimal;
import org.springframework.stereotype.Service;

/** A part of the application that does not know where the rules come from. */
@Service
public class Deposits {
    private final DepositRules rules;

    Deposits(DepositRules rules) {
        this.rules = rules;
    }

    /**
     * What a deposit of a year is worth at its end.
     *
     * @param bank the bank's code
     * @param amount rupees
     * @return rupees
     */
    public BigDecimal afterAYear(String bank, BigDecimal amount) {
        return amount.add(rules.interest(bank, amount, 365));
    }
}

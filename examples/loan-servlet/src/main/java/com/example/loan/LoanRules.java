package com.example.loan;

import in.etamil.EtamilName;
import in.etamil.Limits;
import java.math.BigDecimal;

/** The function of {@code loan.qmz}. */
interface LoanRules {

    /** What is left of a loan after so many months, and the interest paid until then. */
    @EtamilName("மீதி")
    Balance after(
            Limits limits,
            BigDecimal principal,
            BigDecimal instalment,
            BigDecimal yearlyRate,
            long months);

    /** What the rules answer. */
    record Balance(@EtamilName("மீதி") BigDecimal left, @EtamilName("வட்டி") BigDecimal interest) {}
}

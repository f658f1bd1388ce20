package com.example.deposit;

import in.etamil.EtamilName;
import java.math.BigDecimal;

/** The rules as the rest of the application sees them. */
public interface DepositRules {

    /**
     * The interest of a deposit.
     *
     * @param bank the bank's code
     * @param amount rupees
     * @param days how long it lies there
     * @return rupees, to the paisa
     * @throws in.etamil.EtamilFailure if the bank is not known
     */
    @EtamilName("வட்டி")
    BigDecimal interest(String bank, BigDecimal amount, int days);
}

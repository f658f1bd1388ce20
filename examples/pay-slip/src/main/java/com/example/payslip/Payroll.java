package com.example.payslip;

import in.etamil.EtamilName;
import java.math.BigDecimal;

/** The functions of {@code vari.qmz} that this program calls. */
interface Payroll {

    /** One month's pay; an {@code EtamilFailure} for a salary that is none. */
    @EtamilName("ஊதியம்")
    Slip slip(BigDecimal salary);

    /** What the rules answer. */
    record Slip(
            @EtamilName("தொகை") BigDecimal gross,
            @EtamilName("வைப்பு") BigDecimal providentFund,
            @EtamilName("வரி") BigDecimal tax,
            @EtamilName("மீதி") BigDecimal net) {}
}

package com.example.payslip;

import in.etamil.Etamil;
import in.etamil.EtamilFailure;
import in.etamil.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;

/** Prints a pay slip for every salary of the command line. */
public final class PaySlips {
    private PaySlips() {}

    /**
     * Compiles the rules once and applies them to every salary.
     *
     * @param salaries monthly salaries in rupees
     * @throws IOException if the rules are not on the class path
     */
    public static void main(String... salaries) throws IOException {
        Payroll payroll =
                Etamil.builder()
                        .build()
                        .compile(Source.ofResource(PaySlips.class, "vari.qmz"))
                        .start()
                        .as(Payroll.class);
        for (String salary : salaries) {
            System.out.println(line(payroll, salary));
        }
    }

    private static String line(Payroll payroll, String salary) {
        try {
            Payroll.Slip slip = payroll.slip(new BigDecimal(salary));
            return String.format(
                    Locale.ROOT,
                    "gross %12.2f   provident fund %9.2f   tax %11.2f   net %12.2f",
                    slip.gross(),
                    slip.providentFund(),
                    slip.tax(),
                    slip.net());
        } catch (EtamilFailure refused) {
            return salary + " was refused: " + refused.getMessage();
        }
    }
}

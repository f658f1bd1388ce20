package com.example.payslip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Starts the program as a user would, in a JVM of its own. */
class PaySlipsTest {

    @Test
    void printsASlipForEverySalary() throws Exception {
        assertThat(printedBy("30000", "106250", "106250.50", "250000", "-1").lines())
                .containsExactly(
                        "gross     30000.00   provident fund   1800.00   tax        0.00   net     28200.00",
                        "gross    106250.00   provident fund   1800.00   tax        0.00   net    104450.00",
                        "gross    106250.50   provident fund   1800.00   tax        0.52   net    104449.98",
                        "gross    250000.00   provident fund   1800.00   tax    39650.00   net    208550.00",
                        "-1 was refused: எதிர்மறை: -1");
    }

    private static String printedBy(String... salaries) throws Exception {
        ProcessBuilder java =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PaySlips.class.getName());
        java.command().addAll(List.of(salaries));
        Process process = java.redirectErrorStream(true).start();
        try (InputStream output = process.getInputStream()) {
            String printed = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(printed).isZero();
            return printed;
        }
    }
}

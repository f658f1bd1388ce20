package in.etamil.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A candidate does what the walker does, on every generated program. Whoever has a candidate extends this.
 * A seed that once differed goes into {@code oracle/seeds.txt} and is looked at for ever.
 */
abstract class DifferentialContract {
    /** Compiling and loading a class takes milliseconds; this many, twice, take about a minute of two cores. */
    private static final long QUICK = 20_000;
    private static final long LONG = 3_000_000;

    /** More than this share of the programs not compared means the generator has lost touch. */
    private static final double LARGEST_SKIPPED_SHARE = 0.05;

    private static final double LEAST_WIDE_SHARE = 0.25;

    abstract Candidate[] candidates();

    @Test
    void doesWhatTheWalkerDoes() {
        check(0, QUICK);
    }

    /**
     * {@code -Doracle.first=N -Doracle.count=N} choose the seeds; negative ones give wide numbers. Best with
     * {@code -Dtest.jvm="-XX:+UseParallelGC -Xmn64m"}: every program has class loaders of its own, and linking gets
     * slower with each that is not collected yet, so a large heap or metaspace costs time. The verifier stays on: it
     * is part of the proof.
     */
    @Test
    @Tag("long")
    void doesWhatTheWalkerDoesOnManyMorePrograms() {
        check(Long.getLong("oracle.first", QUICK), Long.getLong("oracle.count", LONG));
    }

    @TestFactory
    List<DynamicTest> doesWhatTheWalkerDoesWhereItOnceDidNot() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (long seed : seeds()) {
            tests.add(DynamicTest.dynamicTest(
                    "seed " + seed, () -> assertThat(new Differential(candidates()).compareAll(seed, 1).differences()).isEmpty()));
        }
        return tests;
    }

    private void check(long first, long count) {
        Differential.Report report = new Differential(candidates()).compareAll(first, count);
        assertThat(report.differences()).isEmpty();
        System.out.printf(
                "%d programs: %d compared, %d of them with numbers beyond 64 bits, %d refused, %d given up on%n",
                report.all(), report.compared(), report.wide(), report.refused(), report.unknown());
        assertThat((double) (report.refused() + report.unknown()) / report.all())
                .as("share of programs not compared")
                .isLessThan(LARGEST_SKIPPED_SHARE);
        assertThat((double) report.wide() / report.compared())
                .as("share of programs with numbers beyond 64 bits")
                .isGreaterThan(LEAST_WIDE_SHARE);
    }

    private static List<Long> seeds() throws IOException {
        List<Long> seeds = new ArrayList<>();
        try (InputStream in = DifferentialContract.class.getResourceAsStream("/oracle/seeds.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    seeds.add(Long.parseLong(line.strip().split("\\s", 2)[0]));
                }
            }
        }
        return seeds;
    }
}

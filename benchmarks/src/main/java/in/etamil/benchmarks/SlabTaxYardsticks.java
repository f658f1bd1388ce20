package in.etamil.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** The Java rows beside {@link SlabTaxBenchmark}, for one turn of the loop. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SlabTax.TURNS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SlabTaxYardsticks {
    /** Amounts in BigDecimal, an int counter. */
    @Benchmark
    public String intCounter() {
        return SlabTax.intCounter();
    }

    /** BigDecimal throughout. */
    @Benchmark
    public String decimalCounter() {
        return SlabTax.decimalCounter();
    }

    /** Two local variables a number. */
    @Benchmark
    public String twoLocals() {
        return SlabTax.twoLocals();
    }
}

package in.etamil.benchmarks;

import in.etamil.Program;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the budget costs the slab-tax loop: the program, and the same code that charges nothing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SlabTax.TURNS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class BudgetBenchmark {
    /** At the top level, and in functions. */
    @Param({"slab-top", "slab-function"})
    public String task = "";

    /** Whether loops charge. */
    @Param({"true", "false"})
    public boolean charged;

    private @Nullable Program program;

    /** Compiles the program. */
    @Setup
    public void compile() {
        program = charged ? Programs.of(task) : Programs.uncharged(task);
        Programs.compare(task, eTamil(), SlabTax.intCounter());
    }

    /** The program. */
    @Benchmark
    public String eTamil() {
        return Programs.run(Objects.requireNonNull(program));
    }
}

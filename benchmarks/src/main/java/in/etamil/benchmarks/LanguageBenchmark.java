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
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Each task as an eTamil program and as Java written by hand with {@code BigDecimal}, {@code
 * ArrayList}, {@code HashMap} and {@code StringBuilder}. What counts is the ratio of the two in one
 * run; both print the same result, which the set-up checks.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class LanguageBenchmark {
    /** The task: a program in the resources and a method of {@link HandWritten}. */
    @Param({
        "emi",
        "daily-interest",
        "invoice",
        "ledger",
        "recursion",
        "recursion-four",
        "results",
        "closures",
        "append",
        "element-set",
        "field-set",
        "sort",
        "quicksort",
        "sieve",
        "matrix",
        "text-building",
        "word-count",
        "letters",
        "json-parse",
        "json-write",
        "prelude"
    })
    public String task = "";

    private @Nullable Program program;

    /** Compiles the program and compares the two results. */
    @Setup
    public void compile() {
        program = Programs.of(task);
        Programs.compare(task, eTamil(), HandWritten.run(task));
    }

    /** The program. */
    @Benchmark
    public String eTamil() {
        return Programs.run(Objects.requireNonNull(program));
    }

    /** The same by hand. */
    @Benchmark
    public String java() {
        return HandWritten.run(task);
    }
}

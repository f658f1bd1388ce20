package in.etamil.benchmarks;

import in.etamil.Program;
import java.util.List;
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

/**
 * Slab tax, time and bytes for one turn of the loop: the program in three forms, alone in its
 * virtual machine and after other programs have sent other kinds of value through the code that all
 * programs share. {@link SlabTaxYardsticks} has the Java rows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SlabTax.TURNS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SlabTaxBenchmark {
    private static final List<String> OTHERS =
            List.of("other-values", "invoice", "text-building", "matrix", "closures", "word-count");

    /** All at the top level; in functions, nothing declared; in functions, all declared. */
    @Param({"slab-top", "slab-function", "slab-declared"})
    public String task = "";

    /** Whether other programs ran before. */
    @Param({"false", "true"})
    public boolean polluted;

    private @Nullable Program program;

    /** Compiles the program, compares the results, runs other programs. */
    @Setup
    public void compile() {
        if (polluted) {
            for (String other : OTHERS) {
                Program first = Programs.of(other);
                for (int i = 0; i < 50; i++) {
                    Programs.run(first);
                }
            }
        }
        program = Programs.of(task);
        Programs.compare(task, eTamil(), SlabTax.intCounter());
        Programs.compare(task, SlabTax.decimalCounter(), SlabTax.twoLocals());
        Programs.compare(task, SlabTax.intCounter(), SlabTax.twoLocals());
    }

    /** The program. */
    @Benchmark
    public String eTamil() {
        return Programs.run(Objects.requireNonNull(program));
    }
}

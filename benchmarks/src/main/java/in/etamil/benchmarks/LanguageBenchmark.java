package in.etamil.benchmarks;

import in.etamil.Etamil;
import in.etamil.Limits;
import in.etamil.Program;
import in.etamil.Source;
import in.etamil.host.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
 * ArrayList} and {@code HashMap}. What counts is the ratio of the two in one run; both print the
 * same result, which the set-up checks.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class LanguageBenchmark {
    /** The task: a program in the resources and a method of {@link HandWritten}. */
    @Param({"slab-tax", "emi", "recursion", "append", "element-set", "field-set", "text-building"})
    public String task = "";

    private @Nullable Program program;

    /** Compiles the program and compares the two results. */
    @Setup
    public void compile() {
        Etamil etamil = Etamil.builder().limits(Limits.commandLine()).build();
        program = etamil.compile(Source.of(task + ".qmz", text(task + ".qmz")));
        String ours = eTamil();
        String java = HandWritten.run(task);
        if (!ours.equals(java)) {
            throw new IllegalStateException(task + ": " + ours + " is not " + java);
        }
    }

    /** The program. */
    @Benchmark
    public String eTamil() {
        LastLine console = new LastLine();
        Objects.requireNonNull(program).run(console);
        return console.line;
    }

    /** The same by hand. */
    @Benchmark
    public String java() {
        return HandWritten.run(task);
    }

    private static String text(String name) {
        try (InputStream stream = LanguageBenchmark.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class LastLine implements Console {
        private String line = "";

        @Override
        public void printLine(String text) {
            line = text;
        }

        @Override
        public @Nullable String readLine() {
            return null;
        }
    }
}

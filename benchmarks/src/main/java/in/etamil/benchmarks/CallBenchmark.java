package in.etamil.benchmarks;

import in.etamil.Etamil;
import in.etamil.Instance;
import in.etamil.Source;
import in.etamil.value.EtamilFunction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One call from Java of a rule with three numbers: through an interface over the program, through
 * the function itself, and of the same rule written in Java behind the same interface.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CallBenchmark {
    private static final String RULE =
            "செயல் வட்டி(எண் அசல், எண் விகிதம், எண் நாட்கள்) எண் {\n"
                    + "    திரும்பு வட்டமிடு(அசல் * விகிதம் * நாட்கள் / 36500, 2);\n"
                    + "}\n";

    /** The rule as its callers see it. */
    public interface Interest {
        /** Simple interest in rupees and paise. */
        BigDecimal வட்டி(BigDecimal principal, BigDecimal rate, BigDecimal days);
    }

    private static final class ByHand implements Interest {
        private static final BigDecimal PER_DAY = BigDecimal.valueOf(36_500);

        @Override
        public BigDecimal வட்டி(BigDecimal principal, BigDecimal rate, BigDecimal days) {
            return principal.multiply(rate).multiply(days).divide(PER_DAY, 2, RoundingMode.HALF_UP);
        }
    }

    private final BigDecimal principal = new BigDecimal("125000.50");
    private final BigDecimal rate = new BigDecimal("7.25");
    private final BigDecimal days = BigDecimal.valueOf(91);

    private @Nullable Interest ours;
    private @Nullable EtamilFunction function;
    private final Interest java = new ByHand();

    /** Starts the program. */
    @Setup
    public void start() {
        Instance rules = Etamil.builder().build().compile(Source.of("interest.qmz", RULE)).start();
        ours = rules.as(Interest.class);
        function = rules.function("வட்டி");
        Programs.compare("call", proxy().toPlainString(), java().toPlainString());
    }

    /** Through the interface. */
    @Benchmark
    public BigDecimal proxy() {
        return Objects.requireNonNull(ours).வட்டி(principal, rate, days);
    }

    /** Through the function. */
    @Benchmark
    public @Nullable BigDecimal function() {
        return Objects.requireNonNull(function).call(principal, rate, days).as(BigDecimal.class);
    }

    /** By hand. */
    @Benchmark
    public BigDecimal java() {
        return java.வட்டி(principal, rate, days);
    }
}

package in.etamil.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks with the arguments of JMH, then prints the table of ratios. */
final class Measure {
    private Measure() {}

    /**
     * Measures.
     *
     * @param arguments the file for JMH's results, then JMH's own arguments
     */
    public static void main(String[] arguments)
            throws CommandLineOptionException, RunnerException, IOException {
        String[] own = Arrays.copyOfRange(arguments, 1, arguments.length);
        Path results = Path.of(arguments[0]);
        new Runner(
                        new OptionsBuilder()
                                .parent(new CommandLineOptions(own))
                                .addProfiler(GCProfiler.class)
                                .resultFormat(ResultFormatType.JSON)
                                .result(results.toString())
                                .build())
                .run();
        RatioTable.main(results.toString());
    }
}

package in.etamil.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.Limits;
import in.etamil.Permissions;
import in.etamil.host.Console;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.analysis.model.Resolver;
import in.etamil.internal.compile.Compiler;
import in.etamil.internal.compile.CompilerInput.WithRoutes;
import in.etamil.internal.compile.Optimisation;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.library.StandardLibrary;
import in.etamil.internal.runtime.Alone;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.Host;
import in.etamil.internal.runtime.Responses;
import in.etamil.internal.runtime.Serving;
import in.etamil.internal.runtime.Unbound;
import in.etamil.internal.runtime.data.Meter;
import in.etamil.internal.runtime.data.Values;
import in.etamil.internal.syntax.ParseResult;
import in.etamil.internal.syntax.Parser;
import in.etamil.internal.syntax.SourceText;
import in.etamil.testkit.Printed;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Values that are shared in memory mean what copies mean: programs that move, lend and alias
 * collections print what the walker prints, which copies everything, and leave the same globals.
 */
class ValuesDifferentialTest {
    private static final long QUICK = 20_000;
    private static final long LONG = 1_000_000;
    private static final int MOST_DIFFERENCES = 3;

    @Test
    void sharedMeansCopied() {
        check(0, QUICK);
    }

    /** {@code -Doracle.first=N -Doracle.count=N} choose the seeds. */
    @Test
    @Tag("long")
    void sharedMeansCopiedInManyMorePrograms() {
        check(Long.getLong("oracle.first", QUICK), Long.getLong("oracle.count", LONG));
    }

    private static void check(long first, long count) {
        Queue<String> differences = new ConcurrentLinkedQueue<>();
        AtomicLong normal = new AtomicLong();
        LongStream.range(first, first + count).parallel().forEach(seed -> {
            if (differences.size() < MOST_DIFFERENCES) {
                String program = ValuePrograms.generate(seed);
                Outcome expected = new Oracle().run(program);
                if (expected.ending() instanceof Outcome.Ending.Normal) {
                    normal.incrementAndGet();
                }
                if (differs(program)) {
                    String small = Minimiser.minimise(program, ValuesDifferentialTest::differs);
                    differences.add("seed " + seed + "\n" + small + "--- expected\n" + new Oracle().run(small)
                            + "\n--- was\n" + run(small));
                }
            }
        });
        assertThat(differences).isEmpty();
        assertThat((double) normal.get() / count).as("share of programs that ran to their end").isGreaterThan(0.7);
    }

    private static boolean differs(String program) {
        Outcome expected = new Oracle().run(program);
        if (expected.ending() instanceof Outcome.Ending.Unknown || expected.ending() instanceof Outcome.Ending.Refused) {
            return false;
        }
        Outcome actual = run(program);
        return !expected.agreesWith(actual);
    }

    private static final Compiler COMPILER = new Compiler(StandardLibrary.table(true), Optimisation.FULL);

    private static Outcome run(String program) {
        SourceText source = new SourceText(Candidate.FILE, Candidate.FILE, program);
        if (!(Parser.parse(source, true) instanceof ParseResult.Parsed parsed)) {
            return Outcome.refused("the parser");
        }
        try {
            return run(COMPILER.compile(new WithRoutes(parsed.tree(), null, List.of())).program());
        } catch (RuntimeException | LinkageError | AssertionError broken) {
            return new Outcome("", new Outcome.Ending.Unknown("the compiler broke: " + broken), null);
        }
    }

    private static Outcome run(CompiledProgram program) {
        Printed printed = new Printed();
        Host host = new Host(printed, Permissions.UNTRUSTED, "t");
        Execution x = new Execution(program, Alone.with(host), Limits.commandLine(), (Serving) null);
        try {
            program.runMain(x);
            return new Outcome(printed.text(), new Outcome.Ending.Normal(), globals(program, x));
        } catch (Fault fault) {
            StackTraceElement place = program.placeOf(fault);
            String detail = fault.detail() == null ? "" : ": " + fault.detail();
            Outcome.Ending ending = new Outcome.Ending.Failed(
                    fault.english() + detail, program.fileOf(place), place.getLineNumber());
            // A run that failed gives no globals: something may still be lent out of them.
            return new Outcome(printed.text(), ending, null);
        }
    }

    private static Map<String, String> globals(CompiledProgram program, Execution x) {
        Map<String, String> globals = new TreeMap<>();
        for (Map.Entry<String, Integer> slot : program.globalSlots().entrySet()) {
            Object value = x.globals[slot.getValue()];
            if (value != Unbound.VALUE) {
                String text = Values.toFlatText(value, Meter.UNLIMITED);
                globals.put(slot.getKey(), slot.getKey().equals("e") ? Outcome.UNTOLD : text);
            }
        }
        return globals;
    }
}

package in.etamil.oracle;

import in.etamil.internal.syntax.ParseResult;
import in.etamil.internal.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs generated programs by the oracle and by every candidate, and looks for a difference. */
final class Differential {
    /** Enough to see what is wrong; more of the same takes time to make small. */
    private static final int MOST_DIFFERENCES = 5;

    /** The walker's frames are many and large. */
    private static final long STACK = 64L << 20;

    private final Oracle oracle = new Oracle();
    private final List<Candidate> candidates;

    Differential(Candidate... candidates) {
        this.candidates = List.of(candidates);
    }

    /**
     * A program on which some differ, as small as it could be made.
     *
     * @param actual what each candidate did, in their order
     */
    record Difference(long seed, String program, Outcome expected, List<Outcome> actual) {
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder("seed " + seed);
            text.append("\n--- program\n").append(program).append("\n--- expected\n").append(expected);
            for (int i = 0; i < actual.size(); i++) {
                text.append("\n--- candidate ").append(i + 1).append(" of ").append(actual.size());
                text.append(expected.agreesWith(actual.get(i)) ? " agreed" : " was\n" + actual.get(i));
            }
            return text.toString();
        }
    }

    /**
     * What many seeds gave.
     *
     * @param compared programs that the walker and every candidate ran
     * @param wide those among them whose arithmetic met a number beyond 64 bits
     * @param unknown programs that the walker gave up on
     * @param refused programs that the parser or the checker of every candidate did not take
     * @param differences the first few differences
     */
    record Report(long compared, long wide, long unknown, long refused, Queue<Difference> differences) {
        long all() {
            return compared + unknown + refused;
        }
    }

    /** What became of one seed. */
    private enum Verdict {
        SAME,
        SAME_WITH_WIDE_NUMBERS,
        UNKNOWN,
        REFUSED,
        DIFFERENT
    }

    private Difference minimised(long seed) {
        String small = Minimiser.minimise(
                ProgramGenerator.generate(seed), smaller -> verdict(smaller) == Verdict.DIFFERENT);
        return new Difference(seed, small, oracle.run(small), actual(small));
    }

    private Verdict verdict(String program) {
        return switch (Oracle.parse(program)) {
            case ParseResult.Refused refused -> Verdict.REFUSED;
            case ParseResult.Parsed parsed -> verdict(program, parsed.tree());
        };
    }

    private Verdict verdict(String program, SyntaxTree tree) {
        Outcome expected = oracle.run(program, tree);
        return expected.ending() instanceof Outcome.Ending.Unknown
                ? Verdict.UNKNOWN
                : verdict(expected, actual(program, tree));
    }

    /** Refused by one candidate and run by another is a difference too. */
    private static Verdict verdict(Outcome expected, List<Outcome> actual) {
        int refused = 0;
        for (Outcome outcome : actual) {
            if (outcome.ending() instanceof Outcome.Ending.Refused) {
                refused++;
            } else if (!expected.agreesWith(outcome)) {
                return Verdict.DIFFERENT;
            }
        }
        if (refused == 0) {
            return expected.wide() ? Verdict.SAME_WITH_WIDE_NUMBERS : Verdict.SAME;
        }
        return refused == actual.size() ? Verdict.REFUSED : Verdict.DIFFERENT;
    }

    private List<Outcome> actual(String program) {
        return Oracle.parse(program) instanceof ParseResult.Parsed parsed
                ? actual(program, parsed.tree())
                : List.of();
    }

    private List<Outcome> actual(String program, SyntaxTree tree) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Candidate candidate : candidates) {
            outcomes.add(actual(candidate, program, tree));
        }
        return outcomes;
    }

    /** A candidate that breaks is a difference like any other. */
    private static Outcome actual(Candidate candidate, String program, SyntaxTree tree) {
        try {
            return candidate.run(program, tree);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return new Outcome("", new Outcome.Ending.Unknown("the candidate broke: " + e), null);
        }
    }

    /** Looks at so many seeds on all cores, and stops early when there are differences enough. */
    Report compareAll(long first, long count) {
        Tally tally = new Tally(first, first + count);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            Thread thread = new Thread(null, () -> compareSome(tally), "differential-" + i, STACK);
            thread.start();
            threads.add(thread);
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while programs are compared", e);
        }
        if (tally.broken.get() != null) {
            throw new IllegalStateException("the oracle broke on seed " + tally.brokenSeed.get(), tally.broken.get());
        }
        return tally.report();
    }

    private void compareSome(Tally tally) {
        for (long seed = tally.next(); seed < tally.end; seed = tally.next()) {
            try {
                Verdict verdict = verdict(ProgramGenerator.generate(seed));
                tally.verdicts.incrementAndGet(verdict.ordinal());
                if (verdict == Verdict.DIFFERENT) {
                    tally.differences.add(minimised(seed));
                }
            } catch (RuntimeException | StackOverflowError e) {
                tally.brokenSeed.set(seed);
                tally.broken.set(e);
            }
        }
    }

    /** What the threads of one comparison share. */
    private static final class Tally {
        private final AtomicLong seed;
        private final long end;
        private final AtomicLongArray verdicts = new AtomicLongArray(Verdict.values().length);
        private final Queue<Difference> differences = new ConcurrentLinkedQueue<>();
        private final AtomicLong brokenSeed = new AtomicLong();
        private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();

        Tally(long first, long end) {
            this.seed = new AtomicLong(first);
            this.end = end;
        }

        long next() {
            boolean enough = differences.size() >= MOST_DIFFERENCES || broken.get() != null;
            return enough ? end : seed.getAndIncrement();
        }

        private long count(Verdict verdict) {
            return verdicts.get(verdict.ordinal());
        }

        Report report() {
            long wide = count(Verdict.SAME_WITH_WIDE_NUMBERS);
            return new Report(
                    count(Verdict.SAME) + wide, wide, count(Verdict.UNKNOWN), count(Verdict.REFUSED), differences);
        }
    }
}

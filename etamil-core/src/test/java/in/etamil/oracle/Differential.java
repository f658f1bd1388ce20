package in.etamil.oracle;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** Runs generated programs by the oracle and by a candidate, and looks for a difference. */
final class Differential {
    /** Enough to see what is wrong; more of the same takes time to make small. */
    private static final int MOST_DIFFERENCES = 5;

    private final Oracle oracle = new Oracle();
    private final Candidate candidate;

    Differential(Candidate candidate) {
        this.candidate = candidate;
    }

    /** A program on which the two differ, as small as it could be made. */
    record Difference(long seed, String program, Outcome expected, Outcome actual) {
        @Override
        public String toString() {
            return "seed " + seed + "\n--- program\n" + program + "\n--- expected\n" + expected + "\n--- was\n" + actual;
        }
    }

    /**
     * What many seeds gave.
     *
     * @param compared programs that both ran
     * @param unknown programs that the walker gave up on
     * @param refused programs that the parser or the candidate's checker did not take
     * @param differences the first few differences
     */
    record Report(long compared, long unknown, long refused, Queue<Difference> differences) {
        long all() {
            return compared + unknown + refused;
        }
    }

    /** What became of one seed. */
    private enum Verdict {
        SAME,
        UNKNOWN,
        REFUSED,
        DIFFERENT
    }

    /** The difference that the seed's program shows, or nothing. */
    Optional<Difference> compare(long seed) {
        String program = ProgramGenerator.generate(seed);
        if (verdict(program) != Verdict.DIFFERENT) {
            return Optional.empty();
        }
        String small = Minimiser.minimise(program, smaller -> verdict(smaller) == Verdict.DIFFERENT);
        return Optional.of(new Difference(seed, small, oracle.run(small), actual(small)));
    }

    private Verdict verdict(String program) {
        Outcome expected = oracle.run(program);
        return switch (expected.ending()) {
            case Outcome.Ending.Unknown unknown -> Verdict.UNKNOWN;
            case Outcome.Ending.Refused refused -> Verdict.REFUSED;
            default -> {
                Outcome actual = actual(program);
                if (actual.ending() instanceof Outcome.Ending.Refused) {
                    yield Verdict.REFUSED;
                }
                yield expected.agreesWith(actual) ? Verdict.SAME : Verdict.DIFFERENT;
            }
        };
    }

    /** A candidate that breaks is a difference like any other. */
    private Outcome actual(String program) {
        try {
            return candidate.run(program);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return new Outcome("", new Outcome.Ending.Unknown("the candidate broke: " + e), null);
        }
    }

    /** Looks at so many seeds on all cores, and stops early when there are differences enough. */
    Report compareAll(long first, long count) {
        AtomicLong compared = new AtomicLong();
        AtomicLong unknown = new AtomicLong();
        AtomicLong refused = new AtomicLong();
        Queue<Difference> differences = new ConcurrentLinkedQueue<>();
        LongStream.range(first, first + count).parallel().forEach(seed -> {
            if (differences.size() < MOST_DIFFERENCES) {
                switch (verdict(ProgramGenerator.generate(seed))) {
                    case SAME -> compared.incrementAndGet();
                    case UNKNOWN -> unknown.incrementAndGet();
                    case REFUSED -> refused.incrementAndGet();
                    case DIFFERENT -> compare(seed).ifPresent(differences::add);
                }
            }
        });
        return new Report(compared.get(), unknown.get(), refused.get(), differences);
    }
}

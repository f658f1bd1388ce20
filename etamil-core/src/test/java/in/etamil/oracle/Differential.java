package in.etamil.oracle;

import in.etamil.internal.syntax.ParseResult;
import in.etamil.internal.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** Runs generated programs by the oracle and by every candidate, and looks for a difference. */
final class Differential {
    /** Enough to see what is wrong; more of the same takes time to make small. */
    private static final int MOST_DIFFERENCES = 5;

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
        AtomicLong compared = new AtomicLong();
        AtomicLong wide = new AtomicLong();
        AtomicLong unknown = new AtomicLong();
        AtomicLong refused = new AtomicLong();
        Queue<Difference> differences = new ConcurrentLinkedQueue<>();
        LongStream.range(first, first + count).parallel().forEach(seed -> {
            if (differences.size() < MOST_DIFFERENCES) {
                switch (verdict(ProgramGenerator.generate(seed))) {
                    case SAME -> compared.incrementAndGet();
                    case SAME_WITH_WIDE_NUMBERS -> {
                        compared.incrementAndGet();
                        wide.incrementAndGet();
                    }
                    case UNKNOWN -> unknown.incrementAndGet();
                    case REFUSED -> refused.incrementAndGet();
                    case DIFFERENT -> compare(seed).ifPresent(differences::add);
                }
            }
        });
        return new Report(compared.get(), wide.get(), unknown.get(), refused.get(), differences);
    }
}

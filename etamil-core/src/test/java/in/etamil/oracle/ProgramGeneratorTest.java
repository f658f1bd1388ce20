package in.etamil.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProgramGeneratorTest {
    private static final int PROGRAMS = 3_000;

    @Test
    void givesTheSameProgramForTheSameSeed() {
        assertThat(ProgramGenerator.generate(42)).isEqualTo(ProgramGenerator.generate(42));
        assertThat(ProgramGenerator.generate(42)).isNotEqualTo(ProgramGenerator.generate(43));
    }

    @Test
    void writesProgramsThatParse() {
        Oracle oracle = new Oracle();
        for (int seed = 0; seed < PROGRAMS; seed++) {
            String program = ProgramGenerator.generate(seed);
            assertThat(oracle.run(program).ending()).as(program).isNotInstanceOf(Outcome.Ending.Refused.class);
        }
    }

    @Test
    void writesProgramsThatMeetNumbersBeyondSixtyFourBitsForNegativeSeeds() {
        Oracle oracle = new Oracle();
        int wide = 0;
        for (int seed = -PROGRAMS; seed < 0; seed++) {
            wide += oracle.run(ProgramGenerator.generate(seed)).wide() ? 1 : 0;
        }
        assertThat(wide).isGreaterThan(PROGRAMS * 3 / 5);
    }

    @Test
    void writesWhatOptimisationsTouch() {
        StringBuilder all = new StringBuilder();
        for (int seed = 0; seed < PROGRAMS; seed++) {
            all.append(ProgramGenerator.generate(seed));
        }
        for (String pattern : List.of(
                "(?m)^ *எண் \\S+ = இன்மை;",
                "(?m)^ *(எண்|பின்னம்) \\S+ = \\[\"[^\"]*\"\\]\\[0\\];",
                "செயல் \\S+\\((எண்|பின்னம்) [^)]*\\) (எண்|பின்னம்)",
                "(\\S+) = இணை\\(\\1, \\1\\);",
                "(\\S+)\\[0\\] = \\1;",
                "(\\S+) = (\\S+)\\((\\1), நீளம்\\(\\1\\)",
                "(\\S+) = (\\S+)\\((\\1), \\1\\)",
                "ஜேசான்_ஆக்கு\\(\\[",
                "(?s)ஒவ்வொரு \\S+ இல் (\\S+) \\{\\s+\\1 = இணை\\(\\1")) {
            assertThat(Pattern.compile(pattern).matcher(all).results().limit(20).count()).as(pattern).isEqualTo(20);
        }
    }

    /** Programs that end at once, or never, show nothing. */
    @Test
    void writesProgramsThatRunForAWhileAndEnd() {
        Oracle oracle = new Oracle();
        int normal = 0;
        int failed = 0;
        int unknown = 0;
        long lines = 0;
        for (int seed = 0; seed < PROGRAMS; seed++) {
            Outcome outcome = oracle.run(ProgramGenerator.generate(seed));
            lines += outcome.output().lines().count();
            switch (outcome.ending()) {
                case Outcome.Ending.Normal ending -> normal++;
                case Outcome.Ending.Failed ending -> failed++;
                case Outcome.Ending.Unknown ending -> unknown++;
                default -> {}
            }
        }
        assertThat(normal).isGreaterThan(PROGRAMS / 2);
        assertThat(failed).isGreaterThan(PROGRAMS / 10);
        assertThat(unknown).isLessThan(PROGRAMS / 50);
        assertThat(lines / PROGRAMS).isGreaterThan(8);
    }

    @Test
    void reachesEveryKindOfRuntimeError() {
        Oracle oracle = new Oracle();
        StringBuilder all = new StringBuilder();
        for (int seed = 0; seed < 3 * PROGRAMS; seed++) {
            Outcome outcome = oracle.run(ProgramGenerator.generate(seed));
            all.append(outcome.output()).append(outcome.ending()).append('\n');
        }
        for (String fragment : List.of(
                "undefined variable", "unknown function", "argument(s), got", "division by zero", "out of bounds",
                "whole number", "no field", "needs a record", "cannot iterate over", "needs an array",
                "needs a result", "unwrap on an error", "unhandled error at top level",
                "return outside of a function", "call depth exceeded", "overflow", "this is not a function",
                "cannot index into", "there is no error in", "is not a date", "has no method or field",
                "no method or field", "so it cannot be called", "is declared", "an anonymous function")) {
            assertThat(all).contains(fragment);
        }
    }
}

package in.etamil.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The harness itself: it must be silent about a right candidate and must find a wrong one. */
class DifferentialTest {
    private static final int PROGRAMS = 2_000;

    @Test
    void findsNothingWrongWithARightCandidate() {
        Differential.Report report = new Differential(new Oracle()).compareAll(0, PROGRAMS);

        assertThat(report.differences()).isEmpty();
        assertThat(report.compared()).isGreaterThan(PROGRAMS * 9 / 10);
        assertThat(report.all()).isEqualTo(PROGRAMS);
    }

    @Test
    void findsAWrongOperatorAndMakesTheProgramSmall() {
        Oracle oracle = new Oracle();
        Differential differential = new Differential(program -> oracle.run(program.replace(" <= ", " < ")));

        Differential.Report report = differential.compareAll(0, PROGRAMS);

        assertThat(report.differences()).isNotEmpty();
        assertThat(report.differences())
                .allSatisfy(difference -> assertThat(difference.program()).contains(" <= "))
                .anySatisfy(difference -> assertThat(difference.program().strip().lines().count()).isLessThan(6));
    }

    @Test
    void takesACandidateThatBreaksForADifference() {
        Differential differential = new Differential(program -> {
            throw new IllegalStateException("broken");
        });

        assertThat(differential.compareAll(0, 1).differences()).hasSize(1);
    }

    @Test
    void seesThatOneOfTwoCandidatesIsWrong() {
        Oracle oracle = new Oracle();
        Candidate wrong = program -> oracle.run(program.replace(" <= ", " < "));

        assertThat(new Differential(oracle, wrong).compareAll(0, PROGRAMS).differences()).isNotEmpty();
        assertThat(new Differential(wrong, oracle).compareAll(0, PROGRAMS).differences()).isNotEmpty();
    }

    @Test
    void takesAProgramThatOneCandidateRefusesForADifference() {
        Differential differential = new Differential(new Oracle(), program -> Outcome.refused("no"));

        assertThat(differential.compareAll(0, 1).differences()).hasSize(1);
    }

    @Test
    void countsRefusedProgramsAsNotCompared() {
        Differential differential = new Differential(program -> Outcome.refused("no"));

        assertThat(differential.compareAll(0, 10).refused()).isEqualTo(10);
    }

    @Test
    void seesADifferentGlobal() {
        Oracle oracle = new Oracle();
        Outcome one = oracle.run("அ = 1;");
        Outcome two = oracle.run("அ = 2;");

        assertThat(one.agreesWith(oracle.run("அ = 1;"))).isTrue();
        assertThat(one.agreesWith(two)).isFalse();
        assertThat(one.agreesWith(new Outcome("", new Outcome.Ending.Normal(), null))).isTrue();
    }
}

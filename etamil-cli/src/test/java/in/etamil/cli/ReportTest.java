package in.etamil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.Diagnostic;
import in.etamil.Diagnostic.Stage;
import org.junit.jupiter.api.Test;

final class ReportTest {

    private static Diagnostic problem(Stage stage, String file, int line) {
        return new Diagnostic("ET1001", stage, "த", "e", null, file, 0, line, 1, null, null);
    }

    @Test
    void joinsLexicalErrorsOfOneFileUnderOneMark() {
        Diagnostic first = problem(Stage.LEX, "a", 1);

        assertThat(Report.mark(null, first)).isEqualTo("✗ ");
        assertThat(Report.mark(first, problem(Stage.LEX, "a", 2))).isEqualTo("  ");
        assertThat(Report.mark(first, problem(Stage.LEX, "b", 3))).isEqualTo("✗ ");
    }

    @Test
    void givesEveryOtherErrorAMarkOfItsOwn() {
        Diagnostic first = problem(Stage.CHECK, "a", 1);

        assertThat(Report.mark(first, problem(Stage.CHECK, "a", 2))).isEqualTo("✗ ");
    }
}

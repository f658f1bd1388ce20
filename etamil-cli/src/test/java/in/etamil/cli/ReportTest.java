package in.etamil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.Diagnostic;
import in.etamil.Diagnostic.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReportTest {

    private static Diagnostic problem(Stage stage, String file, int line) {
        return new Diagnostic("ET1001", stage, "த", "e", null, file, 0, line, 1, null, null);
    }

    private static List<String> texts(List<Diagnostic> problems) {
        return Report.groups(problems).stream().map(Report::refusal).toList();
    }

    @Test
    void joinsLexicalErrorsOfOneFile() {
        List<String> lines =
                texts(
                        List.of(
                                problem(Stage.LEX, "a", 1),
                                problem(Stage.LEX, "a", 2),
                                problem(Stage.LEX, "b", 3)));

        assertThat(lines)
                .containsExactly(
                        "✗ வரி 1, நெடுவரிசை 1: த  (line 1, column 1: e)\n  வரி 2, நெடுவரிசை 1: த  (line 2, column 1: e)",
                        "✗ வரி 3, நெடுவரிசை 1: த  (line 3, column 1: e)");
    }

    @Test
    void givesEveryOtherErrorALineOfItsOwn() {
        assertThat(
                        texts(
                                List.of(
                                        problem(Stage.CHECK, "a", 1),
                                        problem(Stage.CHECK, "a", 2))))
                .hasSize(2);
    }
}

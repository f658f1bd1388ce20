package in.etamil.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.Diagnostic;
import java.util.List;

/** Short ways to parse in tests. */
final class Parsing {
    private Parsing() {}

    static ParseResult parse(String program) {
        return Parser.parse(new SourceText("test", "test.qmz", program), true);
    }

    static List<Statement> statements(String program) {
        ParseResult result = parse(program);
        assertThat(result).as(program).isInstanceOf(ParseResult.Parsed.class);
        return ((ParseResult.Parsed) result).tree().statements();
    }

    static String tree(String program) {
        return TreeText.of(statements(program));
    }

    /** The tree of one expression. */
    static String expression(String expression) {
        Statement.Print print =
                (Statement.Print) statements("அச்சு " + expression + ";").getFirst();
        return TreeText.of(print.value());
    }

    static List<Diagnostic> problems(String program) {
        ParseResult result = parse(program);
        assertThat(result).as(program).isInstanceOf(ParseResult.Refused.class);
        return ((ParseResult.Refused) result).problems();
    }

    static Diagnostic problem(String program) {
        List<Diagnostic> problems = problems(program);
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }
}

package in.etamil.cli;

import java.util.List;

/** The environment holds values that cannot be used. */
final class UnusableSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    UnusableSettings(List<String> problems) {
        super(String.join("\n", problems), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** Every problem, each naming its key, in both languages. */
    List<String> problems() {
        return problems;
    }
}

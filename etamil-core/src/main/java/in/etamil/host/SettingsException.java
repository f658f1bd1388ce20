package in.etamil.host;

import java.util.List;

/** Settings hold values that cannot be used. Carries all of them as data. Thread-safe. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The problems, in the order of the settings. */
    @SuppressWarnings("serial") // an immutable list, which can be serialized
    private final List<SettingProblem> problems;

    SettingsException(List<SettingProblem> problems) {
        super(String.join("\n", problems.stream().map(SettingProblem::message).toList()));
        this.problems = List.copyOf(problems);
    }

    /**
     * All values that cannot be used.
     *
     * @return the problems, in the order of the settings
     */
    public List<SettingProblem> problems() {
        return problems;
    }
}

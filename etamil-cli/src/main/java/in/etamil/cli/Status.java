package in.etamil.cli;

/** The statuses the process ends with (docs/semantics.md#the-command-line). */
final class Status {
    static final int SUCCESS = 0;
    static final int FAILURE = 1;
    static final int USAGE = 2;

    private Status() {}
}

package in.etamil.cli;

/** Saves what a program printed when the process is interrupted or told to end. */
final class FlushAtEnd extends Thread {
    private final ProgramConsole console;

    FlushAtEnd(ProgramConsole console) {
        super("etamil-flush");
        this.console = console;
    }

    @Override
    public void run() {
        console.flushAtEnd();
    }
}

package in.etamil.benchmarks;

import in.etamil.Etamil;
import in.etamil.Limits;
import in.etamil.Program;
import in.etamil.Source;
import in.etamil.Uncharged;
import in.etamil.host.Console;
import org.jspecify.annotations.Nullable;

/** Compiles the programs of the resources and runs them for the last line that they print. */
final class Programs {
    private static final Etamil ENGINE = Etamil.builder().limits(Limits.commandLine()).build();

    private static final Etamil UNCHARGED =
            Uncharged.engine(Etamil.builder().limits(Limits.commandLine()));

    private Programs() {}

    static Program of(String task) {
        return ofText(task, Resources.text(task + ".qmz"));
    }

    /** The program without what its loops charge. */
    static Program uncharged(String task) {
        return UNCHARGED.compile(Source.of(task + ".qmz", Resources.text(task + ".qmz")));
    }

    static Program ofText(String name, String text) {
        return ENGINE.compile(Source.of(name + ".qmz", text));
    }

    static String run(Program program) {
        LastLine console = new LastLine();
        program.run(console);
        return console.line;
    }

    /** Both sides must do the same, or their times say nothing. */
    static void compare(String task, String ours, String java) {
        if (!ours.equals(java)) {
            throw new IllegalStateException(task + ": " + ours + " is not " + java);
        }
    }

    private static final class LastLine implements Console {
        private String line = "";

        @Override
        public void printLine(String text) {
            line = text;
        }

        @Override
        public @Nullable String readLine() {
            return null;
        }
    }
}

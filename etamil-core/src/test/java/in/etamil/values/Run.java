package in.etamil.values;

import in.etamil.Etamil;
import in.etamil.EtamilBuilder;
import in.etamil.EtamilLimitException;
import in.etamil.GeneralPath;
import in.etamil.Limits;
import in.etamil.Program;
import in.etamil.Source;
import in.etamil.served.ServedRun;
import in.etamil.testkit.Printed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs programs with so many steps, and tells what they printed. */
final class Run {
    static final String STRUCK = "struck the limit of steps";

    private Run() {}

    /** What the program prints with no limit that matters. */
    static String of(String program) {
        return within(100_000_000, program);
    }

    /** What the program prints, or {@link #STRUCK}. */
    static String within(long steps, String program) {
        return run(Etamil.builder().limits(Limits.commandLine().withSteps(steps)).build(), program);
    }

    /** What the program prints when every stored value is shared. */
    static String plain(long steps, String program) {
        EtamilBuilder builder = Etamil.builder().limits(Limits.commandLine().withSteps(steps));
        return run(GeneralPath.engine(builder), program);
    }

    /** What the program prints under these limits, or the code of the limit it strikes. */
    static String under(Limits limits, String program) {
        return ending(Etamil.builder().limits(limits).build(), program);
    }

    /** The same when every stored value is shared. */
    static String plainUnder(Limits limits, String program) {
        return ending(GeneralPath.engine(Etamil.builder().limits(limits)), program);
    }

    /** The text that the program's only route answers with. */
    static @Nullable String answer(String program) {
        Program compiled = Etamil.builder().build().compile(Source.of("t.qmz", program));
        return compiled.served()
                .answer(compiled.served().routes().get(0), ServedRun.of(new Printed(), Map.of()))
                .body();
    }

    private static String run(Etamil etamil, String program) {
        String ending = ending(etamil, program);
        return ending.startsWith("ET50") ? STRUCK : ending;
    }

    private static String ending(Etamil etamil, String program) {
        Printed printed = new Printed();
        try {
            etamil.compile(Source.of("t.qmz", program)).run(printed);
        } catch (EtamilLimitException limit) {
            return limit.diagnostics().getFirst().code();
        }
        return printed.text();
    }
}

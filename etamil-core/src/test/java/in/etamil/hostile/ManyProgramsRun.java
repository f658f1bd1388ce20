package in.etamil.hostile;

import in.etamil.Etamil;
import in.etamil.Source;

/** A JVM with little room for classes: compiles and forgets as many programs as it is told. */
final class ManyProgramsRun {
    private ManyProgramsRun() {}

    public static void main(String[] count) {
        Etamil engine = Etamil.builder().build();
        for (int i = 0; i < Integer.parseInt(count[0]); i++) {
            StringBuilder program = new StringBuilder();
            for (int f = 0; f < 20; f++) {
                program.append("செயல் f" + f + "(x) { திரும்பு [x, " + i + ", \"அ\" & x]; }\n");
            }
            engine.compile(Source.of("t.qmz", program + "f0(1); f19(2);")).run(new SilentConsole());
        }
    }
}

package in.etamil.hostile;

import in.etamil.Etamil;
import in.etamil.Source;
import in.etamil.host.Console;
import java.lang.management.ManagementFactory;

/** A JVM with little room for classes: compiles and forgets as many programs as it is told. */
final class ManyProgramsRun {
    private ManyProgramsRun() {}

    public static void main(String[] arguments) {
        Etamil engine = Etamil.builder().build();
        int count = Integer.parseInt(arguments[0]);
        int functions = Integer.parseInt(arguments[1]);
        run(engine, 0, 200, functions);
        int before = loadedClasses();
        run(engine, 200, count, functions);
        int more = loadedClasses() - before;
        System.out.println(count + " programs; classes more than at the start: " + more);
        System.exit(more <= 50 ? 0 : 1);
    }

    private static void run(Etamil engine, int from, int end, int functions) {
        for (int i = from; i < end; i++) {
            StringBuilder program = new StringBuilder();
            for (int f = 0; f < functions; f++) {
                program.append("செயல் f" + f + "(x) { திரும்பு [x, " + i + ", \"அ\" & x]; }\n");
            }
            engine.compile(Source.of("t.qmz", program + "f0(1);"))
                    .run(Console.printingTo(line -> {}));
        }
    }

    private static int loadedClasses() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the start-up archive beside the command's jar by running a program once: an ahead-of-time
 * cache where the JDK makes them in one step, a class data archive elsewhere. Either is worth
 * something only to the JDK that made it, and every other goes without it.
 *
 * <p>The build runs it from its source with two arguments: the jar and the program.
 */
final class StartupArchive {
    private static final int MAKES_CACHES = 25;

    private StartupArchive() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String jar = arguments[0];
        String name = jar.substring(0, jar.length() - ".jar".length());
        Path cache = Path.of(name + ".aot");
        Path archive = Path.of(name + ".jsa");
        Files.deleteIfExists(cache);
        Files.deleteIfExists(archive);
        boolean makesCaches = Runtime.version().feature() >= MAKES_CACHES;
        Path made = makesCaches ? cache : archive;
        String option = makesCaches ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=";
        run(option + made, jar, arguments[1]);
        if (!Files.exists(made)) {
            throw new IllegalStateException("not made: " + made);
        }
    }

    private static void run(String option, String jar, String program)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Objects are archived by this collector only; all collectors can use them.
        command.add("-XX:+UseG1GC");
        command.add("-Xlog:disable");
        command.add(option);
        command.addAll(List.of("-cp", jar, "in.etamil.cli.Main", "run", program));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the training run failed:\n" + said);
        }
    }
}

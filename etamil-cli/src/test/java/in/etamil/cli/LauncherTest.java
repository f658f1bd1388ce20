package in.etamil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import in.etamil.testkit.Await;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher for real: an installation in a folder with blanks and Tamil around it, and
 * processes.
 */
final class LauncherTest {
    private static final Path LAUNCHER = Path.of("bin", "etamil").toAbsolutePath();

    @TempDir private Path folder;

    private Path command;
    private Path work;

    private record Result(int status, String out, String err) {}

    @BeforeEach
    void install() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "a POSIX shell");
        Path home = folder.resolve("my programs/eTamil நிறுவல்");
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib"));
        command = Files.copy(LAUNCHER, home.resolve("bin/etamil"));
        assertThat(command.toFile().setExecutable(true)).isTrue();
        writeJar(home.resolve("lib/etamil.jar"));
        work = Files.createDirectories(folder.resolve("வேலை இடம்"));
    }

    /** A jar that leads to everything this test runs with. */
    static void writeJar(Path jar) throws IOException {
        List<String> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toString());
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", urls));
        try (OutputStream out = Files.newOutputStream(jar)) {
            new JarOutputStream(out, manifest).close();
        }
    }

    private Result start(List<String> environment, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of("/usr/bin/env", "-i"));
        line.addAll(environment);
        line.addAll(Arrays.asList(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process =
                new ProcessBuilder(line)
                        .directory(work.toFile())
                        .redirectInput(new File("/dev/null"))
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private String javaHome() {
        return "JAVA_HOME=" + System.getProperty("java.home");
    }

    @Test
    void runsWithoutAnyEnvironment() throws Exception {
        Files.writeString(work.resolve("வணக்கம்.qmz"), "அச்சு \"வணக்கம்\";");

        // Without JAVA_HOME it must find a JDK by itself; where none is installed in the usual
        // places it says so.
        Result result = start(List.of(), command.toString(), "run", "வணக்கம்.qmz");

        if (result.status() == 0) {
            assertThat(result.out()).isEqualTo("வணக்கம்\n");
        } else {
            assertThat(result.err()).contains("a JDK of version 21 or newer is needed");
        }
    }

    @Test
    void readsAndWritesTamilNamesUnderTheCLocale() throws Exception {
        Files.writeString(
                work.resolve("பதிவு.qmz"),
                "கோப்பு_எழுது \"பேரேடு.txt\", சூழல்(\"பெயர்\", \"-\") & \" \" & சூழல்(\"LC_ALL\", \"-\") & \" \""
                        + " & சூழல்(\"ETAMIL_LAUNCHER_LC_ALL\", \"-\");\n"
                        + "கோப்பு_படி \"பேரேடு.txt\", உள்ளடக்கம்;\nஅச்சு உள்ளடக்கம்;");

        Result result =
                start(
                        List.of("LC_ALL=C", "பெயர்=ரவி", javaHome()),
                        command.toString(),
                        "run",
                        "பதிவு.qmz");

        assertThat(result).isEqualTo(new Result(0, "ரவி C -\n", ""));
        assertThat(Files.readString(work.resolve("பேரேடு.txt"))).isEqualTo("ரவி C -\n");
    }

    @Test
    void hidesThatItSetTheLocale() throws Exception {
        Files.writeString(work.resolve("a.qmz"), "அச்சு சூழல்(\"LC_ALL\", \"இல்லை\");");

        assertThat(start(List.of(javaHome()), command.toString(), "run", "a.qmz").out())
                .isEqualTo("இல்லை\n");
    }

    @Test
    void worksThroughSymbolicLinks() throws Exception {
        Files.writeString(work.resolve("a.qmz"), "அச்சு 1;");
        Path links = Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("first"), command);
        Files.createSymbolicLink(links.resolve("second"), Path.of("first"));

        Result result =
                start(List.of(javaHome()), links.resolve("second").toString(), "run", "a.qmz");

        assertThat(result).isEqualTo(new Result(0, "1\n", ""));
    }

    @Test
    void isFoundAlongThePath() throws Exception {
        Files.writeString(work.resolve("a.qmz"), "அச்சு 1;");

        Result result =
                start(
                        List.of(javaHome(), "PATH=" + command.getParent() + ":/usr/bin:/bin"),
                        "/bin/sh",
                        "-c",
                        "etamil run a.qmz");

        assertThat(result).isEqualTo(new Result(0, "1\n", ""));
    }

    @Test
    void passesStatusesAndErrorsOn() throws Exception {
        Files.writeString(work.resolve("a.qmz"), "அச்சு 1; வெளியேறு(7);");
        Files.writeString(work.resolve("b.qmz"), "அச்சு 1; அச்சு 1 / 0;");

        assertThat(start(List.of(javaHome()), command.toString(), "run", "a.qmz"))
                .isEqualTo(new Result(7, "1\n", ""));
        Result failed = start(List.of(javaHome(), "LC_ALL=C"), command.toString(), "run", "b.qmz");
        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.out()).isEqualTo("1\n");
        assertThat(failed.err()).contains("பூஜ்ஜியத்தால் வகுத்தல்  (division by zero)");
    }

    @Test
    void endsQuietlyWhenNobodyReadsOn() throws Exception {
        Files.writeString(
                work.resolve("a.qmz"), "ந = 0; (ந < 200000) சுற்று { அச்சு ந; ந = ந + 1; }");

        Result result =
                start(
                        List.of(javaHome(), "ETAMIL=" + command, "PATH=/usr/bin:/bin"),
                        "/bin/sh",
                        "-c",
                        "{ \"$ETAMIL\" run a.qmz; echo $? >status; } | head -n 1");

        assertThat(result).isEqualTo(new Result(0, "0\n", ""));
        assertThat(Files.readString(work.resolve("status"))).isEqualTo("1\n");
    }

    @Test
    void keepsOutputOfAProgramThatIsToldToEnd() throws Exception {
        Files.writeString(
                work.resolve("a.qmz"),
                "அச்சு \"முன்\"; கோப்பு_எழுது \"started\", 1; (மெய்) சுற்று { ந = 1; }");
        Path out = folder.resolve("killed");
        ProcessBuilder builder =
                new ProcessBuilder(command.toString(), "run", "a.qmz")
                        .directory(work.toFile())
                        .redirectOutput(out.toFile());
        Process process = builder.start();
        Await.until(() -> !process.isAlive() || Files.exists(work.resolve("started")));
        process.destroy();

        assertThat(process.waitFor()).isEqualTo(143);
        assertThat(Files.readString(out, StandardCharsets.UTF_8)).isEqualTo("முன்\n");
    }

    @Test
    void goesWithoutArchivesThatDoNotFit() throws Exception {
        Files.writeString(work.resolve("a.qmz"), "அச்சு 1;");
        Path lib = command.getParent().resolveSibling("lib");

        Files.writeString(lib.resolve("etamil.jsa"), "not an archive");
        assertThat(start(List.of(javaHome()), command.toString(), "run", "a.qmz"))
                .isEqualTo(new Result(0, "1\n", ""));
        Files.writeString(lib.resolve("etamil.aot"), "not a cache");
        assertThat(start(List.of(javaHome()), command.toString(), "run", "a.qmz"))
                .isEqualTo(new Result(0, "1\n", ""));
    }

    @Test
    void startsBesideOptionsOnSharingInTheEnvironment() throws Exception {
        Files.writeString(work.resolve("a.qmz"), "அச்சு 1;");
        Files.writeString(
                command.getParent().resolveSibling("lib").resolve("etamil.aot"), "not a cache");

        Result result =
                start(
                        List.of(javaHome(), "JDK_JAVA_OPTIONS=-Xshare:off"),
                        command.toString(),
                        "run",
                        "a.qmz");

        assertThat(result.status()).isZero();
        assertThat(result.out()).isEqualTo("1\n");
    }

    @Test
    void givesACacheToThoseJdksOnlyThatKnowIt() throws Exception {
        Path lib = command.getParent().resolveSibling("lib");
        Files.writeString(lib.resolve("etamil.aot"), "");

        assertThat(optionsFor("24.0.2")).doesNotContain("AOTCache", "SharedArchiveFile");
        assertThat(optionsFor("25.0.3")).contains("-XX:AOTCache=").contains("lib/etamil.aot");
        Files.writeString(lib.resolve("etamil.jsa"), "");
        assertThat(optionsFor("21")).contains("-XX:SharedArchiveFile=").doesNotContain("AOTCache");
        assertThat(optionsFor("26-ea")).contains("-XX:AOTCache=").doesNotContain("-Xshare");
    }

    /** What a JDK of that version is started with: this one only repeats its arguments. */
    private String optionsFor(String version) throws Exception {
        Path jdk = Files.createDirectories(folder.resolve("jdk-" + version));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return start(List.of("JAVA_HOME=" + jdk), command.toString(), "run", "a.qmz").out();
    }

    @Test
    void namesWhatIsMissing() throws Exception {
        Files.delete(command.getParent().resolveSibling("lib").resolve("etamil.jar"));

        Result result = start(List.of(javaHome()), command.toString(), "run", "a.qmz");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("mvn package");
    }

    /** What a run does not need it does not load: that is start-up time. */
    @Test
    void runsWithoutTheLibrariesOfOtherCommands() throws Exception {
        Files.writeString(work.resolve("a.qmz"), "அச்சு 1;");
        Path classes = folder.resolve("classes");

        Result result =
                start(
                        List.of("LC_ALL=C.UTF-8"),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + classes,
                        "-cp",
                        command.resolveSibling("../lib/etamil.jar").toString(),
                        "in.etamil.cli.Main",
                        "run",
                        "a.qmz");

        assertThat(result).isEqualTo(new Result(0, "1\n", ""));
        assertThat(Files.readString(classes))
                .contains("in.etamil.cli.RunCommand")
                .doesNotContain("org.jline")
                .doesNotContain("in.etamil.http")
                .doesNotContain("picocli");
    }
}

package in.etamil.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileModuleResolverTest {
    @TempDir private Path folder;

    private ModuleSource main;
    private Path working;

    @BeforeEach
    void layOut() throws IOException {
        folder = folder.toRealPath();
        working = Files.createDirectories(folder.resolve("working"));
        write("home/main.qmz", "");
        main = ModuleSource.file(folder.resolve("home/main.qmz"), "");
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private FileModuleResolver searching(String... searchPath) {
        return FileModuleResolver.searching(
                working, List.of(searchPath), List.of(folder.resolve("fixed")));
    }

    private String found(FileModuleResolver resolver, String path) throws IOException {
        ModuleSource source = resolver.resolve(main, path);
        return source == null ? null : source.text();
    }

    @Test
    void placesAreTriedInOrder() throws IOException {
        write("fixed/a", "fixed");
        assertThat(found(searching("along"), "a")).isEqualTo("fixed");
        write("working/a", "working");
        assertThat(found(searching("along"), "a")).isEqualTo("fixed");
        assertThat(found(searching("along", ""), "a")).isEqualTo("working");
        write("working/along/a", "along");
        assertThat(found(searching("along", ""), "a")).isEqualTo("along");
        assertThat(found(searching("", "along"), "a")).isEqualTo("working");
        assertThat(found(searching(folder.resolve("working/along").toString()), "a"))
                .isEqualTo("along");
        write("home/a", "beside");
        assertThat(found(searching("along", ""), "a")).isEqualTo("beside");
        assertThat(found(searching(), "nowhere")).isNull();
    }

    @Test
    void absolutePathsAreTakenAsTheyAre() throws IOException {
        Path file = write("far/x.any", "far");
        assertThat(found(searching(), file.toString())).isEqualTo("far");
    }

    @Test
    void textsThatLieNowhereBeginAtTheWorkingDirectory() throws IOException {
        write("working/a", "working");
        assertThat(searching().resolve(ModuleSource.text("stdin", ""), "a").text())
                .isEqualTo("working");
        assertThat(searching().resolve(ModuleSource.builtIn("nUlakam/x.qmz", ""), "a")).isNull();
        assertThat(
                        FileModuleResolver.within(folder)
                                .resolve(ModuleSource.text("stdin", ""), "working/a"))
                .isNull();
    }

    @Test
    void identityIsTheCanonicalPathAndTheNameHasNoDirectories() throws IOException {
        Path file = write("home/sub/தொகுதி.qmz", "x");
        Files.createSymbolicLink(folder.resolve("home/link"), file);
        ModuleSource straight = searching().resolve(main, "sub/தொகுதி.qmz");
        ModuleSource around = searching().resolve(main, "sub/../sub/./தொகுதி.qmz");
        ModuleSource linked = searching().resolve(main, "link");
        assertThat(around).isEqualTo(straight);
        assertThat(linked).isEqualTo(straight);
        assertThat(straight.name()).isEqualTo("தொகுதி.qmz");
        assertThat(straight.file()).isEqualTo(file);
    }

    @Test
    void firstThingOfTheNameIsTakenEvenIfItCannotBeRead() throws IOException {
        write("fixed/a", "fixed");
        Files.createDirectories(folder.resolve("home/a"));
        assertThatThrownBy(() -> searching().resolve(main, "a"))
                .isInstanceOf(IOException.class)
                .hasMessage("it is a directory");
        assertThatThrownBy(() -> searching().resolve(main, "")).hasMessage("it is a directory");
        Files.write(folder.resolve("home/b"), new byte[] {'x', (byte) 0xff});
        assertThatThrownBy(() -> searching().resolve(main, "b")).hasMessage("it is not UTF-8");
        Files.createSymbolicLink(folder.resolve("home/dangling"), folder.resolve("gone"));
        write("fixed/dangling", "fixed");
        assertThat(found(searching(), "dangling")).isEqualTo("fixed");
    }

    @Test
    void devicesAreNotRead() {
        if (Files.exists(Path.of("/dev/zero"))) {
            assertThatThrownBy(() -> searching().resolve(main, "/dev/zero"))
                    .hasMessage("it is not a regular file");
        }
    }

    @Test
    void impossibleNamesAreRefused() {
        assertThatThrownBy(() -> searching().resolve(main, "a\0b"))
                .isInstanceOf(IOException.class)
                .hasMessage("no file of this system can have that name");
        assertThat(FileModuleResolver.searching(working, List.of("a\0b"), List.of())).isNotNull();
    }

    @Test
    void confinedResolverReadsNothingOutside() throws IOException {
        write("secret.qmz", "secret");
        write("home/sub/b.qmz", "b");
        Files.createSymbolicLink(folder.resolve("home/link.qmz"), folder.resolve("secret.qmz"));
        FileModuleResolver within = FileModuleResolver.within(folder.resolve("home"));
        assertThat(found(within, "sub/b.qmz")).isEqualTo("b");
        assertThat(found(within, "sub/../sub/b.qmz")).isEqualTo("b");
        assertThat(found(within, "nowhere")).isNull();
        String outside = "it lies outside the program's folder";
        for (String path :
                List.of(
                        "../secret.qmz",
                        "../nowhere.qmz",
                        "sub/../../secret.qmz",
                        "link.qmz",
                        "/etc/passwd",
                        "/nowhere")) {
            assertThatThrownBy(() -> within.resolve(main, path)).as(path).hasMessage(outside);
        }
        ModuleSource sub = within.resolve(main, "sub/b.qmz");
        assertThatThrownBy(() -> within.resolve(sub, "../../secret.qmz")).hasMessage(outside);
        assertThat(within.resolve(sub, "../main.qmz")).isNotNull();
    }

    @Test
    void messagesNameNoPlaceOnTheMachine() throws IOException {
        Path locked = write("home/locked", "x");
        locked.toFile().setReadable(false);
        if (!Files.isReadable(locked)) {
            assertThatThrownBy(() -> searching().resolve(main, "locked"))
                    .hasMessage("permission denied");
        }
    }
}

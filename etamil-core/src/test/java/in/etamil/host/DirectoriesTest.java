package in.etamil.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.host.FileAccess.Purpose;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoriesTest {
    @TempDir private Path root;
    private Path home;
    private Directories files;

    @BeforeEach
    void makeHome() throws IOException {
        root = root.toRealPath();
        home = Files.createDirectories(root.resolve("home"));
        Files.createDirectories(home.resolve("உள்"));
        Files.writeString(root.resolve("secret"), "s");
        files = Directories.from(home).reading(home).writing(home.resolve("uploads"));
    }

    private void assertRefused(String path, Purpose purpose) {
        assertThatThrownBy(() -> files.resolve(path, purpose))
                .as(path)
                .isInstanceOf(SecurityException.class);
    }

    @Test
    void whatLiesInsideIsReached() throws IOException {
        assertThat(files.resolve("a", Purpose.READ)).isEqualTo(home.resolve("a"));
        assertThat(files.resolve("உள்/../b", Purpose.READ)).isEqualTo(home.resolve("b"));
        assertThat(files.resolve(home.toString(), Purpose.READ)).isEqualTo(home);
        assertThat(files.resolve("uploads/x", Purpose.WRITE)).isEqualTo(home.resolve("uploads/x"));
    }

    @Test
    void readingDoesNotPermitWriting() throws IOException {
        assertRefused("a", Purpose.WRITE);
        Directories writeOnly = Directories.from(home).writing(home);
        assertThatThrownBy(() -> writeOnly.resolve("a", Purpose.READ))
                .isInstanceOf(SecurityException.class);
        assertThat(writeOnly.resolve("a", Purpose.WRITE)).isEqualTo(home.resolve("a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret",
                "../new",
                "..",
                "உள்/../../secret",
                "missing/../../secret",
                "/etc/passwd",
                "../home-of-another/a",
                "./././../secret"
            })
    void pathsThatLeadOutsideAreRefused(String path) {
        assertRefused(path, Purpose.READ);
        assertRefused(path, Purpose.WRITE);
    }

    @Test
    void aDirectoryWhoseNameBeginsTheSameIsAnother() throws IOException {
        Files.createDirectories(root.resolve("home2"));

        assertRefused("../home2/a", Purpose.READ);
    }

    @Test
    void linksThatLeadOutsideAreRefused() throws IOException {
        Files.createSymbolicLink(home.resolve("file"), root.resolve("secret"));
        Files.createSymbolicLink(home.resolve("up"), Path.of(".."));
        Files.createSymbolicLink(home.resolve("chain"), Path.of("up/home/up"));

        assertRefused("file", Purpose.READ);
        assertRefused("up/secret", Purpose.READ);
        assertRefused("chain/secret", Purpose.READ);
    }

    @Test
    void aLinkToAFileThatDoesNotExistYetIsFollowedToo() throws IOException {
        Path uploads = Files.createDirectories(home.resolve("uploads"));
        Files.createSymbolicLink(uploads.resolve("later"), root.resolve("not-there"));
        Files.createSymbolicLink(uploads.resolve("sub"), root.resolve("no/such/folder"));

        assertRefused("uploads/later", Purpose.WRITE);
        assertRefused("uploads/sub/x", Purpose.WRITE);
    }

    @Test
    void linksInsideAreFollowed() throws IOException {
        Files.createSymbolicLink(home.resolve("link"), home.resolve("உள்"));

        assertThat(files.resolve("link/a", Purpose.READ)).isEqualTo(home.resolve("உள்/a"));
        assertThat(files.resolve("link/../b", Purpose.READ)).isEqualTo(home.resolve("b"));
    }

    @Test
    void aPermittedDirectoryMayBeALink() throws IOException {
        Path alias = Files.createSymbolicLink(root.resolve("alias"), home);
        Directories linked = Directories.from(alias).reading(alias);

        assertThat(linked.resolve("a", Purpose.READ)).isEqualTo(home.resolve("a"));
    }

    @Test
    void linksInACircleAreAnError() throws IOException {
        Files.createSymbolicLink(home.resolve("x"), Path.of("y"));
        Files.createSymbolicLink(home.resolve("y"), Path.of("x"));

        assertThatThrownBy(() -> files.resolve("x", Purpose.READ))
                .isInstanceOf(FileSystemException.class);
    }
}

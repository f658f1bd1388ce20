package in.etamil.internal.library;

import static in.etamil.internal.library.LibraryRun.number;
import static in.etamil.internal.library.LibraryRun.raised;
import static in.etamil.internal.library.LibraryRun.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.Limits;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.RecordValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFunctionsTest {
    @TempDir Path folder;

    private Execution x = LibraryRun.denied();

    @BeforeEach
    void permitTheFolder() {
        x = LibraryRun.in(folder);
    }

    @Test
    void saveWritesExactlyTheTextAndReplaces() throws IOException {
        assertThat(shown(FileFunctions.fileSave(x, "அ.txt", "பழைய நீண்ட உரை"))).startsWith("சரி(");
        assertThat(shown(FileFunctions.fileSave(x, "அ.txt", number("12.50")))).isEqualTo("சரி(4)");
        assertThat(Files.readString(folder.resolve("அ.txt"))).isEqualTo("12.5");
        assertThat(shown(FileFunctions.fileSave(x, "அ.txt", ""))).isEqualTo("சரி(0)");
    }

    @Test
    void whatCannotBeSavedFailsInTheSystemsWords() throws IOException {
        Files.createDirectory(folder.resolve("d"));

        assertThat(shown(FileFunctions.fileSave(x, "x/y", "t")))
                .isEqualTo(
                        "தவறு(கோப்பு 'x/y' எழுத முடியவில்லை  (cannot write 'x/y'): No such file or directory)");
        assertThat(shown(FileFunctions.fileSave(x, "d", "t"))).endsWith(": Is a directory)");
        assertThat(shown(FileFunctions.fileSave(x, "", "t")))
                .endsWith(": No such file or directory)");
        assertThat(shown(FileFunctions.fileSave(x, "a\0b", "t"))).endsWith(": Invalid file name)");
    }

    @Test
    void directoriesAreListedByCodePoint() throws IOException {
        Files.createDirectory(folder.resolve("b"));
        Files.createFile(folder.resolve("b").resolve("உள்ளே"));
        Files.createFile(folder.resolve("அ"));
        Files.createFile(folder.resolve("A"));

        assertThat(shown(FileFunctions.readDir(x, "."))).isEqualTo("சரி([A, b, அ])");
        assertThat(shown(FileFunctions.readDir(x, "b"))).isEqualTo("சரி([உள்ளே])");
        assertThat(shown(FileFunctions.readDir(x, "இல்லை")))
                .isEqualTo(
                        "தவறு(கோப்பகம் 'இல்லை' படிக்க முடியவில்லை  (cannot read directory 'இல்லை'):"
                                + " No such file or directory)");
        assertThat(shown(FileFunctions.readDir(x, "A"))).endsWith(": Not a directory)");
        assertThat(shown(FileFunctions.readDir(x, ""))).startsWith("தவறு(");
    }

    @Test
    void existenceIsABareBoolean() throws IOException {
        Files.createFile(folder.resolve("a"));

        assertThat(FileFunctions.fileExists(x, "a")).isEqualTo(true);
        assertThat(FileFunctions.fileExists(x, ".")).isEqualTo(true);
        assertThat(FileFunctions.fileExists(x, "b")).isEqualTo(false);
        assertThat(FileFunctions.fileExists(x, "")).isEqualTo(false);
        assertThat(FileFunctions.fileExists(x, "a\0")).isEqualTo(false);
    }

    @Test
    void infoTellsKindSizeAndTime() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "அ");
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.ofEpochSecond(1_700_000_000, 999_000_000)));

        RecordValue info = (RecordValue) ResultFunctions.unwrap(x, FileFunctions.fileInfo(x, "a"));

        assertThat(info).isNotNull();
        assertThat(info.get("வகை")).isEqualTo("கோப்பு");
        assertThat(info.get("அளவு")).isEqualTo(Decimal.of(3));
        assertThat(info.get("மாற்றம்")).isEqualTo(Decimal.of(1_700_000_000));
        RecordValue directory =
                (RecordValue) ResultFunctions.unwrap(x, FileFunctions.fileInfo(x, "."));
        assertThat(directory).isNotNull();
        assertThat(directory.get("வகை")).isEqualTo("கோப்பகம்");
        assertThat(shown(FileFunctions.fileInfo(x, "b")))
                .isEqualTo(
                        "தவறு(கோப்பு 'b' பற்றி அறிய முடியவில்லை  (cannot stat 'b'): No such file or directory)");
    }

    @Test
    void withoutThePermissionEveryFunctionRaises() {
        Execution none = LibraryRun.denied();

        assertThat(raised(() -> FileFunctions.fileSave(none, "a", "b")))
                .isEqualTo("கோப்புகளுக்கு அனுமதி இல்லை  (files are not permitted here)");
        assertThat(raised(() -> FileFunctions.readDir(none, "a"))).contains("not permitted");
        assertThat(raised(() -> FileFunctions.fileExists(none, "a"))).contains("not permitted");
        assertThat(raised(() -> FileFunctions.fileInfo(none, "a"))).contains("not permitted");
        assertThat(raised(() -> FileStatements.open(none, "a", "write"))).contains("not permitted");
        assertThat(raised(() -> FileStatements.read(none, "a"))).contains("not permitted");
        assertThat(raised(() -> FileStatements.write(none, "a", "b"))).contains("not permitted");
        assertThat(raised(() -> PackageFunctions.packageRead(none, "a", "b")))
                .contains("not permitted");
        assertThat(raised(() -> PackageFunctions.packageWrite(none, "a", "b", RecordValue.empty())))
                .contains("not permitted");
    }

    @Test
    void aRefusedPathRaisesWithoutTheHostsReason() {
        Execution guarded =
                LibraryRun.reaching(
                        (path, purpose) -> {
                            throw new SecurityException("outside of the folder");
                        });

        assertThat(raised(() -> FileFunctions.fileExists(guarded, "../a")))
                .contains("'../a' is outside the allowed directories")
                .doesNotContain("outside of the folder");
    }

    @Test
    void readingDropsTrailingNewlinesOnly() throws IOException {
        Files.writeString(folder.resolve("a"), "\uFEFFஅ\n\nஆ\r\n\r\n\n");

        assertThat(FileStatements.read(x, "a")).isEqualTo("\uFEFFஅ\n\nஆ\r\n\r");
    }

    @Test
    void whatCannotBeReadRaises() throws IOException {
        Files.write(folder.resolve("bad"), new byte[] {(byte) 0xC3});

        assertThat(raised(() -> FileStatements.read(x, "bad")))
                .isEqualTo(
                        "கோப்பு 'bad' படிக்க முடியவில்லை  (cannot read 'bad'): stream did not contain valid UTF-8");
        assertThat(raised(() -> FileStatements.read(x, "."))).endsWith(": Is a directory");
        assertThat(raised(() -> FileStatements.read(x, "இல்லை")))
                .endsWith(": No such file or directory");
        assertThat(raised(() -> FileStatements.csvCount(x, "இல்லை")))
                .contains("cannot read 'இல்லை'");
    }

    @Test
    void filesLargerThanTheTextLimitAreNotRead() throws IOException {
        Files.writeString(folder.resolve("a"), "a".repeat(2_000));
        Execution small = LibraryRun.in(folder, new Limits(null, 0, 1_000, 1_000, 0));

        assertThatThrownBy(() -> FileStatements.read(small, "a")).isInstanceOf(LimitReached.class);
    }

    @Test
    void writingAppendsALineAndOpeningForWriteEmpties() throws IOException {
        FileStatements.write(x, "a", "ஒன்று");
        FileStatements.open(x, "a", "append");
        FileStatements.write(x, "a", number("2.50"));
        FileStatements.close(x, "a");
        assertThat(Files.readString(folder.resolve("a"))).isEqualTo("ஒன்று\n2.5\n");

        FileStatements.open(x, "a", "write");
        assertThat(Files.readString(folder.resolve("a"))).isEmpty();
        assertThat(raised(() -> FileStatements.open(x, "x/y", "write")))
                .isEqualTo(
                        "கோப்பு 'x/y' திறக்க முடியவில்லை  (cannot open 'x/y' for writing): No such file or directory");
        assertThat(raised(() -> FileStatements.write(x, "x/y", ""))).contains("cannot write 'x/y'");
    }

    @Test
    void rowsAreLinesThatAreNotBlankButTheHeader() throws IOException {
        Files.writeString(folder.resolve("a"), "h\n1\n \u00A0\t\r\n2\n\n3");
        Files.writeString(folder.resolve("none"), "");

        assertThat(shown(FileStatements.csvCount(x, "a"))).isEqualTo("3");
        assertThat(shown(FileStatements.csvCount(x, "none"))).isEqualTo("0");
    }
}

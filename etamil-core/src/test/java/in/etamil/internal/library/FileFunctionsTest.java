package in.etamil.internal.library;

import static in.etamil.internal.library.Programs.failure;
import static in.etamil.internal.library.Programs.number;
import static in.etamil.internal.library.Programs.plain;
import static in.etamil.internal.library.Programs.show;
import static in.etamil.internal.library.Programs.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.Limits;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.LimitReached;
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
    @TempDir
    Path folder;

    private Execution x;

    @BeforeEach
    void allowsTheFolder() {
        x = Programs.within(folder);
    }

    @Test
    void savesExactlyTheText() throws IOException {
        assertThat(value(FileFunctions.save(x, "அ.txt", "வரி\r\n"))).isEqualTo(number("11"));
        assertThat(Files.readString(folder.resolve("அ.txt"))).isEqualTo("வரி\r\n");
        assertThat(value(FileFunctions.save(x, "அ.txt", number("2.50")))).isEqualTo(number("3"));
        assertThat(Files.readString(folder.resolve("அ.txt"))).isEqualTo("2.5");
    }

    @Test
    void whatCannotBeSavedIsAFailure() {
        assertThat(failure(FileFunctions.save(x, "இல்லை/அ", "")))
                .isEqualTo("கோப்பு 'இல்லை/அ' எழுத முடியவில்லை  (cannot write 'இல்லை/அ'): No such file or directory");
        assertThat(failure(FileFunctions.save(x, ".", ""))).contains("(cannot write '.'): ");
        assertThat(failure(FileFunctions.save(x, "", ""))).contains("(cannot write ''): ");
        assertThat(failure(FileFunctions.save(x, "a\0b", ""))).contains("): Invalid file name");
    }

    @Test
    void listsNamesInTheOrderOfCodePoints() throws IOException {
        for (String name : new String[] {"ஆ", "b", "அ", "\uFF5E", "😀", ".மறை"}) {
            Files.writeString(folder.resolve(name), "");
        }
        Files.createDirectory(folder.resolve("கோப்பகம்"));
        assertThat(show(value(FileFunctions.readDirectory(x, "."))))
                .isEqualTo("[.மறை, b, அ, ஆ, கோப்பகம், \uFF5E, 😀]");
    }

    @Test
    void aDirectoryThatCannotBeListedIsAFailure() throws IOException {
        Files.writeString(folder.resolve("அ"), "");
        assertThat(failure(FileFunctions.readDirectory(x, "இல்லை")))
                .isEqualTo("கோப்பகம் 'இல்லை' படிக்க முடியவில்லை"
                        + "  (cannot read directory 'இல்லை'): No such file or directory");
        assertThat(failure(FileFunctions.readDirectory(x, "அ"))).endsWith("): Not a directory");
        assertThat(failure(FileFunctions.readDirectory(x, ""))).contains("(cannot read directory ''): ");
    }

    @Test
    void aDirectoryBeyondTheLimitEndsTheRun() throws IOException {
        for (int i = 0; i < 5; i++) {
            Files.writeString(folder.resolve("f" + i), "");
        }
        Execution limited = Programs.within(folder, new Limits(null, 0, 100, 4));
        assertThatThrownBy(() -> FileFunctions.readDirectory(limited, ".")).isInstanceOf(LimitReached.class);
    }

    @Test
    void tellsWhetherAPathExists() throws IOException {
        Files.writeString(folder.resolve("அ"), "");
        assertThat(FileFunctions.exists(x, "அ")).isEqualTo(true);
        assertThat(FileFunctions.exists(x, ".")).isEqualTo(true);
        assertThat(FileFunctions.exists(x, "ஆ")).isEqualTo(false);
        assertThat(FileFunctions.exists(x, "")).isEqualTo(false);
        assertThat(FileFunctions.exists(x, "a\0b")).isEqualTo(false);
    }

    @Test
    void describesFilesAndDirectories() throws IOException {
        Path file = Files.writeString(folder.resolve("அ"), "வரி");
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_700_000_000, 900_000_000)));
        assertThat(show(FileFunctions.info(x, "அ"))).isEqualTo("சரி({அளவு: 9, மாற்றம்: 1700000000, வகை: கோப்பு})");
        assertThat(((RecordValue) value(FileFunctions.info(x, "."))).get("வகை")).isEqualTo("கோப்பகம்");
        assertThat(failure(FileFunctions.info(x, "இல்லை")))
                .isEqualTo("கோப்பு 'இல்லை' பற்றி அறிய முடியவில்லை  (cannot stat 'இல்லை'): No such file or directory");
    }

    @Test
    void filesMustBeAllowed() {
        String text = "கோப்புகளுக்கு அனுமதி இல்லை  (files are not permitted here)";
        assertThatThrownBy(() -> FileFunctions.save(plain(), "அ", "")).isInstanceOf(Fault.class).hasMessage(text);
        assertThatThrownBy(() -> FileFunctions.readDirectory(plain(), "அ")).hasMessage(text);
        assertThatThrownBy(() -> FileFunctions.exists(plain(), "")).hasMessage(text);
        assertThatThrownBy(() -> FileFunctions.info(plain(), "அ")).hasMessage(text);
    }

    @Test
    void aPathThatTheHostRefusesRaisesWithItsReason() {
        Execution confined = Programs.withFiles(path -> {
            throw new SecurityException("outside of the folder");
        });
        assertThatThrownBy(() -> FileFunctions.exists(confined, "../அ"))
                .isInstanceOf(Fault.class)
                .hasMessageEndingWith("  (files are not permitted here): outside of the folder");
    }
}

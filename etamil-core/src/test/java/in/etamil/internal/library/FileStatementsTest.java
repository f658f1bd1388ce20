package in.etamil.internal.library;

import static in.etamil.internal.library.LibraryRun.denied;
import static in.etamil.internal.library.LibraryRun.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.Limits;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.runtime.Execution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileStatementsTest {
    @TempDir Path folder;

    private Execution x;

    @BeforeEach
    void allowsTheFolder() {
        x = LibraryRun.in(folder);
    }

    @Test
    void writingAppendsALine() throws IOException {
        FileStatements.write(x, "அ", "ஒன்று");
        FileStatements.write(x, "அ", number("2.50"));
        assertThat(Files.readString(folder.resolve("அ"))).isEqualTo("ஒன்று\n2.5\n");
    }

    @Test
    void openingToWriteEmptiesAndAnyOtherModeDoesNothing() throws IOException {
        Files.writeString(folder.resolve("அ"), "பழையது");
        FileStatements.open(x, "அ", "read");
        FileStatements.open(x, "இல்லை", "append");
        assertThat(folder.resolve("அ")).hasContent("பழையது");
        assertThat(folder.resolve("இல்லை")).doesNotExist();
        FileStatements.open(x, "அ", "write");
        FileStatements.open(x, "ஆ", "write");
        assertThat(folder.resolve("அ")).isEmptyFile();
        assertThat(folder.resolve("ஆ")).isEmptyFile();
        FileStatements.close(x, "இல்லை");
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "'a\\n\\n', a",
        "'a\\r\\n\\r\\n', 'a\\r\\n\\r'",
        "'\\n\\n', ''",
        "'\uFEFFa', '\uFEFFa'"
    })
    void readingDropsTheNewlinesAtTheEnd(String text, String expected) throws IOException {
        Files.writeString(folder.resolve("அ"), text.translateEscapes());
        assertThat(FileStatements.read(x, "அ")).isEqualTo(expected.translateEscapes());
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "'h\\n', 0", "'h\\n1\\n\\n \\u00A0\\n2', 2", "'\\r\\nh\\r\\n1\\r\\n', 1"})
    void countsTheRowsThatAreNotBlank(String text, String expected) throws IOException {
        Files.writeString(
                folder.resolve("அ"), text.replace("\\u00A0", "\u00A0").translateEscapes());
        assertThat(FileStatements.csvCount(x, "அ")).isEqualTo(number(expected));
    }

    @Test
    void failuresRaiseWithTheSystemsReason() throws IOException {
        Files.write(folder.resolve("பைட்டு"), new byte[] {(byte) 0xFF});
        assertThatThrownBy(() -> FileStatements.read(x, "இல்லை"))
                .isInstanceOf(Fault.class)
                .hasMessage(
                        "கோப்பு 'இல்லை' படிக்க முடியவில்லை  (cannot read 'இல்லை'): No such file or directory");
        assertThatThrownBy(() -> FileStatements.read(x, "."))
                .hasMessageEndingWith("(cannot read '.'): Is a directory");
        assertThatThrownBy(() -> FileStatements.csvCount(x, "பைட்டு"))
                .hasMessageEndingWith("(cannot read 'பைட்டு'): stream did not contain valid UTF-8");
        assertThatThrownBy(() -> FileStatements.write(x, "இல்லை/அ", ""))
                .hasMessage(
                        "கோப்பு 'இல்லை/அ' எழுத முடியவில்லை  (cannot write 'இல்லை/அ'): No such file or directory");
        assertThatThrownBy(() -> FileStatements.open(x, "இல்லை/அ", "write"))
                .hasMessage(
                        "கோப்பு 'இல்லை/அ' திறக்க முடியவில்லை"
                                + "  (cannot open 'இல்லை/அ' for writing): No such file or directory");
    }

    @Test
    void filesMustBeAllowed() {
        assertThatThrownBy(() -> FileStatements.read(denied(), "அ"))
                .hasMessage("கோப்புகளுக்கு அனுமதி இல்லை  (files are not permitted here)");
        assertThatThrownBy(() -> FileStatements.write(denied(), "அ", "")).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> FileStatements.open(denied(), "அ", "write"))
                .isInstanceOf(Fault.class);
    }

    @Test
    void aTextBeyondTheLimitEndsTheRunAndOneWithinItDoesNot() throws IOException {
        Files.writeString(folder.resolve("அ"), "அ".repeat(100));
        Execution enough = LibraryRun.in(folder, new Limits(null, 0, 100, 4, 0));
        assertThat(FileStatements.read(enough, "அ")).isEqualTo("அ".repeat(100));
        Execution less = LibraryRun.in(folder, new Limits(null, 0, 99, 4, 0));
        assertThatThrownBy(() -> FileStatements.read(less, "அ")).isInstanceOf(LimitReached.class);
        Files.writeString(folder.resolve("a"), "a".repeat(100));
        Execution ascii = LibraryRun.in(folder, new Limits(null, 0, 99, 4, 0));
        assertThatThrownBy(() -> FileStatements.read(ascii, "a")).isInstanceOf(LimitReached.class);
    }
}

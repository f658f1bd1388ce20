package in.etamil.internal.library;

import static in.etamil.internal.library.LibraryRun.number;
import static in.etamil.internal.library.LibraryRun.raised;
import static in.etamil.internal.library.LibraryRun.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.Limits;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.RecordValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageFunctionsTest {
    private static final LocalDateTime OLD = LocalDateTime.of(2020, 5, 6, 7, 8, 10);

    @TempDir Path folder;

    private Execution x = LibraryRun.denied();

    @BeforeEach
    void makeAPackage() throws IOException {
        x = LibraryRun.in(folder);
        try (OutputStream file = Files.newOutputStream(folder.resolve("a.zip"));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            stored(zip, "mimetype", "application/x");
            packed(zip, "META-INF/", "");
            packed(zip, "உள்ளடக்கம்.xml", "<அ>" + "ஒன்று ".repeat(500) + "</அ>");
            packed(zip, "படம்.bin", "\u0000\u0001");
            zip.setComment("குறிப்பு");
        }
    }

    private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(checksum.getValue());
        entry.setTimeLocal(OLD);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void packed(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(OLD);
        entry.setComment("c" + name);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void readsPackedAndStoredEntries() {
        assertThat(shown(PackageFunctions.packageRead(x, "a.zip", "mimetype")))
                .isEqualTo("சரி(application/x)");
        assertThat(shown(PackageFunctions.packageRead(x, "a.zip", "உள்ளடக்கம்.xml")))
                .startsWith("சரி(<அ>ஒன்று ஒன்று ");
        assertThat(shown(PackageFunctions.packageRead(x, "a.zip", "META-INF/"))).isEqualTo("சரி()");
    }

    @Test
    void whatCannotBeReadFails() throws IOException {
        Files.writeString(folder.resolve("b"), "x".repeat(100));
        Files.writeString(folder.resolve("empty"), "");

        assertThat(shown(PackageFunctions.packageRead(x, "illY", "e")))
                .isEqualTo(
                        "தவறு(பொதி 'illY' திறக்க முடியவில்லை  (cannot open package 'illY'): No such file or directory)");
        assertThat(shown(PackageFunctions.packageRead(x, ".", "e")))
                .contains("(cannot open package '.'): Is a directory");
        assertThat(shown(PackageFunctions.packageRead(x, "b", "e")))
                .startsWith("தவறு('b' ஒரு பொதி அல்ல  ('b' is not a package): ");
        assertThat(shown(PackageFunctions.packageRead(x, "empty", "e")))
                .contains("('empty' is not a package)");
        assertThat(shown(PackageFunctions.packageRead(x, "a.zip", "E")))
                .isEqualTo("தவறு(பொதியில் 'E' இல்லை  (no entry 'E' in the package))");
    }

    @Test
    void entriesThatAreNoTextFail() throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(folder.resolve("b.zip")))) {
            zip.putNextEntry(new ZipEntry("e"));
            zip.write(0xFF);
        }

        assertThat(shown(PackageFunctions.packageRead(x, "b.zip", "e")))
                .isEqualTo(
                        "தவறு('e' உரையாகப் படிக்க முடியவில்லை  (cannot read 'e' as text): stream did not contain valid UTF-8)");
    }

    @Test
    void anotherEntryIsReplacedAndAllElseCopiedByteForByte() throws IOException {
        RecordValue changes = RecordValue.empty().with("உள்ளடக்கம்.xml", "புதியது");

        assertThat(shown(PackageFunctions.packageWrite(x, "a.zip", "b.zip", changes)))
                .isEqualTo("சரி(4)");

        assertThat(names("b.zip")).isEqualTo(names("a.zip"));
        assertThat(shown(PackageFunctions.packageRead(x, "b.zip", "உள்ளடக்கம்.xml")))
                .isEqualTo("சரி(புதியது)");
        try (ZipFile before = new ZipFile(folder.resolve("a.zip").toFile());
                ZipFile after = new ZipFile(folder.resolve("b.zip").toFile())) {
            assertThat(after.getComment()).isEqualTo("குறிப்பு");
            for (String name : List.of("mimetype", "META-INF/", "படம்.bin")) {
                ZipEntry old = before.getEntry(name);
                ZipEntry copy = after.getEntry(name);
                assertThat(copy.getTimeLocal()).isEqualTo(OLD);
                assertThat(copy.getCompressedSize()).isEqualTo(old.getCompressedSize());
                assertThat(copy.getComment()).isEqualTo(old.getComment());
                assertThat(after.getInputStream(copy).readAllBytes())
                        .isEqualTo(before.getInputStream(old).readAllBytes());
            }
            ZipEntry replaced = after.getEntry("உள்ளடக்கம்.xml");
            assertThat(replaced.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
            assertThat(replaced.getMethod()).isEqualTo(ZipEntry.DEFLATED);
            assertThat(replaced.getComment()).isEqualTo("cஉள்ளடக்கம்.xml");
        }
    }

    @Test
    void aPackageWithoutChangesIsCopiedAsItIs() throws IOException {
        assertThat(shown(PackageFunctions.packageWrite(x, "a.zip", "b.zip", RecordValue.empty())))
                .isEqualTo("சரி(4)");

        assertThat(Files.readAllBytes(folder.resolve("b.zip")))
                .isEqualTo(Files.readAllBytes(folder.resolve("a.zip")));
    }

    @Test
    void theTypeOfThePackageStaysStoredAndFirst() throws IOException {
        RecordValue changes = RecordValue.empty().with("mimetype", number("1.50"));

        PackageFunctions.packageWrite(x, "a.zip", "a.zip", changes);

        byte[] bytes = Files.readAllBytes(folder.resolve("a.zip"));
        assertThat(new String(bytes, 30, 11, StandardCharsets.US_ASCII)).isEqualTo("mimetype1.5");
    }

    @Test
    void sourceAndTargetMayBeTheSameAndNothingIsLeftBeside() throws IOException {
        RecordValue changes = RecordValue.empty().with("படம்.bin", "அ");

        assertThat(shown(PackageFunctions.packageWrite(x, "a.zip", "a.zip", changes)))
                .isEqualTo("சரி(4)");
        assertThat(shown(PackageFunctions.packageRead(x, "a.zip", "படம்.bin"))).isEqualTo("சரி(அ)");
        assertThat(shown(FileFunctions.readDir(x, "."))).isEqualTo("சரி([a.zip])");
    }

    @Test
    void anUnknownEntryFailsBeforeAnythingIsWritten() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("a.zip"));
        RecordValue changes = RecordValue.empty().with("mimetype", "x").with("இல்லை", "x");

        assertThat(shown(PackageFunctions.packageWrite(x, "a.zip", "a.zip", changes)))
                .isEqualTo("தவறு(பொதியில் 'இல்லை' இல்லை  (no entry 'இல்லை' to replace))");
        assertThat(shown(PackageFunctions.packageWrite(x, "a.zip", "b.zip", changes)))
                .startsWith("தவறு(");
        assertThat(Files.readAllBytes(folder.resolve("a.zip"))).isEqualTo(before);
        assertThat(shown(FileFunctions.readDir(x, "."))).isEqualTo("சரி([a.zip])");
    }

    @Test
    void whatCannotBeWrittenFails() {
        assertThat(shown(PackageFunctions.packageWrite(x, "a.zip", "x/b.zip", RecordValue.empty())))
                .isEqualTo(
                        "தவறு(பொதி 'x/b.zip' எழுத முடியவில்லை  (cannot write package 'x/b.zip'): No such file or directory)");
        assertThat(shown(PackageFunctions.packageWrite(x, "a.zip", ".", RecordValue.empty())))
                .contains("(cannot write package '.')");
        assertThat(shown(PackageFunctions.packageWrite(x, "illY", "b.zip", RecordValue.empty())))
                .contains("(cannot open package 'illY')");
        assertThat(raised(() -> PackageFunctions.packageWrite(x, "a.zip", "b.zip", "x")))
                .endsWith("(packageWrite needs a record, got a string)");
    }

    /** An entry that unpacks to far more than the limit is given up on the way. */
    @Test
    void bombsAreRefused() throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(folder.resolve("bomb.zip")))) {
            zip.putNextEntry(new ZipEntry("e"));
            zip.write(new byte[20_000_000]);
        }
        Limits limits = new Limits(null, 0, 1 << 20, 1_000, 0);
        Execution small = LibraryRun.in(folder, limits);
        assertThatThrownBy(() -> PackageFunctions.packageRead(small, "bomb.zip", "e"))
                .isInstanceOf(LimitReached.class);

        byte[] lying = Files.readAllBytes(folder.resolve("bomb.zip"));
        int directory = indexOf(lying, new byte[] {'P', 'K', 1, 2});
        Arrays.fill(lying, directory + 24, directory + 28, (byte) 0);
        Files.write(folder.resolve("lying.zip"), lying);
        Execution other = LibraryRun.in(folder, limits);
        assertThatThrownBy(() -> PackageFunctions.packageRead(other, "lying.zip", "e"))
                .isInstanceOf(LimitReached.class);
    }

    @Test
    void aRunThatEndsInTheMiddleLeavesNothingBehind() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("a.zip"));
        Execution few = LibraryRun.in(folder, new Limits(null, 10_000, 1 << 24, 1_000, 0));
        RecordValue changes = RecordValue.empty().with("படம்.bin", "அ".repeat(1 << 20));

        assertThatThrownBy(() -> PackageFunctions.packageWrite(few, "a.zip", "a.zip", changes))
                .isInstanceOf(LimitReached.class);
        assertThat(Files.readAllBytes(folder.resolve("a.zip"))).isEqualTo(before);
        assertThat(shown(FileFunctions.readDir(x, "."))).isEqualTo("சரி([a.zip])");
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
    }

    /** Two entries of one place would let a small package be copied into a huge one. */
    @Test
    void overlappingEntriesAreRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("a.zip"));
        int first = indexOf(bytes, new byte[] {'P', 'K', 1, 2});
        byte[] rest = Arrays.copyOfRange(bytes, first + 46, bytes.length);
        int second = first + 46 + indexOf(rest, new byte[] {'P', 'K', 1, 2});
        System.arraycopy(bytes, first + 42, bytes, second + 42, 4);
        Files.write(folder.resolve("b.zip"), bytes);

        assertThat(shown(PackageFunctions.packageRead(x, "b.zip", "mimetype"))).contains("overlap");
    }

    @Test
    void damageIsAFailureWhereverItIs() throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve("a.zip"));
        int failures = 0;
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) 0x55;
            Files.write(folder.resolve("b.zip"), damaged);
            String read = shown(PackageFunctions.packageRead(x, "b.zip", "உள்ளடக்கம்.xml"));
            String written =
                    shown(
                            PackageFunctions.packageWrite(
                                    x,
                                    "b.zip",
                                    "c.zip",
                                    RecordValue.empty().with("mimetype", "x")));
            assertThat(read).matches("(?s)(சரி|தவறு)\\(.*");
            assertThat(written).matches("(?s)(சரி|தவறு)\\(.*");
            failures += read.startsWith("தவறு") ? 1 : 0;
        }
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(folder.resolve("b.zip"), Arrays.copyOf(whole, length));
            assertThat(shown(PackageFunctions.packageRead(x, "b.zip", "mimetype")))
                    .startsWith("தவறு(");
        }
        assertThat(failures).isGreaterThan(50);
    }

    private List<String> names(String zip) throws IOException {
        try (ZipFile file = new ZipFile(folder.resolve(zip).toFile())) {
            List<String> names = new ArrayList<>();
            for (ZipEntry entry : Collections.list(file.entries())) {
                names.add(entry.getName());
            }
            return names;
        }
    }
}

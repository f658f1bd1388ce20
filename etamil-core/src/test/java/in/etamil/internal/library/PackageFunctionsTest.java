package in.etamil.internal.library;

import static in.etamil.internal.library.Programs.failure;
import static in.etamil.internal.library.Programs.number;
import static in.etamil.internal.library.Programs.record;
import static in.etamil.internal.library.Programs.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.Limits;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.runtime.Execution;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageFunctionsTest {
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2021, 3, 4, 5, 6, 8);
    private static final String LONG = "வரி 18%\n".repeat(5000);

    @TempDir
    Path folder;

    private Execution x;

    @BeforeEach
    void writesASample() throws IOException {
        x = Programs.within(folder);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("மாதிரி.ods")))) {
            zip.setComment("மொத்தக் குறிப்பு");
            stored(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            deflated(zip, "content.xml", LONG.getBytes(StandardCharsets.UTF_8));
            deflated(zip, "Pictures/", new byte[0]);
            byte[] noise = new byte[200_000];
            new Random(1).nextBytes(noise);
            deflated(zip, "Pictures/படம்.bin", noise);
            deflated(zip, "காலி", new byte[0]);
        }
    }

    private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ZipEntry entry = new ZipEntry(name);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(checksum.getValue());
        entry.setTimeLocal(WRITTEN);
        put(zip, entry, bytes);
    }

    private static void deflated(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(WRITTEN);
        entry.setComment("குறிப்பு");
        entry.setExtra(new byte[] {0x34, 0x12, 2, 0, 7, 8});
        put(zip, entry, bytes);
    }

    private static void put(ZipOutputStream zip, ZipEntry entry, byte[] bytes) throws IOException {
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private Object read(String zip, String entry) {
        return PackageFunctions.read(x, zip, entry);
    }

    private Object write(String source, String target, Object changes) {
        return PackageFunctions.write(x, source, target, changes);
    }

    @Test
    void readsStoredAndDeflatedEntries() {
        assertThat(value(read("மாதிரி.ods", "mimetype"))).isEqualTo("application/vnd.oasis.opendocument.spreadsheet");
        assertThat(value(read("மாதிரி.ods", "content.xml"))).isEqualTo(LONG);
        assertThat(value(read("மாதிரி.ods", "காலி"))).isEqualTo("");
        assertThat(value(read("மாதிரி.ods", "Pictures/"))).isEqualTo("");
    }

    @Test
    void sayWhyAnEntryCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("உரை.txt"), "பொதி அல்ல");
        Files.createDirectory(folder.resolve("கோப்பகம்"));
        assertThat(failure(read("இல்லை.zip", "a")))
                .isEqualTo("பொதி 'இல்லை.zip' திறக்க முடியவில்லை  (cannot open package 'இல்லை.zip'): No such file or directory");
        assertThat(failure(read("கோப்பகம்", "a")))
                .isEqualTo("பொதி 'கோப்பகம்' திறக்க முடியவில்லை  (cannot open package 'கோப்பகம்'): Is a directory");
        assertThat(failure(read("உரை.txt", "a")))
                .isEqualTo("'உரை.txt' ஒரு பொதி அல்ல  ('உரை.txt' is not a package): no end of a zip file was found");
        assertThat(failure(read("மாதிரி.ods", "content")))
                .isEqualTo("பொதியில் 'content' இல்லை  (no entry 'content' in the package)");
        assertThat(failure(read("மாதிரி.ods", "Pictures/படம்.bin")))
                .isEqualTo("'Pictures/படம்.bin' உரையாகப் படிக்க முடியவில்லை  "
                        + "(cannot read 'Pictures/படம்.bin' as text): stream did not contain valid UTF-8");
    }

    @Test
    void replacesEntriesAndCopiesTheOthersByteForByte() throws IOException {
        Object changes = record("content.xml", "புதியது", "mimetype", number("12.50"));
        assertThat(value(write("மாதிரி.ods", "புதிய.ods", changes))).isEqualTo(number("5"));

        try (ZipFile old = new ZipFile(folder.resolve("மாதிரி.ods").toFile());
                ZipFile made = new ZipFile(folder.resolve("புதிய.ods").toFile())) {
            assertThat(names(made)).isEqualTo(names(old));
            assertThat(made.getComment()).isEqualTo("மொத்தக் குறிப்பு");
            for (String name : List.of("Pictures/", "Pictures/படம்.bin", "காலி")) {
                ZipEntry before = old.getEntry(name);
                ZipEntry after = made.getEntry(name);
                assertThat(after.getTimeLocal()).isEqualTo(WRITTEN);
                assertThat(after.getComment()).isEqualTo("குறிப்பு");
                assertThat(after.getExtra()).isEqualTo(before.getExtra());
                assertThat(after.getMethod()).isEqualTo(before.getMethod());
                assertThat(contents(made, after)).isEqualTo(contents(old, before));
            }
            ZipEntry content = made.getEntry("content.xml");
            assertThat(contents(made, content)).isEqualTo("புதியது".getBytes(StandardCharsets.UTF_8));
            assertThat(content.getMethod()).isEqualTo(ZipEntry.DEFLATED);
            assertThat(content.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
            assertThat(content.getComment()).isEqualTo("குறிப்பு");
            ZipEntry mimetype = made.getEntry("mimetype");
            assertThat(contents(made, mimetype)).isEqualTo("12.5".getBytes(StandardCharsets.UTF_8));
            assertThat(mimetype.getMethod()).isEqualTo(ZipEntry.STORED);
        }
        assertThat(value(read("புதிய.ods", "content.xml"))).isEqualTo("புதியது");
    }

    private static List<String> names(ZipFile zip) {
        return Collections.list(zip.entries()).stream().map(ZipEntry::getName).map(String::valueOf).toList();
    }

    private static byte[] contents(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    @Test
    void aCopyWithoutChangesIsTheSameFile() throws IOException {
        assertThat(value(write("மாதிரி.ods", "நகல்.ods", record()))).isEqualTo(number("5"));
        assertThat(folder.resolve("நகல்.ods")).hasSameBinaryContentAs(folder.resolve("மாதிரி.ods"));
    }

    @Test
    void whatIsWrittenIsReadAsAStreamToo() throws IOException {
        write("மாதிரி.ods", "புதிய.ods", record("content.xml", LONG + "!", "காலி", ""));
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(folder.resolve("புதிய.ods")))) {
            int count = 0;
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                count++;
                if (e.getName().equals("content.xml")) {
                    assertThat(bytes).isEqualTo((LONG + "!").getBytes(StandardCharsets.UTF_8));
                }
            }
            assertThat(count).isEqualTo(5);
        }
    }

    @Test
    void sourceAndTargetMayBeTheSame() throws IOException {
        assertThat(value(write("மாதிரி.ods", "மாதிரி.ods", record("content.xml", "அ")))).isEqualTo(number("5"));
        assertThat(value(read("மாதிரி.ods", "content.xml"))).isEqualTo("அ");
        assertThat(onlyFiles()).containsExactly("மாதிரி.ods");
    }

    private List<String> onlyFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void anUnknownEntryIsRefusedBeforeAnythingIsWritten() throws IOException {
        Files.writeString(folder.resolve("இலக்கு"), "பழையது");
        assertThat(failure(write("மாதிரி.ods", "இலக்கு", record("content.xml", "x", "styles.xml", "y"))))
                .isEqualTo("பொதியில் 'styles.xml' இல்லை  (no entry 'styles.xml' to replace)");
        assertThat(failure(write("மாதிரி.ods", "இலக்கு", record("Pictures/", "y"))))
                .isEqualTo("பொதியில் 'Pictures/' இல்லை  (no entry 'Pictures/' to replace)");
        assertThat(Files.readString(folder.resolve("இலக்கு"))).isEqualTo("பழையது");
    }

    @Test
    void aTargetThatCannotBeWrittenIsAFailure() throws IOException {
        assertThat(failure(write("மாதிரி.ods", "இல்லை/அ.ods", record())))
                .isEqualTo("பொதி 'இல்லை/அ.ods' எழுத முடியவில்லை  (cannot write package 'இல்லை/அ.ods'): "
                        + "No such file or directory");
        assertThat(failure(write("மாதிரி.ods", ".", record()))).endsWith("(cannot write package '.'): Is a directory");
        assertThat(failure(write("இல்லை", "அ", record()))).contains("(cannot open package 'இல்லை')");
        assertThat(onlyFiles()).containsExactly("மாதிரி.ods");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("இணைப்பு"), folder.resolve("மாதிரி.ods"));
        value(write("மாதிரி.ods", "இணைப்பு", record("content.xml", "அ")));
        assertThat(link).isSymbolicLink();
        assertThat(value(read("மாதிரி.ods", "content.xml"))).isEqualTo("அ");
    }

    @Test
    void changesMustBeARecord() {
        assertThatThrownBy(() -> write("மாதிரி.ods", "அ", "content.xml"))
                .isInstanceOf(Fault.class)
                .hasMessage("பொதி_மாற்று க்கு ஒரு பொருள் தேவை  (packageWrite needs a record, got a string)");
    }

    @Test
    void filesMustBeAllowed() {
        Execution confined = Programs.plain();
        assertThatThrownBy(() -> PackageFunctions.read(confined, "மாதிரி.ods", "a"))
                .hasMessage("கோப்புகளுக்கு அனுமதி இல்லை  (files are not permitted here)");
        assertThatThrownBy(() -> PackageFunctions.write(confined, "மாதிரி.ods", "a", record()))
                .isInstanceOf(Fault.class);
    }

    @Test
    void anEntryBeyondTheTextLimitIsNotInflated() {
        Limits small = new Limits(null, 0, 1000, 1000);
        Execution limited = Programs.within(folder, small);
        assertThatThrownBy(() -> PackageFunctions.read(limited, "மாதிரி.ods", "content.xml"))
                .isInstanceOf(LimitReached.class);
    }

    @Test
    void aBombIsNotInflatedBeyondWhatTheDirectoryDeclares() throws IOException {
        changeDirectory("content.xml", 24, 10);
        assertThat(failure(read("மாதிரி.ods", "content.xml"))).endsWith("as text): the compressed data is damaged");
        changeDirectory("content.xml", 24, 0x7FFF_FFFF);
        assertThat(failure(read("மாதிரி.ods", "content.xml"))).endsWith("as text): the sizes are wrong");
    }

    @Test
    void damagedDataIsFound() throws IOException {
        changeDirectory("content.xml", 16, 12345);
        assertThat(failure(read("மாதிரி.ods", "content.xml"))).endsWith("as text): the checksum is wrong");
        changeDirectory("mimetype", 24, 5);
        assertThat(failure(read("மாதிரி.ods", "mimetype"))).endsWith("as text): the sizes are wrong");
    }

    @Test
    void kindsOfZipThatAreNotReadAreRefused() throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve("மாதிரி.ods"));
        changeDirectory("content.xml", 8, 1);
        assertThat(failure(read("மாதிரி.ods", "mimetype"))).endsWith("encrypted entries are not supported");
        Files.write(folder.resolve("மாதிரி.ods"), whole);
        changeDirectory("content.xml", 20, -1);
        assertThat(failure(read("மாதிரி.ods", "mimetype"))).endsWith("zip64 is not supported");
        Files.write(folder.resolve("மாதிரி.ods"), whole);
        changeDirectory("content.xml", 34, 1);
        assertThat(failure(write("மாதிரி.ods", "அ", record()))).endsWith("on several disks is not supported");
        Files.write(folder.resolve("மாதிரி.ods"), whole);
        changeDirectory("content.xml", 10, 12);
        assertThat(failure(read("மாதிரி.ods", "content.xml"))).contains("contradicts the file");
    }

    /** Overwrites a field of an entry's header in the central directory. */
    private void changeDirectory(String name, int at, int value) throws IOException {
        Path file = folder.resolve("மாதிரி.ods");
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
        for (int i = bytes.limit() - 46 - wanted.length; i >= 0; i--) {
            byte[] found = new byte[wanted.length];
            bytes.get(i + 46, found);
            if (bytes.getInt(i) == 0x02014b50 && Arrays.equals(found, wanted)) {
                if (at == 20 || at == 24 || at == 16) {
                    bytes.putInt(i + at, value);
                } else {
                    bytes.putShort(i + at, (short) value);
                }
                Files.write(file, bytes.array());
                return;
            }
        }
        throw new AssertionError("no entry " + name);
    }

    @Test
    void everyTruncationIsAFailureAndNoChangedByteBreaksMoreThanTheAnswer() throws IOException {
        Path file = folder.resolve("சிறியது.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            stored(zip, "mimetype", "text/plain");
            deflated(zip, "அ", "வணக்கம் வணக்கம் வணக்கம்".getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            Files.write(file, Arrays.copyOf(whole, i));
            assertThat(failure(read("சிறியது.zip", "அ"))).contains("('சிறியது.zip' is not a package)");
            byte[] changed = whole.clone();
            changed[i] ^= (byte) 0xFF;
            Files.write(file, changed);
            Object answer = read("சிறியது.zip", "அ");
            String shown = Programs.show(answer);
            assertThat(shown).satisfiesAnyOf(
                    text -> assertThat(text).isEqualTo("சரி(வணக்கம் வணக்கம் வணக்கம்)"),
                    text -> assertThat(text).startsWith("தவறு("));
            write("சிறியது.zip", "அ.zip", record("அ", "x"));
        }
    }

    @Test
    void anEmptyPackageHasNoEntries() throws IOException {
        new ZipOutputStream(Files.newOutputStream(folder.resolve("காலி.zip"))).close();
        assertThat(value(write("காலி.zip", "நகல்.zip", record()))).isEqualTo(number("0"));
        assertThat(failure(read("நகல்.zip", "a"))).contains("no entry 'a'");
    }
}

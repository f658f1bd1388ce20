package in.etamil.http.internal.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.Compatibility;
import in.etamil.http.HttpLimits;
import in.etamil.http.Upload;
import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.internal.rules.Rules;
import in.etamil.http.problem.ProblemKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MultipartTest {
    private static final String TYPE = "multipart/form-data; boundary=XX";
    private static final String FIELD =
            "--XX\r\nContent-Disposition: form-data; name=\"t\"\r\n\r\n";
    private static final String FILE =
            "--XX\r\nContent-Disposition: form-data; name=\"d\"; filename=\"a.bin\"\r\n\r\n";
    private static final String END = "\r\n--XX--\r\n";
    private static final HttpLimits SMALL =
            HttpLimits.DEFAULT.withUploads(new HttpLimits.Uploads(4000, 600, 3, 50, 20));

    @TempDir Path directory;

    private static ProblemKind problem(String body) {
        return problem(TYPE, body);
    }

    private static ProblemKind problem(String type, String body) {
        try (ServedRequest request = Requests.post(type, body)) {
            Refusal refusal = Requests.refusal(request::readBody);
            assertThat(refusal.close()).isTrue();
            return refusal.kind();
        }
    }

    private static ProblemKind problem(HttpLimits limits, String body) {
        Reading reading = Requests.with(limits);
        InputStream stream = new ByteArrayInputStream(Requests.bytes(body));
        try (ServedRequest request = Requests.streamed(reading, TYPE, stream)) {
            Refusal refusal = Requests.refusal(request::readBody);
            assertThat(refusal.close()).isTrue();
            return refusal.kind();
        }
    }

    private static String part(String disposition, String content) {
        return "--XX\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content;
    }

    private static byte[] noise(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static byte[] around(String before, byte[] content, String after) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(Requests.bytes(before));
        all.writeBytes(content);
        all.writeBytes(Requests.bytes(after));
        return all.toByteArray();
    }

    private static byte[] read(Upload upload) throws IOException {
        try (InputStream in = upload.open()) {
            return in.readAllBytes();
        }
    }

    /** The temporary file that holds exactly these bytes. */
    private static Path temporaryFile(byte[] content) throws IOException {
        Path home = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> found = Files.list(home)) {
            return found.filter(path -> path.getFileName().toString().startsWith("etamil-upload-"))
                    .map(path -> path.resolve("0"))
                    .filter(path -> holds(path, content))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean holds(Path path, byte[] content) {
        try {
            return Files.size(path) == content.length
                    && java.util.Arrays.equals(Files.readAllBytes(path), content);
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void givesFieldsAndFiles() throws IOException {
        byte[] content = {-1, -2, 0, 1, -128, 13, 10, 37};
        byte[] body = around(FIELD + "ஒப்பந்தம்\r\n" + FILE, content, END);

        try (ServedRequest request = Requests.post(TYPE, body)) {
            assertThat(request.form()).isEqualTo(Map.of("t", "ஒப்பந்தம்"));
            Upload file = request.files().get(0);
            assertThat(read(file)).isEqualTo(content);
            assertThat(file.contentType()).isEqualTo("application/octet-stream");
            assertThat(request.fileRecords())
                    .containsExactly(
                            Map.of(
                                    "குறியீடு", 0,
                                    "பெயர்", "d",
                                    "கோப்புப்_பெயர்", "a.bin",
                                    "வகை", "application/octet-stream",
                                    "அளவு", 8L));
            assertThat(request.bodyBytes()).isEqualTo(body);
        }
    }

    @Test
    void keepsEveryValueOfRepeatedField() {
        try (ServedRequest request =
                Requests.post(TYPE, FIELD + "1\r\n" + FIELD + "2\r\n" + FIELD + "" + END)) {
            assertThat(request.formAll()).isEqualTo(Map.of("t", List.of("1", "2", "")));
            assertThat(request.form()).isEqualTo(Map.of("t", ""));
            assertThat(request.uploads()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name=\"a;b\"; filename=\"x;y.txt\" | a;b | x;y.txt",
                "name=d; filename=plain.txt | d | plain.txt",
                "name=\"q\\\"q\"; filename=\"a\\\\b\\\"c.txt\" | q\"q | b\"c.txt",
                "name=\"d\"; filename*=UTF-8''%E0%AE%95.txt | d | க.txt",
                "name=\"d\"; filename=\"old\"; filename*=utf-8'ta'%e0%ae%95 | d | க",
                "name=\"d\"; filename*=ISO-8859-1''caf%E9 | d | café",
                "name=\"d\"; filename=\"கணக்கு.csv\" | d | கணக்கு.csv",
                "name=\"d\"; filename=\"../../etc/passwd\" | d | passwd",
                "name=\"d\"; filename=\"C:\\dir\\f.txt\" | d | f.txt",
                "name=\"d\"; filename*=UTF-8''..%2Fup%5Cx.txt | d | x.txt",
                "NAME = \"d\" ; FileName = \"x\" ; | d | x",
            })
    void readsNamesByStandard(String disposition, String name, String fileName) {
        try (ServedRequest request = Requests.post(TYPE, part(disposition, "1") + END)) {
            Upload file = request.files().get(0);
            assertThat(file.name()).isEqualTo(name);
            assertThat(file.fileName()).isEqualTo(fileName);
        }
    }

    @Test
    void takesPartWithEmptyFileNameAsFile() {
        try (ServedRequest request =
                Requests.post(TYPE, part("name=\"p\"; filename=\"\"", "") + END)) {
            assertThat(request.files()).hasSize(1);
            assertThat(request.files().get(0).fileName()).isEmpty();
            assertThat(request.files().get(0).size()).isZero();
        }
    }

    @Test
    void passesOverPreamblePaddingAndEpilogue() {
        String body =
                "before\r\n--X\r\n"
                        + FIELD.replace("--XX\r\n", "--XX \t \r\n")
                        + "1\r\n"
                        + FIELD
                        + "2\r\n--XX-- \r\nafter\r\n"
                        + FIELD
                        + "3"
                        + END;

        try (ServedRequest request = Requests.post(TYPE, body)) {
            assertThat(request.formAll()).isEqualTo(Map.of("t", List.of("1", "2")));
        }
    }

    @Test
    void takesFormWithoutParts() {
        try (ServedRequest request = Requests.post(TYPE, "--XX--")) {
            assertThat(request.form()).isEmpty();
        }
    }

    @Test
    void honoursCharsetOfField() {
        String head = FIELD.replace("\r\n\r\n", "\r\nContent-Type: text/plain; charset=%s\r\n\r\n");
        byte[] latin = {99, 97, 102, -23};

        try (ServedRequest request =
                Requests.post(TYPE, around(head.formatted("ISO-8859-1"), latin, END))) {
            assertThat(request.form()).isEqualTo(Map.of("t", "café"));
        }
        try (ServedRequest request = Requests.post(TYPE, around(FIELD, latin, END))) {
            assertThat(request.form()).isEqualTo(Map.of("t", "caf\uFFFD"));
        }
        assertThat(problem(head.formatted("UTF-16") + "1" + END))
                .isEqualTo(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void readsFormsUnderReferenceRules() {
        Rules reference = Rules.of(Compatibility.REFERENCE);
        Reading reading = new Reading(HttpLimits.DEFAULT, reference, Proxies.NONE, true, false);

        try (ServedRequest request =
                Requests.post(reading, TYPE, Requests.bytes(FIELD + "1" + END))) {
            assertThat(request.form()).isEqualTo(Map.of("t", "1"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/mixed; boundary=XX",
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"\"",
                "text/plain",
            })
    void takesEverythingElseAsText(String type) {
        try (ServedRequest request = Requests.post(type, FIELD + "1" + END)) {
            assertThat(request.form()).isEmpty();
            assertThat(request.files()).isEmpty();
            assertThat(request.body()).isEqualTo(FIELD + "1" + END);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Multipart/Form-Data; charset=utf-8; BOUNDARY=\"a b-1\"",
                " multipart/form-data;boundary=\"a b-1\";",
                "multipart/form-data; boundary=a b-1",
            })
    void findsBoundary(String type) {
        String body = (FIELD + "1" + END).replace("--XX", "--a b-1");
        try (ServedRequest request = Requests.post(type, body)) {
            assertThat(request.form()).isEqualTo(Map.of("t", "1"));
        }
    }

    @Test
    void refusesUnusableBoundary() {
        String longest = "x".repeat(70);
        String body = (FIELD + "1" + END).replace("XX", longest);
        try (ServedRequest request = Requests.post(TYPE.replace("XX", longest), body)) {
            assertThat(request.form()).isEqualTo(Map.of("t", "1"));
        }
        for (String wrong :
                List.of(longest + "x", "\"XX \"", "ஆ", "XX; boundary=YY", "\"XX", "\"XX\"Y")) {
            assertThat(problem(TYPE.replace("XX", wrong), FIELD + "1" + END))
                    .as(wrong)
                    .isEqualTo(ProblemKind.BAD_FORM);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Disposition: form-data; filename=\"x\"\r\n\r\n",
                "Content-Disposition: attachment; name=\"x\"\r\n\r\n",
                "Content-Disposition: form-data; name=\"x\"; name=\"y\"\r\n\r\n",
                "Content-Disposition: form-data; name=\"x\r\n\r\n",
                "Content-Disposition: form-data; name=\"x\"y\r\n\r\n",
                "Content-Disposition: form-data; name=\"x\"; stray\r\n\r\n",
                "Content-Disposition: form-data; name=\"x\"; filename*=UTF-8''%FF\r\n\r\n",
                "Content-Disposition: form-data; name=\"x\"; filename*=UTF-8''%zz\r\n\r\n",
                "Content-Disposition: form-data; name=\"x\"; filename*=UTF-8''%00\r\n\r\n",
                "Content-Disposition: form-data; name=\"x\"; filename*=KOI8-R''a\r\n\r\n",
                "Content-Disposition: form-data; name=\"x\"; filename*=a\r\n\r\n",
                "Content-Disposition: form-data; name=\"x\"\r\n",
                "Content-Disposition: form-data; name=\"x\"\n\n",
                "Content-Disposition: form-data;\r\n name=\"x\"\r\n\r\n",
                "Content-Disposition : form-data; name=\"x\"\r\n\r\n",
                "Content-Disposition: form-data; name=\"x\u0000\"\r\n\r\n",
                "Content-Disposition: form-data; name=\"x\"\r\nContent-Disposition: form-data;"
                        + " name=\"y\"\r\n\r\n",
                "Content-Disposition: form-data; name=\"x\"\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n",
                "\r\n",
                "no header\r\n\r\n",
                "",
            })
    void refusesMalformedPart(String headers) {
        assertThat(problem("--XX\r\n" + headers + "1" + END)).isEqualTo(ProblemKind.BAD_FORM);
    }

    @Test
    void refusesPartWithoutLineBreakBeforeNextDelimiter() {
        assertThat(problem(FIELD + FIELD + "1" + END)).isEqualTo(ProblemKind.BAD_FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-", "-x", " x", "\n", "\r", "\rx"})
    void refusesDelimiterThatGoesOn(String rest) {
        assertThat(problem(FIELD + "1\r\n--XX" + rest + FIELD + END))
                .isEqualTo(ProblemKind.BAD_FORM);
    }

    @Test
    void refusesBodyThatEndsBeforeClosingBoundary() {
        String whole = "preamble\r\n" + FIELD + "1\r\n" + FILE + "2\r\n--XX--";
        try (ServedRequest request = Requests.post(TYPE, whole)) {
            assertThat(request.files()).hasSize(1);
        }
        for (int length = 0; length < whole.length(); length++) {
            assertThat(problem(whole.substring(0, length))).isEqualTo(ProblemKind.BAD_FORM);
        }
    }

    @Test
    void refusesBodyWithoutItsBoundary() {
        assertThat(problem("--YY\r\n" + FIELD.substring(6) + "1\r\n--YY--\r\n"))
                .isEqualTo(ProblemKind.BAD_FORM);
        assertThat(problem("x".repeat(500_000))).isEqualTo(ProblemKind.BAD_FORM);
    }

    @Test
    void refusesHundredThousandParts() {
        assertThat(problem((FIELD + "1\r\n").repeat(100_000) + END.substring(2)))
                .isEqualTo(ProblemKind.TOO_MANY_PARTS);
        String most = (FIELD + "1\r\n").repeat(100);
        try (ServedRequest request = Requests.post(TYPE, most + END.substring(2))) {
            assertThat(request.formAll().get("t")).hasSize(100);
        }
    }

    @Test
    void refusesHugeNamesAndManyHeaders() {
        assertThat(problem(part("name=\"" + "n".repeat(9000) + "\"", "1") + END))
                .isEqualTo(ProblemKind.BAD_FORM);
        StringBuilder headers = new StringBuilder("--XX\r\n");
        for (int i = 0; i < 20; i++) {
            headers.append("X-").append(i).append(": 1\r\n");
        }
        assertThat(problem(headers + FIELD.substring(6) + "1" + END))
                .isEqualTo(ProblemKind.BAD_FORM);
        try (ServedRequest request =
                Requests.post(TYPE, part("name=\"" + "n".repeat(8000) + "\"", "1") + END)) {
            assertThat(request.form().keySet().iterator().next()).hasSize(8000);
        }
    }

    @Test
    void refusesWhatIsOverLimits() {
        assertThat(problem(SMALL, FIELD + "x".repeat(51) + END))
                .isEqualTo(ProblemKind.FIELD_TOO_LARGE);
        assertThat(problem(SMALL, FILE + "x".repeat(601) + END))
                .isEqualTo(ProblemKind.FILE_TOO_LARGE);
        assertThat(problem(SMALL, (FIELD + "1\r\n").repeat(4) + END))
                .isEqualTo(ProblemKind.TOO_MANY_PARTS);
        assertThat(problem(SMALL, FIELD + "1" + END + "x".repeat(4000)))
                .isEqualTo(ProblemKind.BODY_TOO_LARGE);
        assertThat(problem(SMALL, "x".repeat(4001))).isEqualTo(ProblemKind.BODY_TOO_LARGE);
    }

    @Test
    void takesWhatIsAtLimits() {
        Reading reading = Requests.with(SMALL);
        String body = FIELD + "x".repeat(50) + "\r\n" + FILE + "x".repeat(600) + END;
        String filled = body + "x".repeat(4000 - body.length());

        try (ServedRequest request = Requests.post(reading, TYPE, Requests.bytes(filled))) {
            assertThat(request.form().get("t")).hasSize(50);
            assertThat(request.files().get(0).size()).isEqualTo(600);
        }
    }

    @Test
    void refusesDeclaredLengthOverLimitWithoutReading() {
        InputStream untouched =
                new InputStream() {
                    @Override
                    public int read() {
                        throw new AssertionError("read");
                    }
                };
        Reading reading = Requests.with(SMALL);
        try (ServedRequest request =
                Requests.request(
                        reading, untouched, "content-type", TYPE, "content-length", "4001")) {
            Refusal refusal = Requests.refusal(request::readBody);
            assertThat(refusal.kind()).isEqualTo(ProblemKind.BODY_TOO_LARGE);
            assertThat(refusal.value()).isEqualTo("4000");
        }
    }

    @Test
    void tellsWhyBodyDidNotArrive() {
        assertThat(broken(new IOException("gone"))).isEqualTo(ProblemKind.SHORT_BODY);
        assertThat(broken(new SocketTimeoutException("late")))
                .isEqualTo(ProblemKind.REQUEST_TIMEOUT);
        byte[] body = Requests.bytes(FIELD + "1" + END);
        try (ServedRequest request =
                Requests.request(
                        Requests.DEFAULT,
                        new ByteArrayInputStream(body),
                        "content-type",
                        TYPE,
                        "content-length",
                        Integer.toString(body.length + 1))) {
            assertThat(Requests.refusal(request::readBody).kind())
                    .isEqualTo(ProblemKind.SHORT_BODY);
        }
    }

    private static ProblemKind broken(IOException failure) {
        InputStream body =
                new FilterInputStream(new ByteArrayInputStream(Requests.bytes(FIELD + "1"))) {
                    @Override
                    public int read(byte[] into, int from, int count) throws IOException {
                        int read = super.read(into, from, count);
                        if (read < 0) {
                            throw failure;
                        }
                        return read;
                    }
                };
        try (ServedRequest request = Requests.streamed(Requests.DEFAULT, TYPE, body)) {
            return Requests.refusal(request::readBody).kind();
        }
    }

    @Test
    void readsSameFormHoweverItArrives() throws IOException {
        String near = "\r\r\n\r\n-\r\n--\r\n--X\r\n--\r\n--X\r\n";
        byte[] body =
                Requests.bytes("pre\r\n" + FIELD + near + "\r\n" + FILE + near + near + END + "e");
        for (int size = 1; size <= body.length; size++) {
            assertArrives(body, near, size, new Random(size));
        }
        for (int seed = 0; seed < 300; seed++) {
            assertArrives(body, near, 0, new Random(seed));
        }
    }

    private static void assertArrives(byte[] body, String near, int size, Random random)
            throws IOException {
        InputStream pieces =
                new FilterInputStream(new ByteArrayInputStream(body)) {
                    @Override
                    public int read(byte[] into, int from, int count) throws IOException {
                        int piece = size > 0 ? size : 1 + random.nextInt(40);
                        return super.read(into, from, Math.min(count, piece));
                    }
                };
        try (ServedRequest request = Requests.streamed(Requests.DEFAULT, TYPE, pieces)) {
            assertThat(request.form()).isEqualTo(Map.of("t", near));
            assertThat(read(request.files().get(0))).isEqualTo(Requests.bytes(near + near));
            assertThat(request.bodyBytes()).isEqualTo(body);
        }
    }

    @Test
    void keepsLargeFileOnDiskByteForByteAndDeletesIt() throws IOException {
        byte[] content = noise(3_000_001, 7);
        Path kept;
        try (ServedRequest request = Requests.post(TYPE, around(FILE, content, END))) {
            assertThat(read(request.files().get(0))).isEqualTo(content);
            kept = temporaryFile(content);
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(kept.getParent())))
                    .isEqualTo("rwx------");
        }
        assertThat(kept).doesNotExist();
        assertThat(kept.getParent()).doesNotExist();
    }

    @Test
    void deletesTemporaryFilesOfRefusedForm() throws IOException {
        byte[] content = noise(400_003, 8);
        Path kept;
        try (ServedRequest request =
                Requests.post(TYPE, around(FILE, content, "\r\n" + FILE + "cut off"))) {
            assertThat(Requests.refusal(request::readBody).kind()).isEqualTo(ProblemKind.BAD_FORM);
            kept = temporaryFile(content);
        }
        assertThat(kept.getParent()).doesNotExist();
    }

    @Test
    void staysInMemoryUpToThreshold() throws IOException {
        byte[] content = noise(256 << 10, 9);
        try (ServedRequest request = Requests.post(TYPE, around(FILE, content, END))) {
            assertThat(read(request.files().get(0))).isEqualTo(content);
            assertThatThrownBy(() -> temporaryFile(content))
                    .isInstanceOf(java.util.NoSuchElementException.class);
        }
    }

    @Test
    void savesFileWithoutReplacingAnother() throws IOException {
        byte[] content = noise(300_000, 10);
        Path target = directory.resolve("saved.bin");
        try (ServedRequest request = Requests.post(TYPE, around(FILE, content, END))) {
            assertThat(request.uploads().count()).isEqualTo(1);
            assertThat(request.uploads().save(0, target)).isEqualTo(300_000);
            assertThat(target).hasBinaryContent(content);

            Files.writeString(target, "mine");
            assertThatThrownBy(() -> request.uploads().save(0, target))
                    .isInstanceOf(FileAlreadyExistsException.class);
            assertThat(target).hasContent("mine");
        }
    }

    @Test
    void leavesNoPartOfFileThatCannotBeSaved() throws IOException {
        byte[] content = noise(300_000, 11);
        Path target = directory.resolve("partial.bin");
        try (ServedRequest request = Requests.post(TYPE, around(FILE, content, END))) {
            request.readBody();
            Files.delete(temporaryFile(content));

            assertThatThrownBy(() -> request.uploads().save(0, target))
                    .isInstanceOf(IOException.class);
            assertThat(target).doesNotExist();
        }
    }

    @Test
    void keepsTextOfFormUpToBodyLimit() {
        String body = FIELD + "1" + END;
        int length = body.length();
        try (ServedRequest request =
                Requests.post(
                        Requests.with(HttpLimits.DEFAULT.withBody(length)),
                        TYPE,
                        Requests.bytes(body))) {
            assertThat(request.isText()).isTrue();
            assertThat(request.body()).isEqualTo(body);
        }
        try (ServedRequest request =
                Requests.post(
                        Requests.with(HttpLimits.DEFAULT.withBody(length - 1)),
                        TYPE,
                        Requests.bytes(body))) {
            assertThat(request.form()).isEqualTo(Map.of("t", "1"));
            assertThat(request.isText()).isFalse();
            Refusal refusal = Requests.refusal(request::body);
            assertThat(refusal.kind()).isEqualTo(ProblemKind.UNREADABLE_TEXT);
            assertThat(refusal.value()).isEqualTo(Integer.toString(length - 1));
        }
    }

    @Test
    void keepsNoTextThatNobodyWants() {
        Reading reading = new Reading(HttpLimits.DEFAULT, Requests.OWN, Proxies.NONE, false, false);
        try (ServedRequest request =
                Requests.post(reading, TYPE, Requests.bytes(FIELD + "1" + END))) {
            assertThat(request.isText()).isFalse();
            assertThat(request.form()).isEqualTo(Map.of("t", "1"));
        }
    }

    @Test
    void takesTimeOnlyByLengthHoweverNearItsBytesAreToDelimiter() {
        String boundary = "-".repeat(69) + "X";
        String near = ("\r\n--" + "-".repeat(69)).repeat(1 << 20 >> 3);
        byte[] body =
                (FILE.replace("--XX", "--" + boundary) + near + "\r\n--" + boundary + "--")
                        .getBytes(StandardCharsets.UTF_8);
        Reading reading =
                Requests.with(
                        HttpLimits.DEFAULT.withUploads(
                                new HttpLimits.Uploads(32 << 20, 32 << 20, 1, 1, 32 << 20)));

        long begin = System.nanoTime();
        try (ServedRequest request =
                Requests.post(reading, "multipart/form-data; boundary=" + boundary, body)) {
            assertThat(request.files().get(0).size()).isEqualTo(near.length());
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }
}

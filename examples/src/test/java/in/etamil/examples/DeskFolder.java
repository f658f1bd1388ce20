package in.etamil.examples;

import in.etamil.http.testing.TestRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A desk of its own for each test, and what is handed in there. */
final class DeskFolder {
    private static final Path EXAMPLE = Path.of("document-desk");

    private DeskFolder() {}

    static void copyTo(Path home) throws IOException {
        Files.createDirectory(home.resolve("page"));
        for (String file : new String[] {"desk.qmz", "page/index.html", "page/desk.js"}) {
            Files.copy(EXAMPLE.resolve(file), home.resolve(file));
        }
    }

    /** A form as a browser sends it, with a file name that nobody should use. */
    static TestRequest handIn(String number, String type, String content) {
        String body =
                """
                --x
                Content-Disposition: form-data; name="number"

                %s
                --x
                Content-Disposition: form-data; name="document"; filename="../evil.txt"
                Content-Type: %s

                %s
                --x--
                """
                        .formatted(number, type, content)
                        .replace("\n", "\r\n");
        return TestRequest.of("POST", "/documents").body("multipart/form-data; boundary=x", body);
    }
}

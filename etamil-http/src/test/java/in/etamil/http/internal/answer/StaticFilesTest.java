package in.etamil.http.internal.answer;

import static in.etamil.http.internal.answer.Web.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.http.EtamilServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Static files over a real server. Everything that must not be seen is there and holds SECRET. */
final class StaticFilesTest {
    @TempDir private static Path folder;
    private static Path root;
    private static Web web;

    @BeforeAll
    static void start() throws Exception {
        root = folder.resolve("root");
        file("root/a.txt", "a");
        file("root/sub/b c.html", "<p>");
        file("root/sub/index.html", "sub index");
        file("root/bare/x.css", "x");
        file("root/பேரேடு.txt", "பேரேடு");
        file("secret.txt", "SECRET");
        file("root-beside/secret.txt", "SECRET");
        for (String hidden :
                List.of(
                        ".env",
                        ".git/config",
                        "sub/.hidden/x.txt",
                        "CON",
                        "nul.txt",
                        "Com1.txt",
                        "LPT9.tar.gz",
                        "aux .txt",
                        "conin$",
                        "a.txt.",
                        "a.txt ",
                        "a.txt:stream",
                        "a\u0001b",
                        "back\\slash",
                        "sub/prn/x.txt")) {
            file("root/" + hidden, "SECRET");
        }
        link("out.txt", folder.resolve("secret.txt"));
        link("out", folder);
        link("beside", folder.resolve("root-beside"));
        link("hidden.txt", root.resolve(".env"));
        link("again.txt", root.resolve("a.txt"));
        link("loop", root.resolve("loop"));
        web = new Web(EtamilServer.builder().files("/static", root).port(0).start());
    }

    private static void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void link(String name, Path target) throws IOException {
        Files.createSymbolicLink(root.resolve(name), target);
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    private static String text(String target) throws Exception {
        HttpResponse<byte[]> response = web.get(target);
        return response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8);
    }

    @Test
    void sendsFilesBelowTheDirectory() throws Exception {
        assertThat(text("/static/a.txt")).isEqualTo("200 a");
        assertThat(text("/static/sub/b%20c.html")).isEqualTo("200 <p>");
        assertThat(text("/static/%E0%AE%AA%E0%AF%87%E0%AE%B0%E0%AF%87%E0%AE%9F%E0%AF%81.txt"))
                .isEqualTo("200 பேரேடு");
        assertThat(text("/static/again.txt")).isEqualTo("200 a");
        assertThat(text("/static/sub//index.html")).isEqualTo("200 sub index");
    }

    @Test
    void sendsTheIndexOfADirectoryIfThereIsOne() throws Exception {
        assertThat(text("/static/sub")).isEqualTo("200 sub index");
        assertThat(text("/static/sub/")).isEqualTo("200 sub index");
        assertThat(text("/static/bare")).startsWith("404 ");
        assertThat(text("/static")).startsWith("404 ");
        file("root/index.html", "root index");
        try {
            assertThat(text("/static")).isEqualTo("200 root index");
            assertThat(text("/static/")).isEqualTo("200 root index");
        } finally {
            Files.delete(root.resolve("index.html"));
        }
    }

    @Test
    void letsBrowsersKeepAndAskAgain() throws Exception {
        HttpResponse<byte[]> first = web.get("/static/a.txt");
        HttpResponse<byte[]> again =
                web.get("/static/a.txt", "If-None-Match", header(first, "ETag"));

        assertThat(header(first, "Content-Type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(header(again, "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void answersHead() throws Exception {
        HttpResponse<byte[]> head = web.send("HEAD", "/static/sub/b%20c.html");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length")).isEqualTo("3");
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/../secret.txt",
                "/static/sub/../../secret.txt",
                "/static/%2e%2e/secret.txt",
                "/static/.%2E/secret.txt",
                "/static/..%2fsecret.txt",
                "/static/%2e%2e%2fsecret.txt",
                "/static/%252e%252e/secret.txt",
                "/static/..%5csecret.txt",
                "/static/%5c..%5csecret.txt",
                "/static/back%5Cslash",
                "/static/sub%2fb%20c.html",
                "/static/sub%2Findex.html",
                "/static//%2fetc/hostname",
                "/static/a.txt%00",
                "/static/a.txt%00.html",
                "/static/%c0%ae%c0%ae/secret.txt",
                "/static/..%c0%afsecret.txt",
                "/static/%e0%80%ae%e0%80%ae/secret.txt",
                "/static/....//secret.txt",
                "/static/./.env",
                "/static/out.txt",
                "/static/out/secret.txt",
                "/static/beside/secret.txt",
                "/static/loop",
            })
    void letsNobodyOut(String target) throws Exception {
        assertThat(text(target)).matches("(?s)(400|404) .*").doesNotContain("SECRET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/.env",
                "/static/%2eenv",
                "/static/.git/config",
                "/static/sub/.hidden/x.txt",
                "/static/hidden.txt",
                "/static/CON",
                "/static/nul.txt",
                "/static/Com1.txt",
                "/static/LPT9.tar.gz",
                "/static/aux%20.txt",
                "/static/conin$",
                "/static/sub/prn/x.txt",
                "/static/a.txt.",
                "/static/a.txt%20",
                "/static/a.txt:stream",
                "/static/a.txt::$DATA",
                "/static/a%01b"
            })
    void hidesWhatIsHiddenOrSomethingElseElsewhere(String target) throws Exception {
        assertThat(text(target)).startsWith("404 ").doesNotContain("SECRET");
    }

    @Test
    void refusesWhatIsNoDirectory() {
        assertThatThrownBy(() -> EtamilServer.builder().files("/s", root.resolve("a.txt")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("directory")
                .hasMessageContaining("a.txt");
    }
}

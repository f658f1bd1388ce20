package in.etamil.http.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.http.EventSource;
import in.etamil.http.Response;
import in.etamil.http.engine.WireBody;
import in.etamil.testkit.RawHttp;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The format of the HTML standard, "server-sent events", and its way to a client. */
final class EventStreamTest {

    private static String sent(EventSource source) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ((WireBody.Stream) Response.events(source).body()).writer().writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesDataLineByLine() throws IOException {
        assertThat(sent(events -> events.send("ஒன்று"))).isEqualTo("data: ஒன்று\n\n");
        assertThat(sent(events -> events.send("a\nb\rc\r\nd")))
                .isEqualTo("data: a\ndata: b\ndata: c\ndata: d\n\n");
        assertThat(sent(events -> events.send("a\n"))).isEqualTo("data: a\ndata: \n\n");
        assertThat(sent(events -> events.send("\r\n\r\n"))).isEqualTo("data: \ndata: \ndata: \n\n");
        assertThat(sent(events -> events.send(""))).isEqualTo("data: \n\n");
        assertThat(sent(events -> events.send(" x"))).isEqualTo("data:  x\n\n");
    }

    @Test
    void writesNameIdRetryAndComment() throws IOException {
        assertThat(sent(events -> events.send("விலை", "1"))).isEqualTo("event: விலை\ndata: 1\n\n");
        assertThat(sent(events -> events.send("7", "n", "1")))
                .isEqualTo("id: 7\nevent: n\ndata: 1\n\n");
        assertThat(sent(events -> events.retry(Duration.ofSeconds(3))))
                .isEqualTo("retry: 3000\n\n");
        assertThat(sent(events -> events.ping())).isEqualTo(":\n\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\0b", "a\r\ndata: x"})
    void refusesNamesAndIdsThatCouldSayMore(String text) {
        assertThatThrownBy(() -> sent(events -> events.send(text, "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("event");
        assertThatThrownBy(() -> sent(events -> events.send(text, "n", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("id");
    }

    @Test
    void refusesNegativeWait() {
        assertThatThrownBy(() -> sent(events -> events.retry(Duration.ofMillis(-1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wait");
    }

    private static RawHttp connect(Web web) throws IOException {
        RawHttp client = new RawHttp(web.port());
        client.send("GET / HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n");
        return client;
    }

    private static void readUntil(BufferedReader in, String wanted) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equalsIgnoreCase(wanted)) {
            line = in.readLine();
        }
        assertThat(line).as(wanted).isEqualToIgnoringCase(wanted);
    }

    /** Each event is made only when the client has read the one before. */
    @Test
    void arriveOneByOne() throws Exception {
        SynchronousQueue<String> wanted = new SynchronousQueue<>();
        try (Web web =
                        Web.of(
                                request ->
                                        Response.events(
                                                events -> {
                                                    for (int i = 0; i < 3; i++) {
                                                        events.send(next(wanted));
                                                    }
                                                }));
                RawHttp client = connect(web);
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(client.in(), StandardCharsets.UTF_8))) {
            readUntil(in, "HTTP/1.1 200 OK");
            readUntil(in, "Content-Type: text/event-stream");
            readUntil(in, "");
            for (String event : new String[] {"ஒன்று", "இரண்டு", "மூன்று"}) {
                assertThat(wanted.offer(event, 20, TimeUnit.SECONDS)).isTrue();
                readUntil(in, "data: " + event);
            }
            readUntil(in, "0");
        }
    }

    private static String next(SynchronousQueue<String> wanted) throws IOException {
        try {
            String event = wanted.poll(20, TimeUnit.SECONDS);
            if (event == null) {
                throw new IOException("the client did not go on");
            }
            return event;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void endsWithTheClient() throws Exception {
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        try (Web web =
                Web.of(
                        request ->
                                Response.events(
                                        events -> {
                                            try {
                                                while (true) {
                                                    events.ping();
                                                }
                                            } catch (Throwable e) {
                                                ended.complete(e);
                                                throw e;
                                            }
                                        }))) {
            try (RawHttp client = connect(web)) {
                assertThat(client.in().readNBytes(200)).hasSize(200);
            }

            assertThat(ended.get(20, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
        }
    }
}

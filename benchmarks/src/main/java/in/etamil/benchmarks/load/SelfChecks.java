package in.etamil.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** What a wrong instrument measures is nothing: they are tried before each run. */
final class SelfChecks {
    private static final String COUNTED =
            "HTTP/1.1 200 OK\r\nDate: x\r\nContent-Length: 5\r\n\r\nab\r\nc";
    private static final String CHUNKED =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1a;x=y\r\n"
                    + "abcdefghijklmnopqrstuvwxyz\r\n3\r\n0\r\n\r\n0\r\nTrailer: 1\r\n\r\n";
    private static final String EMPTY =
            "HTTP/1.1 404 Not Found\r\ncontent-length:0\r\nconnection: Close\r\n\r\n";
    private static final String BODILESS = "HTTP/1.1 204 No Content\r\nA: b\r\n\r\n";
    private static final String INTERIM = "HTTP/1.1 100 Continue\r\n\r\n" + COUNTED;

    private SelfChecks() {}

    static void run() {
        histogram();
        ends(COUNTED, 200, false);
        ends(CHUNKED, 200, false);
        ends(EMPTY, 404, true);
        ends(BODILESS, 204, false);
        ends(INTERIM, 200, false);
        interval();
    }

    /** Against the sorted values themselves. */
    private static void histogram() {
        Random random = new Random(7);
        Histogram histogram = new Histogram();
        long[] values = new long[20_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (long) Math.exp(random.nextDouble() * 28);
            histogram.record(values[i]);
        }
        Arrays.sort(values);
        for (double part : new double[] {0.001, 0.1, 0.5, 0.95, 0.99, 0.999, 1}) {
            long exact = values[(int) Math.ceil(part * values.length) - 1];
            long found = histogram.quantile(part);
            require(
                    found >= exact && found - exact <= exact / 1000 + 1,
                    "quantile " + part + ": " + found + " for " + exact);
        }
        require(histogram.count() == values.length, "count");
        require(histogram.largest() == values[values.length - 1], "largest");
    }

    /** Two responses, cut in two at each place; the first must end where it ends. */
    private static void ends(String response, int status, boolean closes) {
        byte[] twice = (response + response).getBytes(StandardCharsets.US_ASCII);
        for (int cut = 0; cut <= twice.length; cut++) {
            ResponseEnd end = new ResponseEnd();
            ByteBuffer first = ByteBuffer.wrap(twice, 0, cut);
            ByteBuffer second = ByteBuffer.wrap(twice, cut, twice.length - cut);
            boolean early = end.read(first);
            require(early == cut >= response.length(), "cut at " + cut + ": " + response);
            int at = cut;
            if (early) {
                at = first.position();
            } else {
                require(end.read(second), "no end: " + response);
                at = second.position();
            }
            require(at == response.length(), "ends at " + at + ": " + response);
            require(end.status() == status && end.closes() == closes, "status: " + response);
        }
    }

    private static void interval() {
        double[] ours = {2, 4, 6, 8, 10, 12, 14, 16, 18, 20};
        double[] theirs = new double[ours.length];
        Arrays.fill(theirs, 2);
        PairedRatio ratio = PairedRatio.of(ours, theirs);
        require(
                ratio.equals(new PairedRatio(5.5, 2, 9)),
                "ranks 2 and 9 of ten hold the median with 97.9 %: " + ratio);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("self check: " + what);
        }
    }
}

package in.etamil.embed;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.Instance;
import in.etamil.value.EtamilArray;
import in.etamil.value.EtamilFunction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One instance, many threads: no call sees another. */
class SharedInstanceTest {
    private static final String PROGRAM =
            """
            பட்டி = [1, [2, 3], {அ: [4]}];
            நீளமானது = "";
            i = 0;
            (i < 3000) சுற்று { பட்டி = இணை(பட்டி, i); நீளமானது = நீளமானது & "அ" & i; i = i + 1; }
            பெட்டி = {};
            i = 0;
            (i < 40) சுற்று { பெட்டி["k" & i] = [i]; i = i + 1; }
            எண்ணி = செயல்(a) { திரும்பு a + நீளம்(பட்டி); };
            செயல் மாற்றி(n) {
                p = பட்டி;
                p[0] = n;
                உ1 = p[1];
                உ1[0] = n;
                p[1] = உ1;
                q = பெட்டி;
                q["k3"] = n;
                q["புதிது"] = n;
                t = நீளமானது & n;
                திரும்பு [p[0], p[1][0], q["k3"], நீளம்(q), நீளம்(t) - நீளம்(நீளமானது), பட்டி[0], பட்டி[1][0], பெட்டி["k3"][0]];
            }
            செயல் வரி(a, b, c) { திரும்பு வட்டமிடு(a * b / 100, 2) + c; }
            """;

    private static void together(int threads, Runnable work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                all.add(pool.submit(work));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static void change(Instance shared, int times) {
        EtamilFunction change = shared.function("மாற்றி");
        for (int i = 0; i < times; i++) {
            int n = (int) (Thread.currentThread().threadId() * 31 + i) % 1000;
            int letters = String.valueOf(n).length();
            assertThat(change.call(n).asList(int.class))
                    .containsExactly(n, n, n, 41, letters, 1, 2, 3);
        }
    }

    @Test
    void changesOfOneCallAreNotSeenByAnother() throws Exception {
        Instance shared = Started.of(PROGRAM);
        together(8, () -> change(shared, 300));
        assertThat(((EtamilArray) shared.global("பட்டி").get()).subList(0, 3))
                .hasToString("[1, [2, 3], {அ: [4]}]");
    }

    @Test
    void anArgumentMayBeSharedByThreads() throws Exception {
        Instance shared =
                Started.of("செயல் மா(a, n) { b = a[1]; b[0] = n; a[1] = b; திரும்பு a; }\n");
        Object argument = Started.of("a = [1, [2, 3]];\n").global("a").get();
        Object own = shared.function("மா").call(argument, 2).get();
        together(
                8,
                () -> {
                    for (int i = 0; i < 500; i++) {
                        assertThat(shared.function("மா").call(own, i))
                                .hasToString("[1, [" + i + ", 3]]");
                    }
                });
        assertThat(own).hasToString("[1, [2, 3]]");
    }

    /** Exact results, and memory that does not grow. */
    @Test
    @Tag("long")
    void tenMillionCallsOfSixtyFourThreads() throws Exception {
        Instance shared = Started.of(PROGRAM);
        Rule rule = shared.as(Rule.class);
        int each = 10_000_000 / 64 + 1;
        long before = used();
        together(
                64,
                () -> {
                    for (int i = 0; i < each; i++) {
                        BigDecimal a = BigDecimal.valueOf(i, 2);
                        BigDecimal expected =
                                a.multiply(BigDecimal.valueOf(18))
                                        .divide(BigDecimal.valueOf(100))
                                        .setScale(2, java.math.RoundingMode.HALF_UP)
                                        .add(BigDecimal.ONE);
                        if (rule.வரி(a, BigDecimal.valueOf(18), BigDecimal.ONE).compareTo(expected)
                                != 0) {
                            throw new AssertionError("wrong for " + a);
                        }
                    }
                });
        long grown = used() - before;
        System.out.println("10,000,064 calls; the heap grew by " + grown / 1024 + " KiB");
        assertThat(grown).isLessThan(4 << 20);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    public interface Rule {
        BigDecimal வரி(BigDecimal a, BigDecimal b, BigDecimal c);
    }
}

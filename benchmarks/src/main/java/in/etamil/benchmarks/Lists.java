package in.etamil.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists and fields. */
final class Lists {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Lists() {}

    static String append() {
        List<BigDecimal> list = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            list.add(BigDecimal.valueOf(i));
        }
        return String.valueOf(list.size());
    }

    static String elementSet() {
        List<BigDecimal> list = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            list.add(BigDecimal.ZERO);
        }
        for (int turn = 0; turn < 200; turn++) {
            for (int i = 0; i < 100; i++) {
                list.set(i, list.get(i).add(BigDecimal.ONE));
            }
        }
        return HandWritten.plain(list.get(99));
    }

    private static final class Account {
        private BigDecimal received = BigDecimal.ZERO;
        private final BigDecimal spent = BigDecimal.ZERO;
        private BigDecimal left = BigDecimal.ZERO;
    }

    static String fieldSet() {
        Account account = new Account();
        for (int i = 0; i < 20_000; i++) {
            account.received = account.received.add(BigDecimal.valueOf(i));
            account.left = account.received.subtract(account.spent);
        }
        return HandWritten.plain(account.left);
    }

    static String sort() {
        List<BigDecimal> list = new ArrayList<>();
        int seed = 12345;
        for (int i = 0; i < 20_000; i++) {
            seed = (seed * 1103 + 12345) % 100_003;
            list.add(BigDecimal.valueOf(seed, 2));
        }
        Collections.sort(list);
        return HandWritten.plain(list.get(0))
                + " "
                + HandWritten.plain(list.get(10_000))
                + " "
                + HandWritten.plain(list.get(19_999));
    }

    static String quicksort() {
        List<BigDecimal> list = new ArrayList<>();
        int seed = 12345;
        for (int i = 0; i < 5_000; i++) {
            seed = (seed * 1103 + 12345) % 100_003;
            list.add(BigDecimal.valueOf(seed));
        }
        quicksort(list, 0, 4_999);
        return HandWritten.plain(list.get(0))
                + " "
                + HandWritten.plain(list.get(2_500))
                + " "
                + HandWritten.plain(list.get(4_999));
    }

    private static void quicksort(List<BigDecimal> list, int from, int to) {
        if (from >= to) {
            return;
        }
        BigDecimal middle = list.get((from + to) / 2);
        int i = from;
        int j = to;
        while (i <= j) {
            while (list.get(i).compareTo(middle) < 0) {
                i++;
            }
            while (middle.compareTo(list.get(j)) < 0) {
                j--;
            }
            if (i <= j) {
                BigDecimal held = list.get(i);
                list.set(i, list.get(j));
                list.set(j, held);
                i++;
                j--;
            }
        }
        quicksort(list, from, j);
        quicksort(list, i, to);
    }

    static String sieve() {
        int limit = 20_000;
        List<Boolean> flags = new ArrayList<>();
        for (int i = 0; i < limit; i++) {
            flags.add(true);
        }
        int count = 0;
        for (int i = 2; i < limit; i++) {
            if (flags.get(i)) {
                count++;
                for (long multiple = (long) i * i; multiple < limit; multiple += i) {
                    flags.set((int) multiple, false);
                }
            }
        }
        return String.valueOf(count);
    }

    static String matrix() {
        List<List<BigDecimal>> product =
                product(filled(40, new BigDecimal("0.25")), filled(40, BigDecimal.ONE), 40);
        return HandWritten.plain(product.get(0).get(0))
                + " "
                + HandWritten.plain(product.get(20).get(30))
                + " "
                + HandWritten.plain(product.get(39).get(39));
    }

    private static List<List<BigDecimal>> filled(int size, BigDecimal extra) {
        List<List<BigDecimal>> matrix = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<BigDecimal> row = new ArrayList<>();
            for (int j = 0; j < size; j++) {
                BigDecimal half = BigDecimal.valueOf(i).multiply(HALF);
                row.add(half.add(BigDecimal.valueOf(j)).add(extra));
            }
            matrix.add(row);
        }
        return matrix;
    }

    private static List<List<BigDecimal>> product(
            List<List<BigDecimal>> a, List<List<BigDecimal>> b, int size) {
        List<List<BigDecimal>> result = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<BigDecimal> row = new ArrayList<>();
            for (int j = 0; j < size; j++) {
                BigDecimal sum = BigDecimal.ZERO;
                for (int k = 0; k < size; k++) {
                    sum = sum.add(a.get(i).get(k).multiply(b.get(k).get(j)));
                }
                row.add(sum);
            }
            result.add(row);
        }
        return result;
    }
}

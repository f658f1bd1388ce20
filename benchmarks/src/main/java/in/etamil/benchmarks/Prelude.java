package in.etamil.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What prelude.qmz sets up, as an object made for each request. */
final class Prelude {
    private final BigDecimal[] rates = new BigDecimal[40];
    private final String[] names = new String[30];
    private final List<Map<String, BigDecimal>> tables = new ArrayList<>();

    Prelude() {
        for (int i = 0; i < 40; i++) {
            // 0.07% is 0.0007.
            rates[i] = BigDecimal.valueOf(i % 20 * 100L + i * 7 % 100, 4);
        }
        for (int i = 0; i < 30; i++) {
            names[i] = "கிளை அலுவலகம் " + i;
        }
        for (int i = 0; i < 20; i++) {
            Map<String, BigDecimal> table = new HashMap<>();
            table.put("கீழ்_எல்லை", BigDecimal.valueOf(i * 100_000L));
            table.put("மேல்_எல்லை", BigDecimal.valueOf((i + 1) * 100_000L));
            table.put("வீதம்", BigDecimal.valueOf(i, 2));
            tables.add(table);
        }
    }

    private BigDecimal calculation21(BigDecimal amount) {
        return amount.compareTo(BigDecimal.valueOf(21_000)) > 0
                ? amount.multiply(rates[21])
                : amount.add(BigDecimal.valueOf(21));
    }

    String describe() {
        return tables.size()
                + " "
                + names[29]
                + " "
                + HandWritten.plain(calculation21(BigDecimal.valueOf(50_000)));
    }
}

package in.etamil.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Double entry with a list of entries and a map of balances. */
final class Ledger {
    private static final List<String> ACCOUNTS =
            List.of("ரொக்கம்", "வங்கி", "சரக்கு", "கடனாளி", "மூலதனம்", "விற்பனை", "வாடகை", "கூலி");

    private Ledger() {}

    private record Entry(String debit, String credit, BigDecimal amount) {}

    static String run() {
        List<Entry> entries = entries();
        Map<String, BigDecimal> balances = new HashMap<>();
        for (String name : ACCOUNTS) {
            balances.put(name, BigDecimal.ZERO);
        }
        for (int round = 0; round < 5; round++) {
            for (Entry entry : entries) {
                post(balances, entry.debit, entry.amount);
                post(balances, entry.credit, entry.amount.negate());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String name : ACCOUNTS) {
            text.append(name).append('=').append(HandWritten.plain(balances.get(name))).append(';');
        }
        return text.toString();
    }

    private static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        BigDecimal quarter = new BigDecimal("0.25");
        for (int i = 0; i < 1000; i++) {
            for (int k = 0; k < 4; k++) {
                BigDecimal amount = BigDecimal.valueOf(i).add(quarter);
                entries.add(new Entry(ACCOUNTS.get(k), ACCOUNTS.get(k + 4), amount));
            }
        }
        return entries;
    }

    private static void post(Map<String, BigDecimal> balances, String name, BigDecimal amount) {
        balances.put(name, balances.get(name).add(amount));
    }
}

package in.etamil.oracle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Spellings of keywords and builtins, from the specification's tables. */
final class Words {
    private static final Map<String, List<String>> KEYWORDS = new HashMap<>();
    private static final Map<String, List<String>> BUILTINS = new HashMap<>();
    private static final List<List<String>> RESERVED = new ArrayList<>();
    private static final List<String> PURE = List.of(
            "_length", "_replace", "_split", "_upper", "_lower", "_toString", "_typeof", "_toNumber", "_round",
            "_floor", "_ceil", "_daysBetween", "_addDays", "_append", "_sort", "_hasField", "_ok", "_isOk", "_bytes");

    static {
        for (String[] cells : rows("/oracle/keywords.tsv")) {
            List<String> spellings = new ArrayList<>();
            for (int i = 3; i < cells.length; i++) {
                if (!cells[i].isEmpty()) {
                    spellings.add(cells[i]);
                }
            }
            KEYWORDS.put(cells[0], spellings);
            if (cells[2].equals("no")) {
                RESERVED.add(List.of(Arrays.copyOfRange(cells, 3, 7)));
            }
        }
        KEYWORDS.put("Try", List.of("முயல்", "muyal", "_try"));
        KEYWORDS.put("Catch", List.of("பிழை", "piZY", "_catch"));
        for (String[] cells : rows("/oracle/builtins.tsv")) {
            List<String> spellings = new ArrayList<>(List.of(cells[1], cells[2]));
            if (!cells[3].equals("_join")) {
                spellings.add(cells[3]);
            }
            BUILTINS.put(cells[3], spellings);
        }
    }

    private final Dice dice;
    private final int mixed;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> used = new HashSet<>();

    /** Words in Tamil, but for the given share in percent. */
    Words(Dice dice, int mixed) {
        this.dice = dice;
        this.mixed = mixed;
    }

    private static List<String[]> rows(String resource) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = Words.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(line.split("\t", -1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** Every spelling of every word that is never a name, and its spelling in a column: 0 Tamil to 3 English. */
    static Map<String, String> reserved(int column) {
        Map<String, String> table = new HashMap<>();
        for (List<String> spellings : RESERVED) {
            for (String spelling : spellings) {
                String wanted = spellings.get(column);
                table.put(spelling, wanted.isEmpty() ? spellings.get(0) : wanted);
            }
        }
        table.remove("");
        return table;
    }

    static List<String> builtinSpellings(String english) {
        return BUILTINS.get(english);
    }

    String keyword(String token) {
        List<String> spellings = KEYWORDS.get(token);
        return dice.percent(mixed) ? dice.of(spellings) : spellings.get(0);
    }

    /** A builtin by its English name, in a spelling that the program has not given another meaning. */
    String builtin(String english) {
        List<String> spellings = BUILTINS.get(english);
        String chosen = dice.percent(mixed) ? dice.of(spellings) : spellings.get(0);
        if (taken.contains(chosen)) {
            for (String spelling : spellings) {
                if (!taken.contains(spelling)) {
                    chosen = spelling;
                }
            }
        }
        used.add(chosen);
        return chosen;
    }

    /** A builtin's name for something of the program's own; at least one spelling of each is left alone. */
    String takeBuiltinName() {
        String name = BUILTINS.get(dice.of(PURE)).get(dice.below(2));
        taken.add(name);
        return name;
    }

    /** Whether the builtin was meant by this name somewhere already. */
    boolean used(String name) {
        return used.contains(name);
    }
}

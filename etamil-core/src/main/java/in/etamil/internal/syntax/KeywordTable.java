package in.etamil.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the keyword of a spelling: open addressing on {@code String.hashCode}, filled once. */
public final class KeywordTable {
    /** A power of two above twice the number of spellings. */
    private static final int SIZE = 2048;

    private static final @Nullable String[] SPELLINGS = new String[SIZE];
    private static final @Nullable Keyword[] KEYWORDS = new Keyword[SIZE];

    static {
        for (Keyword keyword : Keyword.values()) {
            put(keyword.tamil(), keyword);
            put(keyword.romanized(), keyword);
            put(keyword.alternate(), keyword);
            put(keyword.english(), keyword);
        }
    }

    private KeywordTable() {}

    private static void put(@Nullable String spelling, Keyword keyword) {
        if (spelling == null) {
            return;
        }
        int slot = slot(spelling.hashCode());
        while (SPELLINGS[slot] != null) {
            slot = slot + 1 & SIZE - 1;
        }
        SPELLINGS[slot] = spelling;
        KEYWORDS[slot] = keyword;
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 15) & SIZE - 1;
    }

    /** The keyword spelt by a stretch of text whose {@code String.hashCode} is given, or null. */
    static @Nullable Keyword find(String text, int start, int end, int hash) {
        int slot = slot(hash);
        for (String spelling = SPELLINGS[slot]; spelling != null; spelling = SPELLINGS[slot]) {
            if (spelling.length() == end - start && text.startsWith(spelling, start)) {
                return KEYWORDS[slot];
            }
            slot = slot + 1 & SIZE - 1;
        }
        return null;
    }

    /** Every spelling of every keyword. */
    public static List<String> spellings() {
        List<String> all = new ArrayList<>();
        for (String spelling : SPELLINGS) {
            if (spelling != null) {
                all.add(spelling);
            }
        }
        return all;
    }

    static @Nullable Keyword find(String word) {
        return find(word, 0, word.length(), word.hashCode());
    }
}

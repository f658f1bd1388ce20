package in.etamil.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.host.ValueKind;
import in.etamil.internal.runtime.Builtin;
import in.etamil.internal.runtime.FunctionTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandardLibraryTest {
    private static final int SPELLINGS = 273;

    /** Of these the SDK takes a handle more (docs/semantics.md#reserved-functions). */
    private static final Set<String> WITH_A_HANDLE =
            Set.of("தளம்_செய்_முயற்சி", "தளம்_வினா_முயற்சி");

    private final FunctionTable table = StandardLibrary.table(true);

    @Test
    void everyRowOfTheSpecificationIsInTheTable() throws IOException {
        FunctionTable reference = StandardLibrary.table(false);
        for (String[] row : specification()) {
            List<String> names = List.of(row[1], row[2], row[3]);
            for (String name : names) {
                Builtin builtin = table.find(name);
                assertThat(builtin).as(name).isNotNull();
                assertThat(builtin.names()).isEqualTo(names);
                assertThat(counts(builtin))
                        .as(name)
                        .isEqualTo(WITH_A_HANDLE.contains(row[1]) ? "2 or 3" : row[4]);
                assertThat(counts(reference.find(name))).as(name).isEqualTo(row[4]);
                assertThat(builtin.names().get(0)).isEqualTo(row[1]);
            }
        }
    }

    @Test
    void whatTheTableHasBeyondTheSpecificationIsOfTheExtensions() throws IOException {
        Set<String> extra = new LinkedHashSet<>(table.names());
        int spellings = 0;
        for (String[] row : specification()) {
            extra.removeAll(List.of(row[1], row[2], row[3]));
            spellings += 3;
        }

        assertThat(spellings).isEqualTo(SPELLINGS);
        assertThat(extra)
                .containsExactlyInAnyOrder(
                        "பதிவிடு",
                        "paqivitu",
                        "_log",
                        "log_error",
                        "log_warn",
                        "log_info",
                        "log_debug",
                        "பதுக்கு_எடு",
                        "paqukku_etu",
                        "cache_get",
                        "பதுக்கு_வை",
                        "paqukku_vY",
                        "cache_set",
                        "பதுக்கு_நீக்கு",
                        "paqukku_nIkku",
                        "cache_delete",
                        "வினா_இயக்கு",
                        "viZA_iyakku",
                        "query_async",
                        "shared_counter_add",
                        "shared_counter_get",
                        "shared_get",
                        "shared_set",
                        "shared_update",
                        "shared_lock",
                        "shared_channel_send",
                        "shared_channel_receive");
    }

    @Test
    void resultsAreOfTheKindOfTheSpecification() throws IOException {
        for (String[] row : specification()) {
            Builtin builtin = table.find(row[1]);
            if (builtin == null || builtin.isReserved()) {
                continue;
            }
            boolean wraps =
                    row[7].equals("result") || row[6].equals("success") || row[6].equals("failure");
            assertThat(builtin.result() == ValueKind.RESULT).as(row[1]).isEqualTo(wraps);
        }
    }

    @Test
    void onlyArgumentsThatTheResultHoldsAreKept() {
        assertThat(keeps("இணை")).isEqualTo(0b11);
        assertThat(keeps("சரி")).isEqualTo(0b1);
        assertThat(keeps("தவறு")).isEqualTo(0b1);
        assertThat(keeps("இயல்பு")).isEqualTo(0b10);
        assertThat(keeps("புலம்_அல்லது")).isEqualTo(0b100);
        assertThat(keeps("சூழல்")).isEqualTo(0b10);
        assertThat(keeps("மதிப்பு")).isZero();
        assertThat(keeps("வரிசையாக்கு")).isZero();
        assertThat(keeps("நீளம்")).isZero();
    }

    private int keeps(String name) {
        Builtin builtin = table.find(name);
        assertThat(builtin).isNotNull();
        int bits = 0;
        for (int i = 0; i < builtin.maximum(); i++) {
            bits |= builtin.keeps(i) ? 1 << i : 0;
        }
        return bits;
    }

    private static String counts(Builtin builtin) {
        return builtin.minimum() == builtin.maximum()
                ? String.valueOf(builtin.minimum())
                : builtin.minimum() + " or " + builtin.maximum();
    }

    private static List<String[]> specification() throws IOException {
        try (InputStream in = StandardLibraryTest.class.getResourceAsStream("/builtins.tsv")) {
            assertThat(in).isNotNull();
            List<String[]> rows = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                rows.add(line.split("\t", -1));
            }
            return rows.subList(1, rows.size());
        }
    }
}

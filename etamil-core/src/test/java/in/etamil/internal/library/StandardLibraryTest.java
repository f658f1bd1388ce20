package in.etamil.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.internal.runtime.Builtin;
import in.etamil.internal.runtime.Builtin.Permission;
import in.etamil.internal.runtime.Builtin.Result;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.FunctionTable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table against the specification's, of which a copy is among the test resources. */
class StandardLibraryTest {
    private static final FunctionTable TABLE = StandardLibrary.table();

    /** One row, as far as the table has it too. */
    record Row(List<String> names, String arguments, String result, String answers) {}

    static List<Row> rows() throws IOException {
        try (InputStream in = StandardLibraryTest.class.getResourceAsStream("builtins.tsv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(StandardLibraryTest::row).toList();
        }
    }

    private static Row row(String line) {
        String[] cells = line.split("\t", -1);
        return new Row(List.of(cells[1], cells[2], cells[3]), cells[4], cells[6], cells[7]);
    }

    private static Builtin builtin(String name) {
        return Objects.requireNonNull(TABLE.find(name), name);
    }

    @Test
    void theSpecificationHasNinetyOneRows() throws IOException {
        assertThat(rows()).hasSize(91);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowIsInTheTable(Row row) {
        Builtin builtin = builtin(row.names().get(0));
        assertThat(builtin.names()).isEqualTo(row.names());
        String[] counts = row.arguments().split(" or ");
        assertThat(builtin.minimum()).isEqualTo(Integer.parseInt(counts[0]));
        assertThat(builtin.maximum()).isEqualTo(Integer.parseInt(counts[counts.length - 1]));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theKindOfTheAnswerIsTheSpecifications(Row row) {
        Builtin builtin = builtin(row.names().get(0));
        if (builtin.artifact() != null) {
            return;
        }
        Result expected =
                switch (row.answers()) {
                    case "result" -> Result.RESULT;
                    case "value" -> bare(row.result());
                    default -> Result.ANY;
                };
        assertThat(builtin.result()).isEqualTo(expected);
    }

    private static Result bare(String kind) {
        return switch (kind.split(" ")[0]) {
            case "number" -> Result.NUMBER;
            case "text" -> kind.equals("text or fallback") ? Result.ANY : Result.TEXT;
            case "boolean" -> Result.BOOLEAN;
            case "array" -> Result.ARRAY;
            case "record" -> Result.RECORD;
            case "success", "failure" -> Result.RESULT;
            default -> Result.ANY;
        };
    }

    @Test
    void everyFunctionThatIsHereHasItsMethod() throws Exception {
        for (String name : TABLE.names()) {
            Builtin builtin = builtin(name);
            if (builtin.artifact() == null) {
                Class<?>[] parameters = new Class<?>[builtin.maximum() + 1];
                Arrays.fill(parameters, Object.class);
                parameters[0] = Execution.class;
                Method method = Class.forName(builtin.owner().replace('/', '.'))
                        .getMethod(builtin.method(), parameters);
                assertThat(Modifier.isStatic(method.getModifiers())).as(name).isTrue();
                assertThat(method.getReturnType()).as(name).isEqualTo(Object.class);
            }
        }
    }

    @Test
    void everySpellingBelongsToItsOwnRow() throws IOException {
        Set<String> spellings = new HashSet<>();
        for (Row row : rows()) {
            spellings.addAll(row.names());
        }
        assertThat(spellings).hasSize(273);
        assertThat(TABLE.names()).containsAll(spellings);
    }

    @Test
    void whatReachesOutsideIsNeverPure() {
        for (String name : TABLE.names()) {
            Builtin builtin = builtin(name);
            assertThat(builtin.pure() && builtin.permission() != Permission.NONE).as(name).isFalse();
        }
    }

    @Test
    void namesThatAreNotToBeImplementedStayUndefined() {
        for (String name : new String[] {"நேர்வடிவம்", "உறுப்பைத்_தேடு", "எக்ஸ்எம்எல்_படி", "எக்ஸ்எம்எல்_ஆக்கு"}) {
            assertThat(TABLE.find(name)).as(name).isNull();
        }
    }
}

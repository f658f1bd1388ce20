package in.etamil.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Etamil;
import in.etamil.EtamilBuilder;
import in.etamil.EtamilFailure;
import in.etamil.EtamilRuntimeException;
import in.etamil.GeneralPath;
import in.etamil.Instance;
import in.etamil.Permissions;
import in.etamil.Source;
import in.etamil.host.DatabaseStatement;
import in.etamil.host.HostFunction;
import in.etamil.host.Library;
import in.etamil.value.EtamilFunction;
import in.etamil.value.EtamilResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The statements of docs/semantics.md#database-statements, done by a library. */
class DatabaseStatementsTest {
    private final ToyDatabase database = new ToyDatabase();

    private EtamilBuilder builder() {
        return Etamil.builder()
                .library(ToyDatabase.LIBRARY)
                .permissions(Permissions.UNTRUSTED.with(ToyDatabase.DATABASES, database));
    }

    private Instance started(String text) {
        return builder().build().compile(Source.of("நிரல்.qmz", text)).start();
    }

    private EtamilRuntimeException failure(String text) {
        return catchThrowableOfType(EtamilRuntimeException.class, () -> started(text));
    }

    @Test
    void theyAreCallsOfTheLibrary() {
        Instance program =
                started(
                        """
                        தளம்_இணை சீகுலைட், "கடை" & 1;
                        தளம்_செய் "சேர்", ["அரிசி", 62.5];
                        தளம்_செய் "சேர்", ["பால்", 28], cIkulYt;
                        தளம்_வினா "தேடு", [], வரிசைகள்;
                        தளம்_பிரி _SQLite;
                        """);

        assertThat(program.global("வரிசைகள்"))
                .hasToString("[{மதிப்புகள்: [அரிசி, 62.5]}, {மதிப்புகள்: [பால், 28]}]");
        assertThat(database.asked)
                .containsExactly(
                        "connect[SQLite, கடை1, null]",
                        "execute[சேர், [அரிசி, 62.5], null]",
                        "execute[சேர், [பால், 28], SQLite]",
                        "query[தேடு, [], null]",
                        "disconnect[SQLite]");
    }

    @Test
    void aHandleIsAName() {
        started(
                """
                தளம்_இணை மைசீகுல், "அ", முதல்;
                தளம்_இணை வேறு_வகை, "ஆ", "இரண்டாம்";
                தளம்_செய் 1, [2], முதல்;
                தளம்_வினா 2, {அ: 1}, x, இரண்டாம்;
                தளம்_பிரி முதல்;
                """);

        assertThat(database.asked)
                .containsExactly(
                        "connect[MySQL, அ, முதல்]",
                        "connect[வேறு_வகை, ஆ, இரண்டாம்]",
                        "execute[1, [2], முதல்]",
                        "query[2, {அ: 1}, இரண்டாம்]",
                        "disconnect[முதல்]");
    }

    /** Variables that were numbers are none any more, in functions, loops and at the top level. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void whatIsFoundIsBoundToTheVariable(boolean general) {
        Source source =
                Source.of(
                        "நிரல்.qmz",
                        """
                        தளம்_இணை சீகுலைட், "கடை";
                        செயல் எண்ணு(n) {
                            x = n * 2;
                            y = x + 1;
                            i = 0;
                            (i < 3) சுற்று {
                                தளம்_செய் "சேர்", [i, y];
                                தளம்_வினா "தேடு", [n], x;
                                y = y + நீளம்(x);
                                i = i + 1;
                            }
                            திரும்பு [x, y];
                        }
                        z = 7;
                        அ = எண்ணு(z);
                        தளம்_வினா "தேடு", [z], z;
                        ஆ = நீளம்(z);
                        """);
        Etamil engine = general ? GeneralPath.engine(builder()) : builder().build();

        Instance program = engine.compile(source).start();

        assertThat(program.global("அ"))
                .hasToString(
                        "[[{மதிப்புகள்: [0, 15]}, {மதிப்புகள்: [1, 16]}, {மதிப்புகள்: [2, 18]}], 21]");
        assertThat(program.global("ஆ").as(int.class)).isEqualTo(3);
    }

    @Test
    void whatTheLibraryKeepsIsNeverChanged() {
        Instance program =
                started(
                        """
                        தளம்_இணை சீகுலைட், "கடை";
                        p = [[1], 2];
                        தளம்_செய் "சேர்", p;
                        p[0] = 9;
                        தளம்_வினா "தேடு", p, x;
                        q = x;
                        r = x[0];
                        r.மதிப்புகள் = 8;
                        x[0] = r;
                        x = இணை(x, 1);
                        தளம்_வினா "தேடு", x, y;
                        """);

        assertThat(program.global("p")).hasToString("[9, 2]");
        assertThat(program.global("q")).hasToString("[{மதிப்புகள்: [[1], 2]}]");
        assertThat(program.global("x")).hasToString("[{மதிப்புகள்: 8}, 1]");
        assertThat(program.global("y")).hasToString("[{மதிப்புகள்: [[1], 2]}]");
    }

    @Test
    void operandsAreWorkedOutFromLeftToRight() {
        started(
                """
                தளம்_இணை சீகுலைட், "கடை";
                செயல் மெல்ல(t, v) { தளம்_செய் t, [0]; திரும்பு v; }
                தளம்_வினா மெல்ல("முதல்", "தேடு"), மெல்ல("இரண்டாம்", []), x;
                """);

        assertThat(database.asked)
                .containsExactly(
                        "connect[SQLite, கடை, null]",
                        "execute[முதல், [0], null]",
                        "execute[இரண்டாம், [0], null]",
                        "query[தேடு, [], null]");
    }

    @Test
    void theirFailureIsAnErrorWithTheirLine() {
        EtamilRuntimeException failed = failure("x = 1;\nதளம்_வினா \"தேடு\", [], x;\n");

        assertThat(failed.code()).isEqualTo("ET6006");
        assertThat(failed.diagnostics().get(0).line()).isEqualTo(2);
        assertThat(failed)
                .hasMessageContaining("தளம்_வினா")
                .rootCause()
                .hasMessageContaining("no connection");
        Instance caught =
                started(
                        "x = 1;\nமுயல் { தளம்_வினா \"தேடு\", [], x; } பிழை(e) { அ = [x, e.குறி]; }\n");
        assertThat(caught.global("அ")).hasToString("[1, ET6006]");
    }

    /**
     * Nobody would look at the value: a row that was not stored must not look like one that was.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONNECT|தளம்_இணை சீகுலைட், 1;",
                "DISCONNECT|தளம்_பிரி முதல்;",
                "EXECUTE|தளம்_செய் 1, [];",
                "QUERY|தளம்_வினா 1, [], x;"
            })
    void aFailureThatTheyGiveIsAnErrorToo(DatabaseStatement statement, String text) {
        HostFunction.Computation thrown =
                given -> {
                    throw new EtamilFailure("வட்டு நிரம்பியது");
                };
        HostFunction.Computation given = none -> EtamilResult.failure("வட்டு நிரம்பியது");
        for (HostFunction.Computation body : List.of(thrown, given)) {
            Library library =
                    Library.named("full")
                            .function(HostFunction.statement(statement).body(body))
                            .build();

            EtamilRuntimeException failed =
                    catchThrowableOfType(
                            EtamilRuntimeException.class,
                            () -> Started.with(library, "x = 1;\n" + text));

            assertThat(failed.code()).isEqualTo("ET6006");
            assertThat(failed.diagnostics().get(0).line()).isEqualTo(2);
            assertThat(failed)
                    .hasMessageContaining(statement.keyword())
                    .hasMessageContaining("வட்டு நிரம்பியது");
        }
    }

    @Test
    void theyNeedWhatTheirLibrarySays() {
        EtamilRuntimeException refused =
                catchThrowableOfType(
                        EtamilRuntimeException.class,
                        () -> Started.with(ToyDatabase.LIBRARY, "தளம்_இணை சீகுலைட், \"கடை\";\n"));

        assertThat(refused.code()).isEqualTo("ET5192");
        assertThat(refused.diagnostics().get(0).hint()).contains("with(DATABASES, databases)");
    }

    @Test
    void theyCallNothingOfTheProgram() {
        Library calls =
                Library.named("calls")
                        .function(
                                HostFunction.statement(DatabaseStatement.EXECUTE)
                                        .body(
                                                given ->
                                                        ((EtamilFunction)
                                                                        given.value(1)
                                                                                .asList(
                                                                                        Object
                                                                                                .class)
                                                                                .get(0))
                                                                .call()))
                        .build();

        EtamilRuntimeException failed =
                catchThrowableOfType(
                        EtamilRuntimeException.class,
                        () ->
                                Started.with(
                                        calls,
                                        "n = 1;\nதளம்_செய் \"s\", [செயல்() { திரும்பு n; }];\n"));

        assertThat(failed.code()).isEqualTo("ET6020");
    }

    /** More than one method holds: statements are cut out of large bodies. */
    @Test
    void theyStandInLargePrograms() {
        StringBuilder text = new StringBuilder("தளம்_இணை சீகுலைட், \"கடை\";\nசெயல் பெரிய(n) {\n");
        for (int i = 0; i < 400; i++) {
            text.append("தளம்_செய் \"s\" & n & ")
                    .append(i)
                    .append(", [n, ")
                    .append(i)
                    .append("];\n");
        }
        text.append("தளம்_வினா \"தேடு\", [n], x;\nதிரும்பு நீளம்(x);\n}\nஅ = பெரிய(1);\n");

        assertThat(started(text.toString()).global("அ").as(int.class)).isEqualTo(400);
        List<String> asked = new ArrayList<>(database.asked);
        assertThat(asked).hasSize(402).contains("execute[s1399, [1, 399], null]");
    }
}

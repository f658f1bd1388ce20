package in.etamil.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.Etamil;
import in.etamil.GeneralPath;
import in.etamil.Source;
import in.etamil.host.Console;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any two statements stand together in a try body, wherever that is: the JVM's verifier takes what
 * is emitted, and the body does what it does without the try around it.
 */
class TryBodiesTest {
    private static final String BEFORE =
            """
            a = [1, 2]; r = {}; s = "உரை"; n = 3; b = மெய்; o = [[1], [2]];
            a[0] = [2];
            """;

    private static final String AFTER = "அச்சு a; அச்சு r; அச்சு s; அச்சு n; அச்சு b; அச்சு o;\n";

    /** Every kind of statement that leaves a mark, with the temporaries of every kind. */
    private static final List<String> STATEMENTS =
            List.of(
                    "a[1] = 5;",
                    "a[0 * n + 1] = n * 2;",
                    "r.k = [a];",
                    "r[s & n] = {\"x\": a};",
                    "o[1] = இணை(o[1], a);",
                    "n = n * n - 1.5;",
                    "s = s & n;",
                    "a = இணை(a, n);",
                    "b = (n > 2) மற்றும் (a[1] != 7);",
                    "(n < 6) சுற்று { n = n + 1; a[1] = n; }",
                    "ஒவ்வொரு e இல் [1, 2] { n = n + e; r.e = e; }",
                    "(n > 3) எனில் { r.p = n; } இன்றேல் { r.q = [n]; }",
                    "முயல் { r.t = n; a[9] = 1; } பிழை(x) { r.u = x.குறி; }",
                    "f = செயல்(y) { திரும்பு y & n; }; s = f(n);",
                    "எண் z = n; n = z * 2;");

    private static final String FAILS = " அச்சு a[99]; அச்சு \"never\";";
    private static final String CODE = "ET4010";

    private final Etamil full = Etamil.builder().build();
    private final Etamil general = GeneralPath.engine(Etamil.builder());

    @ParameterizedTest
    @ValueSource(strings = {"body", "loop", "outer", "handler"})
    void doWhatTheyDoWithoutTheTry(String place) {
        String bare = functions(place, "", "");
        String guarded = functions(place, "முயல் { ", " } பிழை(e1) { அச்சு e1; }");

        assertThat(printed(full, guarded)).isEqualTo(printed(general, bare));
    }

    @ParameterizedTest
    @ValueSource(strings = {"body", "loop", "outer", "handler"})
    void theHandlerFindsWhatTheyDid(String place) {
        String bare = functions(place, "", " அச்சு \"" + CODE + "\";");
        String guarded = functions(place, "முயல் { ", FAILS + " } பிழை(e1) { அச்சு e1.குறி; }");

        assertThat(printed(full, guarded)).isEqualTo(printed(general, bare));
    }

    @Test
    void doTheSameAtTheTopLevel() {
        for (String both : pairs()) {
            String guarded = in("body", "முயல் { " + both + FAILS + " } பிழை(e1) { }");

            assertThat(printed(full, guarded))
                    .as(both)
                    .isEqualTo(printed(general, in("body", both)));
        }
    }

    /** A function for each pair, all called. */
    private static String functions(String place, String before, String after) {
        StringBuilder program = new StringBuilder();
        int number = 0;
        for (String both : pairs()) {
            String name = "g" + number++;
            program.append("செயல் ").append(name).append("(p) {\n");
            program.append(in(place, before + both + after)).append("}\n");
            program.append(name).append("(1);\n");
        }
        return program.toString();
    }

    private static List<String> pairs() {
        return STATEMENTS.stream()
                .flatMap(first -> STATEMENTS.stream().map(second -> first + " " + second))
                .toList();
    }

    private static String in(String place, String statements) {
        String whole = BEFORE + statements + "\n" + AFTER;
        return switch (place) {
            case "body" -> whole;
            case "loop" -> BEFORE + "ஒவ்வொரு i1 இல் [1] {\n" + statements + "\n}\n" + AFTER;
            case "outer" -> "முயல் {\n" + whole + "} பிழை(e2) { அச்சு e2; }\n";
            case "handler" -> "முயல் { அச்சு [][1]; } பிழை(e2) {\n" + whole + "}\n";
            default -> throw new IllegalArgumentException(place);
        };
    }

    private static String printed(Etamil engine, String program) {
        StringBuilder text = new StringBuilder();
        engine.compile(Source.of("t.qmz", program))
                .run(
                        new Console() {
                            @Override
                            public void printLine(String line) {
                                text.append(line).append('\n');
                            }

                            @Override
                            public @Nullable String readLine() {
                                return null;
                            }
                        });
        return text.toString();
    }
}

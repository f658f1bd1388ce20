package in.etamil.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Diagnostic;
import in.etamil.Etamil;
import in.etamil.EtamilBuilder;
import in.etamil.EtamilFailure;
import in.etamil.EtamilLimitException;
import in.etamil.EtamilRuntimeException;
import in.etamil.GeneralPath;
import in.etamil.Instance;
import in.etamil.Limits;
import in.etamil.Source;
import in.etamil.host.Capability;
import in.etamil.host.Cost;
import in.etamil.host.FunctionDescriptor;
import in.etamil.host.HostFunction;
import in.etamil.host.Library;
import in.etamil.host.ValueKind;
import in.etamil.value.EtamilArray;
import in.etamil.value.EtamilFunction;
import in.etamil.value.EtamilResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a function of a library says of itself holds. */
class FunctionRowTest {
    private static Library library(HostFunction... functions) {
        Library.Builder library = Library.named("சோதனை");
        for (HostFunction function : functions) {
            library.function(function);
        }
        return library.build();
    }

    private static Diagnostic failure(Library library, String text) {
        EtamilRuntimeException failed =
                catchThrowableOfType(
                        EtamilRuntimeException.class, () -> Started.with(library, text));
        assertThat(failed).as(text).isNotNull();
        return failed.diagnostics().get(0);
    }

    // ---- arguments

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT|12.50|12.5",
                "TEXT|[1, \"அ\"]|[1, அ]",
                "TEXT|இன்மை|nil",
                "NUMBER|\"12.50\"|12.5",
                "BOOLEAN|0|false",
                "BOOLEAN|\"x\"|true",
                "ARRAY|[1]|[1]",
                "RECORD|{அ: 1}|{அ: 1}",
                "RESULT|சரி(1)|சரி(1)",
                "ANY|இன்மை|null",
                "NULL|இன்மை|null",
            })
    void argumentsAreOfTheirKinds(ValueKind kind, String argument, String seen) {
        Instance program =
                Started.with(
                        library(
                                HostFunction.named("காண்")
                                        .takes(kind)
                                        .body(given -> String.valueOf(given.get(0)))),
                        "அ = காண்(" + argument + ");\n");

        assertThat(program.global("அ").get()).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ARRAY|{அ: 1}|an array|a record",
                "RECORD|[1]|a record|an array",
                "RESULT|1|a result|a number",
                "FUNCTION|\"f\"|a function|a string",
                "ARRAY|இன்மை|an array|nil",
                "NULL|1|nil|a number",
                "NUMBER|\"1,000\"|a number|a string",
                "NUMBER|இன்மை|a number|nil",
                "NUMBER|மெய்|a number|a boolean",
                "NUMBER|[1]|a number|an array",
                "NUMBER|சரி(1)|a number|a result",
            })
    void anArgumentOfAnotherKindIsAnErrorOfTheProgram(
            ValueKind kind, String argument, String expected, String given) {
        Library library =
                library(
                        HostFunction.named("எடு", "take")
                                .takes(ValueKind.TEXT, kind)
                                .body(
                                        arguments -> {
                                            throw new AssertionError("was called");
                                        }));

        Diagnostic problem = failure(library, "அ = 1;\ntake(அ, " + argument + ");\n");

        assertThat(problem.code()).isEqualTo("ET6018");
        assertThat(problem.english())
                .isEqualTo("argument 2 of 'எடு' must be " + expected + ", but is " + given);
        assertThat(problem.line()).isEqualTo(2);
        Instance caught =
                Started.with(
                        library, "முயல் { எடு(1, " + argument + "); } பிழை(e) { அ = e.குறி; }\n");
        assertThat(caught.global("அ").get()).isEqualTo("ET6018");
    }

    @Test
    void whatMayBeLeftOutMayBeNothing() {
        Library library =
                library(
                        HostFunction.named("காண்")
                                .takes(ValueKind.TEXT)
                                .mayTake(ValueKind.ARRAY, ValueKind.NUMBER)
                                .body(
                                        given ->
                                                List.of(
                                                        given.size(),
                                                        String.valueOf(given.get(1)),
                                                        String.valueOf(given.get(2)))));

        Instance program =
                Started.with(
                        library,
                        "அ = காண்(1);\nஆ = காண்(1, இன்மை, \"7\");\nf = காண்;\nஇ = f(1, [2]);\n");

        assertThat(program.global("அ")).hasToString("[3, null, null]");
        assertThat(program.global("ஆ")).hasToString("[3, null, 7]");
        assertThat(program.global("இ")).hasToString("[3, [2], null]");
        assertThat(failure(library, "காண்(1, 2);\n").code()).isEqualTo("ET6018");
        assertThat(failure(library, "காண்(1, [], 3, 4);\n").code()).isEqualTo("ET4003");
    }

    // ---- results

    static List<Arguments> results() {
        return List.of(
                Arguments.of(ValueKind.ANY, 7, "7"),
                Arguments.of(ValueKind.NUMBER, 7L, "7"),
                Arguments.of(ValueKind.TEXT, LocalDate.of(2026, 4, 1), "2026-04-01"),
                Arguments.of(ValueKind.BOOLEAN, true, "true"),
                Arguments.of(ValueKind.ARRAY, List.of(1), "[1]"),
                Arguments.of(ValueKind.RECORD, Map.of("அ", 1), "{அ: 1}"),
                Arguments.of(ValueKind.RESULT, EtamilResult.success(1), "சரி(1)"),
                Arguments.of(ValueKind.NULL, null, "nil"));
    }

    @ParameterizedTest
    @MethodSource("results")
    void aResultOfTheDeclaredKindIsGiven(ValueKind kind, Object given, String seen) {
        Library library = library(HostFunction.named("கொடு").gives(kind).body(none -> given));

        assertThat(Started.with(library, "அ = \"\" & கொடு();\n").global("அ").get()).isEqualTo(seen);
    }

    @Test
    void aResultOfAnotherKindIsTheHostsFault() {
        Library library =
                library(
                        HostFunction.named("கொடு", "give")
                                .gives(ValueKind.NUMBER)
                                .body(given -> "7"));

        Diagnostic problem = failure(library, "அ = 1;\nஅ = அ + give();\n");

        assertThat(problem.code()).isEqualTo("ET6019");
        assertThat(problem.english())
                .isEqualTo(
                        "the host function 'கொடு' is declared to give a number, but gave a string");
        assertThat(problem.line()).isEqualTo(2);
        Instance caught =
                Started.with(
                        library, "அ = 5;\nமுயல் { அ = அ * கொடு(); } பிழை(e) { ஆ = e.குறி; }\n");
        assertThat(caught.global("அ").as(int.class)).isEqualTo(5);
        assertThat(caught.global("ஆ").get()).isEqualTo("ET6019");
    }

    @Test
    void aFailureIsAResultAndNothingElse() {
        HostFunction.Computation fails =
                given -> {
                    throw new EtamilFailure("இல்லை");
                };
        Library number = library(HostFunction.named("எடு").gives(ValueKind.NUMBER).body(fails));
        Library result = library(HostFunction.named("எடு").gives(ValueKind.RESULT).body(fails));

        assertThat(failure(number, "எடு();\n").code()).isEqualTo("ET6019");
        assertThat(Started.with(result, "அ = எடு();\n").global("அ")).hasToString("தவறு(இல்லை)");
    }

    // ---- numbers on the fast path

    private static final String SUMS =
            """
            செயல் கூட்டு(எண் அளவு) {
                மொத்தம் = 0;
                i = 0;
                (i < அளவு) சுற்று {
                    மொத்தம் = மொத்தம் + விகிதம்(i) * 3 - வட்டமிடு(விகிதம்(i + 1) / 7, 4);
                    i = i + 1;
                }
                திரும்பு மொத்தம் + விகிதம்("5");
            }
            அ = கூட்டு(50);
            r = விகிதம்(3);
            ஆ = -r + r / 3;
            """;

    @Test
    void aNumberOfTheHostIsComputedWithAsOnTheGeneralPath() {
        HostFunction rate =
                HostFunction.named("விகிதம்")
                        .takes(ValueKind.NUMBER)
                        .gives(ValueKind.NUMBER)
                        .body(
                                given -> {
                                    BigDecimal n = given.get(0, BigDecimal.class);
                                    // Sometimes wider than a word.
                                    return n.remainder(BigDecimal.TEN).signum() == 0
                                            ? new BigDecimal("1234567890123456789.012345678")
                                            : n.multiply(new BigDecimal("0.37"));
                                });
        HostFunction vague = HostFunction.named("விகிதம்").takesAny(1).body(rate.body());

        List<String> all = new ArrayList<>();
        EtamilBuilder builder = Etamil.builder().library(library(rate));
        for (Etamil engine : List.of(builder.build(), GeneralPath.engine(builder))) {
            Instance program = engine.compile(Source.of("n.qmz", SUMS)).start();
            all.add(program.global("அ") + " " + program.global("ஆ"));
        }
        Instance untold =
                Started.with(library(vague), SUMS.replace("விகிதம்(\"5\")", "விகிதம்(5)"));

        assertThat(all.get(0)).isEqualTo(all.get(1));
        assertThat(untold.global("அ") + " " + untold.global("ஆ")).isEqualTo(all.get(0));
    }

    // ---- what it keeps

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void whatItHandsBackIsNeverChangedWhateverItSaysOfKeeping(boolean says) {
        List<Object> seen = new ArrayList<>();
        FunctionDescriptor.Builder row = HostFunction.named("திருப்பு").takes(ValueKind.ANY);
        if (says) {
            row.keeps();
        }
        Library library =
                library(
                        row.body(
                                given -> {
                                    seen.add(given.get(0));
                                    return given.get(0);
                                }));

        Instance program =
                Started.with(
                        library,
                        """
                        p = [[1], 2];
                        q = திருப்பு(p);
                        p[0] = 5;
                        q[1] = 6;
                        செயல் உள்ளே(அ) { ஆ = திருப்பு(அ); அ[1] = 7; ஆ[0] = 8; திரும்பு [அ, ஆ]; }
                        r = உள்ளே(p);
                        s = {க: [1]};
                        t = s.க;
                        t = திருப்பு(t);
                        t = இணை(t, 2);
                        s.க = t;
                        u = திருப்பு([திருப்பு([1, 2])]);
                        """);

        assertThat(program.global("p")).hasToString("[5, 2]");
        assertThat(program.global("q")).hasToString("[[1], 6]");
        assertThat(program.global("r")).hasToString("[[5, 7], [8, 2]]");
        assertThat(program.global("s")).hasToString("{க: [1, 2]}");
        assertThat(program.global("u")).hasToString("[[1, 2]]");
        assertThat(seen).hasToString("[[[1], 2], [5, 2], [1], [1, 2], [[1, 2]]]");
        assertThat(seen.get(0)).isInstanceOf(EtamilArray.class);
    }

    // ---- cost

    private static HostFunction costing(Cost cost) {
        return HostFunction.named("அளவிடு").takes(ValueKind.TEXT).costs(cost).body(given -> 1);
    }

    private static void measure(HostFunction function, long steps) {
        Etamil.builder()
                .library(library(function))
                .limits(Limits.embedded().withSteps(steps))
                .build()
                .compile(Source.of("c.qmz", "செயல் ஓட்டு(t) { திரும்பு அளவிடு(t); }\n"))
                .start()
                .function("ஓட்டு")
                .call("அ".repeat(160_000));
    }

    @Test
    void itsCostIsChargedByTheSizeOfItsArgument() {
        measure(costing(new Cost.Constant()), 1_000);
        measure(costing(new Cost.Linear(0)), 20_000);
        measure(costing(new Cost.Sorting(0)), 200_000);

        assertThatThrownBy(() -> measure(costing(new Cost.Linear(0)), 9_000))
                .isInstanceOf(EtamilLimitException.class);
        assertThatThrownBy(() -> measure(costing(new Cost.Sorting(0)), 100_000))
                .isInstanceOf(EtamilLimitException.class);
    }

    // ---- purity

    @Test
    void aPureFunctionCallsNothingOfTheProgram() {
        HostFunction.Computation calls = given -> given.get(0, EtamilFunction.class).call(1);
        String text = "n = 10;\nசெயல் கூட்டு(a) { திரும்பு a + n; }\nஅ = செய்(கூட்டு);\n";
        Library plain = library(HostFunction.named("செய்").takesAny(1).body(calls));
        Library pure = library(HostFunction.named("செய்").takesAny(1).pure().body(calls));

        assertThat(Started.with(plain, text).global("அ").as(int.class)).isEqualTo(11);
        Diagnostic problem = failure(pure, text);
        assertThat(problem.code()).isEqualTo("ET6020");
        assertThat(problem.english()).contains("'செய்'");
    }

    @Test
    void aPureFunctionSeesNothingOfItsRun() {
        FunctionDescriptor.Builder pure = HostFunction.named("செய்").pure();

        assertThatThrownBy(() -> pure.body((given, run) -> 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("செய்");
        assertThatThrownBy(() -> pure.needs(Capability.CLOCK).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'clock'");
    }

    // ---- what cannot be said

    @Test
    void whatDoesNotFitIsRefusedAtOnce() {
        FunctionDescriptor.Builder two = HostFunction.named("இரண்டு").takesAny(2);

        assertThatThrownBy(() -> HostFunction.named()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> two.keeps(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("இரண்டு takes 2");
        assertThatThrownBy(() -> two.costs(new Cost.Linear(2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> two.costs(new Cost.Sorting(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> two.takesAny(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> two.takesAny(63))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("64");
        two.mayTake(ValueKind.TEXT);
        assertThatThrownBy(() -> two.takes(ValueKind.TEXT))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDescriptionSaysWhatWasSaid() {
        FunctionDescriptor row =
                HostFunction.named("அ", "a")
                        .takes(ValueKind.ARRAY)
                        .mayTake(ValueKind.TEXT)
                        .gives(ValueKind.NUMBER)
                        .keeps(1)
                        .needs(Capability.FILES)
                        .costs(new Cost.Linear(0))
                        .build();

        assertThat(row.names()).containsExactly("அ", "a");
        assertThat(row.minimum()).isEqualTo(1);
        assertThat(row.maximum()).isEqualTo(2);
        assertThat(row.arguments()).containsExactly(ValueKind.ARRAY, ValueKind.TEXT);
        assertThat(row.result()).isEqualTo(ValueKind.NUMBER);
        assertThat(row.keeps(0)).isFalse();
        assertThat(row.keeps(1)).isTrue();
        assertThat(row.isPure()).isFalse();
        assertThat(row.capability()).containsSame(Capability.FILES);
        assertThat(row.cost()).isEqualTo(new Cost.Linear(0));
        assertThat(row.statement()).isEmpty();
        assertThat(row).hasToString("அ[ARRAY, TEXT]");
    }

    @Test
    void aBuilderMayBeUsedAgain() {
        AtomicInteger calls = new AtomicInteger();
        FunctionDescriptor.Builder row = HostFunction.named("ஒன்று").gives(ValueKind.NUMBER);
        HostFunction first = row.body(given -> calls.incrementAndGet());
        row.takes(ValueKind.TEXT);

        assertThat(Started.with(library(first), "அ = ஒன்று();\n").global("அ").as(int.class))
                .isEqualTo(1);
    }
}

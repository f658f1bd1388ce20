package in.etamil.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Etamil;
import in.etamil.EtamilFailure;
import in.etamil.EtamilHostException;
import in.etamil.EtamilLimitException;
import in.etamil.EtamilRuntimeException;
import in.etamil.Instance;
import in.etamil.Limits;
import in.etamil.Source;
import in.etamil.host.HostFunction;
import in.etamil.host.Library;
import in.etamil.host.ValueKind;
import in.etamil.testkit.ManualTime;
import in.etamil.value.EtamilArray;
import in.etamil.value.EtamilFunction;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostFunctionTest {
    private static Library one(String name, int arguments, HostFunction.Computation body) {
        return Library.named("சோதனை").function(name, arguments, body).build();
    }

    @Test
    void programsCallFunctionsOfJava() {
        Library rates =
                Library.named("விகிதங்கள்")
                        .function(
                                "விகிதம்",
                                String.class,
                                bank -> bank.equals("அ") ? new BigDecimal("7.25") : null)
                        .function("நேரம்", () -> "காலை")
                        .function("சேர்க்க", BigDecimal.class, BigDecimal.class, BigDecimal::add)
                        .build();
        Instance program =
                Started.with(
                        rates,
                        """
                        செயல் கணி(b, n) { திரும்பு n * விகிதம்(b) / 100; }
                        செயல் எல்லாம்() { திரும்பு [நேரம்(), விகிதம்("x"), சேர்க்க(1, 2.5)]; }
                        செயல் மதிப்பாக() { f = சேர்க்க; திரும்பு f(1, 1); }
                        """);
        assertThat(program.function("கணி").call("அ", 1000).as(BigDecimal.class))
                .isEqualByComparingTo("72.5");
        assertThat(program.function("எல்லாம்").call()).hasToString("[காலை, nil, 3.5]");
        assertThat(program.function("மதிப்பாக").call().as(int.class)).isEqualTo(2);
    }

    @Test
    void aFunctionOfTheProgramHidesIt() {
        Instance program =
                Started.with(
                        one("ஒன்று", 0, a -> 1), "செயல் ஒன்று() { திரும்பு 2; }\nx = ஒன்று();\n");
        assertThat(program.global("x").as(int.class)).isEqualTo(2);
    }

    @Test
    void aTakenNameIsRefused() {
        assertThatThrownBy(() -> Etamil.builder().library(one("நீளம்", 1, a -> 0)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("நீளம்");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "எனில்", "1a", "a.b", "a(); b", "a\n"})
    void aNameThatNoProgramCanCallIsRefused(String name) {
        assertThatThrownBy(() -> Etamil.builder().library(one(name, 0, a -> 0)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no program can call");
    }

    @Test
    void argumentsThatWereNotGivenAreNull() {
        Library library =
                Library.named("x")
                        .function(
                                HostFunction.named("எண்ணு", "count")
                                        .takes(ValueKind.ANY)
                                        .mayTake(ValueKind.ANY, ValueKind.ANY)
                                        .body(a -> a.size() + " " + a.get(2)))
                        .build();
        Instance program = Started.with(library, "x = எண்ணு(1);\ny = count(1, 2, 3);\n");
        assertThat(program.global("x").get()).isEqualTo("3 null");
        assertThat(program.global("y").get()).isEqualTo("3 3");
        EtamilRuntimeException few =
                catchThrowableOfType(
                        EtamilRuntimeException.class, () -> Started.with(library, "எண்ணு();\n"));
        assertThat(few.diagnostics().get(0).code()).isEqualTo("ET4003");
    }

    @Test
    void itsFailureIsAValue() {
        Library library =
                one(
                        "எடு",
                        0,
                        a -> {
                            throw new EtamilFailure(Map.of("குறி", 7));
                        });
        Instance program = Started.with(library, "r = எடு();\n");
        assertThat(program.global("r")).hasToString("தவறு({குறி: 7})");
    }

    @Test
    void aFailureWhoseContentCannotBeReadIsAnErrorOfTheProgram() {
        List<Object> broken =
                new AbstractList<>() {
                    @Override
                    public Object get(int index) {
                        throw new IllegalStateException("மூடியது");
                    }

                    @Override
                    public int size() {
                        return 1;
                    }
                };
        Library library =
                one(
                        "எடு",
                        0,
                        a -> {
                            throw new EtamilFailure(broken);
                        });

        Instance caught = Started.with(library, "முயல் { எடு(); } பிழை(e) { k = e.குறி; }\n");

        assertThat(caught.global("k").get()).isEqualTo("ET6006");
    }

    @Test
    void itsExceptionIsAnErrorOfTheProgram() {
        Library library =
                one(
                        "எடு",
                        0,
                        a -> {
                            throw new IOException("disk");
                        });
        EtamilRuntimeException failed =
                catchThrowableOfType(
                        EtamilRuntimeException.class,
                        () -> Started.with(library, "x = 1;\ny = எடு();\n"));
        assertThat(failed.diagnostics().get(0).code()).isEqualTo("ET6006");
        assertThat(failed.diagnostics().get(0).line()).isEqualTo(2);
        assertThat(failed).hasRootCauseInstanceOf(IOException.class).hasRootCauseMessage("disk");
        Instance caught = Started.with(library, "முயல் { எடு(); } பிழை(e) { k = e.குறி; }\n");
        assertThat(caught.global("k").get()).isEqualTo("ET6006");
    }

    @Test
    void aResultThatIsNoValueIsAnErrorOfTheProgram() {
        EtamilRuntimeException failed =
                catchThrowableOfType(
                        EtamilRuntimeException.class,
                        () -> Started.with(one("எடு", 0, a -> 0.5), "எடு();\n"));
        assertThat(failed.diagnostics().get(0).code()).isEqualTo("ET6003");
        assertThat(failed.diagnostics().get(0).line()).isEqualTo(1);
        EtamilRuntimeException wrong =
                catchThrowableOfType(
                        EtamilRuntimeException.class,
                        () ->
                                Started.with(
                                        one("எடு", 1, a -> a.get(0, int.class)), "எடு(\"x\");\n"));
        assertThat(wrong.diagnostics().get(0).code()).isEqualTo("ET6005");
    }

    @Test
    void itCallsFunctionsOfTheProgramWithinTheRun() {
        Library library =
                one(
                        "இருமுறை",
                        2,
                        a -> {
                            EtamilFunction f = a.get(0, EtamilFunction.class);
                            return f.call(f.call(a.get(1)));
                        });
        Instance program =
                Started.with(library, "n = 3;\nx = இருமுறை(செயல்(a) { திரும்பு a + n; }, 10);\n");
        assertThat(program.global("x").as(int.class)).isEqualTo(16);
        EtamilRuntimeException failed =
                catchThrowableOfType(
                        EtamilRuntimeException.class,
                        () ->
                                Started.with(
                                        library,
                                        "x = இருமுறை(செயல்(a) {\nதிரும்பு a / 0;\n}, 10);\n"));
        assertThat(failed.diagnostics().get(0).code()).isEqualTo("ET4101");
        assertThat(failed.diagnostics().get(0).line()).isEqualTo(2);
    }

    @Test
    void aFunctionIsNotCalledAfterItsCall() {
        AtomicReference<EtamilFunction> kept = new AtomicReference<>();
        Library library =
                one(
                        "வை",
                        1,
                        a -> {
                            kept.set(a.get(0, EtamilFunction.class));
                            return null;
                        });
        Started.with(library, "வை(செயல்() { திரும்பு 1; });\n");
        EtamilHostException late =
                catchThrowableOfType(EtamilHostException.class, () -> kept.get().call());
        assertThat(late.diagnostics().get(0).code()).isEqualTo("ET6008");
    }

    @Test
    void whatItKeepsIsNeverChanged() {
        List<EtamilArray> kept = new ArrayList<>();
        Library library =
                one(
                        "வை",
                        1,
                        a -> {
                            kept.add((EtamilArray) a.get(0));
                            return a.get(0);
                        });
        Instance program =
                Started.with(
                        library, "p = [[1]];\nq = வை(p);\np[0] = 2;\np = இணை(p, 3);\nq[0] = 5;\n");
        assertThat(kept.get(0)).hasToString("[[1]]");
        assertThat(program.global("p")).hasToString("[2, 3]");
        assertThat(program.global("q")).hasToString("[5]");
    }

    @Test
    void aLimitStruckInsideGoesThroughTheHost() {
        Library library =
                one(
                        "சுற்று_ஓட்டு",
                        1,
                        a -> {
                            try {
                                return a.get(0, EtamilFunction.class).call();
                            } catch (EtamilLimitException swallowed) {
                                return "swallowed";
                            }
                        });
        Etamil etamil =
                Etamil.builder()
                        .library(library)
                        .limits(Limits.embedded().withSteps(100_000))
                        .build();
        assertThatThrownBy(
                        () ->
                                etamil.compile(
                                                Source.of(
                                                        "a.qmz",
                                                        "x = சுற்று_ஓட்டு(செயல்() { i = 0; (மெய்) சுற்று { i = i + 1; } });\nஅச்சு x;\n"))
                                        .start())
                .isInstanceOf(EtamilLimitException.class);
    }

    @Test
    void theTimeAHostFunctionTakesCounts() {
        ManualTime time = new ManualTime();
        Library library =
                one(
                        "காத்திரு",
                        0,
                        a -> {
                            time.advance(Duration.ofSeconds(60));
                            return null;
                        });
        Etamil etamil =
                Etamil.builder()
                        .library(library)
                        .ticker(time)
                        .limits(Limits.embedded().withWallTime(Duration.ofSeconds(100)))
                        .build();
        etamil.compile(Source.of("a.qmz", "காத்திரு();\n")).start();
        assertThatThrownBy(
                        () ->
                                etamil.compile(Source.of("a.qmz", "காத்திரு();\nகாத்திரு();\n"))
                                        .start())
                .isInstanceOfSatisfying(
                        EtamilLimitException.class,
                        limit -> assertThat(limit.code()).isEqualTo("ET5002"));
    }

    @Test
    void modulesOfALibraryAreImported() {
        Library library =
                Library.named("வங்கி")
                        .module("வங்கி/விதி.qmz", "செயல் விதிமுறை() { திரும்பு 4; }\n")
                        .build();
        Instance program = Started.with(library, "இறக்கு \"வங்கி/விதி.qmz\";\nx = விதிமுறை();\n");
        assertThat(program.global("x").as(int.class)).isEqualTo(4);
    }
}

package in.etamil.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Diagnostic;
import in.etamil.EtamilException;
import in.etamil.EtamilFailure;
import in.etamil.EtamilHostException;
import in.etamil.EtamilLimitException;
import in.etamil.EtamilRuntimeException;
import in.etamil.Instance;
import in.etamil.Limits;
import in.etamil.ScriptFrame;
import in.etamil.value.EtamilFunction;
import in.etamil.value.EtamilResult;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallTest {
    private static final String TAX =
            """
            விகிதம் = 0.18;
            செயல் வரி(எண் தொகை) எண் { திரும்பு வட்டமிடு(தொகை * விகிதம், 2); }
            """;

    @Test
    void callsAFunctionExactly() {
        BigDecimal tax =
                Started.of(TAX)
                        .function("வரி")
                        .call(new BigDecimal("1000.55"))
                        .as(BigDecimal.class);
        assertThat(tax).isEqualByComparingTo("180.10");
    }

    @Test
    void givesArgumentsOfEveryWholeNumberType() {
        EtamilFunction tax = Started.of(TAX).function("வரி");
        assertThat(tax.call(100).as(int.class)).isEqualTo(18);
        assertThat(tax.call(100L).as(long.class)).isEqualTo(18L);
        assertThat(tax.call((short) 100).as(Short.class)).isEqualTo((short) 18);
        assertThat(tax.call((byte) 100).as(byte.class)).isEqualTo((byte) 18);
    }

    @Test
    void refusesAMissingFunctionAndNamesANearOne() {
        Instance program = Started.of(TAX);
        EtamilHostException refused =
                catchThrowableOfType(EtamilHostException.class, () -> program.function("வரீ"));
        assertThat(refused.diagnostics().get(0).code()).isEqualTo("ET6001");
        assertThat(refused.diagnostics().get(0).hint()).contains("வரி");
    }

    @Test
    void saysWhenOnlyTheNormalisationDiffers() {
        Instance program = Started.of("செயல் கொ() { திரும்பு 1; }\n");
        String decomposed = java.text.Normalizer.normalize("கொ", java.text.Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo("கொ");
        EtamilHostException refused =
                catchThrowableOfType(EtamilHostException.class, () -> program.function(decomposed));
        assertThat(refused.diagnostics().get(0).hint()).isNotNull();
    }

    @Test
    void doesNotCallBuiltinsByName() {
        assertThatThrownBy(() -> Started.of("அச்சு நீளம்(\"\");\nஅ = நீளம்;\n").function("நீளம்"))
                .isInstanceOf(EtamilHostException.class);
    }

    @Test
    void callsTheFunctionThatAGlobalHolds() {
        Instance program = Started.of("n = 10;\nகூட்டு = செயல்(a) { திரும்பு a + n; };\n");
        assertThat(program.function("கூட்டு").call(5).as(int.class)).isEqualTo(15);
    }

    @Test
    void refusesAWrongCountOfArguments() {
        EtamilFunction tax = Started.of(TAX).function("வரி");
        EtamilHostException refused =
                catchThrowableOfType(EtamilHostException.class, () -> tax.call(1, 2));
        assertThat(refused.code()).isEqualTo("ET6013");
    }

    @Test
    void aFailedCallSaysWhere() {
        Instance program =
                Started.of(
                        """
                        செயல் பங்கு(a, b) {
                            திரும்பு a / b;
                        }
                        செயல் மேலே(a) { திரும்பு பங்கு(a, 0); }
                        """);
        EtamilRuntimeException failed =
                catchThrowableOfType(
                        EtamilRuntimeException.class, () -> program.function("மேலே").call(1));
        assertThat(failed.diagnostics().get(0).line()).isEqualTo(2);
        assertThat(failed.scriptStack())
                .extracting(ScriptFrame::function)
                .containsExactly("பங்கு", "மேலே");
        assertThat(failed.getStackTrace()[0].getMethodName()).isEqualTo("பங்கு");
        assertThat(failed.getStackTrace()[2].getClassName()).isEqualTo(getClass().getName());
    }

    @Test
    void aFailureIsThrownWhereItsContentWasAskedFor() {
        Instance program =
                Started.of(
                        "செயல் பார்(a) { (a > 0) எனில் { திரும்பு சரி(a); } இன்றேல் { திரும்பு தவறு(\"இல்லை\"); } }\n");
        EtamilFunction look = program.function("பார்");
        assertThat(look.call(3).as(int.class)).isEqualTo(3);
        assertThatThrownBy(() -> look.call(0).as(int.class))
                .isInstanceOfSatisfying(
                        EtamilFailure.class, f -> assertThat(f.content()).isEqualTo("இல்லை"));
        assertThat(look.call(0).as(EtamilResult.class)).isEqualTo(EtamilResult.failure("இல்லை"));
        assertThat(look.call(0).get()).isEqualTo(EtamilResult.failure("இல்லை"));
    }

    @Test
    void aFailureSaysWhichFunctionGaveItAndWhereThatIs() {
        EtamilFunction refuse =
                Started.of("\nசெயல் மறு(n) {\n    திரும்பு தவறு(\"இருப்பு \" & n);\n}\n")
                        .function("மறு");
        EtamilFailure failure =
                catchThrowableOfType(
                        EtamilFailure.class, () -> refuse.call(5).as(BigDecimal.class));
        assertThat(failure).hasMessage("இருப்பு 5").isInstanceOf(EtamilException.class);
        assertThat(failure.origin()).isEqualTo(new ScriptFrame("மறு", "நிரல்.qmz", 2));
        assertThat(failure.code()).isEqualTo("ET6021");
        Diagnostic problem = failure.diagnostics().get(0);
        assertThat(problem.file()).isEqualTo("நிரல்.qmz");
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.message())
                .isEqualTo("செயல் 'மறு' தவறு தந்தது  (function 'மறு' gave a failure): இருப்பு 5");
        assertThat(failure.getStackTrace()[0]).hasToString("eTamil.மறு(நிரல்.qmz:2)");
        assertThat(failure.getStackTrace()[1].getClassName()).isEqualTo(getClass().getName());
        assertThat(
                        catchThrowableOfType(
                                        EtamilFailure.class, () -> refuse.call(5).asList(int.class))
                                .origin())
                .isEqualTo(failure.origin());
    }

    @Test
    void aFailureOfNoFunctionHasNoPlace() {
        Instance program = Started.of("f = எண்ணாக்கு;\nx = தவறு(1);\n");
        EtamilFailure held =
                catchThrowableOfType(EtamilFailure.class, () -> program.global("x").as(int.class));
        assertThat(held.origin()).isNull();
        assertThat(held.diagnostics()).isEmpty();
        EtamilFailure ofBuiltin =
                catchThrowableOfType(
                        EtamilFailure.class, () -> program.function("f").call("x").as(int.class));
        assertThat(ofBuiltin.origin()).isEqualTo(new ScriptFrame("எண்ணாக்கு", "", 0));
        assertThat(ofBuiltin.diagnostics().get(0).file()).isNull();
        assertThat(ofBuiltin.getStackTrace()[0].getClassName()).startsWith(getClass().getName());
    }

    @Test
    void everyCallHasItsOwnLimits() {
        Instance program =
                Started.of("செயல் சுழல்(n) { i = 0; (i < n) சுற்று { i = i + 1; } திரும்பு i; }\n");
        Instance bounded = program.withLimits(Limits.embedded().withSteps(250_000));
        EtamilFunction loop = bounded.function("சுழல்");
        for (int i = 0; i < 10; i++) {
            assertThat(loop.call(20_000).as(int.class)).isEqualTo(20_000);
        }
        assertThatThrownBy(() -> loop.call(100_000)).isInstanceOf(EtamilLimitException.class);
        assertThat(program.function("சுழல்").call(100_000).as(int.class)).isEqualTo(100_000);
        Instance brief = program.withLimits(Limits.embedded().withWallTime(Duration.ofMillis(20)));
        assertThatThrownBy(() -> brief.function("சுழல்").call(new BigDecimal("9999999999999")))
                .isInstanceOf(EtamilLimitException.class);
    }

    @Test
    void anInterruptedThreadDoesNotBeginACall() {
        EtamilFunction tax = Started.of(TAX).function("வரி");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> tax.call(1)).isInstanceOf(EtamilLimitException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aResponseRecordedInACallDoesNotReachTheGlobals() {
        Instance program =
                Started.of("செயல் ப() { பதில் 201, \"x\"; திரும்பு response_status; }\n");
        assertThat(program.function("ப").call().as(int.class)).isEqualTo(201);
        assertThat(program.globals()).isEmpty();
    }
}

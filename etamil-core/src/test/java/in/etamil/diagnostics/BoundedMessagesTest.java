package in.etamil.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Diagnostic;
import in.etamil.DiagnosticRenderer;
import in.etamil.Etamil;
import in.etamil.EtamilCompileException;
import in.etamil.EtamilException;
import in.etamil.EtamilFailure;
import in.etamil.EtamilRuntimeException;
import in.etamil.Source;
import in.etamil.internal.library.RecordedLogs;
import in.etamil.testkit.Printed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages are short lines, whatever stands in them. */
class BoundedMessagesTest {
    private static final String LONG =
            "உ = \"xxxxxxxxxxxxxxxx\"; i = 0; (i < 17) சுற்று { உ = உ & உ; i = i + 1; }\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "அ = எண்ணாக்கு(உ)!;",
                "அ = நாள்_கூட்டு(உ, 1);",
                "அ = {}; ஆ = அ[உ];",
            })
    void aValueOfAMessageIsCut(String program) {
        EtamilException failed =
                catchThrowableOfType(
                        EtamilException.class,
                        () ->
                                Etamil.builder()
                                        .build()
                                        .compile(Source.of("t.qmz", LONG + program))
                                        .run(new Printed()));

        assertThat(failed).isNotNull();
        assertThat(failed.getMessage().length()).isLessThan(1_500);
        assertThat(DiagnosticRenderer.plain().render(failed).length()).isLessThan(2_500);
    }

    @Test
    void whatAHandlerSeesIsCut() {
        Printed lines = new Printed();
        Etamil.builder()
                .build()
                .compile(
                        Source.of(
                                "t.qmz",
                                LONG
                                        + "முயல் { அ = நாள்_கூட்டு(உ, 1); }"
                                        + " பிழை(e) { அச்சு நீளம்(e.செய்தி); அச்சு e.செய்தி; }"))
                .run(lines);

        assertThat(lines.text().length()).isBetween(200, 400);
        assertThat(lines.text()).contains("x…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\n", "\r", "\u001B[31m", "\u0000", "\u009B", "\u202E", "\u2066", "\u061C"})
    void noMessageIsObeyed(String obeyed) {
        EtamilRuntimeException failed =
                catchThrowableOfType(
                        EtamilRuntimeException.class,
                        () ->
                                Etamil.builder()
                                        .build()
                                        .compile(
                                                Source.of(
                                                        "t.qmz",
                                                        "அ = நாள்_கூட்டு(\"அ"
                                                                + obeyed
                                                                + "ஆ\", 1);"))
                                        .run(new Printed()));

        assertThat(failed.code()).isEqualTo("ET4307");
        assertThat(failed).message().doesNotContain(obeyed).contains("அ<U+");
    }

    @Test
    void whatWritingNeedsStays() {
        EtamilRuntimeException failed =
                Failing.run("அ = நாள்_கூட்டு(\"க்\u200Cஷ\u200Dஅ\t😀\", 1);");

        assertThat(failed).hasMessageContaining("'க்\u200Cஷ\u200Dஅ\t😀'");
    }

    @Test
    void whatAnIdentifierIsCalledInAProblemIsCut() {
        EtamilCompileException refused =
                catchThrowableOfType(
                        EtamilCompileException.class,
                        () ->
                                Etamil.builder()
                                        .build()
                                        .compile(
                                                Source.of(
                                                        "நீ\n".repeat(4_000),
                                                        "எண் "
                                                                + "அ".repeat(100_000)
                                                                + " = \"x\";")));

        assertThat(refused.getMessage().length()).isLessThan(20_000);
        assertThat(refused).message().doesNotContain("\n");
    }

    @Test
    void manyProblemsAreBoundedAsAWhole() {
        String program = ("எண் " + "அ".repeat(1_000) + " = \"x\";\n").repeat(999);
        EtamilCompileException refused =
                catchThrowableOfType(
                        EtamilCompileException.class,
                        () ->
                                Etamil.builder()
                                        .build()
                                        .compile(Source.of("t".repeat(600), program)));

        assertThat(refused.diagnostics()).hasSize(999);
        assertThat(refused.getMessage().length()).isLessThanOrEqualTo((256 << 10) + 20);
        assertThat(refused.getMessage()).containsPattern("\n… \\d+$");
    }

    @Test
    void aFailuresTextIsCutAndItsContentIsNot() {
        String content = "அ\n".repeat(10_000);
        EtamilFailure failure = new EtamilFailure(content);

        assertThat(failure.getMessage()).startsWith("அ<U+000A>அ").endsWith("…");
        assertThat(failure.getMessage().length()).isLessThan(30_000);
        assertThat(failure.content()).isEqualTo(content);
        assertThat(new EtamilFailure(new Silent())).hasMessage(Silent.class.getName());
    }

    private static final class Silent {
        @Override
        public String toString() {
            throw new IllegalStateException();
        }
    }

    @Test
    void aDiagnosticOfAnybodysIsShownInLines() {
        Diagnostic hostile =
                new Diagnostic(
                        "ET4001",
                        Diagnostic.Stage.RUN,
                        "அ\nஆ",
                        "x".repeat(1 << 20),
                        "\u001B[2J",
                        "t\n.qmz",
                        -1,
                        1,
                        1,
                        "x",
                        "h\nh");

        assertThat(hostile.message().length()).isLessThan(9_000);
        assertThat(hostile.message().lines()).hasSize(2);
        assertThat(DiagnosticRenderer.plain().render(hostile).lines()).hasSize(7);
        assertThat(DiagnosticRenderer.plain().render(hostile)).doesNotContain("\u001B");
    }

    @Test
    void anEventOfTheLogIsOneLine() {
        Etamil.builder()
                .build()
                .compile(Source.of("t.qmz", "log_info(\"அ\\nஆ\", {க: \"அ\\nஆ\"});"))
                .run(new Printed());

        assertThat(RecordedLogs.last().getMessage()).isEqualTo("அ<U+000A>ஆ");
        assertThat(RecordedLogs.last().getKeyValuePairs().get(0).value).isEqualTo("அ<U+000A>ஆ");
    }
}

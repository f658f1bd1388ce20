package in.etamil.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Diagnostic;
import in.etamil.Diagnostic.Severity;
import in.etamil.Etamil;
import in.etamil.EtamilCompileException;
import in.etamil.Limits;
import in.etamil.Source;
import in.etamil.host.Library;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A program that reads otherwise than it runs is told of, and refused where nobody vouches for it.
 */
class MisleadingTextTest {
    private static List<Diagnostic> warnings(String program) {
        return Etamil.builder().build().compile(Source.of("t.qmz", program)).warnings();
    }

    private static List<String> codes(String program) {
        return warnings(program).stream().map(Diagnostic::code).toList();
    }

    @ParameterizedTest
    @ValueSource(
            chars = {
                '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068',
                '\u2069', '\u200E', '\u200F', '\u061C'
            })
    void changesOfDirectionAreWarnings(char direction) {
        List<Diagnostic> found = warnings("அ = 1;\nஆ = \"அ" + direction + "\"; // " + direction);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).code()).isEqualTo("ET3025");
        assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(found.get(0).line()).isEqualTo(2);
        assertThat(found.get(0).column()).isEqualTo(7);
        assertThat(found.get(0).message())
                .contains(String.format("<U+%04X>", (int) direction))
                .doesNotContain(String.valueOf(direction));
        assertThat(codes("// " + direction)).containsExactly("ET3025");
    }

    @Test
    void theyAreRefusedWhereNobodyVouchesForThem() {
        String program =
                "அணுகல் = \"user\";\n(அணுகல் != \"user\u202E \u2066// admin?\u2069 \u2066\") எனில் { அச்சு \"admin\"; }";
        Etamil etamil = Etamil.builder().limits(Limits.UNTRUSTED).build();
        EtamilCompileException refused =
                catchThrowableOfType(
                        EtamilCompileException.class,
                        () -> etamil.compile(Source.of("t.qmz", program)));

        assertThat(refused.code()).isEqualTo("ET3025");
        assertThat(refused.diagnostics().get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(etamil.check(Source.of("t.qmz", program))).isEqualTo(refused.diagnostics());
        assertThat(Etamil.builder().build().check(Source.of("t.qmz", program)))
                .extracting(Diagnostic::severity)
                .containsExactly(Severity.WARNING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "க\u0BCA = 1; க\u0BC6\u0BBE = 2;",
                "க\u0BC7\u0BBE = 1; க\u0BCB = 2;",
                "க\u0BCC = 1; க\u0BC6\u0BD7 = 2;",
                "க\u0BCC = 1; க\u0BC6\u0BB3 = 2;",
                "\u0B94 = 1; \u0B92\u0BD7 = 2;",
                "\u0B92\u0BB3 = 1; \u0B94 = 2;",
                "க = 1; \u0BE7 = 2;",
                "அ = {உ: 1}; ஆ = {\u0BE8: 1};",
                "செயல் எ() { திரும்பு 1; } செயல் \u0BED() { திரும்பு 2; }",
                // A builtin, and a keyword.
                "செயல் க\u0BC7\u0BBEப்பு_உள்ளதா(x) { திரும்பு x; }",
            })
    void namesThatLookTheSameAreWarnings(String program) {
        assertThat(codes(program)).containsExactly("ET3026");
    }

    @Test
    void bothAreNamedAndSoAreTheirLetters() {
        Diagnostic found = warnings("க\u0BCA = 1;\nக\u0BC6\u0BBE = 2;").get(0);

        assertThat(found.line()).isEqualTo(2);
        assertThat(found.column()).isEqualTo(1);
        assertThat(found.hint()).contains("U+0BC6", "U+0BCA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "க\u0BCA = 1; க\u0BCA = 2; வெள்ளி = 1; ஒளி = 2; கௌரி = 3; ௧௨ = 4;",
                "க\u0BC6\u0BBE = 1; அச்சு க\u0BC6\u0BBE;",
                "அ = \"க\u0BC6\u0BBE\"; க\u0BCA = \"\u0BE7\"; // \u0BE7 க",
                "x1 = 1; xl = 2; O = 3; o = 4;",
                "அ = \"க்\u200Cஷ\u200D\";",
            })
    void othersAreNot(String program) {
        assertThat(codes(program)).isEmpty();
    }

    @Test
    void importedFilesAreLookedThrough() {
        Library library = Library.named("x").module("m.qmz", "\u0BE7 = 1; // \u202E\n").build();
        List<Diagnostic> found =
                Etamil.builder()
                        .library(library)
                        .build()
                        .compile(Source.of("t.qmz", "இறக்கு \"m.qmz\";\nக = 2;\n"))
                        .warnings();

        assertThat(found).extracting(Diagnostic::code).containsExactly("ET3025", "ET3026");
        assertThat(found.get(0).file()).isEqualTo("m.qmz");
    }

    @Test
    void thereAreNotTooManyOfThem() {
        assertThat(warnings("அ = \"\u202E\";\n".repeat(1_000))).hasSize(100);
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            names.append("க").append(i).append(" = 1; \u0BE7").append(i).append(" = 1;\n");
        }
        assertThat(warnings(names.toString())).hasSize(100);
    }
}

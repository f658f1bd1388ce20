package in.etamil.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Diagnostic;
import in.etamil.Etamil;
import in.etamil.EtamilRuntimeException;
import in.etamil.Instance;
import in.etamil.Permissions;
import in.etamil.Source;
import in.etamil.host.Capability;
import in.etamil.host.HostFunction;
import in.etamil.host.Library;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A capability that core knows nothing of. */
class CapabilityTest {
    /** What it names: a book of accounts. */
    private static final class Ledger {
        static final Capability<Ledger> LEDGER =
                Capability.named("ledger", Ledger.class)
                        .refusedAs(
                                "ET5190",
                                "பேரேட்டிற்கு அனுமதி இல்லை",
                                "the ledger is not permitted here")
                        .permittedBy("with(Ledger.LEDGER, ledger)");

        private final List<String> entries = new ArrayList<>();
    }

    /** One function asks its row for the capability, the other its run. */
    private final Library books =
            Library.named("books")
                    .function(
                            HostFunction.named("பேரேடு")
                                    .takesAny(1)
                                    .needs(Ledger.LEDGER)
                                    .body(
                                            (given, run) ->
                                                    enter(run.capability(Ledger.LEDGER), given)))
                    .function(
                            "பேரேடு_கேட்டு",
                            1,
                            (given, run) -> enter(run.capability(Ledger.LEDGER), given))
                    .function(
                            "மணி",
                            0,
                            (given, run) ->
                                    run.capability(Capability.CLOCK).instant().getEpochSecond())
                    .build();

    private static Object enter(Ledger ledger, HostFunction.Arguments given) {
        ledger.entries.add(String.valueOf(given.get(0)));
        return ledger.entries.size();
    }

    private Instance started(Permissions permissions, String text) {
        return Etamil.builder()
                .permissions(permissions)
                .library(books)
                .build()
                .compile(Source.of("நிரல்.qmz", text))
                .start();
    }

    @Test
    void whatIsPermittedIsHandedOver() {
        Ledger ledger = new Ledger();
        Permissions permissions = Permissions.UNTRUSTED.with(Ledger.LEDGER, ledger);

        Instance program =
                started(permissions, "அ = பேரேடு(\"வரவு\");\nஆ = பேரேடு_கேட்டு(\"செலவு\");\n");

        assertThat(ledger.entries).containsExactly("வரவு", "செலவு");
        assertThat(program.global("ஆ").as(int.class)).isEqualTo(2);
    }

    @Test
    void thoseOfTheLanguageAreHandedOverToo() {
        InstantSource clock = InstantSource.fixed(Instant.ofEpochSecond(77));

        Instance program = started(Permissions.UNTRUSTED.clock(clock), "அ = மணி();\n");

        assertThat(program.global("அ").as(int.class)).isEqualTo(77);
    }

    @ParameterizedTest
    @ValueSource(strings = {"பேரேடு", "பேரேடு_கேட்டு"})
    void whatIsNotIsRefusedInItsOwnWords(String function) {
        Ledger ledger = new Ledger();
        Permissions without =
                Permissions.UNTRUSTED.with(Ledger.LEDGER, ledger).without(Ledger.LEDGER);

        EtamilRuntimeException refused =
                catchThrowableOfType(
                        EtamilRuntimeException.class,
                        () -> started(without, "அ = 1;\n" + function + "(\"வரவு\");\n"));

        Diagnostic problem = refused.diagnostics().get(0);
        assertThat(problem.code()).isEqualTo("ET5190");
        assertThat(problem.tamil()).isEqualTo("பேரேட்டிற்கு அனுமதி இல்லை");
        assertThat(problem.english()).isEqualTo("the ledger is not permitted here");
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.hint())
                .isEqualTo(
                        "அனுமதிக்க  (to permit it):"
                                + " Etamil.builder().permissions(permissions.with(Ledger.LEDGER, ledger))");
        assertThat(ledger.entries).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"பேரேடு", "பேரேடு_கேட்டு"})
    void aProgramCanCatchTheRefusal(String function) {
        Instance program =
                started(
                        Permissions.UNTRUSTED,
                        "முயல் { "
                                + function
                                + "(1); } பிழை(e) { அ = [e.குறி, e.செய்தி, e.செய்தி_ஆங்கிலம்]; }\n");

        assertThat(program.global("அ"))
                .hasToString(
                        "[ET5190, பேரேட்டிற்கு அனுமதி இல்லை, the ledger is not permitted here]");
    }

    @Test
    void aCapabilityOfTheSameNameIsAnother() {
        Capability<Ledger> other =
                Capability.named("ledger", Ledger.class)
                        .refusedAs("ET5191", "வேறு", "another")
                        .permittedBy("with(OTHER, ledger)");
        Permissions permissions = Permissions.UNTRUSTED.with(other, new Ledger());

        EtamilRuntimeException refused =
                catchThrowableOfType(
                        EtamilRuntimeException.class, () -> started(permissions, "பேரேடு(1);\n"));

        assertThat(refused.code()).isEqualTo("ET5190");
    }

    @Test
    void nothingIsOfAPrimitiveType() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Capability.named("ledgers", int.class))
                .withMessageContaining("'int'");
    }
}

package in.etamil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.host.Capability;
import in.etamil.host.Directories;
import in.etamil.host.Environment;
import in.etamil.testkit.Printed;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionsTest {

    private static String run(Permissions permissions, String program) {
        Printed lines = new Printed();
        lines.type("வரி");
        Etamil.builder()
                .permissions(permissions)
                .build()
                .compile(Source.of("t.qmz", program))
                .run(lines);
        return lines.text();
    }

    private static Diagnostic refused(Permissions permissions, String program) {
        EtamilRuntimeException failure =
                catchThrowableOfType(EtamilRuntimeException.class, () -> run(permissions, program));
        assertThat(failure).as(program).isNotNull();
        return failure.diagnostics().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "_print(இன்று());|ET5104|clock(",
                "_print(கோப்பு_உள்ளதா(\"a\"));|ET5101|files(",
                "_print(சூழல்(\"HOME\", 1));|ET5102|environment(",
                "_print(கட்டளை_ஓட்டு(\"true\", [], 1));|ET5105|processes(",
                "_print(வலை_பெறு(\"http://a.invalid/\", 0));|ET5106|http(",
                "_print(வலை_பதி(\"http://a.invalid/\", \"\", 0));|ET5106|http(",
                "_print(வலை_அனுப்பு(\"GET\", \"http://a.invalid/\", 0, 0));|ET5106|http(",
                "உள்ளிடு பெயர்;|ET5107|input()",
                "வெளியேறு(0);|ET5103|exit()",
            })
    void whatNobodyNamedIsRefusedAndTheRefusalSaysHowToPermitIt(
            String program, String code, String grant) {
        Diagnostic problem = refused(Permissions.UNTRUSTED, program);

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.english()).contains("not permitted here");
        assertThat(problem.tamil()).contains("அனுமதி இல்லை");
        assertThat(problem.hint()).contains("அனுமதிக்க").contains("permissions." + grant);
    }

    @Test
    void theDefaultIsNothing() {
        EtamilRuntimeException failure =
                catchThrowableOfType(
                        EtamilRuntimeException.class,
                        () ->
                                Etamil.builder()
                                        .build()
                                        .compile(Source.of("t", "_print(இன்று());"))
                                        .run(new Printed()));

        assertThat(failure.diagnostics().get(0).code()).isEqualTo("ET5104");
    }

    @Test
    void eachCapabilityOpensItselfOnly() {
        InstantSource noon = InstantSource.fixed(Instant.parse("2026-04-01T12:00:00Z"));
        Permissions clock = Permissions.UNTRUSTED.clock(noon);

        assertThat(run(clock, "_print(இன்று());")).isEqualTo("2026-04-01\n");
        assertThat(refused(clock, "வெளியேறு(0);").code()).isEqualTo("ET5103");
        assertThat(refused(clock, "உள்ளிடு பெயர்;").code()).isEqualTo("ET5107");
        assertThat(run(clock.input(), "உள்ளிடு பெயர்; _print(பெயர்);")).isEqualTo("வரி\n");
    }

    @Test
    void whatIsPermittedIsAMapThatNobodyChanges() {
        InstantSource noon = InstantSource.fixed(Instant.parse("2026-04-01T12:00:00Z"));
        Permissions clock = Permissions.UNTRUSTED.with(Capability.CLOCK, noon);

        assertThat(Permissions.UNTRUSTED.find(Capability.CLOCK)).isEmpty();
        assertThat(clock.find(Capability.CLOCK)).containsSame(noon);
        assertThat(clock.exit().without(Capability.CLOCK).find(Capability.CLOCK)).isEmpty();
        assertThat(clock.exit().without(Capability.CLOCK).find(Capability.EXIT)).isPresent();
        assertThat(refused(clock.without(Capability.CLOCK), "_print(இன்று());").code())
                .isEqualTo("ET5104");
        assertThat(clock.find(Capability.CLOCK)).containsSame(noon);
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void aValueOfAnotherTypeIsRefusedAtOnce() {
        Capability untyped = Capability.CLOCK;

        assertThatThrownBy(() -> Permissions.UNTRUSTED.with(untyped, "noon"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("clock")
                .hasMessageContaining("java.time.InstantSource")
                .hasMessageContaining("java.lang.String");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ET51", "ET519", "ET51900", "ET5x90", "ET6001", "et5190"})
    void aRefusalHasACodeOfPermissions(String code) {
        assertThatThrownBy(() -> Capability.named("ledger", Object.class).refusedAs(code, "அ", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + code + "'");
    }

    @Test
    void aVariableThatIsNotNamedIsRefusedByName() {
        Environment some = ((Environment) Map.of("YEAR", "2026", "KEY", "k")::get).only("YEAR");
        Permissions permissions = Permissions.UNTRUSTED.environment(some);

        assertThat(run(permissions, "_print(சூழல்(\"YEAR\", 0));")).isEqualTo("2026\n");
        Diagnostic problem = refused(permissions, "_print(சூழல்(\"KEY\", 0));");
        assertThat(problem.code()).isEqualTo("ET5109");
        assertThat(problem.english()).contains("'KEY'");
    }

    @ParameterizedTest
    @CsvSource({"ETAMIL_JWT_SECRET", "ETAMIL_TLS_KEY"})
    void theSecretsOfTheRuntimeAreClosedToEverybody(String name) {
        Environment all = Map.of(name, "secret")::get;
        Permissions permissions = Permissions.TRUSTED.environment(all);

        Diagnostic problem = refused(permissions, "_print(சூழல்(\"" + name + "\", 0));");

        assertThat(problem.code()).isEqualTo("ET5109");
        assertThat(problem.message()).doesNotContain("secret\n");
    }

    @Test
    void aFileOutsideIsRefusedWithThePathAsItWasWritten(@TempDir Path folder) {
        Permissions permissions =
                Permissions.UNTRUSTED.files(Directories.from(folder).reading(folder));

        Diagnostic problem = refused(permissions, "_print(கோப்பு_உள்ளதா(\"../அ\"));");
        assertThat(problem.code()).isEqualTo("ET5108");
        assertThat(problem.message())
                .contains("'../அ' is outside the allowed directories")
                .doesNotContain(folder.toString());
        assertThat(refused(permissions, "_print(கோப்பு_சேமி(\"அ\", \"\"));").code())
                .isEqualTo("ET5108");
    }

    @Test
    void aServerMayKnowTheTimeAndEndItsHandlerAndReachNoPrivateAddress() {
        assertThat(run(Permissions.SERVER, "_print(நீளம்(இன்று()));")).isEqualTo("10\n");
        assertThat(refused(Permissions.SERVER, "உள்ளிடு பெயர்;").code()).isEqualTo("ET5107");
        assertThat(refused(Permissions.SERVER, "_print(கோப்பு_உள்ளதா(\"a\"));").code())
                .isEqualTo("ET5101");
        Diagnostic problem =
                refused(Permissions.SERVER, "_print(வலை_பெறு(\"http://127.0.0.1:9/\", 0));");
        assertThat(problem.code()).isEqualTo("ET5110");
        assertThat(problem.english()).isEqualTo("requests to '127.0.0.1' are not permitted here");
    }
}

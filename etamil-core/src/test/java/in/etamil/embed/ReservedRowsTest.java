package in.etamil.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Compatibility;
import in.etamil.Etamil;
import in.etamil.EtamilBuilder;
import in.etamil.EtamilRuntimeException;
import in.etamil.Instance;
import in.etamil.Source;
import in.etamil.host.DatabaseStatement;
import in.etamil.host.HostFunction;
import in.etamil.host.Library;
import in.etamil.host.ValueKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Names that the language knows and a library brings. */
class ReservedRowsTest {
    private static Library one(String library, String name, int arguments) {
        return Library.named(library)
                .function(name, arguments, given -> library + given.size())
                .build();
    }

    @ParameterizedTest
    @CsvSource({"கடவுச்சொல்_மறை", "kataveuccol_maRY", "_hashPassword"})
    void oneSpellingFillsThemAll(String spelling) {
        Instance program =
                Started.with(
                        one("auth", spelling, 1),
                        """
                        அ = கடவுச்சொல்_மறை("x") & kataveuccol_maRY("x") & _hashPassword("x");
                        f = kataveuccol_maRY;
                        ஆ = f("x") & (f == _hashPassword);
                        """);

        assertThat(program.global("அ").get()).isEqualTo("auth1auth1auth1");
        assertThat(program.global("ஆ").get()).isEqualTo("auth1true");
    }

    @Test
    void moreSpellingsAreItsOwn() {
        Library library =
                Library.named("auth")
                        .function(
                                HostFunction.named("hash", "_hashPassword")
                                        .takes(ValueKind.TEXT)
                                        .body(given -> given.get(0)))
                        .build();

        assertThat(Started.with(library, "அ = hash(1) & கடவுச்சொல்_மறை(2);\n").global("அ").get())
                .isEqualTo("12");
    }

    @Test
    void unfilledItSaysWhatBringsIt() {
        EtamilRuntimeException failed =
                catchThrowableOfType(
                        EtamilRuntimeException.class,
                        () -> Started.with(one("x", "வேறு", 1), "_hashPassword(\"x\");\n"));

        assertThat(failed.code()).isEqualTo("ET4029");
        assertThat(failed).hasMessageContaining("etamil-auth");
    }

    @Test
    void itTakesAsManyArguments() {
        assertThatThrownBy(() -> build(one("auth", "கடவுச்சொல்_சரியா", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'கடவுச்சொல்_சரியா' takes 2 argument(s), but 'கடவுச்சொல்_சரியா' of the library"
                                + " 'auth', which would be it, takes 1");
        assertThatThrownBy(() -> build(one("db", "_registerFunction", 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("takes 3 to 4 argument(s)")
                .hasMessageContaining("takes 4");
    }

    @Test
    void itIsFilledOnce() {
        assertThatThrownBy(
                        () ->
                                build(
                                        one("auth", "கடவுச்சொல்_மறை", 1),
                                        one("more", "_hashPassword", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "two functions are named '_hashPassword': one of the library 'auth' and one of"
                                + " the library 'more'");
        assertThatThrownBy(() -> build(one("a", "வேறு", 0), one("b", "வேறு", 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'வேறு'")
                .hasMessageContaining("'a'")
                .hasMessageContaining("'b'");
    }

    @Test
    void whatIsBuiltInIsNotReplaced() {
        assertThatThrownBy(() -> build(one("texts", "nILam", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the library 'texts' cannot replace 'nILam', which is built in");
    }

    @Test
    void oneFunctionIsNotTwo() {
        Library library =
                Library.named("auth")
                        .function(
                                HostFunction.named("_encrypt", "_decrypt")
                                        .takesAny(2)
                                        .body(given -> 1))
                        .build();

        assertThatThrownBy(() -> build(library))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'auth'")
                .hasMessageContaining("மறை and வெளிப்படு");
    }

    /** The handle of an attempt is an addition to the language. */
    @Test
    void callsTakeWhatTheLanguageSays() {
        Library library =
                Library.named("db")
                        .function(
                                HostFunction.named("_tryQuery")
                                        .takes(ValueKind.TEXT, ValueKind.ARRAY)
                                        .mayTake(ValueKind.TEXT)
                                        .body(given -> String.valueOf(given.get(2))))
                        .build();
        EtamilBuilder builder = Etamil.builder().library(library);
        Source two = Source.of("a.qmz", "அ = தளம்_வினா_முயற்சி(\"s\", []);\n");
        Source three = Source.of("a.qmz", "அ = தளம்_வினா_முயற்சி(\"s\", [], \"கடை\");\n");

        Etamil sdk = builder.build();
        Etamil reference = builder.compatibility(Compatibility.REFERENCE).build();

        assertThat(sdk.compile(two).start().global("அ").get()).isEqualTo("null");
        assertThat(sdk.compile(three).start().global("அ").get()).isEqualTo("கடை");
        assertThat(reference.compile(two).start().global("அ").get()).isEqualTo("null");
        EtamilRuntimeException failed =
                catchThrowableOfType(
                        EtamilRuntimeException.class, () -> reference.compile(three).start());
        assertThat(failed.code()).isEqualTo("ET4003");
    }

    @ParameterizedTest
    @EnumSource(DatabaseStatement.class)
    void aStatementIsFilledOnce(DatabaseStatement statement) {
        HostFunction nothing = HostFunction.statement(statement).body(given -> null);
        Library first = Library.named("first").function(nothing).build();
        Library second = Library.named("second").function(nothing).build();

        assertThatThrownBy(() -> build(first, second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "two functions are named '"
                                + statement.keyword()
                                + "': one of the library 'first' and one of the library 'second'");
    }

    @Test
    void aStatementTakesWhatIsWrittenInIt() {
        assertThatThrownBy(() -> HostFunction.statement(DatabaseStatement.QUERY).takesAny(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("தளம்_வினா");
        assertThatThrownBy(
                        () ->
                                HostFunction.statement(DatabaseStatement.QUERY)
                                        .pure()
                                        .body(given -> null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("தளம்_வினா");
    }

    private static Etamil build(Library... libraries) {
        EtamilBuilder builder = Etamil.builder();
        for (Library library : libraries) {
            builder.library(library);
        }
        return builder.build();
    }
}

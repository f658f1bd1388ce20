package in.etamil.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.Etamil;
import in.etamil.EtamilBuilder;
import in.etamil.EtamilException;
import in.etamil.GeneralPath;
import in.etamil.Source;
import in.etamil.host.Console;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@link Bombs} end as they say: nothing but a diagnostic comes out of the API, whatever is too
 * deep, too long or too many.
 */
class BombsTest {
    private static final String SLOW =
            "ONE_LINE_.*|.*_THOUSAND_.*|.*_EVERY_CHARACTER|METHOD_OF_.*|LOOP_OF_.*|TRY_BLOCK_OF_.*"
                    + "|ARGUMENTS_.*";

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = SLOW)
    void quickOnesEndAsNamed(Bombs bomb) {
        assertEndsAsNamed(Etamil.builder().build(), bomb);
        assertEndsAsNamed(GeneralPath.engine(Etamil.builder()), bomb);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = SLOW)
    void slowOnesEndAsNamed(Bombs bomb) {
        assertEndsAsNamed(Etamil.builder().build(), bomb);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = SLOW)
    void slowOnesEndAsNamedOnTheGeneralPath(Bombs bomb) {
        EtamilBuilder builder = Etamil.builder();
        assertEndsAsNamed(GeneralPath.engine(builder), bomb);
    }

    private static void assertEndsAsNamed(Etamil engine, Bombs bomb) {
        assertThat(ending(engine, bomb)).startsWith(bomb.ending());
    }

    private static String ending(Etamil engine, Bombs bomb) {
        try {
            engine.compile(Source.of("bomb.qmz", bomb.program()))
                    .run(Console.printingTo(line -> {}));
            return "success";
        } catch (EtamilException e) {
            return e.diagnostics().getFirst().code();
        }
    }
}

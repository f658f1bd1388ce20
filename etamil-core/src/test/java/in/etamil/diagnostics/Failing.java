package in.etamil.diagnostics;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Etamil;
import in.etamil.EtamilException;
import in.etamil.EtamilLimitException;
import in.etamil.EtamilRuntimeException;
import in.etamil.Source;
import in.etamil.testkit.Printed;

/** Programs that fail while they run. */
final class Failing {
    private Failing() {}

    static EtamilRuntimeException run(String text) {
        return run(text, EtamilRuntimeException.class);
    }

    static EtamilLimitException limited(String text) {
        return run(text, EtamilLimitException.class);
    }

    private static <E extends EtamilException> E run(String text, Class<E> kind) {
        return catchThrowableOfType(
                kind,
                () ->
                        Etamil.builder()
                                .build()
                                .compile(Source.of("நிரல்.qmz", text))
                                .run(new Printed()));
    }
}

package in.etamil.diagnostics;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Etamil;
import in.etamil.EtamilException;
import in.etamil.EtamilLimitException;
import in.etamil.EtamilRuntimeException;
import in.etamil.Source;
import in.etamil.host.Console;
import org.jspecify.annotations.Nullable;

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
                                .run(new Nobody()));
    }

    /** Neither prints nor has anything to read. */
    static final class Nobody implements Console {
        @Override
        public void printLine(String line) {}

        @Override
        public @Nullable String readLine() {
            return null;
        }
    }
}

package in.etamil.embed;

import in.etamil.Etamil;
import in.etamil.Instance;
import in.etamil.Source;
import in.etamil.host.Library;
import java.util.Map;

/** Starts programs given as text. */
final class Started {
    private Started() {}

    static Instance of(String text) {
        return Etamil.builder().build().compile(Source.of("நிரல்.qmz", text)).start();
    }

    static Instance of(String text, Map<String, ?> globals) {
        return Etamil.builder().build().compile(Source.of("நிரல்.qmz", text)).start(globals);
    }

    static Instance with(Library library, String text) {
        return Etamil.builder()
                .library(library)
                .build()
                .compile(Source.of("நிரல்.qmz", text))
                .start();
    }
}

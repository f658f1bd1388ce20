package in.etamil.embed;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.Etamil;
import in.etamil.Instance;
import in.etamil.Source;
import in.etamil.host.Console;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineConsoleTest {
    private final List<String> lines = new ArrayList<>();

    private Instance started(String text) {
        return Etamil.builder()
                .console(Console.printingTo(lines::add))
                .build()
                .compile(Source.of("நிரல்.qmz", text))
                .start();
    }

    @Test
    void everyPrintedLineIsGivenAway() {
        Instance program = started("அச்சு 1.5;\nஅச்சு \"அ\";\nசெயல் f(n) { அச்சு n; }\n");
        assertThat(lines).containsExactly("1.5", "அ");
        program.function("f").call(List.of(1, 2));
        assertThat(lines).containsExactly("1.5", "அ", "[1, 2]");
    }

    @Test
    void thereIsNothingToRead() throws Exception {
        assertThat(Console.printingTo(lines::add).readLine()).isNull();
    }
}

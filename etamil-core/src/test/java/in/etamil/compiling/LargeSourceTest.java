package in.etamil.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.Diagnostic;
import in.etamil.Etamil;
import in.etamil.Limits;
import in.etamil.Source;
import in.etamil.compiling.LargeSource.Ending;
import in.etamil.compiling.LargeSource.Files;
import in.etamil.host.ModuleResolver;
import in.etamil.host.ModuleSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of large source is what its name says: programs, or such as are refused. */
class LargeSourceTest {
    static List<LargeSource> kinds() {
        return LargeSource.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void endsAsNamed(LargeSource kind) {
        Files files = kind.ofSize(3_000);
        Etamil engine = engine(files.modules());
        List<Diagnostic> problems = engine.check(Source.of("t.qmz", files.main()));
        if (kind.ending() == Ending.ACCEPTED) {
            assertThat(problems).isEmpty();
            engine.compile(Source.of("t.qmz", files.main()));
        } else {
            assertThat(problems).isNotEmpty();
        }
    }

    /** An engine that finds these modules. */
    static Etamil engine(Map<String, String> modules) {
        return Etamil.builder().limits(Limits.commandLine()).modules(new Modules(modules)).build();
    }

    private record Modules(Map<String, String> texts) implements ModuleResolver {
        @Override
        public @Nullable ModuleSource resolve(ModuleSource importing, String path) {
            String text = texts.get(path);
            return text == null ? null : ModuleSource.text(path, text);
        }

        @Override
        public String searched() {
            return "looked nowhere else";
        }
    }
}

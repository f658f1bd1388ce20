package in.etamil.compiling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Diagnostic;
import in.etamil.Etamil;
import in.etamil.EtamilCompileException;
import in.etamil.Limits;
import in.etamil.Limits.Compiling;
import in.etamil.Session;
import in.etamil.Source;
import in.etamil.compiling.LargeSource.Files;
import in.etamil.host.Ticker;
import in.etamil.testkit.Printed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiling is bounded, and ends when its thread is interrupted. */
class CompileLimitsTest {
    private static final String NO_LIMIT = "none";
    private static final Files LARGE =
            LargeStatements.all().stream()
                    .filter(kind -> kind.name().equals("locals of numbers in a loop"))
                    .findFirst()
                    .orElseThrow()
                    .ofSize(200_000);

    @AfterEach
    void forgetInterrupts() {
        Thread.interrupted();
    }

    // ---- sizes

    @Test
    void countsTheCharactersOfAllFiles() {
        String main = "இறக்கு \"ம\";\nf();\n";
        String module = "செயல் f() { }\n";
        int all = main.length() + module.length();

        assertThat(struck(Compiling.embedded().withSourceCharacters(all), main, module))
                .isEqualTo(NO_LIMIT);
        assertThat(struck(Compiling.embedded().withSourceCharacters(all - 1), main, module))
                .isEqualTo("ET5010");
    }

    @ParameterizedTest
    @CsvSource({"11, none", "10, ET5011"})
    void countsTheTokensOfAllFiles(long limit, String expected) {
        // 3 in the main file and 8 in the module
        assertThat(struck(Compiling.embedded().withTokens(limit), "இறக்கு \"ம\";", "அ = 1; ஆ = 2;"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"4, none", "3, ET5012"})
    void countsTheNodesOfTheTree(long limit, String expected) {
        // a statement, an array, its two elements
        assertThat(struck(Compiling.embedded().withTreeNodes(limit), "அ = [1, 2];", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2, none", "1, ET5014"})
    void countsClasses(int limit, String expected) {
        assertThat(
                        struck(
                                Compiling.embedded().withClasses(limit),
                                "இறக்கு \"ம\"; அச்சு f();",
                                "செயல் f() { }"))
                .isEqualTo(expected);
    }

    @Test
    void zeroIsNoLimit() {
        Compiling none = new Compiling(null, 0, 0, 0, 0, false);

        assertThat(struck(none, LARGE.main(), "")).isEqualTo(NO_LIMIT);
    }

    @Test
    void namesTheLimitInBothLanguages() {
        Diagnostic problem = problem(Compiling.embedded().withTokens(3), "அ = 1;");

        assertThat(problem.tamil()).isEqualTo("நிரலில் மிக அதிகச் சொற்கள் (வரம்பு 3)");
        assertThat(problem.english()).isEqualTo("the program has more than the limit of 3 tokens");
        assertThat(problem.file()).isEqualTo("t.qmz");
    }

    @Test
    void refusesLimitsThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Compiling.UNTRUSTED.withWallTime(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> Compiling.UNTRUSTED.withTokens(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Compiling.UNTRUSTED.withClasses(-1));
    }

    // ---- time and interrupts

    /** A clock that does something at one of its readings. */
    private static final class Clock implements Ticker {
        private final long reading;
        private final Runnable event;
        private final Set<String> readers = new TreeSet<>();
        private long now;
        private int readings;

        Clock(long reading, Runnable event) {
            this.reading = reading;
            this.event = event;
        }

        @Override
        public long nanos() {
            if (readings++ == reading) {
                event.run();
            }
            readers.add(reader());
            return now;
        }

        void jump() {
            now = Duration.ofDays(1).toNanos();
        }

        /** The first class on the stack that belongs to a stage of the compiler. */
        private static String reader() {
            return StackWalker.getInstance()
                    .walk(
                            frames ->
                                    frames.map(StackWalker.StackFrame::getClassName)
                                            .filter(name -> name.startsWith("in.etamil.internal."))
                                            .filter(name -> !name.contains(".budget."))
                                            .findFirst()
                                            .orElse(""));
        }
    }

    private static int readings() {
        Clock clock = new Clock(-1, () -> {});
        assertThat(ending(engine(Compiling.embedded(), clock, Map.of()), LARGE.main()))
                .isEqualTo(NO_LIMIT);
        return clock.readings;
    }

    /** After the first reading, which begins the time. */
    @Test
    void endsAtWhicheverReadingTheTimeIsOver() {
        int readings = readings();
        assertThat(readings).isGreaterThan(20);
        for (int i = 1; i < readings; i++) {
            Clock[] own = new Clock[1];
            own[0] = new Clock(i, () -> own[0].jump());
            assertThat(ending(engine(Compiling.embedded(), own[0], Map.of()), LARGE.main()))
                    .as("reading %d", i)
                    .isEqualTo("ET5013");
        }
    }

    @Test
    void endsAtTheLookAfterAnInterruptAndStaysInterrupted() {
        int readings = readings();
        for (int i = 1; i < readings - 1; i += 3) {
            Clock clock = new Clock(i, () -> Thread.currentThread().interrupt());
            Etamil engine = engine(Compiling.embedded(), clock, Map.of());
            assertThat(ending(engine, LARGE.main())).as("reading %d", i).isEqualTo("ET5015");
            assertThat(clock.readings).isLessThanOrEqualTo(i + 1);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void doesNotBeginWhenInterrupted() {
        Etamil engine = engine(Compiling.embedded(), Ticker.system(), Map.of());
        Session session = engine.session(new Printed());
        Thread.currentThread().interrupt();

        assertThat(ending(engine, "அ = 1;")).isEqualTo("ET5015");
        assertThat(engine.check(Source.of("t.qmz", "அ = 1;")))
                .extracting(Diagnostic::code)
                .containsExactly("ET5015");
        assertThat(codeOf(() -> session.run("அ = 1;"))).isEqualTo("ET5015");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aProgramThatTakesNoTimeIsCompiledWhateverTheClockSays() {
        Clock[] own = new Clock[1];
        own[0] = new Clock(1, () -> own[0].jump());

        assertThat(ending(engine(Compiling.UNTRUSTED, own[0], Map.of()), "அச்சு 1;"))
                .isEqualTo(NO_LIMIT);
        assertThat(own[0].readings).isEqualTo(1);
    }

    /** Each kind of program is long for another stage. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "syntax.Lexer",
                "syntax.Cursor",
                "analysis.checking.Checker",
                "analysis.checking.ExpressionChecker",
                "analysis.checking.DefinitionCollector",
                "analysis.model.Resolver",
                "analysis.model.BoundReads",
                "analysis.effects.Effects",
                "analysis.numbers.NumberInference",
                "analysis.numbers.NumericUses",
                "analysis.values.BodyFacts",
                "analysis.values.Liveness",
                "analysis.values.Region",
                "compile.CodeSize",
                "compile.ProgramEmitter",
                "compile.Linker"
            })
    void everyStageLooksAtTheClock(String stage) {
        Set<String> readers = Readers.ALL;

        assertThat(readers).anyMatch(reader -> reader.startsWith("in.etamil.internal." + stage));
    }

    private static final class Readers {
        private static final String ROUTE = "\nவழி பெறு, \"/\" { பதில் 200, 1; }\n";

        static final Set<String> ALL = find();

        private static Set<String> find() {
            Clock clock = new Clock(-1, () -> {});
            List<String> wanted =
                    List.of(
                            "globals, all read by all routes",
                            "functions that call two behind",
                            "one function with loops that build",
                            "aliases that are changed",
                            "functions of numbers",
                            "an array of numbers",
                            "locals of numbers in a loop",
                            "while loops with new globals",
                            "calls of methods");
            for (LargeSource kind : LargeSource.all()) {
                if (wanted.contains(kind.name())) {
                    String program = kind.ofSize(150_000).main() + ROUTE;
                    ending(engine(Compiling.embedded(), clock, Map.of()), program);
                }
            }
            return clock.readers;
        }
    }

    // ---- helpers

    private static Etamil engine(Compiling limits, Ticker ticker, Map<String, String> modules) {
        return Etamil.builder()
                .limits(Limits.embedded().withCompiling(limits))
                .ticker(ticker)
                .modules(LargeSourceTest.modules(modules))
                .build();
    }

    /** The code of the first problem. */
    private static String ending(Etamil engine, String program) {
        return codeOf(() -> engine.compile(Source.of("t.qmz", program)));
    }

    private static String codeOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable compiling) {
        @Nullable EtamilCompileException refused =
                catchThrowableOfType(EtamilCompileException.class, compiling);
        return refused == null ? NO_LIMIT : refused.diagnostics().getFirst().code();
    }

    /** The same where check and compile agree, as they must but for classes. */
    private static String struck(Compiling limits, String main, String module) {
        Etamil engine = engine(limits, Ticker.system(), Map.of("ம", module));
        String compiled = ending(engine, main);
        List<Diagnostic> checked = engine.check(Source.of("t.qmz", main));
        if (!compiled.equals("ET5014")) {
            assertThat(checked.isEmpty() ? NO_LIMIT : checked.getFirst().code())
                    .isEqualTo(compiled);
        }
        return compiled;
    }

    private static Diagnostic problem(Compiling limits, String main) {
        return engine(limits, Ticker.system(), Map.of()).check(Source.of("t.qmz", main)).getFirst();
    }
}

package in.etamil.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import in.etamil.Etamil;
import in.etamil.EtamilBuilder;
import in.etamil.EtamilException;
import in.etamil.EtamilLimitException;
import in.etamil.GeneralPath;
import in.etamil.Instance;
import in.etamil.Limits;
import in.etamil.Permissions;
import in.etamil.Program;
import in.etamil.RunOptions;
import in.etamil.RunUsage;
import in.etamil.Session;
import in.etamil.Source;
import in.etamil.host.Console;
import in.etamil.host.HostFunction;
import in.etamil.host.Library;
import in.etamil.host.Ticker;
import in.etamil.host.ValueKind;
import in.etamil.testkit.ManualTime;
import in.etamil.testkit.Printed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is a step, that steps are exact, and how much may be done between two looks at the clock.
 */
class StepsTest {
    // ---- what a step is

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The statement and the literal.
                "அ = 1; | 2",
                // The operators, too.
                "அ = 1 + 2 * 3; | 6",
                "அ = 1; ஆ = -அ; | 5",
                "அ = \"\" & 1 & மெய்; | 6",
                "அ = 1 < 2; | 4",
                "அ = [1, 2, 3]; | 5",
                "அ = [1, 2, 3]; ஆ = அ[0]; | 9",
                "அ = {ப: 1}; ஆ = அ.ப; | 6",
                // A branch of a few steps counts whether it is taken or not, the longer of two.
                "(பொய்) எனில் { அ = 1; } | 4",
                "(பொய்) எனில் { அ = 1; } இன்றேல் { அ = 1 + 1; } | 6",
                // A longer one where it is taken.
                "(பொய்) எனில் { அ = 1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1; } | 2",
                "(மெய்) எனில் { அ = 1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1; } | 36",
                // A turn takes its statements and the condition after it.
                "i = 0; (i < 0) சுற்று { i = i + 1; } | 6",
                "i = 0; (i < 1) சுற்று { i = i + 1; } | 13",
                "i = 0; (i < 5000) சுற்று { i = i + 1; } | 35006",
                "ஒவ்வொரு q இல் [1, 2, 3] { அ = q; } | 14",
                // A call takes what its function takes, also if that is charged by the caller.
                "செயல் f(n) { திரும்பு n + 1; } அ = f(1); | 7",
                "செயல் f(n) { திரும்பு n + 1; } அ = மெய் மற்றும் f(1); | 9",
                "செயல் f(n) { திரும்பு n; } செயல் g(n) { திரும்பு f(n); } அ = g(1); | 8",
                "செயல் f(n) { திரும்பு n; } g = f; அ = g(1); | 7",
                // A return from inside of loops.
                "செயல் f() { i = 0; (மெய்) சுற்று { i = i + 1; (i > 9) எனில் { திரும்பு i; } } } f(); | 116",
                // A failure takes the longer the more calls fail.
                "முயல் { அ = இல்லாத; } பிழை(e) { அ = 1; } | 1029",
            })
    void isOneForEachNodeThatIsComeTo(String text, long steps) {
        assertThat(steps(Etamil.builder().build(), text)).isEqualTo(steps);
        assertThat(steps(GeneralPath.engine(Etamil.builder()), text)).isEqualTo(steps);
        List<Long> ofInput = new ArrayList<>();
        RunOptions told = RunOptions.DEFAULT.withUsage(usage -> ofInput.add(usage.steps()));
        try (Session session = Etamil.builder().build().session(told)) {
            session.run(text);
        }
        assertThat(ofInput).containsExactly(steps);
    }

    /** What ran for minutes while a turn or a call was a step, whatever is in it. */
    static Stream<String> hostile() {
        return Stream.of(
                "செயல் f(y) { "
                        + "x = \"abc\" & y; ".repeat(150)
                        + "} செயல் g(y) { "
                        + "f(y); ".repeat(300)
                        + "} செயல் h(y) { "
                        + "g(y); ".repeat(300)
                        + "} h(1); h(2);",
                "செயல் f(n) { (n > 0) எனில் { திரும்பு f(n - 1); } (மெய்) சுற்று { முயல் { x = இல்லாத; } பிழை(e) { } } } f(249);",
                "செயல் f() { i = 0; (i < 700) சுற்று { i = i + 1; } திரும்பு இல்லாத; }"
                        + " (மெய்) சுற்று { முயல் { f(); } பிழை(e) { } }",
                "செயல் f(n) { i = 0; (i < 400) சுற்று { i = i + 1; } (n > 0) எனில் { திரும்பு f(n - 1); } திரும்பு 1; }"
                        + " (மெய்) சுற்று { f(200); }");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void strikeWhereverTheWorkIs(String text) {
        List<RunUsage> told = new ArrayList<>();
        Etamil engine = Etamil.builder().limits(Limits.embedded().withSteps(10_000_000)).build();
        assertThatThrownBy(
                        () ->
                                engine.compile(Source.of("t.qmz", text))
                                        .run(RunOptions.DEFAULT.withUsage(told::add)))
                .isInstanceOf(EtamilLimitException.class)
                .hasMessageContaining("10000000");
        assertThat(told.get(0).steps()).isEqualTo(10_000_000);
    }

    @Test
    void growsWithTheCallsThatFail() {
        String text =
                "செயல் f(n) { (n > 0) எனில் { திரும்பு f(n - 1); } திரும்பு இல்லாத; }"
                        + " முயல் { f(N); } பிழை(e) { }";
        Etamil engine = Etamil.builder().build();
        long none = steps(engine, text.replace("N", "0"));
        long hundred = steps(engine, text.replace("N", "100"));
        long calls = steps(engine, text.replace("N", "100").replace("இல்லாத", "1")) - none;
        assertThat(hundred - none).isGreaterThan(calls + 6_399);
    }

    /**
     * What the general path copies and the other one does not is charged, so nothing is changed in
     * these.
     */
    static Stream<String> programs() {
        return Stream.of(
                "செயல் f(n) { (n < 2) எனில் { திரும்பு n; } திரும்பு f(n - 1) + f(n - 2); } அச்சு f(15);",
                "செயல் f(எண் n) { திரும்பு n * 1.07 + 3; } i = 0; (i < 3000) சுற்று { x = f(i) / 7; i = i + 1; }",
                "t = \"\"; i = 0; (i < 500) சுற்று { t = t & i & \",\"; i = i + 1; } அச்சு நீளம்(t);",
                "f = செயல்(x) { திரும்பு x * 2; }; i = 0; (i < 999) சுற்று { x = f(i); i = i + 1; }",
                "வடிவம் S { எண் a, செயல் m(இது, n) { திரும்பு இது.a + n; } } s = S { a: 1 };"
                        + " i = 0; (i < 99) சுற்று { x = s.m(i); i = i + 1; }",
                "அ = " + "1 + ".repeat(5000) + "1; அச்சு அ;",
                "செயல் f(n) { திரும்பு " + "n * 1 + ".repeat(2000) + "1; } அச்சு f(2);",
                "அ = [" + "1, ".repeat(5000) + "1]; அச்சு நீளம்(அ);",
                "அ = மெய்" + " மற்றும் 1 < 2".repeat(2000) + "; அச்சு அ;",
                "செயல் f(n) { " + "n = n + 1; ".repeat(2000) + "திரும்பு n; } அச்சு f(2) + f(3);",
                "செயல் f(n) { i = 0; (i < 9) சுற்று { i = i + 1; "
                        + "(n > 5) எனில் { n = n + 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8; } ".repeat(200)
                        + "} திரும்பு n; } அச்சு f(2) + f(6);");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void areTheSameHoweverTheCodeIsEmittedAndWhoeverRunsIt(String text) {
        long steps = steps(Etamil.builder().build(), text);
        assertThat(steps(Etamil.builder().build(), text)).isEqualTo(steps);
        assertThat(steps(GeneralPath.engine(Etamil.builder()), text)).isEqualTo(steps);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void areExactlyWhatALimitPermits(String text) {
        long steps = steps(Etamil.builder().build(), text);
        Limits enough = Limits.embedded().withSteps(steps);
        assertThat(steps(Etamil.builder().limits(enough).build(), text)).isEqualTo(steps);
        Limits few = Limits.embedded().withSteps(steps - 1);
        assertThatThrownBy(() -> steps(Etamil.builder().limits(few).build(), text))
                .isInstanceOf(EtamilLimitException.class)
                .hasMessageContaining(String.valueOf(steps - 1));
    }

    // ---- who is told

    @ParameterizedTest
    @ValueSource(
            strings = {
                "அ = 1;",
                "அ = இல்லாத;",
                "(மெய்) சுற்று { }",
                "(மெய்) சுற்று { t = \"அஆ\" & t; }"
            })
    void whoAsksIsToldHoweverItEnds(String text) {
        List<RunUsage> told = new ArrayList<>();
        Program program =
                Etamil.builder()
                        .limits(Limits.UNTRUSTED.withSteps(1_000_000))
                        .build()
                        .compile(Source.of("t.qmz", "t = \"\"; " + text));
        Throwable end = catchThrowable(() -> program.run(RunOptions.DEFAULT.withUsage(told::add)));
        assertThat(end == null || end instanceof EtamilException).isTrue();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).steps()).isBetween(3L, 1_000_000L);
    }

    @Test
    void timeAndMemoryAreTold() {
        ManualTime time = new ManualTime();
        Library slow =
                Library.named("slow")
                        .function(
                                HostFunction.named("மெதுவாக")
                                        .gives(ValueKind.NUMBER)
                                        .body(
                                                (given, run) -> {
                                                    time.advance(Duration.ofMillis(7));
                                                    return 1;
                                                }))
                        .build();
        List<RunUsage> told = new ArrayList<>();
        Etamil.builder()
                .library(slow)
                .ticker(time)
                .build()
                .compile(
                        Source.of(
                                "t.qmz",
                                "t = \"x\"; i = 0; (i < 17) சுற்று { t = t & t; i = i + 1; }"
                                        + " t = மெதுவாக();"))
                .run(RunOptions.DEFAULT.withUsage(told::add));
        assertThat(told).hasSize(1);
        assertThat(told.get(0).time()).isEqualTo(Duration.ofMillis(7));
        assertThat(told.get(0).memoryBytes()).isBetween(2L << 17, 3L << 17);
    }

    @Test
    void eachCallIsTold() {
        Instance started =
                Started.of("செயல் சுழல்(n) { i = 0; (i < n) சுற்று { i = i + 1; } திரும்பு i; }\n");
        List<Long> told = new ArrayList<>();
        Instance watched = started.withUsage(usage -> told.add(usage.steps()));
        watched.function("சுழல்").call(10);
        watched.function("சுழல்").call(20);
        assertThat(told).hasSize(2);
        assertThat(told.get(1) - told.get(0)).isEqualTo(70);
    }

    // ---- between two looks at the clock

    /** Long code without loops, of each kind; each looks at another clock. */
    static Stream<String> longCode() {
        return Stream.of(
                "இப்போதைய_நொடி(); ".repeat(20_000),
                "செயல் f() { " + "இப்போதைய_நொடி(); ".repeat(150) + " } " + "f(); ".repeat(300),
                "செயல் f() { " + "இப்போதைய_நொடி(); ".repeat(5000) + " } " + "f(); ".repeat(10),
                "செயல் f() { "
                        + "இப்போதைய_நொடி(); ".repeat(20)
                        + " } செயல் g() { "
                        + "f(); ".repeat(50)
                        + " } செயல் h() { "
                        + "g(); ".repeat(50)
                        + " } h();",
                "அ = [" + "இப்போதைய_நொடி(), ".repeat(50_000) + "1];",
                "அ = {" + "ப: இப்போதைய_நொடி(), ".repeat(50_000) + "ப: 1};",
                "அ = " + "இப்போதைய_நொடி() + ".repeat(20_000) + "1;",
                "செயல் f() { திரும்பு " + "இப்போதைய_நொடி() * 1 + ".repeat(20_000) + "1; } f();",
                "அ = மெய்" + " மற்றும் இப்போதைய_நொடி() >= 0".repeat(20_000) + ";",
                "அ = \"\"" + " & இப்போதைய_நொடி()".repeat(20_000) + ";",
                "முயல் { " + "இப்போதைய_நொடி(); ".repeat(20_000) + " } பிழை(e) { }",
                "முயல் { அ = இல்லாத; } பிழை(e) { " + "இப்போதைய_நொடி(); ".repeat(20_000) + " }",
                "(மெய்) எனில் { " + "இப்போதைய_நொடி(); ".repeat(20_000) + " }",
                "i = 0; (i < 2) சுற்று { i = i + 1; " + "இப்போதைய_நொடி(); ".repeat(10_000) + " }",
                "i = 0; (i < 2) சுற்று { i = i + 1; "
                        + ("(மெய்) எனில் { " + "இப்போதைய_நொடி(); ".repeat(10) + " } ").repeat(1_000)
                        + " }",
                "ஒவ்வொரு q இல் [1, 2] { " + "இப்போதைய_நொடி(); ".repeat(10_000) + " }",
                "செயல் f() { i = 0; (மெய்) சுற்று { i = i + 1; "
                        + "இப்போதைய_நொடி(); ".repeat(50)
                        + " (i > 1) எனில் { திரும்பு 1; } } } j = 0; (j < 200) சுற்று { f(); j = j + 1; }",
                "f = செயல்() { "
                        + "இப்போதைய_நொடி(); ".repeat(100)
                        + " }; i = 0; (i < 200) சுற்று { f(); i = i + 1; }",
                "வடிவம் S { எண் a, செயல் m(இது) { "
                        + "இப்போதைய_நொடி(); ".repeat(100)
                        + " } } s = S { a: 1 }; i = 0; (i < 200) சுற்று { s.m(); i = i + 1; }");
    }

    @ParameterizedTest
    @MethodSource("longCode")
    void littleIsDoneBetweenTwoLooksAtTheClock(String text) {
        for (boolean general : new boolean[] {false, true}) {
            Looks looks = new Looks();
            EtamilBuilder builder =
                    Etamil.builder()
                            .ticker(looks)
                            .permissions(Permissions.UNTRUSTED.clock(looks::done));
            Etamil engine = general ? GeneralPath.engine(builder) : builder.build();
            engine.compile(Source.of("t.qmz", text)).run(new Printed());
            assertThat(looks.most).isBetween(500, 17_000);
            assertThat(looks.all).isGreaterThan(2 * looks.most);
        }
    }

    /** Counts what is done between two looks. */
    private static final class Looks implements Ticker {
        int since;
        int most;
        int all;

        @Override
        public long nanos() {
            since = 0;
            return 0;
        }

        @Override
        public void park(long nanos) {
            throw new IllegalStateException("nobody waits");
        }

        Instant done() {
            all++;
            most = Math.max(most, ++since);
            return Instant.EPOCH;
        }
    }

    private static long steps(Etamil engine, String text) {
        List<Long> told = new ArrayList<>();
        engine.compile(Source.of("t.qmz", text))
                .run(
                        RunOptions.DEFAULT
                                .withConsole(Console.printingTo(line -> {}))
                                .withUsage(usage -> told.add(usage.steps())));
        assertThat(told).hasSize(1);
        return told.get(0);
    }
}

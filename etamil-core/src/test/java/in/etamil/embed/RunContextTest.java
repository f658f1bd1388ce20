package in.etamil.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Etamil;
import in.etamil.EtamilBuilder;
import in.etamil.EtamilLimitException;
import in.etamil.EtamilRuntimeException;
import in.etamil.Instance;
import in.etamil.Limits;
import in.etamil.Permissions;
import in.etamil.Program;
import in.etamil.RunOptions;
import in.etamil.Session;
import in.etamil.Source;
import in.etamil.host.Capability;
import in.etamil.host.Console;
import in.etamil.host.HostFunction;
import in.etamil.host.Library;
import in.etamil.host.RunKey;
import in.etamil.served.ServedProgram;
import in.etamil.served.ServedRun;
import in.etamil.testkit.ManualTime;
import in.etamil.value.EtamilFunction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a host function sees of the run that calls it. */
final class RunContextTest {
    private static final RunKey<String> TENANT = RunKey.named("வாடிக்கையாளர்");
    private static final RunKey<Integer> ROUND = RunKey.named("சுற்று");

    private static EtamilBuilder builder(HostFunction.Body body) {
        return Etamil.builder().library(Library.named("சோதனை").function("கூறு", 0, body).build());
    }

    private static Program compiled(HostFunction.Body body, String text) {
        return builder(body).build().compile(Source.of("நிரல்.qmz", text));
    }

    // ---- attributes

    private static final HostFunction.Body ATTRIBUTES =
            (none, run) -> run.attribute(TENANT) + "/" + run.attribute(ROUND);

    @Test
    void runsHaveTheAttributesOfTheirOptions() {
        List<String> printed = new ArrayList<>();
        compiled(ATTRIBUTES, "அச்சு கூறு();\n")
                .run(
                        RunOptions.DEFAULT
                                .withConsole(Console.printingTo(printed::add))
                                .with(TENANT, "அ")
                                .with(ROUND, 1)
                                .with(ROUND, 2));

        assertThat(printed).containsExactly("அ/2");
    }

    @Test
    void callsHaveThoseOfTheStartAndOfTheirView() {
        Instance program =
                compiled(ATTRIBUTES, "x = கூறு();\nசெயல் f() { திரும்பு கூறு(); }\n")
                        .start(RunOptions.DEFAULT.with(TENANT, "அ"));
        Instance view = program.with(TENANT, "ஆ").with(ROUND, 3);

        assertThat(program.global("x")).hasToString("அ/null");
        assertThat(program.function("f").call()).hasToString("அ/null");
        assertThat(view.function("f").call()).hasToString("ஆ/3");
        assertThat(view.withLimits(Limits.UNTRUSTED).function("f").call()).hasToString("ஆ/3");
        EtamilFunction held = view.function("f");
        assertThat(program.with(ROUND, 9).function("f").call()).hasToString("அ/9");
        assertThat(held.call()).hasToString("ஆ/3");
    }

    @Test
    void inputsOfASessionHaveThoseOfTheSession() {
        Session session =
                builder(ATTRIBUTES)
                        .build()
                        .session(
                                RunOptions.DEFAULT
                                        .withConsole(Console.printingTo(line -> {}))
                                        .with(TENANT, "அ"));
        session.run("x = கூறு();");

        assertThat(session.variables()).isEqualTo(Map.of("x", "அ/null"));
        assertThatThrownBy(
                        () ->
                                builder(ATTRIBUTES)
                                        .build()
                                        .session(RunOptions.DEFAULT.withGlobals(Map.of("x", 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void servedRunsHaveTheirOwn() {
        ServedProgram program =
                compiled(ATTRIBUTES, "வழி பெறு, \"/\" { பதில் 200, கூறு(); }\n").served();

        for (String tenant : List.of("அ", "ஆ")) {
            ServedRun run = ServedRun.of(RunOptions.DEFAULT.with(TENANT, tenant));
            assertThat(program.answer(program.routes().get(0), run).body())
                    .isEqualTo(tenant + "/null");
        }
    }

    @Test
    void theLimitsOfTheOptionsAreThoseOfTheTopLevelAndEveryCall() {
        Instance program =
                compiled(
                                (none, run) -> run.remaining().isPresent(),
                                "x = கூறு();\nசெயல் f() { திரும்பு கூறு(); }\n")
                        .start(RunOptions.DEFAULT.withLimits(Limits.commandLine()));

        assertThat(program.global("x").as(boolean.class)).isFalse();
        assertThat(program.function("f").call().as(boolean.class)).isFalse();
        assertThat(program.withLimits(Limits.embedded()).function("f").call().as(boolean.class))
                .isTrue();
    }

    @Test
    void globalsAreGivenToARunToo() {
        List<String> printed = new ArrayList<>();
        compiled((none, run) -> null, "அச்சு ஆண்டு + 1;\n")
                .run(
                        RunOptions.DEFAULT
                                .withConsole(Console.printingTo(printed::add))
                                .withGlobals(Map.of("ஆண்டு", 2026)));

        assertThat(printed).containsExactly("2027");
    }

    // ---- capabilities

    @Test
    void capabilitiesAreThoseOfTheEngine() {
        HostFunction.Body now =
                (none, run) -> run.capability(Capability.CLOCK).instant().toString();
        Instant noon = Instant.parse("2026-04-14T06:30:00Z");
        Etamil permitted =
                builder(now)
                        .permissions(Permissions.UNTRUSTED.clock(InstantSource.fixed(noon)))
                        .build();

        assertThat(permitted.compile(Source.of("a", "x = கூறு();\n")).start().global("x"))
                .hasToString(noon.toString());
        EtamilRuntimeException refused =
                catchThrowableOfType(
                        EtamilRuntimeException.class, () -> compiled(now, "x = கூறு();\n").start());
        assertThat(refused.code()).isEqualTo("ET5104");
    }

    // ---- time

    @Test
    void theTimeLeftIsMeasuredByTheTicker() {
        ManualTime time = new ManualTime();
        Etamil etamil =
                builder(
                                (none, run) -> {
                                    time.advance(Duration.ofSeconds(3));
                                    return run.remaining().orElseThrow().toSeconds()
                                            + "/"
                                            + run.isCancelled();
                                })
                        .ticker(time)
                        .limits(Limits.embedded().withWallTime(Duration.ofSeconds(10)))
                        .build();

        Instance program = etamil.compile(Source.of("a", "x = [கூறு(), கூறு()];\n")).start();

        assertThat(program.global("x")).hasToString("[7/false, 4/false]");
    }

    @Test
    void aRunWhoseTimeIsOverEndsAsALimit() {
        ManualTime time = new ManualTime();
        List<Boolean> cancelled = new ArrayList<>();
        Etamil etamil =
                builder(
                                (none, run) -> {
                                    time.advance(Duration.ofSeconds(10));
                                    cancelled.add(run.isCancelled());
                                    time.advance(Duration.ofNanos(1));
                                    return null;
                                })
                        .ticker(time)
                        .limits(Limits.embedded().withWallTime(Duration.ofSeconds(10)))
                        .build();
        Program program =
                etamil.compile(
                        Source.of(
                                "a", "முயல் { கூறு(); } பிழை(e) { }\nசெயல் f() { திரும்பு 1; }\n"));

        EtamilLimitException struck =
                catchThrowableOfType(
                        EtamilLimitException.class, () -> program.run(RunOptions.DEFAULT));

        assertThat(struck.code()).isEqualTo("ET5002");
        assertThat(cancelled).containsExactly(true);
    }

    @Test
    void aLoopEndsWhenTheTickerSaysSo() {
        // Every look at it costs a second.
        ManualTime time = new ManualTime();
        Etamil etamil =
                Etamil.builder()
                        .ticker(
                                () -> {
                                    time.advance(Duration.ofSeconds(1));
                                    return time.nanos();
                                })
                        .limits(Limits.embedded().withWallTime(Duration.ofHours(1)))
                        .build();
        Instance program =
                etamil.compile(Source.of("a", "செயல் சுழல்() { (மெய்) சுற்று { } }\n")).start();

        assertThat(
                        catchThrowableOfType(
                                        EtamilLimitException.class, program.function("சுழல்")::call)
                                .code())
                .isEqualTo("ET5002");
    }

    @Test
    void timeThatStandsStillEndsNothing() {
        Etamil etamil =
                Etamil.builder()
                        .ticker(new ManualTime())
                        .limits(
                                Limits.embedded()
                                        .withWallTime(Duration.ofNanos(1))
                                        .withSteps(1_000_000))
                        .build();

        assertThat(
                        catchThrowableOfType(
                                        EtamilLimitException.class,
                                        () ->
                                                etamil.compile(
                                                                Source.of(
                                                                        "a", "(மெய்) சுற்று { }\n"))
                                                        .run(RunOptions.DEFAULT))
                                .code())
                .isEqualTo("ET5003");
    }
}

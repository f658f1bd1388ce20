package in.etamil.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Diagnostic;
import in.etamil.Etamil;
import in.etamil.EtamilException;
import in.etamil.EtamilLimitException;
import in.etamil.Limits;
import in.etamil.Permissions;
import in.etamil.Program;
import in.etamil.Source;
import in.etamil.served.ServedRun;
import in.etamil.testkit.Printed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What hostile programs try, by the number of the attack. The long ones are programs of files. */
class AttacksTest {
    private static final Limits STEPS = Limits.embedded().withSteps(1_000_000);

    private static Program compiled(Limits limits, String program) {
        return Etamil.builder()
                .permissions(Permissions.UNTRUSTED)
                .limits(limits)
                .build()
                .compile(Source.of("t.qmz", program));
    }

    private static String run(Limits limits, String program) {
        Printed lines = new Printed();
        compiled(limits, program).run(lines);
        return lines.text();
    }

    private static Diagnostic struck(Limits limits, String program) {
        EtamilLimitException limit =
                catchThrowableOfType(EtamilLimitException.class, () -> run(limits, program));
        assertThat(limit).as(program).isNotNull();
        return limit.diagnostics().get(0);
    }

    // ---- without an end

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(மெய்) சுற்று { }|ET5003|2",
                "செயல் f(x) { திரும்பு f(x + 1); } f(0);|ET5001|2",
                "செயல் f(x) { திரும்பு g(x); } செயல் g(x) { திரும்பு f(x); } f(0);|ET5001|2",
                "f = செயல்(g) { திரும்பு g(g); }; f(f);|ET5001|2",
            })
    void loopsAndRecursionEndWithALimitAndItsLine(String program, String code, int line) {
        Diagnostic limit = struck(STEPS, "அ = 1;\n" + program);

        assertThat(limit.code()).isEqualTo(code);
        assertThat(limit.line()).isEqualTo(line);
    }

    @Test
    void aSmallStackOfTheHostIsSafeToo() throws InterruptedException {
        Program deep =
                compiled(
                        Limits.embedded(),
                        "செயல் f(x) { திரும்பு [f(x + 1), 1][0] & \"அ\"; } அச்சு f(0);");
        @Nullable Throwable[] ending = {null};
        Thread small =
                new Thread(
                        null,
                        () -> ending[0] = catchThrowable(() -> deep.run(new Printed())),
                        "small",
                        96 << 10);
        small.start();
        small.join();

        assertThat(ending[0]).isInstanceOf(EtamilLimitException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "உ = \"அஆ\"; (மெய்) சுற்று { உ = உ & உ; }|ET5004",
                "உ = \"aa\"; (மெய்) சுற்று { உ = மாற்று(உ, \"a\", \"aa\"); }|ET5004",
                "உ = \"ab\"; (மெய்) சுற்று { உ = ஒன்றிணை([உ, உ], உ); }|ET5004",
                "உ = [1]; (மெய்) சுற்று { உ = இணை(உ, 1); }|ET5005",
            })
    void whatDoublesIsChargedBeforeItIsMade(String program, String code) {
        Limits limits = new Limits(Duration.ofSeconds(30), 0, 1 << 20, 100_000, 0);

        assertThat(struck(limits, program).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(மெய்) சுற்று { }|ET5003",
                "செயல் f(x) { திரும்பு f(x); } f(1);|ET5001",
                "உ = \"அ\"; (மெய்) சுற்று { உ = உ & உ; }|ET5004",
            })
    void noHandlerSeesALimit(String body, String code) {
        String program =
                body.startsWith("செயல்")
                        ? body.replace("f(1);", "முயல் { f(1); } பிழை(e) { அச்சு e; } அச்சு 1;")
                        : "முயல் { முயல் { "
                                + body
                                + " } பிழை(e) { அச்சு e; } } பிழை(e) { அச்சு e; } அச்சு 1;";
        Printed lines = new Printed();
        Limits limits = new Limits(Duration.ofSeconds(30), 1_000_000, 1 << 20, 100_000, 0);

        EtamilLimitException limit =
                catchThrowableOfType(
                        EtamilLimitException.class, () -> compiled(limits, program).run(lines));

        assertThat(limit.diagnostics().get(0).code()).isEqualTo(code);
        assertThat(lines.lines()).isEmpty();
    }

    @Test
    void noHandlerSeesACancellation() {
        Program endless =
                compiled(
                        Limits.embedded(),
                        "முயல் { (மெய்) சுற்று { } } பிழை(e) { (மெய்) சுற்று { } }");
        Thread.currentThread().interrupt();

        Throwable ending = catchThrowable(() -> endless.run(new Printed()));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(ending).isInstanceOf(EtamilLimitException.class);
    }

    // ---- the way to Java

    @ParameterizedTest
    @ValueSource(
            strings = {
                "அச்சு java.lang.System;",
                "அச்சு java;",
                "java.lang.System.exit(1);",
                "System.exit(1);",
                "அச்சு \"அ\".getClass();",
                "அச்சு \"அ\".class;",
                "அச்சு \"அ\".length();",
                "அச்சு (1).getClass();",
                "அச்சு [1].getClass();",
                "அச்சு {அ: 1}.getClass();",
                "அச்சு {அ: 1}.hashCode();",
                "அச்சு சரி(1).value;",
                "அச்சு சரி(1).value();",
                "f = செயல்() { }; அச்சு f.getClass();",
                "f = செயல்() { }; அச்சு f.invoke();",
                "f = செயல்() { }; அச்சு f.target;",
                "வடிவம் பெட்டி { அ } க = பெட்டி{அ: 1}; அச்சு க.getClass();",
                "வடிவம் பெட்டி { அ } க = பெட்டி{அ: 1}; க.wait();",
                "முயல் { அ = 1 / 0; } பிழை(e) { அச்சு e.getCause(); }",
                "முயல் { அ = 1 / 0; } பிழை(e) { அச்சு e.getStackTrace(); }",
                "getClass();",
                "அச்சு this;",
                "அச்சு this.getClass();",
                "x = new java.lang.Object();",
                "இறக்குமதி \"java.lang.System\";",
            })
    void noNameLeadsToJava(String program) {
        Printed lines = new Printed();

        Throwable ending = catchThrowable(() -> compiled(STEPS, program).run(lines));

        assertThat(ending).as(program).isInstanceOf(EtamilException.class);
        assertThat(lines.lines()).isEmpty();
        assertThat(((EtamilException) ending).diagnostics().get(0).message())
                .doesNotContain("in.etamil", "java.base", "Exception");
    }

    @Test
    void aCaughtErrorIsARecordOfPlainValues() {
        String printed =
                run(
                        STEPS,
                        "முயல் { அ = 1 / 0; } பிழை(e) { அச்சு வகை(e); அச்சு வகை(e.குறி); அச்சு வகை(e.செய்தி); }");

        assertThat(printed.lines()).hasSize(3).noneMatch(line -> line.contains("Exception"));
    }

    @Test
    void anObjectOfTheHostIsNoValue() {
        Program program =
                compiled(STEPS, "வழி பெறு, \"/\" { பதில் 200, request_method; } அச்சு 1;");

        Throwable ending =
                catchThrowable(
                        () ->
                                program.served()
                                        .answer(
                                                program.served().routes().get(0),
                                                ServedRun.of(
                                                        new Printed(),
                                                        Map.of("request_method", new Thread()))));

        assertThat(ending).isNotNull();
    }

    // ---- many at once

    @Test
    void aThousandRequestsOfTwoTenantsSeeOnlyTheirOwn() throws Exception {
        Program program =
                compiled(
                        Limits.request(),
                        """
                        அனைத்தும் = [];
                        கணக்கு = {கூட்டு: 0, யார்: ""};
                        வழி பெறு, "/" {
                            i = 0;
                            (i < 50) சுற்று {
                                i = i + 1;
                                அனைத்தும் = இணை(அனைத்தும், i);
                                கணக்கு.கூட்டு = கணக்கு.கூட்டு + i;
                                கணக்கு.யார் = request_body;
                            }
                            பதில் 200, ஒன்றிணை(அனைத்தும், ",") & " " & கணக்கு.கூட்டு & " " & கணக்கு.யார் & " " & request_body;
                        }
                        """);
        List<Callable<@Nullable String>> requests = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            String tenant = (i % 2 == 0 ? "அ" : "ஆ") + i;
            requests.add(
                    () ->
                            program.served()
                                    .answer(
                                            program.served().routes().get(0),
                                            ServedRun.of(
                                                    new Printed(), Map.of("request_body", tenant)))
                                    .body());
        }
        List<Future<@Nullable String>> answers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads.invokeAll(requests);
        }
        String first = answers.get(0).get();
        assertThat(first).startsWith("1,2,3,").endsWith(",49,50 1275 அ0 அ0");
        for (int i = 0; i < answers.size(); i++) {
            String tenant = (i % 2 == 0 ? "அ" : "ஆ") + i;
            assertThat(answers.get(i).get()).isEqualTo(first.replace("அ0", tenant));
        }
    }

    // ---- values larger than they look

    private static final String SHARED =
            "செயல் குண்டு() { அ = [1]; ந = 0; (ந < 60) சுற்று { அ = [அ, அ]; ந = ந + 1; } திரும்பு அ; }\n"
                    + "அ = குண்டு(); ஆ = குண்டு();\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "அச்சு அ;",
                "அச்சு அ == ஆ;",
                "அச்சு அ & \"\";",
                "அச்சு ஜேசான்_ஆக்கு(அ);",
                "அச்சு நீளம்(சொல்லாக்கு(அ));",
                "அச்சு வரிசையாக்கு([அ, ஆ]);",
                "ப = {}; ப[அ] = 1;",
                "அ = தவறு(அ); அச்சு மதிப்பு(அ);",
            })
    void whatSharesItselfSixtyTimesEndsInTimeAndMemory(String use) {
        long began = System.nanoTime();
        Throwable ending =
                catchThrowable(() -> run(Limits.commandLine().withSteps(20_000_000), SHARED + use));

        if (ending == null) {
            assertThat(use).contains("==");
        } else {
            assertThat(ending).isInstanceOf(EtamilLimitException.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void itIsNotCopiedToJavaEither() {
        Program program =
                compiled(
                        Limits.commandLine().withSteps(20_000_000),
                        SHARED + "வழி பெறு, \"/\" { பதில் 200, அ; }");

        assertThat(
                        catchThrowable(
                                () ->
                                        program.served()
                                                .answer(
                                                        program.served().routes().get(0),
                                                        ServedRun.of(new Printed(), Map.of()))))
                .isInstanceOf(EtamilLimitException.class);
    }

    private static final String DEEP =
            "செயல் ஆழம்() { அ = []; ந = 0; (ந < 200000) சுற்று { அ = [அ]; ந = ந + 1; } திரும்பு அ; }\n"
                    + "அ = ஆழம்();\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "அ = 1;",
                "அச்சு அ;",
                "அச்சு அ == ஆழம்();",
                "உ = ஜேசான்_ஆக்கு(அ); அச்சு தவறா(ஜேசான்_படி(உ));",
                "அச்சு நீளம்(சொல்லாக்கு(அ));",
                "அச்சு வரிசையாக்கு([அ, அ]);",
                "ஆ = அ; ஆ[0] = 1; அச்சு நீளம்(அ);",
                "f = செயல்() { திரும்பு அ; }; அச்சு f() == அ;",
                "அ = சரி(அ); அச்சு அ;",
                "ப = {அ: அ}; அச்சு ப == {அ: அ};",
            })
    void whatIsNestedDeepNeverOverflowsTheStack(String use) {
        Throwable ending = catchThrowable(() -> run(Limits.embedded(), DEEP + use));

        if (ending != null) {
            assertThat(ending).isInstanceOf(EtamilLimitException.class);
            assertThat(((EtamilException) ending).diagnostics().get(0).english())
                    .doesNotContain("stack");
        }
    }
}

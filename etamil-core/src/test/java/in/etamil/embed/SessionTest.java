package in.etamil.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Diagnostic;
import in.etamil.Etamil;
import in.etamil.EtamilBuilder;
import in.etamil.EtamilCompileException;
import in.etamil.EtamilException;
import in.etamil.EtamilExitException;
import in.etamil.EtamilLimitException;
import in.etamil.EtamilRuntimeException;
import in.etamil.Limits;
import in.etamil.Permissions;
import in.etamil.Session;
import in.etamil.host.Console;
import in.etamil.host.Library;
import in.etamil.testkit.Printed;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence of docs/semantics.md#sessions that is not the command's. */
class SessionTest {

    private final Printed console = new Printed();
    private final EtamilBuilder builder =
            Etamil.builder().permissions(Permissions.UNTRUSTED.exit().input());
    private Session session = builder.build().session(console);

    private List<String> printed(String... inputs) {
        console.clear();
        for (String input : inputs) {
            session.run(input);
        }
        return console.lines();
    }

    private EtamilException failure(String input) {
        EtamilException failure =
                catchThrowableOfType(EtamilException.class, () -> session.run(input));
        assertThat(failure).as(input).isNotNull();
        return failure;
    }

    // ---- values and calls are printed

    @ParameterizedTest
    @ValueSource(strings = {"1 + 2", "1 + 2;", " 1 +\n 2 ;", "1 + 2 // கூட்டல்"})
    void printsAValue(String input) {
        assertThat(printed(input)).containsExactly("3");
    }

    @Test
    void printsWhatACallGives() {
        session.run("செயல் இரட்டி(அ) { திரும்பு அ * 2; }");

        assertThat(printed("இரட்டி(4);", "இரட்டி(5)")).containsExactly("8", "10");
    }

    @Test
    void printsNilForAFunctionWithoutAResult() {
        session.run("செயல் சொல்லு() { அச்சு \"ஆம்\"; }");

        assertThat(printed("சொல்லு();", "சொல்லு()")).containsExactly("ஆம்", "nil", "ஆம்", "nil");
    }

    @Test
    void printsNoCallThatIsNotAlone() {
        session.run("செயல் ஒன்று() { திரும்பு 1; }");

        assertThat(printed("ஒன்று(); ஒன்று();", "அ = 1; ஒன்று();")).isEmpty();
    }

    @Test
    void takesANameWithASemicolonForADeclaration() {
        assertThat(printed("அ = 5;", "அ;", "அ")).containsExactly("0");
    }

    @Test
    void tellsTheFirstErrorOfWhatIsNeitherAProgramNorAValue() {
        List<Diagnostic> problems = failure("அ = 1;\n(1 +").diagnostics();

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).line()).isEqualTo(2);
        assertThat(problems.get(0).column()).isEqualTo(4);
        assertThat(failure("அ = ;").getMessage()).contains("expected a value, found ';'");
    }

    @Test
    void acceptsNothing() {
        assertThat(printed("", "  \n", "// குறிப்பு")).isEmpty();
    }

    // ---- unfinished inputs

    @ParameterizedTest
    @ValueSource(
            strings = {
                "செயல் f() {",
                "அ = {",
                "{ \"}\"",
                "// {",
                "செயல் f() {\n அச்சு \"\\\"}\";",
                "{ \"அ"
            })
    void waitsForClosingBraces(String input) {
        assertThat(Session.isUnfinished(input)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "அ = [1,", "f(", "\"{", "{ }", "}", "அச்சு \"{\";", "// }"})
    void waitsForNothingElse(String input) {
        assertThat(Session.isUnfinished(input)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"அ = [1,", "அச்சு (1", "அச்சு \"அ"})
    void refusesOtherOpenBrackets(String input) {
        assertThat(failure(input)).isInstanceOf(EtamilCompileException.class);
    }

    // ---- what stays

    @Test
    void keepsGlobals() {
        assertThat(printed("அ = 1;", "ஆ = அ + 1;", "அ = ஆ * 10;", "அச்சு அ & \" \" & ஆ;"))
                .containsExactly("20 2");
    }

    @Test
    void keepsFunctionsWhichSeeLaterGlobalsAndFunctions() {
        assertThat(
                        printed(
                                "செயல் f() { திரும்பு g() + அ; }",
                                "செயல் g() { திரும்பு 1; }",
                                "அ = 10;",
                                "f()",
                                "செயல் g() { திரும்பு 2; }",
                                "அ = 20;",
                                "f()"))
                .containsExactly("11", "22");
    }

    @Test
    void keepsFunctionsThatAreDefinedInsideOthersAndInBlocks() {
        assertThat(
                        printed(
                                "செயல் f() { செயல் g() { திரும்பு 1; } திரும்பு g(); }",
                                "(1 == 1) எனில் { செயல் h() { திரும்பு 3; } }",
                                "f() + g() + h()",
                                "செயல் g() { திரும்பு 5; }",
                                "f() + g() + h()"))
                .containsExactly("5", "13");
    }

    @Test
    void doesNotRepeatOtherStatements() {
        assertThat(printed("அச்சு \"ஒருமுறை\"; அ = 1;", "அ = அ + 1;", "அ"))
                .containsExactly("ஒருமுறை", "2");
    }

    @Test
    void keepsShapesAndTheirRecords() {
        session.run("வடிவம் கடன் { எண் அசல், செயல் வட்டி(இது) { திரும்பு இது.அசல் / 10; } }");
        session.run("க = கடன்{அசல்: 100};");

        assertThat(printed("க.வட்டி()", "ப = கடன்{..க};", "ப == க", "கடன்(க)"))
                .containsExactly("10", "true", "சரி(கடன்{அசல்: 100})");
    }

    @Test
    void makesANewShapeOfARedefinedOne() {
        session.run("வடிவம் அளவு { எண் அ }");
        session.run("ப = அளவு{அ: 1};");
        session.run("வடிவம் அளவு { எண் அ, எண் ஆ }");

        assertThat(failure("அளவு{ஆ: 1, ..ப}")).isInstanceOf(EtamilRuntimeException.class);
        assertThat(printed("அளவு{அ: 1, ஆ: 2}.ஆ")).containsExactly("2");
    }

    @Test
    void keepsFunctionValuesWorking() {
        session.run("செயல் எண்ணி(அ) { திரும்பு செயல்(ஆ) { திரும்பு {அ: அ, ஆ: g(ஆ)}; }; }");
        session.run("செயல் g(அ) { திரும்பு அ; }");
        session.run("h = எண்ணி(1); k = செயல்(அ) { திரும்பு அ + பின்னர்; }; m = g;");
        session.run("பின்னர் = 100; வேறு = [{இ: 1}, செயல்() { திரும்பு 0; }];");
        session.run("செயல் வேறொன்று() { திரும்பு செயல்() { திரும்பு {ஈ: 1}; }; }");

        assertThat(printed("h(2)", "k(1)", "m(7)", "h(3)", "வேறு[1]()"))
                .containsExactly("{அ: 1, ஆ: 2}", "101", "7", "{அ: 1, ஆ: 3}", "0");
    }

    @Test
    void letsFunctionValuesCallWhatIsDefinedLater() {
        assertThat(
                        printed(
                                "h = செயல்(அ) { திரும்பு இனி(அ); };",
                                "செயல் இனி(அ) { திரும்பு அ * 2; }",
                                "h(4)",
                                "இனி = செயல்(அ) { திரும்பு அ * 3; };",
                                "h(4)"))
                .containsExactly("8", "12");
    }

    @Test
    void knowsAFunctionAgainThatWasTakenEarlier() {
        assertThat(
                        printed(
                                "செயல் f() { திரும்பு 1; }",
                                "h = f; b = நீளம்;",
                                "h == f",
                                "b == நீளம்",
                                "செயல் f() { திரும்பு 2; }",
                                "h == f"))
                .containsExactly("true", "true", "false");
    }

    @Test
    void keepsBuiltinsThatWereTakenEarlier() {
        assertThat(printed("ந = நீளம்;", "அ = 1;", "ந(\"அம்மா\")")).containsExactly("3");
    }

    @Test
    void prefersAFunctionOfTheSessionToABuiltin() {
        assertThat(
                        printed(
                                "h = செயல்() { திரும்பு நீளம்(\"அ\"); };",
                                "h()",
                                "செயல் நீளம்(அ) { திரும்பு 42; }",
                                "நீளம்(\"அ\")",
                                "h()"))
                .containsExactly("1", "42", "42");
    }

    @Test
    void neverChangesAValueThatAnotherVariableHolds() {
        assertThat(
                        printed(
                                "அ = [1, 2];",
                                "ஆ = அ; அ[0] = 9;",
                                "அ = இணை(அ, 3);",
                                "அச்சு அ & \" \" & ஆ;"))
                .containsExactly("[9, 2, 3] [1, 2]");
    }

    // ---- imports

    @Test
    void runsAModuleAgainThatIsImportedAgain() {
        Library library =
                Library.named("நூலகம்")
                        .module("m.qmz", "அச்சு \"தொகுதி\"; செயல் m() { திரும்பு 1; }")
                        .build();
        session = builder.library(library).build().session(console);

        assertThat(printed("இறக்கு \"m.qmz\";", "m()", "இறக்கு \"m.qmz\"; இறக்கு \"m.qmz\";"))
                .containsExactly("தொகுதி", "1", "தொகுதி");
    }

    // ---- errors

    @Test
    void countsLinesFromTheInputsFirst() {
        session.run("செயல் f() {\n\n\n திரும்பு 1 / 0; }");

        Diagnostic own = failure("அ = 1;\nஅச்சு 1 / 0;").diagnostics().get(0);
        assertThat(own.line()).isEqualTo(2);
        assertThat(own.snippet()).isEqualTo("அச்சு 1 / 0;");

        Diagnostic inFunction = failure("f()").diagnostics().get(0);
        assertThat(inFunction.line()).isEqualTo(4);
        assertThat(inFunction.file()).isEqualTo("உள்ளீடு-1");
    }

    @Test
    void showsTheValueAsItWasTyped() {
        Diagnostic problem = failure("1 / 0").diagnostics().get(0);

        assertThat(problem.snippet()).isEqualTo("1 / 0");
        assertThat(problem.english()).isEqualTo("division by zero");
    }

    @Test
    void tellsThePlaceInAFunctionValueOfAnEarlierInput() {
        session.run("அ = 1;\nh = செயல்(அ) { திரும்பு 1 / அ; };");
        session.run("செயல் f() { திரும்பு 1; }");

        Diagnostic problem = failure("h(0)").diagnostics().get(0);

        assertThat(problem.file()).isEqualTo("உள்ளீடு-1");
        assertThat(problem.line()).isEqualTo(2);
    }

    @Test
    void keepsAssignmentsBeforeAFailureButNoDefinitions() {
        failure("செயல் f() { திரும்பு 1; } அ = 5; h = f; அ = அ / 0;");

        assertThat(printed("அ", "h()")).containsExactly("5", "1");
        assertThat(failure("f()").getMessage()).contains("unknown function 'f'");
        assertThat(session.functionNames()).isEmpty();
    }

    @Test
    void keepsAssignmentsBeforeWhatTheHostThrows() {
        Library library =
                Library.named("உள்")
                        .function(
                                "உடை",
                                0,
                                arguments -> {
                                    throw new AssertionError("உடைந்தது");
                                })
                        .build();
        Session broken =
                builder.library(library)
                        .build()
                        .session(
                                Console.printingTo(
                                        line -> {
                                            throw new IllegalStateException("broken pipe");
                                        }));

        assertThatThrownBy(() -> broken.run("அ = 1; அச்சு அ;")).hasRootCauseMessage("broken pipe");
        assertThatThrownBy(() -> broken.run("ஆ = 2; உடை();")).hasMessage("உடைந்தது");

        assertThat(broken.variables()).isEqualTo(Map.of("அ", "1", "ஆ", "2"));
    }

    @Test
    void keepsTheOldDefinitionWhereANewOneFails() {
        session.run("செயல் f() { திரும்பு 1; } வடிவம் ச { எண் அ }");
        session.run("ப = ச{அ: 1};");
        failure("செயல் f() { திரும்பு 2; } வடிவம் ச { எண் ஆ } 1 / 0; அச்சு 1 / 0;");

        assertThat(printed("f()", "ச{..ப} == ப")).containsExactly("1", "true");
    }

    @Test
    void discardsTheCallsThatWereActive() {
        session.run("செயல் f(அ) { திரும்பு f(அ); } அ = \"உலகம்\";");

        assertThat(failure("f(1)").getMessage()).contains("call depth exceeded");
        assertThat(printed("அ")).containsExactly("உலகம்");
    }

    @Test
    void checksNothingBeforeItRuns() {
        assertThat(printed("அச்சு \"முன்\"; எண் அ = \"சொல்\"; அச்சு அ;"))
                .containsExactly("முன்", "சொல்");
        assertThat(printed("நிலை க = 1; க = 2;", "க")).containsExactly("2");
    }

    // ---- the rest

    @Test
    void listsVariablesAndFunctions() {
        assertThat(session.variables()).isEmpty();
        assertThat(session.functionNames()).isEmpty();
        session.run("செயல் பின்() { } செயல் முன்() { } ஆ = \"சொல்\"; அ = [1, \"ஒன்று\"];");
        session.run("செயல் பின்() { திரும்பு இல்லாதது; }");

        assertThat(session.variables()).isEqualTo(Map.of("அ", "[1, ஒன்று]", "ஆ", "சொல்"));
        assertThat(session.functionNames()).containsExactlyInAnyOrder("முன்", "பின்");
    }

    @Test
    void knowsTheWordsThatCanBeTyped() {
        session.run("செயல் என்செயல்() { } என்மாறி = 1;");
        session.run("வடிவம் என்வடிவம் { எண் அ }");

        assertThat(session.words())
                .contains("அச்சு", "accu", "என்செயல்", "என்மாறி", "என்வடிவம்", "நீளம்")
                .doesNotContain("இல்லாதது");
    }

    @Test
    void readsTheNextLineOfTheSession() {
        console.type(" ரவி ");
        console.type("மாலா");

        assertThat(printed("உள்ளிடு பெயர்; அச்சு \"வணக்கம் \" & பெயர்;", "உள்ளிடு அ; அச்சு அ;"))
                .containsExactly("வணக்கம் ரவி", "மாலா");
    }

    @Test
    void endsItself() {
        assertThatThrownBy(() -> session.run("வெளியேறு(3);"))
                .isInstanceOfSatisfying(
                        EtamilExitException.class, exit -> assertThat(exit.status()).isEqualTo(3));
    }

    @Test
    void goesOnAfterItWasCancelled() {
        session.run("அ = 1;");
        Thread.currentThread().interrupt();

        assertThat(failure("அ = 2;"))
                .isInstanceOfSatisfying(
                        EtamilCompileException.class,
                        e ->
                                assertThat(e.diagnostics())
                                        .extracting(Diagnostic::code)
                                        .containsExactly("ET5015"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(printed("அ")).containsExactly("1");
    }

    @Test
    void givesEveryInputItsOwnTime() {
        Limits limits = Limits.embedded();
        session =
                builder.limits(
                                new Limits(
                                        Duration.ofMillis(200),
                                        0,
                                        limits.textCharacters(),
                                        limits.collectionItems(),
                                        limits.memoryBytes()))
                        .build()
                        .session(console);

        assertThat(failure("அ = 1; (1 == 1) சுற்று { அ = அ + 1; }"))
                .isInstanceOf(EtamilLimitException.class);
        assertThat(printed("அ > 1")).containsExactly("true");
    }

    @Test
    void countsWhatEarlierInputsLeftAgainstTheMemory() {
        session = builder.limits(memory(4 << 20)).build().session(console);
        String array = "அ = []; i = 0; (i < 40000) சுற்று { அ = இணை(அ, i); i = i + 1; }";
        session.run(array);

        assertThat(failure("ஆ = அ; இ = அ; ஈ = அ; உ = அ; ஊ = அ; எ = அ; ஏ = அ;"))
                .isInstanceOf(EtamilLimitException.class);
        // The next one is not the victim.
        assertThat(printed("நீளம்(அ)")).containsExactly("40000");
        assertThat(session.variables()).containsOnlyKeys("i", "அ");
    }

    private static Limits memory(long bytes) {
        return new Limits(null, 0, 1 << 20, 1_000_000, bytes);
    }

    @Test
    void forgetsCodeThatNothingCanReach() {
        session.run("செயல் f(எ) { திரும்பு செயல்() { திரும்பு {அ: எ}; }; }");
        for (int i = 0; i < 300; i++) {
            session.run("ப = f(" + i + ")();");
        }
        System.gc();
        int loaded = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
        for (int i = 0; i < 600; i++) {
            session.run("ப = f(" + i + ")();");
        }
        System.gc();

        assertThat(printed("ப")).containsExactly("{அ: 599}");
        assertThat(ManagementFactory.getClassLoadingMXBean().getLoadedClassCount())
                .isLessThan(loaded + 600);
    }

    @Test
    void keepsCodeThatAValueDeepInsideReaches() {
        session.run("செயல் f(எ) { திரும்பு செயல்() { திரும்பு {அ: எ}; }; }");
        session.run("ப = [{அ: சரி([f(7)])}];");
        for (int i = 0; i < 150; i++) {
            session.run("அ = " + i + ";");
        }

        assertThat(printed("ப[0].அ?[0]()")).containsExactly("{அ: 7}");
    }

    /** What {@link Etamil#check} refuses: here it may fail or work, but never break. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "வடிவம் ச { எண் அ, எண் அ } அச்சு ச{அ: 1};",
                "வடிவம் ச { எண் அ, செயல் அ(இது) { } } அச்சு ச{அ: 1}.அ();",
                "வடிவம் ச { செயல் அ(இது) { } செயல் அ(இது, ஆ) { } } அச்சு ச{}.அ(1);",
                "வடிவம் ச { இல்லை_வடிவம் அ } அச்சு ச{அ: 1};",
                "வடிவம் ச { எண் அ } வடிவம் ச { எண் ஆ } அச்சு ச{ஆ: 1};",
                "வடிவம் ச { எண் அ } செயல் ச(அ) { திரும்பு 1; } அச்சு ச({அ: 1});",
                "(1 == 1) எனில் { வடிவம் ச { எண் அ } } அச்சு ச{அ: 1};",
                "வடிவம் ச { எண் அ } ச = 1; அச்சு ச;",
                "செயல் f(அ, அ) { திரும்பு அ; } அச்சு f(1, 2);",
                "அச்சு செயல்(அ, அ) { திரும்பு அ; }(1, 2);",
                "நிலை அ = 1; அ = 2; அ[0] = 3;",
                "ச{அ: 1}",
                "ச.f(1)",
                "திரும்பு 1;",
                "அ?;",
                "வழி \"GET\" \"/\" { பதில் 200, 1; }",
                "நீளம்()",
                "நீளம் = 3; நீளம்(\"அ\")",
                "செயல் f() { திரும்பு f; } f()(1)",
            })
    void survivesWhatIsNotChecked(String input) {
        try {
            session.run(input);
        } catch (EtamilException failure) {
            assertThat(failure.diagnostics()).isNotEmpty();
        }
        assertThat(printed("1")).containsExactly("1");
    }

    @Test
    void refusesAnInputInsideAnother() {
        Session[] inner = new Session[1];
        Library library =
                Library.named("உள்")
                        .function(
                                "உள்ளே",
                                0,
                                arguments -> {
                                    inner[0].run("அச்சு 1;");
                                    return null;
                                })
                        .build();
        session = builder.library(library).build().session(console);
        inner[0] = session;

        assertThatThrownBy(() -> session.run("உள்ளே();"))
                .hasStackTraceContaining("an input of this session is running");
        assertThat(printed("1")).containsExactly("1");
    }

    @Test
    void callsFunctionsOfTheHostFromEveryInput() {
        Library library =
                Library.named("எண்").function("கூட்டு_ஒன்று", 1, a -> a.get(0) + "1").build();
        session = builder.library(library).build().session(console);

        assertThat(
                        printed(
                                "h = கூட்டு_ஒன்று;",
                                "கூட்டு_ஒன்று(\"அ\")",
                                "h(\"ஆ\")",
                                "h == கூட்டு_ஒன்று"))
                .containsExactly("அ1", "ஆ1", "true");
    }

    @Test
    void callsFunctionsOfTheHostFromFunctionValuesOfEarlierInputs() {
        Library library =
                Library.named("எண்")
                        .function("ஒன்று", 0, a -> "1")
                        .function("இரண்டு", 0, a -> "2")
                        .build();
        session = builder.library(library).build().session(console);

        assertThat(
                        printed(
                                "f = செயல்() { திரும்பு ஒன்று(); };",
                                "f()",
                                "g = செயல்() { திரும்பு இரண்டு() & ஒன்று(); };",
                                "f() & g()"))
                .containsExactly("1", "121");
    }
}

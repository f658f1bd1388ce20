package in.etamil;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.host.FunctionDescriptor;
import in.etamil.host.HostFunction;
import in.etamil.host.Library;
import in.etamil.host.ValueKind;
import in.etamil.internal.run.ServedRuns;
import in.etamil.oracle.GeneratedPreludes;
import in.etamil.served.Answer;
import in.etamil.served.Route;
import in.etamil.served.ServedProgram;
import in.etamil.served.ServedRun;
import in.etamil.testkit.Printed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sharing what is pure of a prelude must be invisible: everything is compared with re-running. */
final class PreludeSharingTest {

    /** What one request saw: everything printed, and the answer or the failure. */
    private static List<String> request(
            ServedProgram program, Route route, Map<String, ?> variables) {
        Printed console = new Printed();
        String ending;
        try {
            Answer answer = program.answer(route, ServedRun.of(console, variables));
            ending = answer.status() + " " + answer.body() + " " + answer.headers();
        } catch (EtamilException e) {
            ending = e.code() + " " + e.getMessage() + " " + e.diagnostics().get(0).line();
        }
        List<String> seen = new ArrayList<>(console.lines());
        seen.add(ending);
        return seen;
    }

    private static Program compile(String text) {
        return Etamil.builder().limits(Limits.request()).build().compile(Source.of("p", text));
    }

    private static ServedProgram withoutSharing(ServedProgram program) {
        return ((ServedRuns) program).withoutSharing();
    }

    private static void assertInvisible(String text, Map<String, ?> variables) {
        ServedProgram shared = compile(text).served();
        ServedProgram again = withoutSharing(shared);
        for (int round = 0; round < 3; round++) {
            for (Route route : shared.routes()) {
                assertThat(request(shared, route, variables))
                        .as("round %d of %s in%n%s", round, route.path(), text)
                        .isEqualTo(request(again, route, variables));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // constants, changed by the block
                "அ = [1, [2], {க: 3}]; வழி பெறு, \"/\" { அ[0] = அ[0] + 1; பதில் 200, அ; }",
                "அ = {க: [1]}; ஆ = அ; வழி பெறு, \"/\" { அ.க = இணை(அ.க, 2); பதில் 200, [அ, ஆ]; }",
                "அ = [[1, 2], [3]]; வழி பெறு, \"/\" { இ = அ[0]; இ[0] = 9; பதில் 200, [அ, இ]; }",
                // a counter
                "எண்ணி = 0; எண்ணி = எண்ணி + 1; வழி பெறு, \"/\" { எண்ணி = எண்ணி + 1; பதில் 200, எண்ணி; }",
                // effects between
                "அச்சு \"முதல்\"; அ = 5; அச்சு அ; ஆ = அ * 2; வழி பெறு, \"/\" { பதில் 200, ஆ; }",
                "அச்சு \"முன்\" & வகை(இன்மை); அ = 1; வழி பெறு, \"/\" { பதில் 200, அ; }",
                // read before it is bound
                "செயல் ப() { திரும்பு அ; } முயல் { அச்சு ப(); } பிழை(பி) { அச்சு பி.குறி; } அ = 1;"
                        + " வழி பெறு, \"/\" { பதில் 200, அ; }",
                // depends on what runs anew
                "அச்சு \"x\"; அ = 1; அ = அ + 1; அச்சு அ; அ = அ * 10; ஆ = அ + 1; வழி பெறு, \"/\" { பதில் 200, [அ, ஆ]; }",
                // functions, lambdas and methods
                "செயல் இரட்டி(ந) { திரும்பு ந * 2; } அ = இரட்டி(21); வழி பெறு, \"/\" { பதில் 200, அ; }",
                "செயல் காட்டு_(ந) { அச்சு ந; திரும்பு ந; } அ = காட்டு_(21); வழி பெறு, \"/\" { பதில் 200, அ; }",
                "செயல் ஆழம்(ந) { அச்சு \"உள்\"; திரும்பு ந; } செயல் வழியாக(ந) { திரும்பு ஆழம்(ந); } அ = வழியாக(1);"
                        + " வழி பெறு, \"/\" { பதில் 200, அ; }",
                // what an anonymous function reads, it reads when it is called
                "ஆ = [4, 5]; அச்சு 1; க = செயல்() { ஆ[0] = 3; திரும்பு ஆ; }; இ = க(); ஆ = [9];"
                        + " வழி பெறு, \"/\" { பதில் 200, [இ, ஆ]; }",
                // failures stay where they are
                "அ = 1 / 0; வழி பெறு, \"/\" { பதில் 200, அ; }",
                "அச்சு \"முன்\"; அ = [1][5]; அச்சு \"பின்\"; வழி பெறு, \"/\" { பதில் 200, அ; }",
                "அ = எண்ணாக்கு(\"x\")?; வழி பெறு, \"/\" { பதில் 200, அ; }",
                // the response's own globals
                "response_status = 201; வழி பெறு, \"/\" { பதில் 200, \"அ\"; } வழி பெறு, \"/b\" { response_body = \"b\"; }",
                "வழி பெறு, \"/\" { பதில் 200, அ; } அ = 7;",
                // loops and conditions
                "மொத்தம் = 0; ஒவ்வொரு ந இல் [1, 2, 3] { மொத்தம் = மொத்தம் + ந; } வழி பெறு, \"/\" { பதில் 200, [மொத்தம், ந]; }",
                "அ = 3; (அ > 2) எனில் { ஆ = [அ]; } இன்றேல் { ஆ = []; } வழி பெறு, \"/\" { ஆ = இணை(ஆ, 1); பதில் 200, ஆ; }",
            })
    void isInvisible(String text) {
        assertInvisible(text, Map.of());
    }

    @Test
    void whatTheRequestGivesIsItsOwn() {
        String text =
                "வழிதேர்வு = query_params; செயல் பக்கம்() { திரும்பு query_params.page; } அ = 5;"
                        + " வழி பெறு, \"/\" { பதில் 200, [வழிதேர்வு, பக்கம்(), அ]; }";

        assertInvisible(text, Map.of("query_params", Map.of("page", "2")));
        assertInvisible(text, Map.of());
    }

    @Test
    void aVariableOfTheRequestThatThePreludeAssignsIsNotShared() {
        String text =
                "request_body = \"என்\"; அ = request_body & \"!\"; வழி பெறு, \"/\" { பதில் 200, அ; }";

        assertInvisible(text, Map.of("request_body", "உன்"));
        assertInvisible(text, Map.of());
    }

    @Test
    void aTableIsComputedOnceForAllRequests() {
        String loop = "ந = 0; (ந < 20000) சுற்று { ந = ந + 1; } ";
        ServedProgram program =
                Etamil.builder()
                        .limits(Limits.request().withSteps(250_000))
                        .build()
                        .compile(
                                Source.of(
                                        "p",
                                        loop + "வழி பெறு, \"/\" { " + loop + "பதில் 200, ந; }"))
                        .served();
        Route route = program.routes().get(0);

        // Both loops together are more than one run may take.
        assertThat(request(program, route, Map.of())).containsExactly("200 20000 {}");
        assertThat(request(program, route, Map.of())).containsExactly("200 20000 {}");
        assertThat(request(withoutSharing(program), route, Map.of()).get(0)).startsWith("ET5003 ");
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 3"})
    void whatAFunctionOfTheHostComputesIsComputedOnceIfItSaysThatItIsPure(boolean pure, int runs) {
        AtomicInteger called = new AtomicInteger();
        FunctionDescriptor.Builder row = HostFunction.named("அட்டவணை").takes(ValueKind.NUMBER);
        if (pure) {
            row.pure();
        }
        HostFunction table =
                row.body(
                        given -> {
                            called.incrementAndGet();
                            return List.of(List.of(given.get(0)), 2);
                        });
        ServedProgram program =
                Etamil.builder()
                        .library(Library.named("அட்டவணைகள்").function(table).build())
                        .build()
                        .compile(
                                Source.of(
                                        "p",
                                        "அ = அட்டவணை(7); வழி பெறு, \"/\" { ஆ = அ[0]; ஆ[0] = 8; அ[1] = ஆ; பதில் 200, அ; }"))
                        .served();
        Route route = program.routes().get(0);

        for (int i = 0; i < 3; i++) {
            assertThat(request(program, route, Map.of())).containsExactly("200 [[7],[8]] {}");
        }
        assertThat(called).hasValue(runs);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000, 2_000, 3_000})
    void isInvisibleForGeneratedPrograms(long first) {
        for (long seed = first; seed < first + 150; seed++) {
            String text = GeneratedPreludes.of(seed);
            assertInvisible(text, Map.of("query_params", Map.of("a", "1")));
        }
    }
}

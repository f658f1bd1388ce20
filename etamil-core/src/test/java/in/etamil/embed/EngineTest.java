package in.etamil.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.Compatibility;
import in.etamil.Etamil;
import in.etamil.EtamilCompileException;
import in.etamil.EtamilHostException;
import in.etamil.EtamilRuntimeException;
import in.etamil.Instance;
import in.etamil.Program;
import in.etamil.Source;
import in.etamil.served.ServedRun;
import in.etamil.testkit.Printed;
import in.etamil.value.EtamilNumber;
import java.io.FileNotFoundException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngineTest {

    private static Program compiled(String text) {
        return Etamil.builder().build().compile(Source.of("a.qmz", text));
    }

    @Test
    void globalsGoInAndComeOut() {
        Map<String, Object> in = new HashMap<>();
        in.put("தொகை", new BigDecimal("10.50"));
        in.put("ஒன்றுமில்லை", null);
        in.put("தெரியாதது", 1);
        Instance program =
                Started.of(
                        "வரி = தொகை * 0.1;\nகாலி = ஒன்றுமில்லை;\nசெயல் f() { திரும்பு தொகை; }\n",
                        in);
        assertThat(program.global("வரி").as(BigDecimal.class)).isEqualByComparingTo("1.05");
        assertThat(program.global("காலி").get()).isNull();
        assertThat(program.globals().keySet())
                .containsExactly("ஒன்றுமில்லை", "காலி", "தொகை", "வரி");
        assertThat(program.function("f").call().get())
                .isEqualTo(EtamilNumber.of(new BigDecimal("10.5")));
        assertThatThrownBy(() -> program.global("வரீ"))
                .isInstanceOf(EtamilHostException.class)
                .hasMessageContaining("வரி");
        assertThatThrownBy(() -> Started.of("x = a;\n", Map.of("a", 0.5)))
                .isInstanceOf(EtamilHostException.class);
    }

    @Test
    void aTopLevelThatFailsStartsNothing() {
        assertThatThrownBy(() -> compiled("அச்சு 1 / 0;\n").start(Map.of(), new Printed()))
                .isInstanceOf(EtamilRuntimeException.class);
    }

    @Test
    void routesAreDeclarationsInAStartedProgram() {
        Instance program = Started.of("வழி GET, \"/\" { பதில் 200, \"x\"; }\nx = 1;\n");
        assertThat(program.global("x").as(int.class)).isOne();
    }

    @Test
    void callsPrintToTheConsoleOfTheStart() {
        Printed console = new Printed();
        Instance program =
                compiled("அச்சு \"மேல்\";\nசெயல் f() { அச்சு \"அழை\"; }\n")
                        .start(Map.of(), console);
        program.function("f").call();
        assertThat(console.lines()).containsExactly("மேல்", "அழை");
        Printed ofEngine = new Printed();
        Etamil.builder().console(ofEngine).build().compile(Source.of("a", "அச்சு 1;\n")).start();
        assertThat(ofEngine.lines()).containsExactly("1");
    }

    @Test
    void theReferenceLanguageHasNoAdditions() {
        Etamil reference = Etamil.builder().compatibility(Compatibility.REFERENCE).build();
        assertThatThrownBy(
                        () ->
                                reference.compile(
                                        Source.of(
                                                "a", "முயல் { அச்சு 1; } பிழை(e) { அச்சு 2; }\n")))
                .isInstanceOf(EtamilCompileException.class);
        assertThatThrownBy(() -> reference.compile(Source.of("a", "log_info(\"a\", 1);\n")).start())
                .isInstanceOf(EtamilRuntimeException.class)
                .hasMessageContaining("log_info");
        Etamil sdk = Etamil.builder().build();
        String route = "வழி GET, \"/\" { பதில் 200, {அ: 1}; }\n";
        assertThat(answer(reference, route)).isEqualTo("{அ: 1}");
        assertThat(answer(sdk, route)).isEqualTo("{\"அ\":1}");
        String early = "வழி GET, \"/\" { பதில் 200, \"a\"; திரும்பு; }\n";
        assertThat(answer(sdk, early)).isEqualTo("a");
        assertThatThrownBy(() -> answer(reference, early))
                .isInstanceOf(EtamilRuntimeException.class);
    }

    private static @Nullable String answer(Etamil engine, String text) {
        Program program = engine.compile(Source.of("a", text));
        return program.served()
                .answer(program.served().routes().get(0), ServedRun.of(new Printed(), Map.of()))
                .body();
    }

    @Test
    void programsOfTheClassPathImportBesideThemselves() throws Exception {
        Source source = Source.ofResource(EngineTest.class, "rules/main.qmz");
        assertThat(source.name()).isEqualTo("main.qmz");
        Instance program = Etamil.builder().build().compile(source).start();
        assertThat(program.global("x").as(int.class)).isEqualTo(42);
        assertThatThrownBy(() -> Source.ofResource(EngineTest.class, "rules/none.qmz"))
                .isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(
                        () ->
                                Etamil.builder()
                                        .build()
                                        .compile(
                                                Source.ofResource(
                                                        EngineTest.class, "rules/outside.qmz")))
                .isInstanceOf(EtamilCompileException.class);
    }

    @Test
    void theHashIsThatOfWhatTheProgramSays() throws Exception {
        assertThat(compiled("").sourceHash())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        Etamil etamil = Etamil.builder().build();
        assertThat(etamil.compile(Source.of("b.qmz", "x = 1;")).sourceHash())
                .isEqualTo(compiled("x = 1;").sourceHash())
                .isNotEqualTo(compiled("x = 2;").sourceHash());
        assertThat(
                        etamil.compile(Source.ofResource(EngineTest.class, "rules/main.qmz"))
                                .sourceHash())
                .isNotEqualTo(
                        compiled(
                                        Source.ofResource(EngineTest.class, "rules/main.qmz")
                                                .text()
                                                .replace("இறக்கு", "//"))
                                .sourceHash());
    }
}

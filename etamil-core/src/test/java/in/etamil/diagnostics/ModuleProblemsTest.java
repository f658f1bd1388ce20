package in.etamil.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Diagnostic;
import in.etamil.Etamil;
import in.etamil.EtamilCompileException;
import in.etamil.Program;
import in.etamil.Source;
import in.etamil.host.Library;
import in.etamil.host.ModuleResolver;
import in.etamil.host.ModuleSource;
import in.etamil.served.TextRoute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each problem of a program of several files names the file, and shows the line, it stands in. */
class ModuleProblemsTest {
    private final Map<String, String> texts = new HashMap<>();

    @TempDir private Path folder;

    private final ModuleResolver resolver =
            new ModuleResolver() {
                @Override
                public @Nullable ModuleSource resolve(ModuleSource importing, String path)
                        throws IOException {
                    if (path.equals("unreadable")) {
                        throw new IOException("it is not UTF-8");
                    }
                    String text = texts.get(path);
                    return text == null ? null : ModuleSource.text(path, text);
                }

                @Override
                public String searched() {
                    return "looked in a map";
                }
            };

    private List<String> problems(String main) {
        return problems(Etamil.builder().modules(resolver).build(), Source.of("main", main));
    }

    /** Where each problem stands; the same for those who check and those who compile. */
    private static List<String> problems(Etamil etamil, Source source) {
        List<Diagnostic> checked = etamil.check(source);
        EtamilCompileException refused =
                catchThrowableOfType(EtamilCompileException.class, () -> etamil.compile(source));
        assertThat(refused.diagnostics()).isEqualTo(checked);
        return places(checked);
    }

    private static List<String> places(List<Diagnostic> problems) {
        List<String> places = new ArrayList<>();
        for (Diagnostic problem : problems) {
            places.add(
                    problem.code()
                            + " "
                            + problem.file()
                            + ":"
                            + problem.line()
                            + ":"
                            + problem.column()
                            + " "
                            + problem.snippet());
        }
        return places;
    }

    // ---- lexer, parser and loader

    @Test
    void everyUnreadableCharacterOfAnImportedFile() {
        texts.put("a", "அச்சு 1;\nஅச்சு @;\n~");
        assertThat(problems("\n\nஇறக்கு \"a\";"))
                .containsExactly("ET1001 a:2:7 அச்சு @;", "ET1001 a:3:1 ~");
    }

    @Test
    void theSyntaxErrorOfAFileImportedByAnImportedOne() {
        texts.put("a", "அ = 1;\nஇறக்கு \"b\";");
        texts.put("b", "\n  ஆ = ;");
        assertThat(problems("இறக்கு \"a\";\nஅச்சு அ;")).containsExactly("ET2001 b:2:7   ஆ = ;");
    }

    @Test
    void theImportOfAFileThatIsNotThere() {
        texts.put("a", "\n\nஇறக்கு \"nowhere\";");
        assertThat(problems("இறக்கு \"a\";")).containsExactly("ET2101 a:3:8 இறக்கு \"nowhere\";");
        assertThat(problems("இறக்கு \"nowhere\";"))
                .containsExactly("ET2101 main:1:8 இறக்கு \"nowhere\";");
    }

    @Test
    void theImportOfAFileThatCannotBeRead() {
        texts.put("a", "  இறக்கு \"unreadable\";");
        assertThat(problems("\nஇறக்கு \"a\";"))
                .containsExactly("ET2102 a:1:10   இறக்கு \"unreadable\";");
    }

    @Test
    void theSecondDefinitionOfAFunctionInAnImportedFile() {
        texts.put("a", "செயல் கணி() { }");
        texts.put("b", "\nசெயல் கணி() { }");
        assertThat(problems("இறக்கு \"a\"; இறக்கு \"b\";"))
                .containsExactly("ET2103 b:2:7 செயல் கணி() { }");
    }

    // ---- checker

    @Test
    void theProblemsOfTheProgramAndOfTwoImportedFilesInTheOrderOfTheWhole() {
        texts.put("a", "\nஎண் அ = \"சொல்\";\n");
        texts.put("b", "\n\n  எண் ஆ = \"சொல்\";\n");
        assertThat(problems("எண் இ = மெய்;\nஇறக்கு \"a\";\nஇறக்கு \"b\";\n\nஎண் ஈ = மெய்;\n"))
                .containsExactly(
                        "ET3001 main:1:5 எண் இ = மெய்;",
                        "ET3001 a:2:5 எண் அ = \"சொல்\";",
                        "ET3001 b:3:7   எண் ஆ = \"சொல்\";",
                        "ET3001 main:5:5 எண் ஈ = மெய்;");
    }

    @Test
    void twoFilesWithTheSameProblemInTheSamePlace() {
        texts.put("a", "எண் அ = \"சொல்\";");
        texts.put("b", "எண் அ = \"சொல்\";");
        assertThat(problems("இறக்கு \"a\"; இறக்கு \"b\";"))
                .containsExactly(
                        "ET3001 a:1:5 எண் அ = \"சொல்\";", "ET3001 b:1:5 எண் அ = \"சொல்\";");
    }

    @Test
    void aProblemInsideAFunctionOfAnImportedFile() {
        texts.put("a", "செயல் f() {\n  செயல் g() எண் {\n    திரும்பு \"சொல்\";\n  }\n}");
        assertThat(problems("இறக்கு \"a\";\nஅச்சு f();"))
                .containsExactly("ET3001 a:2:9   செயல் g() எண் {");
    }

    @Test
    void aTypeDeclaredInOneFileAndViolatedInAnother() {
        texts.put("a", "எண் அ = 1;");
        texts.put("b", "\nஅ = \"சொல்\";");
        assertThat(problems("இறக்கு \"a\";\nஅ = மெய்;\nஇறக்கு \"b\";"))
                .containsExactly("ET3001 main:2:1 அ = மெய்;", "ET3001 b:2:1 அ = \"சொல்\";");
    }

    @Test
    void aShapeDefinedInTwoFiles() {
        texts.put("a", "\n\nவடிவம் வ { அ }");
        texts.put("b", "\nவடிவம் வ { அ }");
        assertThat(problems("இறக்கு \"a\"; இறக்கு \"b\";"))
                .containsExactly("ET3007 b:2:8 வடிவம் வ { அ }");
    }

    @Test
    void anUnknownShapeWhereItsNameStands() {
        texts.put("a", "செயல் f(\n  இல்லாதது அ) { }");
        assertThat(problems("இறக்கு \"a\";")).containsExactly("ET3013 a:2:3   இல்லாதது அ) { }");
    }

    @Test
    void theFileOfWhatStandsEarlier() {
        texts.put("a", "\nநிலை அ = 1;\nவடிவம் வ { அ }");
        String main = "இறக்கு \"a\";\nஅ = 2;\nஅ[0] = 1;\nநிலை அ = 3;\nவடிவம் வ { அ }";
        Etamil etamil = Etamil.builder().modules(resolver).build();
        assertThat(etamil.check(Source.of("main", main)))
                .hasSize(4)
                .allMatch(problem -> "main".equals(problem.file()))
                .extracting(Diagnostic::detail)
                .containsExactly("a:2", "a:2", "a:2", "a:3");
    }

    @Test
    void noFileForWhatStandsEarlierInTheSame() {
        texts.put("a", "நிலை அ = 1;\nஅ = 2;");
        Etamil etamil = Etamil.builder().modules(resolver).build();
        assertThat(etamil.check(Source.of("main", "\nஇறக்கு \"a\";")))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.english()).contains("on line 1");
                            assertThat(problem.detail()).isNull();
                        });
    }

    // ---- where files come from

    @Test
    void aModuleOfALibrary() {
        Library library =
                Library.named("வங்கி").module("வங்கி/விதி.qmz", "\nஎண் அ = \"சொல்\";").build();
        Etamil etamil = Etamil.builder().library(library).build();
        assertThat(problems(etamil, Source.of("main", "இறக்கு \"வங்கி/விதி.qmz\";")))
                .containsExactly("ET3001 வங்கி/விதி.qmz:2:5 எண் அ = \"சொல்\";");
    }

    @Test
    void aFileBesideTheProgram() throws IOException {
        Files.createDirectory(folder.resolve("உள்"));
        Files.writeString(folder.resolve("உள்/a.qmz"), "\nஎண் அ = \"சொல்\";");
        Files.writeString(folder.resolve("main.qmz"), "இறக்கு \"உள்/a.qmz\";\nஎண் ஆ = மெய்;");
        assertThat(problems(Etamil.builder().build(), Source.of(folder.resolve("main.qmz"))))
                .containsExactly(
                        "ET3001 a.qmz:2:5 எண் அ = \"சொல்\";", "ET3001 main.qmz:2:5 எண் ஆ = மெய்;");
    }

    /** A source has the name it was asked for by, wherever the file really lies. */
    @Test
    void aProgramThatIsALink() throws IOException {
        Files.writeString(folder.resolve("real.qmz"), "எண் ஆ = மெய்;");
        Files.createSymbolicLink(folder.resolve("link.qmz"), Path.of("real.qmz"));
        Source source = Source.of(folder.resolve("link.qmz"));
        assertThat(problems(Etamil.builder().build(), source))
                .containsExactly("ET3001 " + source.name() + ":1:5 எண் ஆ = மெய்;");
    }

    // ---- routes given as text

    private List<String> problemsOfRoutes(String main, TextRoute... routes) {
        Program program =
                Etamil.builder().modules(resolver).build().compile(Source.of("main", main));
        return places(
                catchThrowableOfType(
                                EtamilCompileException.class,
                                () -> program.served().withRoutes(List.of(routes)))
                        .diagnostics());
    }

    @Test
    void routesGivenAsText() {
        texts.put("a", "செயல் f() { }");
        assertThat(
                        problemsOfRoutes(
                                "இறக்கு \"a\";",
                                new TextRoute("GET", "/good", "பதில் 200, f();"),
                                new TextRoute("GET", "/bad", "\nஎண் ஆ = மெய்;"),
                                new TextRoute("PUT", "/:x", "எண் ஆ = \"சொல்\";")))
                .containsExactly(
                        "ET3001 GET /bad:2:5 எண் ஆ = மெய்;",
                        "ET3001 PUT /:x:1:5 எண் ஆ = \"சொல்\";");
    }

    @Test
    void theSyntaxErrorOfEachRouteGivenAsText() {
        assertThat(
                        problemsOfRoutes(
                                "",
                                new TextRoute("GET", "/bad", "பதில் 200,\n  ;"),
                                new TextRoute("GET", "/good", "பதில் 200, 1;"),
                                new TextRoute("PUT", "/:x", "@")))
                .containsExactly("ET2001 GET /bad:2:3   ;", "ET1001 PUT /:x:1:1 @");
    }

    // ---- the exception's text

    @Test
    void theExceptionNamesTheFileOfEachProblem() {
        texts.put("a", "\nஎண் அ = \"சொல்\";");
        Source source = Source.of("main", "இறக்கு \"a\";\nஎண் ஆ = மெய்;");
        Etamil etamil = Etamil.builder().modules(resolver).build();
        EtamilCompileException refused =
                catchThrowableOfType(EtamilCompileException.class, () -> etamil.compile(source));
        List<Diagnostic> problems = refused.diagnostics();
        assertThat(refused)
                .hasMessage(
                        "a: " + problems.get(0).message() + "\nmain: " + problems.get(1).message());
    }
}

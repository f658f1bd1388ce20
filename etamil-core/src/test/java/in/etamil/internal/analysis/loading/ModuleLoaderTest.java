package in.etamil.internal.analysis.loading;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.Diagnostic;
import in.etamil.Diagnostic.Stage;
import in.etamil.host.ModuleResolver;
import in.etamil.host.ModuleSource;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.ParseResult;
import in.etamil.internal.syntax.Statement;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModuleLoaderTest {
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    private final ModuleResolver resolver =
            new ModuleResolver() {
                @Override
                public ModuleSource resolve(ModuleSource importing, String path)
                        throws IOException {
                    asked.add(importing.name() + ">" + path);
                    if (path.equals("broken")) {
                        throw new IOException("it is not UTF-8");
                    }
                    if (path.equals("leak")) {
                        throw new NoSuchFileException("/secret/place");
                    }
                    String text = texts.get(path);
                    return text == null ? null : ModuleSource.text(path, text);
                }

                @Override
                public String searched() {
                    return "looked in a map";
                }
            };

    private ParseResult load(String main) {
        return ModuleLoader.load(ModuleSource.text("main", main), resolver, true);
    }

    /** The printed texts in the order of the whole. */
    private String printed(String main) {
        ParseResult result = load(main);
        assertThat(result).isInstanceOf(ParseResult.Parsed.class);
        StringBuilder text = new StringBuilder();
        for (Statement statement : ((ParseResult.Parsed) result).tree().statements()) {
            if (statement instanceof Statement.Print print) {
                text.append(((Expression.TextLiteral) print.value()).value());
            }
        }
        return text.toString();
    }

    private Diagnostic problem(String main) {
        ParseResult result = load(main);
        assertThat(result).isInstanceOf(ParseResult.Refused.class);
        return ((ParseResult.Refused) result).problems().getFirst();
    }

    @Test
    void modulesStandWhereTheyAreImported() {
        texts.put("a", "அச்சு \"2\"; இறக்கு \"b\"; அச்சு \"4\";");
        texts.put("b", "அச்சு \"3\";");
        assertThat(
                        printed(
                                "அச்சு \"1\"; இறக்கு \"a\"; அச்சு \"5\"; இறக்கு \"b\"; இறக்கு \"a\"; அச்சு \"6\";"))
                .isEqualTo("123456");
    }

    @Test
    void circlesAndTheProgramItselfAreLoadedOnce() {
        texts.put("a", "அச்சு \"2\"; இறக்கு \"b\"; அச்சு \"4\";");
        texts.put("b", "இறக்கு \"a\"; இறக்கு \"main\"; அச்சு \"3\";");
        texts.put("main", "அச்சு \"x\";");
        assertThat(printed("அச்சு \"1\"; இறக்கு \"main\"; இறக்கு \"a\"; அச்சு \"5\";"))
                .isEqualTo("12345");
    }

    @Test
    void importsInBlocksAreNotLookedFor() {
        assertThat(printed("(பொய்) எனில் { இறக்கு \"nowhere\"; } அச்சு \"1\";")).isEqualTo("1");
        assertThat(asked).isEmpty();
    }

    @Test
    void missingModuleIsNamedAsWritten() {
        Diagnostic problem = problem("அ = 1;\nஇறக்கு \"../nowhere.qmz\";");
        assertThat(problem.message())
                .isEqualTo(
                        "தொகுதி '../nowhere.qmz' கண்டுபிடிக்க முடியவில்லை  (cannot open module '../nowhere.qmz'): looked in a map");
        assertThat(problem.stage()).isEqualTo(Stage.LOAD);
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo(8);
        assertThat(problem.file()).isEqualTo("main");
    }

    @Test
    void unreadableModuleSaysWhyAndNoPlace() {
        assertThat(problem("இறக்கு \"broken\";").message())
                .isEqualTo(
                        "கோப்பு 'broken' படிக்க முடியவில்லை  (cannot read 'broken'): it is not UTF-8");
        assertThat(problem("இறக்கு \"leak\";").message())
                .doesNotContain("secret")
                .contains("cannot read 'leak'");
    }

    @Test
    void firstFileWithAnErrorEndsLoading() {
        texts.put("a", "அச்சு \"1\"; இறக்கு \"nowhere\";");
        texts.put("b", "அ = ;");
        assertThat(problem("இறக்கு \"a\"; இறக்கு \"b\";").stage()).isEqualTo(Stage.LOAD);
        assertThat(problem("இறக்கு \"a\"; அ = ;").stage()).isEqualTo(Stage.PARSE);
        Diagnostic problem = problem("இறக்கு \"b\"; இறக்கு \"a\";");
        assertThat(problem.stage()).isEqualTo(Stage.PARSE);
        assertThat(problem.file()).isEqualTo("b");
        assertThat(problem.column()).isEqualTo(5);
    }

    @Test
    void aModuleEndsWithItsFile() {
        texts.put("a", "(மெய்) எனில் {");
        assertThat(problem("இறக்கு \"a\"; அச்சு 1;").english())
                .isEqualTo("expected '}', but the input ended");
    }

    @Test
    void allLexicalErrorsOfAModuleAreReported() {
        texts.put("a", "@ ~");
        ParseResult.Refused refused = (ParseResult.Refused) load("இறக்கு \"a\";");
        assertThat(refused.problems()).hasSize(2).allMatch(problem -> "a".equals(problem.file()));
    }

    @Test
    void twoModulesMustNotDefineOneFunction() {
        texts.put("a", "செயல் கணி() { }");
        texts.put("b", "செயல் கணி() { }");
        assertThat(problem("இறக்கு \"a\"; இறக்கு \"b\";").message())
                .isEqualTo(
                        "'கணி' இரண்டு தொகுதிகளில் வரையறுக்கப்பட்டுள்ளது: 'a' மற்றும் 'b'  ('கணி' is defined in two modules,"
                                + " 'a' and 'b'. Imports are flattened, so one would silently replace the other — rename one of them.)");
        texts.put("c", "இறக்கு \"a\"; செயல் கணி() { }");
        assertThat(problem("இறக்கு \"c\";").english()).contains("'a' and 'c'");
    }

    @Test
    void otherRepetitionsAreAllowed() {
        texts.put("a", "செயல் கணி() { } செயல் கணி() { } வடிவம் வ { } க = 1;");
        texts.put("b", "வடிவம் வ { } க = 2; (1) எனில் { செயல் கணி() { } }");
        assertThat(printed("செயல் கணி() { } இறக்கு \"a\"; இறக்கு \"b\"; செயல் கணி() { }"))
                .isEmpty();
    }

    @Test
    void filesOfEqualNameDoNotCollide() {
        ModuleResolver sameName =
                new ModuleResolver() {
                    @Override
                    public ModuleSource resolve(ModuleSource importing, String path) {
                        return new ModuleSource(
                                path, "same", ModuleSource.Origin.TEXT, null, "செயல் கணி() { }");
                    }

                    @Override
                    public String searched() {
                        return "";
                    }
                };
        ModuleSource main = ModuleSource.text("main", "இறக்கு \"1\"; இறக்கு \"2\";");
        assertThat(ModuleLoader.load(main, sameName, true)).isInstanceOf(ParseResult.Parsed.class);
    }

    @Test
    void longChainsOfImportsAreRefusedAtALimit() {
        for (int i = 0; i < 10_000; i++) {
            texts.put("m" + i, "இறக்கு \"m" + (i + 1) + "\";");
        }
        Diagnostic problem = problem("இறக்கு \"m0\";");
        assertThat(problem.english()).isEqualTo("a program cannot have more than 1000 modules");
        texts.put("m998", "அச்சு \"x\";");
        assertThat(printed("இறக்கு \"m0\";")).isEqualTo("x");
    }

    @Test
    void importingFileIsToldToTheResolver() {
        texts.put("a", "இறக்கு \"b\";");
        texts.put("b", "");
        printed("இறக்கு \"a\";");
        assertThat(asked).containsExactly("main>a", "a>b");
    }

    @Test
    void extensionsHoldInModulesToo() {
        texts.put("a", "முயல் { } பிழை(e) { }");
        ModuleSource main = ModuleSource.text("main", "இறக்கு \"a\";");
        assertThat(ModuleLoader.load(main, resolver, true)).isInstanceOf(ParseResult.Parsed.class);
        assertThat(ModuleLoader.load(main, resolver, false))
                .isInstanceOf(ParseResult.Refused.class);
    }
}

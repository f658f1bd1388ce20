package in.etamil.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.Diagnostic;
import in.etamil.Etamil;
import in.etamil.EtamilCompileException;
import in.etamil.EtamilException;
import in.etamil.EtamilExitException;
import in.etamil.EtamilLimitException;
import in.etamil.EtamilRuntimeException;
import in.etamil.GeneralPath;
import in.etamil.Permissions;
import in.etamil.Source;
import in.etamil.internal.syntax.ParseResult;
import in.etamil.internal.syntax.Parser;
import in.etamil.internal.syntax.SourceText;
import in.etamil.testkit.Printed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A conformance program that is written in another way prints the same, by both paths of the compiler. */
class MetamorphicTest {
    private static final List<Etamil> PATHS =
            List.of(GeneralPath.engine(Etamil.builder().permissions(Permissions.UNTRUSTED.exit().input())), Etamil.builder().permissions(Permissions.UNTRUSTED.exit().input()).build());

    /** Their calls are as deep as can be, or they are longer than the line numbers of one JVM method reach. */
    private static final Set<String> FIT_NO_FUNCTION =
            Set.of("functions/depth-256-is-allowed.qmz", "positions/line-beyond-65535.qmz");

    /** The programs that need nothing but a console and do not tell how deep their calls are, with what they do. */
    private static final Map<GoldenProgram, List<Outcome>> PLAIN = plain();

    /** Where an error is told on its line too. */
    private static final boolean LINES_STAY = true;

    private static final boolean LINES_MOVE = false;

    @Test
    void inRomanisedKeywords() {
        check(new Respelled(1), LINES_STAY, 500);
    }

    @Test
    void inOlderRomanisedKeywords() {
        check(new Respelled(2), LINES_STAY, 12);
    }

    @Test
    void inEnglishKeywords() {
        check(new Respelled(3), LINES_STAY, 500);
    }

    @Test
    void inRomanisedKeywordsAndBack() {
        check((text, tree, accepted) -> {
            String tamil = Spelling.respelled(text, Words.reserved(0));
            String romanised = Spelling.respelled(text, Words.reserved(1));
            String back = Spelling.respelled(Spelling.respelled(romanised, Words.reserved(3)), Words.reserved(0));
            assertThat(back).isEqualTo(tamil);
            return back;
        }, LINES_STAY, 500);
    }

    @Test
    void asTheBodyOfAFunction() {
        check(new InFunction(), LINES_STAY, 200, FIT_NO_FUNCTION);
    }

    @Test
    void withTheBodiesOfFunctionsAtTheTopLevel() {
        check(new Inlined(), LINES_MOVE, 30);
    }

    @Test
    void withoutDeclaredNumbers() {
        check(new WithoutNumberTypes(), LINES_STAY, 20);
    }

    @Test
    void withDeclaredNumbers() {
        check(new WithNumberTypes(), LINES_STAY, 200);
    }

    @Test
    void withNumbersThatComeFromWideOnes() {
        check(new WideLiterals(false), LINES_STAY, 420);
    }

    @Test
    void withNumbersThatHaveManyZeros() {
        check(new WideLiterals(true), LINES_STAY, 420);
    }

    /** At least so many programs must be ones that the rewriting applies to. */
    private static void check(Rewriting rewriting, boolean linesStay, int least) {
        check(rewriting, linesStay, least, Set.of());
    }

    private static void check(Rewriting rewriting, boolean linesStay, int least, Set<String> without) {
        List<String> different = new ArrayList<>();
        int applied = 0;
        for (Map.Entry<GoldenProgram, List<Outcome>> plain : PLAIN.entrySet()) {
            GoldenProgram program = plain.getKey();
            SourceText source = new SourceText(program.fileName(), program.fileName(), program.text());
            boolean wanted = !without.contains(program.name()) && (linesStay || !tellsLines(program));
            if (wanted && Parser.parse(source, true) instanceof ParseResult.Parsed parsed) {
                String rewritten = rewriting.rewritten(
                        source.text(),
                        parsed.tree(),
                        text -> PATHS.get(0).check(Source.of(program.fileName(), text)).isEmpty());
                if (rewritten != null) {
                    applied++;
                    compare(program, plain.getValue(), rewritten, different);
                }
            }
        }
        assertThat(different).isEmpty();
        System.out.println(applied + " programs: " + rewriting.getClass().getSimpleName());
        assertThat(applied).isGreaterThanOrEqualTo(least);
    }

    private static Map<GoldenProgram, List<Outcome>> plain() {
        Map<GoldenProgram, List<Outcome>> plain = new LinkedHashMap<>();
        for (GoldenProgram program : GoldenProgram.all()) {
            List<Outcome> outcomes = PATHS.stream().map(path -> run(path, program, program.text())).toList();
            Outcome outcome = outcomes.get(0);
            if (outcome.output().equals(program.output())
                    && !(outcome.output() + outcome.ending()).contains("call depth")
                    && program.error().isEmpty() == outcome.ending() instanceof Outcome.Ending.Normal) {
                plain.put(program, outcomes);
            }
        }
        return plain;
    }

    private static boolean tellsLines(GoldenProgram program) {
        return !program.error().isEmpty() || program.text().contains(".வரி");
    }

    private static void compare(
            GoldenProgram program, List<Outcome> expected, String rewritten, List<String> different) {
        for (int i = 0; i < PATHS.size(); i++) {
            Outcome actual = run(PATHS.get(i), program, rewritten);
            if (!expected.get(i).agreesWith(actual)) {
                different.add(program + "\n" + rewritten + "\n--- expected\n" + expected.get(i) + "\n--- was\n" + actual);
            }
        }
    }

    private static Outcome run(Etamil etamil, GoldenProgram program, String text) {
        Printed terminal = Printed.reading(program.input());
        Outcome.Ending ending;
        try {
            etamil.compile(Source.of(program.fileName(), text)).run(terminal);
            ending = new Outcome.Ending.Normal();
        } catch (EtamilCompileException refused) {
            ending = new Outcome.Ending.Refused(refused.diagnostics().get(0).message());
        } catch (EtamilExitException exit) {
            ending = new Outcome.Ending.Exited(exit.status());
        } catch (EtamilRuntimeException | EtamilLimitException failed) {
            ending = failed(failed);
        } catch (RuntimeException | LinkageError broken) {
            ending = new Outcome.Ending.Unknown("the compiler broke: " + broken);
        }
        return new Outcome(terminal.text(), ending, null);
    }

    private static Outcome.Ending failed(EtamilException failed) {
        Diagnostic diagnostic = failed.diagnostics().get(0);
        return new Outcome.Ending.Failed(
                diagnostic.english() + diagnostic.detail(),
                Objects.requireNonNullElse(diagnostic.file(), ""),
                diagnostic.line());
    }
}

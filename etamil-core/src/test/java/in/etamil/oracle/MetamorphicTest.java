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
import in.etamil.Source;
import in.etamil.host.Console;
import in.etamil.internal.syntax.ParseResult;
import in.etamil.internal.syntax.Parser;
import in.etamil.internal.syntax.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A conformance program that is written in another way prints the same, by both paths of the compiler. */
class MetamorphicTest {
    private static final List<Etamil> PATHS =
            List.of(GeneralPath.engine(Etamil.builder().allowExit()), Etamil.builder().allowExit().build());

    /** Where an error is told on its line too. */
    private static final boolean LINES_STAY = true;

    private static final boolean LINES_MOVE = false;

    @Test
    void inRomanisedKeywords() {
        check(new Respelled(1), LINES_STAY, 360);
    }

    @Test
    void inOlderRomanisedKeywords() {
        check(new Respelled(2), LINES_STAY, 100);
    }

    @Test
    void inEnglishKeywords() {
        check(new Respelled(3), LINES_STAY, 360);
    }

    @Test
    void inRomanisedKeywordsAndBack() {
        check((text, tree, accepted) -> {
            String tamil = Spelling.respelled(text, Words.reserved(0));
            String romanised = Spelling.respelled(text, Words.reserved(1));
            String back = Spelling.respelled(Spelling.respelled(romanised, Words.reserved(3)), Words.reserved(0));
            assertThat(back).isEqualTo(tamil);
            return back;
        }, LINES_STAY, 360);
    }

    @Test
    void asTheBodyOfAFunction() {
        check(new InFunction(), LINES_STAY, 200);
    }

    @Test
    void withTheBodiesOfFunctionsAtTheTopLevel() {
        check(new Inlined(), LINES_MOVE, 40);
    }

    @Test
    void withoutDeclaredNumbers() {
        check(new WithoutNumberTypes(), LINES_STAY, 20);
    }

    @Test
    void withDeclaredNumbers() {
        check(new WithNumberTypes(), LINES_STAY, 150);
    }

    @Test
    void withNumbersThatComeFromWideOnes() {
        check(new WideLiterals(false), LINES_STAY, 250);
    }

    @Test
    void withNumbersThatHaveManyZeros() {
        check(new WideLiterals(true), LINES_STAY, 250);
    }

    /** At least so many programs must be ones that the rewriting applies to. */
    private static void check(Rewriting rewriting, boolean linesStay, int least) {
        List<String> different = new ArrayList<>();
        int applied = 0;
        for (GoldenProgram program : GoldenProgram.all()) {
            SourceText source = new SourceText(program.fileName(), program.fileName(), program.text());
            if (isPlain(program)
                    && (linesStay || !tellsLines(program))
                    && Parser.parse(source, true) instanceof ParseResult.Parsed parsed) {
                String rewritten = rewriting.rewritten(
                        source.text(), parsed.tree(), text -> PATHS.get(0).check(Source.of(program.fileName(), text)).isEmpty());
                if (rewritten != null) {
                    applied++;
                    compare(program, rewritten, different);
                }
            }
        }
        assertThat(different).isEmpty();
        System.out.println(applied + " programs: " + rewriting);
        assertThat(applied).isGreaterThanOrEqualTo(least);
    }

    /** Whether the program needs nothing that these engines lack, and does not show how deep its calls are. */
    private static boolean isPlain(GoldenProgram program) {
        Outcome outcome = run(PATHS.get(0), program, program.text());
        return outcome.output().equals(program.output())
                && !(outcome.output() + outcome.ending()).contains("call depth")
                && (program.error().isEmpty() == outcome.ending() instanceof Outcome.Ending.Normal);
    }

    private static boolean tellsLines(GoldenProgram program) {
        return !program.error().isEmpty() || program.text().contains(".வரி");
    }

    private static void compare(GoldenProgram program, String rewritten, List<String> different) {
        for (Etamil path : PATHS) {
            Outcome expected = run(path, program, program.text());
            Outcome actual = run(path, program, rewritten);
            if (!expected.agreesWith(actual)) {
                different.add(program + "\n" + rewritten + "\n--- expected\n" + expected + "\n--- was\n" + actual);
            }
        }
    }

    private static Outcome run(Etamil etamil, GoldenProgram program, String text) {
        Terminal terminal = new Terminal(program.input());
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
        }
        return new Outcome(terminal.text.toString(), ending, null);
    }

    private static Outcome.Ending failed(EtamilException failed) {
        Diagnostic diagnostic = failed.diagnostics().get(0);
        return new Outcome.Ending.Failed(
                diagnostic.english() + diagnostic.detail(),
                Objects.requireNonNullElse(diagnostic.file(), ""),
                diagnostic.line());
    }

    private static final class Terminal implements Console {
        private final StringBuilder text = new StringBuilder();
        private final Iterator<String> lines;

        Terminal(byte[] input) {
            lines = new String(input, StandardCharsets.UTF_8).lines().iterator();
        }

        @Override
        public void printLine(String line) {
            text.append(line).append('\n');
        }

        @Override
        public @Nullable String readLine() {
            return lines.hasNext() ? lines.next() : null;
        }
    }
}

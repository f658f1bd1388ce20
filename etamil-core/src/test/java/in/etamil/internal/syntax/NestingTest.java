package in.etamil.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NestingTest {
    private static final int SMALL_STACK = 512 * 1024;

    /**
     * What comes first, what opens a level, stands in the middle, closes it, comes last; levels for
     * each opening.
     */
    record Nest(String before, String open, String middle, String close, String after, int levels) {
        String program(int times) {
            return before + open.repeat(times) + middle + close.repeat(times) + after;
        }
    }

    static Nest[] nests() {
        return new Nest[] {
            expression("(", "1", ")", 1),
            expression("[", "1", "]", 1),
            expression("{அ: ", "1", "}", 1),
            expression("f(", "1", ")", 1),
            expression("f(1, ", "1", ")", 1),
            expression("அ[", "1", "]", 1),
            expression("அ.ம(", "1", ")", 1),
            expression("அ{அ: ", "1", "}", 1),
            expression("அ{..", "1", "}", 1),
            expression("-", "1", "", 1),
            expression("இல்லை ", "1", "", 1),
            expression("1 + இல்லை -(", "1", ")", 3),
            expression("1 அல்லது 2 மற்றும் இல்லை 3 < 4 + 5 * -f(", "1", ")", 3),
            expression("செயல்() { திரும்பு ", "1", "; }", 2),
            expression("செயல்() { ஒவ்வொரு x இல் 1 < 2 & 3 * f(", "1", ") { } }", 3),
            statement("(1) எனில் {", "}"),
            statement("(1) எனில் { } இன்றேல் {", "}"),
            statement("(1) சுற்று {", "}"),
            statement("ஒவ்வொரு x இல் அ {", "}"),
            statement("செயல் f() {", "}"),
            statement("முயல் {", "} பிழை(e) { }"),
            statement("முயல் { } பிழை(e) {", "}"),
            statement("வழி பெறு, \"/\" {", "}"),
            statement("இடைவெளி 1 {", "}"),
            new Nest("", "வடிவம் வ { செயல் f() {", "", "} }", "", 2)
        };
    }

    private static Nest expression(String open, String middle, String close, int levels) {
        return new Nest("அச்சு ", open, middle, close, ";", levels);
    }

    private static Nest statement(String open, String close) {
        return new Nest("", open, "", close, "", 1);
    }

    @ParameterizedTest
    @MethodSource("nests")
    void depthIsBoundedOnASmallStack(Nest nest) throws InterruptedException {
        int most = Cursor.MAX_NESTING / nest.levels;
        assertThat(parse(nest.program(most))).isInstanceOf(ParseResult.Parsed.class);
        assertTooDeep(parse(nest.program(most + 1)));
        assertTooDeep(parse(nest.program(10_000)));
        assertTooDeep(parse(nest.before + nest.open.repeat(10_000)));
    }

    @Test
    void aHundredThousandBracketsAreRefused() throws InterruptedException {
        assertTooDeep(parse("அச்சு " + "(".repeat(100_000)));
        assertTooDeep(parse("(1) எனில் {".repeat(100_000)));
    }

    private static void assertTooDeep(Object result) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        ParseResult.Refused.class,
                        refused -> {
                            assertThat(refused.problems().getFirst().code()).isEqualTo("ET2003");
                            assertThat(refused.problems().getFirst().english())
                                    .startsWith("nested more than 256 levels deep");
                        });
    }

    private static Object parse(String program) throws InterruptedException {
        AtomicReference<Object> result = new AtomicReference<>();
        Thread thread =
                new Thread(
                        null,
                        () -> {
                            try {
                                result.set(Parsing.parse(program));
                            } catch (Throwable thrown) {
                                result.set(thrown);
                            }
                        },
                        "small stack",
                        SMALL_STACK);
        thread.start();
        thread.join();
        return result.get();
    }
}

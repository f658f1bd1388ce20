package in.etamil.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.Etamil;
import in.etamil.EtamilException;
import in.etamil.EtamilLimitException;
import in.etamil.Instance;
import in.etamil.Permissions;
import in.etamil.Program;
import in.etamil.Source;
import in.etamil.host.HostFunction;
import in.etamil.host.Library;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The stack of the JVM's thread: what calls of programs take of it, and what is left. */
class StackTest {
    private static final int DEEPEST = 250;

    private static final int TRIES = Integer.getInteger("stack.tries", 200);

    /** What a call takes at most, in bytes. */
    private static final int A_CALL = 2_800;

    /** What a thread needs besides: the test's own frames, and what is left for builtins. */
    private static final int BESIDES = 200 << 10;

    /** Functions f whose frames are as wide as they get, each with one call of f(k - 1). */
    private static Map<String, String> widest() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("arrays", "x = " + nested("[k, ", 200, "f(k - 1)", "]") + ";");
        bodies.put("joins", "x = " + nested("k & (", 150, "f(k - 1)", ")") + ";");
        bodies.put("sums", "x = " + nested("k + (", 150, "f(k - 1)", ")") + ";");
        bodies.put("records", "x = " + nested("{\"அ\": k, \"ஆ\": ", 100, "f(k - 1)", "}") + ";");
        bodies.put("builtins", "x = " + nested("இணை([], ", 100, "f(k - 1)", ")") + ";");
        bodies.put("calls", "x = " + nested("மூன்று(k, k, ", 100, "f(k - 1)", ")") + ";");
        bodies.put("numeric calls", "x = " + nested("கூடு(k, ", 100, "f(k - 1)", ")") + ";");
        bodies.put("indexes", "x = " + nested("[1, 2][", 80, "f(k - 1) * 0", "] * 0") + ";");
        bodies.put("comparisons", "x = " + nested("k == (", 120, "f(k - 1)", ")") + ";");
        bodies.put("roundings", "x = " + nested("வட்டமிடு(k + ", 100, "f(k - 1)", ", 2)") + ";");
        bodies.put("function values", "g = f; x = " + nested("[k, ", 60, "g(k - 1)", "]") + ";");
        bodies.put("numeric variables", variables("%d") + "x = f(k - 1);" + sum());
        bodies.put("variables", variables("[%d]") + "x = f(k - 1);");
        bodies.put("loops", nested("ஒவ்வொரு v இல் [1] { ", 60, "x = f(k - 1);", " }"));
        bodies.put(
                "large blocks",
                nested("(k > 0) எனில் { ", 5, "x = f(k - 1);", variables("[%d]") + " }"));
        return bodies;
    }

    private static String nested(String open, int times, String inside, String close) {
        return open.repeat(times) + inside + close.repeat(times);
    }

    private static String variables(String value) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 90; i++) {
            code.append("v").append(i).append(" = ").append(value.formatted(i)).append("; ");
        }
        return code.toString();
    }

    private static String sum() {
        StringBuilder code = new StringBuilder(" y = 0");
        for (int i = 0; i < 90; i++) {
            code.append(" + v").append(i);
        }
        return code.append(";").toString();
    }

    private static Stream<Arguments> widestFrames() {
        return widest().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    private static String program(String body, int depth) {
        return "செயல் மூன்று(அ, ஆ, இ) { திரும்பு இ; }\n"
                + "செயல் கூடு(எண் அ, எண் ஆ) எண் { திரும்பு அ + ஆ; }\n"
                + "செயல் f(k) { (k <= 0) எனில் { திரும்பு 1; } "
                + body
                + " திரும்பு 1; }\nமுடிவு = f("
                + depth
                + ");\n";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("widestFrames")
    void callsTakeABoundedPartOfTheStack(String kind, String body) throws Exception {
        for (int depth = 10; depth <= DEEPEST; depth += 40) {
            Program program = compiled(Etamil.builder().build(), program(body, depth));

            assertThat(endOn(BESIDES + depth * A_CALL, program)).as("depth %d", depth).isNull();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("widestFrames")
    void everyProgramFitsIntoADefaultStack(String kind, String body) throws Exception {
        Program program = compiled(Etamil.builder().build(), program(body, DEEPEST));
        for (int i = 0; i < 20; i++) {
            AtomicReference<Throwable> end = new AtomicReference<>();
            Runnable run = () -> end.set(end(program));
            Thread thread =
                    i % 2 == 0 ? Thread.ofPlatform().start(run) : Thread.startVirtualThread(run);
            thread.join();
            assertThat(end.get()).isNull();
        }
    }

    @Test
    void callsOfRunsInsideOfRunsCount() {
        AtomicReference<Instance> own = new AtomicReference<>();
        int[] levels = new int[1];
        Library library =
                Library.named("anew")
                        .function(
                                HostFunction.named("மீண்டும்")
                                        .body(
                                                given -> {
                                                    levels[0]++;
                                                    return own.get().function("f").call();
                                                }))
                        .build();
        Etamil etamil = Etamil.builder().library(library).build();
        own.set(compiled(etamil, "செயல் f() { திரும்பு மீண்டும்(); }\n").start());

        assertThatThrownBy(() -> own.get().function("f").call())
                .hasStackTraceContaining("EtamilLimitException")
                .hasStackTraceContaining("call depth exceeded");
        assertThat(levels[0]).isBetween(40, 64);
    }

    /** On stacks of every size: what moves money comes to its end or does not begin. */
    @Test
    void functionsOfTheHostAreNotLeftHalfDone() throws Exception {
        long[] account = new long[2];
        Library bank =
                Library.named("bank")
                        .function(
                                HostFunction.named("நகர்த்து")
                                        .body(
                                                given -> {
                                                    account[0]--;
                                                    String.format(Locale.ROOT, "%,d", account[0]);
                                                    account[1]++;
                                                    return null;
                                                }))
                        .build();
        Etamil etamil = Etamil.builder().library(bank).build();

        assertThat(refused(etamil, List.of("நகர்த்து();"))).isPositive();
        assertThat(account[0] + account[1]).isZero();
    }

    /** What overflows while a class of the JVM is initialised makes it useless for good. */
    @Test
    void noClassIsLeftUseless() throws Exception {
        List<String> builtins =
                List.of(
                        "x = ஜேசான்_படி(\"[1]\");",
                        "x = கையொப்பம்(\"a\", \"b\");",
                        "x = எழுமாற்று(4);",
                        "x = சுருக்கம்_256(\"a\");");
        Etamil etamil = Etamil.builder().permissions(Permissions.UNTRUSTED).build();

        assertThat(refused(etamil, builtins)).isPositive();

        for (String builtin : builtins) {
            assertThat(end(compiled(etamil, builtin))).isNull();
        }
        assertThat(MessageDigest.getInstance("SHA-256").digest(new byte[1])).hasSize(32);
        assertThat(new SecureRandom().nextInt(1)).isZero();
    }

    /** How many runs were refused of many that call something from deep inside. */
    private static int refused(Etamil etamil, List<String> calls) throws InterruptedException {
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            String code =
                    "செயல் f(k) { (k <= 0) எனில் { "
                            + calls.get(random.nextInt(calls.size()))
                            + " திரும்பு 1; } x = "
                            + nested("[k, ", random.nextInt(150), "f(k - 1)", "]")
                            + "; திரும்பு 1; }\nf("
                            + (40 + random.nextInt(200))
                            + ");\n";
            Throwable end = endOn((160 + random.nextInt(400)) << 10, compiled(etamil, code));
            if (end != null) {
                assertThat(end).isInstanceOf(EtamilLimitException.class);
                refused++;
            }
        }
        return refused;
    }

    private static Program compiled(Etamil etamil, String code) {
        return etamil.compile(Source.of("a.qmz", code));
    }

    private static Throwable end(Program program) {
        try {
            program.start();
            return null;
        } catch (EtamilException end) {
            return end;
        } catch (Throwable raw) {
            return new AssertionError(raw);
        }
    }

    /** How a run ends on a thread with such a stack. */
    private static Throwable endOn(int stackBytes, Program program) throws InterruptedException {
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread thread = new Thread(null, () -> end.set(end(program)), "small", stackBytes);
        thread.start();
        thread.join();
        return end.get();
    }
}

package in.etamil.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Etamil;
import in.etamil.EtamilCompileException;
import in.etamil.EtamilException;
import in.etamil.EtamilExitException;
import in.etamil.EtamilFailure;
import in.etamil.EtamilHostException;
import in.etamil.EtamilLimitException;
import in.etamil.EtamilRuntimeException;
import in.etamil.Instance;
import in.etamil.Limits;
import in.etamil.Permissions;
import in.etamil.Source;
import in.etamil.host.Console;
import in.etamil.host.HostFunction;
import in.etamil.host.Library;
import in.etamil.value.EtamilFunction;
import in.etamil.value.EtamilNumber;
import in.etamil.value.EtamilRecord;
import in.etamil.value.EtamilResult;
import in.etamil.value.EtamilValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold where runs, host functions and Java meet. */
class BoundaryTest {
    private static Library one(String name, int arguments, HostFunction.Computation body) {
        return Library.named("சோதனை").function(name, arguments, body).build();
    }

    private static EtamilFunction function(HostFunction.Arguments given) {
        return given.get(0, EtamilFunction.class);
    }

    private static final Library SWALLOW =
            one(
                    "விழுங்கு",
                    1,
                    a -> {
                        try {
                            return function(a).call();
                        } catch (EtamilException e) {
                            return e.getClass().getSimpleName();
                        }
                    });

    @Test
    void aCallThatFailedInsideTheHostIsNoLongerActive() {
        Instance program =
                Started.with(
                        SWALLOW,
                        """
                        செயல் c(x) { திரும்பு 1 / x; }
                        செயல் b(x) { p = []; j = 0; (j < 3000) சுற்று { p = இணை(p, j); j = j + 1; } திரும்பு c(x) + p[0]; }
                        செயல் ஓடு(n) { i = 0; (i < n) சுற்று { k = விழுங்கு(செயல்() { x = b(0); }); i = i + 1; } திரும்பு k; }
                        """);
        Instance small = program.withLimits(Limits.embedded().withMemory(2 << 20));
        assertThat(small.function("ஓடு").call(400).get()).isEqualTo("EtamilRuntimeException");
    }

    @Test
    void recursionThroughTheHostIsLimitedLikeEveryOther() {
        Library library = one("மீண்டும்", 1, a -> function(a).call(a.get(0)));
        Instance program =
                Started.with(
                        library,
                        "செயல் r(f) { திரும்பு மீண்டும்(f); }\nசெயல் ஓடு() { திரும்பு r(r); }\n");
        EtamilLimitException limit =
                catchThrowableOfType(
                        EtamilLimitException.class, () -> program.function("ஓடு").call());
        assertThat(limit.diagnostics().get(0).code()).isEqualTo("ET5001");
    }

    @Test
    void aHostCatchesWhatCallersCatch() {
        Instance program = Started.with(SWALLOW, "x = விழுங்கு(செயல்() { y = 1 / 0; });\n");
        assertThat(program.global("x").get()).isEqualTo("EtamilRuntimeException");
        Instance exits =
                Etamil.builder()
                        .library(SWALLOW)
                        .permissions(Permissions.UNTRUSTED.exit())
                        .build()
                        .compile(Source.of("a", "x = விழுங்கு(செயல்() { வெளியேறு(3); });\n"))
                        .start();
        assertThat(exits.global("x").get()).isEqualTo(EtamilExitException.class.getSimpleName());
    }

    @Test
    void aStruckLimitIsNotTurnedIntoAFailure() {
        Library library =
                one(
                        "மாற்று_தோல்வி",
                        1,
                        a -> {
                            try {
                                return function(a).call();
                            } catch (RuntimeException e) {
                                throw new EtamilFailure("s");
                            }
                        });
        Instance program =
                Started.with(
                                library,
                                "செயல் ஓடு() { திரும்பு மாற்று_தோல்வி(செயல்() { (மெய்) சுற்று { } }); }\n")
                        .withLimits(Limits.embedded().withWallTime(Duration.ofMillis(50)));
        assertThatThrownBy(() -> program.function("ஓடு").call())
                .isInstanceOf(EtamilLimitException.class);
    }

    @Test
    void aLimitOfAnotherProgramIsAnErrorOfTheHostFunction() {
        Instance plugIn =
                Started.of("செயல் சுழல்() { (மெய்) சுற்று { } }\n")
                        .withLimits(Limits.embedded().withSteps(1000));
        Library library = one("செருகு", 0, a -> plugIn.function("சுழல்").call());
        Instance outer = Started.with(library, "முயல் { செருகு(); } பிழை(e) { k = e.குறி; }\n");
        assertThat(outer.global("k").get()).isEqualTo("ET6006");
    }

    interface Quiet {
        void f();

        default int inside() {
            return 42;
        }
    }

    @Test
    void aFailureIsNotLostInAMethodWithoutResult() {
        Instance fails = Started.of("செயல் f() { திரும்பு தவறு(\"x\"); }\ng = f;\n");
        assertThatThrownBy(() -> fails.as(Quiet.class).f()).isInstanceOf(EtamilFailure.class);
        assertThatThrownBy(() -> fails.global("g").as(Runnable.class).run())
                .isInstanceOf(EtamilFailure.class);
        Consumer<?> consumer =
                Started.of("g = செயல்(a) { திரும்பு தவறு(a); };\n").global("g").as(Consumer.class);
        assertThatThrownBy(() -> consumer.accept(null)).isInstanceOf(EtamilFailure.class);
    }

    @Test
    void defaultMethodsOfEveryInterfaceWork() {
        assertThat(Started.of("செயல் f() { }\n").as(Quiet.class).inside()).isEqualTo(42);
    }

    interface Base<X> {
        X f();
    }

    interface OfNumbers extends Base<BigDecimal> {}

    record Held<T>(T v) {}

    interface Generics {
        List<? extends List<BigDecimal>> lists();

        <X extends List<BigDecimal>> X list();

        Held<Integer> held();

        Map<Integer, BigDecimal> keyed();

        Optional<EtamilResult> result();
    }

    @Test
    void typesAreWhatTheySay() {
        Instance program =
                Started.of(
                        """
                        செயல் f() { திரும்பு 1; }
                        செயல் lists() { திரும்பு [[1]]; }
                        செயல் list() { திரும்பு [1]; }
                        செயல் held() { திரும்பு {v: 7}; }
                        செயல் keyed() { திரும்பு {a: 1}; }
                        செயல் result() { திரும்பு சரி(1); }
                        """);
        BigDecimal one = program.as(OfNumbers.class).f();
        assertThat(one).isEqualByComparingTo("1");
        Generics generics = program.as(Generics.class);
        BigDecimal inner = generics.lists().get(0).get(0);
        assertThat(inner).isEqualByComparingTo("1");
        List<BigDecimal> list = generics.list();
        BigDecimal first = list.get(0);
        assertThat(first).isEqualByComparingTo("1");
        Integer v = generics.held().v();
        assertThat(v).isEqualTo(7);
        assertThatThrownBy(generics::keyed).isInstanceOf(EtamilHostException.class);
        assertThat(generics.result().orElseThrow().isSuccess()).isTrue();
    }

    @Test
    void limitsReachFunctionsThatComeOut() {
        Instance limited =
                Started.of(
                                "f = செயல்() { (மெய்) சுற்று { } };\nசெயல் mk() { திரும்பு செயல்() { (மெய்) சுற்று { } }; }\n")
                        .withLimits(Limits.embedded().withSteps(10_000));
        assertThatThrownBy(() -> limited.global("f").as(Supplier.class).get())
                .isInstanceOf(EtamilLimitException.class);
        EtamilFunction made = limited.function("mk").call().as(EtamilFunction.class);
        assertThatThrownBy(made::call).isInstanceOf(EtamilLimitException.class);
    }

    @Test
    void functionsOfAnInstanceGoIntoItsOwnRuns() {
        AtomicReference<EtamilFunction> own = new AtomicReference<>();
        Library library = one("தா", 0, a -> own.get());
        Instance program =
                Started.with(
                        library,
                        "செயல் f(a) { திரும்பு a + 1; }\nசெயல் g() { h = தா(); திரும்பு h(4); }\n");
        own.set(program.function("f"));
        assertThat(program.function("g").call().as(int.class)).isEqualTo(5);
    }

    /**
     * The programs import {@code /in/…/outside.qmz}, {@code ""}, {@code parts}, {@code
     * .//parts/six.qmz} and a text.
     */
    @ParameterizedTest
    @ValueSource(strings = {"absolute", "empty", "folder", "doubled", "text", "above"})
    void theClassPathOutsideOfTheProgramsFolderIsNotRead(String name) throws Exception {
        Source source = Source.ofResource(BoundaryTest.class, "rules/bad-" + name + ".qmz");
        EtamilCompileException refused =
                catchThrowableOfType(
                        EtamilCompileException.class,
                        () -> Etamil.builder().build().compile(source));
        assertThat(refused.diagnostics().get(0).english()).startsWith("cannot open module");
        assertThat(refused).hasMessageNotContaining("secret");
    }

    @Test
    void aLongTimeIsNoLimit() {
        Instance program = Started.of("செயல் f() { திரும்பு 1; }\n");
        assertThat(
                        program.withLimits(Limits.embedded().withWallTime(Duration.ofDays(400_000)))
                                .function("f")
                                .call()
                                .as(int.class))
                .isOne();
    }

    @Test
    void aModuleOfALibraryMayHaveTheProgramsName() {
        Library library =
                Library.named("l").module("rules.qmz", "செயல் f() { திரும்பு 3; }\n").build();
        Instance program =
                Etamil.builder()
                        .library(library)
                        .build()
                        .compile(Source.of("rules.qmz", "இறக்கு \"rules.qmz\";\nx = f();\n"))
                        .start();
        assertThat(program.global("x").as(int.class)).isEqualTo(3);
        assertThatThrownBy(() -> Etamil.builder().library(library).library(library).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void recordsAreEqualAsMapsAre() {
        Instance program = Started.of("வடிவம் க { எண் அ }\nx = க{அ: 1};\ny = {அ: 1};\n");
        EtamilRecord x = (EtamilRecord) program.global("x").get();
        EtamilRecord y = (EtamilRecord) program.global("y").get();
        assertThat(x.equals(y)).isEqualTo(new HashMap<>(x).equals(y)).isTrue();
        assertThat(x).hasSameHashCodeAs(y);
    }

    @Test
    void exceptionsSurviveSerialisation() throws Exception {
        EtamilRuntimeException failed =
                catchThrowableOfType(
                        EtamilRuntimeException.class, () -> Started.of("x = 1 / 0;\n"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failed);
        }
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            EtamilRuntimeException back = (EtamilRuntimeException) in.readObject();
            assertThat(back.diagnostics()).isEqualTo(failed.diagnostics());
            assertThat(back.scriptStack()).isEqualTo(failed.scriptStack());
            assertThat(back.getCause()).hasMessageContaining("division by zero");
        }
    }

    @Test
    void theCauseOfAHostFunctionsErrorIsWhatItThrew() {
        IllegalStateException thrown = new IllegalStateException("disk");
        Library library =
                one(
                        "எறி",
                        0,
                        a -> {
                            throw thrown;
                        });
        assertThat(catchThrowable(() -> Started.with(library, "எறி();\n"))).hasCause(thrown);
    }

    @Test
    void whatAHostKeepsDoesNotHoldTheRun() {
        AtomicReference<Object> kept = new AtomicReference<>();
        Library library =
                one(
                        "வைத்திரு",
                        1,
                        a -> {
                            kept.set(a.get(0));
                            return null;
                        });
        Etamil etamil = Etamil.builder().library(library).limits(Limits.commandLine()).build();
        long before = used();
        etamil.compile(
                        Source.of(
                                "a",
                                "p = [];\ni = 0;\n(i < 1000000) சுற்று { p = இணை(p, i); i = i + 1; }\nவைத்திரு([1]);\n"))
                .run(Console.standardOutput());
        assertThat(used() - before).isLessThan(8 << 20);
        assertThat(kept.get()).hasToString("[1]");
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void numbersHaveTheirPlacesWithinLimits() {
        EtamilNumber one = EtamilNumber.of(new BigDecimal("1." + "0".repeat(60)));
        assertThat(one.bigDecimalValue().scale()).isLessThanOrEqualTo(28);
        EtamilValue nothing = Started.of("x = 0;\n").global("x");
        assertThatThrownBy(() -> nothing.as(null)).isInstanceOf(NullPointerException.class);
    }
}

package in.etamil.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Diagnostic;
import in.etamil.Etamil;
import in.etamil.EtamilCompileException;
import in.etamil.EtamilException;
import in.etamil.EtamilHostException;
import in.etamil.EtamilLimitException;
import in.etamil.EtamilRuntimeException;
import in.etamil.Instance;
import in.etamil.Permissions;
import in.etamil.RunOptions;
import in.etamil.Source;
import in.etamil.host.Console;
import in.etamil.host.Library;
import in.etamil.host.ModuleResolver;
import in.etamil.host.ModuleSource;
import in.etamil.testkit.Printed;
import in.etamil.value.EtamilFunction;
import in.etamil.value.EtamilResult;
import in.etamil.value.EtamilValue;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Java may do wrong around a program, and what it gets of it: never an exception as it is. */
class HostileHostTest {

    // ---- values

    @Test
    void bytesCrossUnsigned() {
        Instance program =
                Started.of(
                        "செயல் f(b) { திரும்பு b; }\nசெயல் g() { திரும்பு [255, 128, 0]; }\n"
                                + "செயல் h() { திரும்பு [256]; }\n");
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }

        assertThat(program.function("f").call(new byte[] {-1, -128, 127}))
                .hasToString("[255, 128, 127]");
        assertThat(program.function("g").call().as(byte[].class)).containsExactly(-1, -128, 0);
        assertThat(program.function("f").call(all).as(byte[].class)).isEqualTo(all);
        assertThat(refused(() -> program.function("h").call().as(byte[].class)).code())
                .isEqualTo("ET6005");
        assertThat(refused(() -> program.function("f").call(List.of(-1)).as(byte[].class)).code())
                .isEqualTo("ET6005");
    }

    private static EtamilHostException refused(Runnable action) {
        EtamilHostException refused = catchThrowableOfType(EtamilHostException.class, action::run);
        assertThat(refused).isNotNull();
        return refused;
    }

    @Test
    void anOptionalOfAFailureOrOfNothingIsEmpty() {
        Instance program =
                Started.of(
                        "அ = தவறு(\"இல்லை\");\nஆ = இன்மை;\nஇ = சரி(7);\nஈ = சரி(இன்மை);\nஉ = சரி(தவறு(1));\nஊ = 5;\n");

        for (String empty : List.of("அ", "ஆ", "ஈ", "உ")) {
            assertThat(optional(program.global(empty))).as(empty).isEqualTo("Optional.empty");
        }
        assertThat(optional(program.global("இ"))).isEqualTo("Optional[7]");
        assertThat(optional(program.global("ஊ"))).isEqualTo("Optional[5]");
    }

    private static String optional(EtamilValue value) {
        return String.valueOf(value.as(Optional.class));
    }

    /** What an interface asks for. */
    interface Asking {
        Optional<String> அ();

        Optional<EtamilResult> ஆ();
    }

    @Test
    void anOptionalOfAResultHoldsIt() {
        Instance program =
                Started.of("செயல் அ() { திரும்பு தவறு(1); }\nசெயல் ஆ() { திரும்பு தவறு(1); }\n");

        assertThat(program.as(Asking.class).அ()).isEmpty();
        assertThat(program.as(Asking.class).ஆ().orElseThrow().isSuccess()).isFalse();
    }

    /** A record with a component that programs do not give. */
    public record Account(String name, int balance) {}

    @Test
    void aMissingComponentIsNamed() {
        Instance program = Started.of("அ = {name: \"ரவி\"};\n");
        EtamilHostException refused = refused(() -> program.global("அ").as(Account.class));

        assertThat(refused.code()).isEqualTo("ET6023");
        assertThat(refused).hasMessageContaining("'balance'").hasMessageContaining("Account");
    }

    private static List<Object> listOf(int size, Iterator<Object> items) {
        return new AbstractList<>() {
            @Override
            public Object get(int index) {
                throw new IndexOutOfBoundsException(index);
            }

            @Override
            public Iterator<Object> iterator() {
                return items;
            }

            @Override
            public int size() {
                return size;
            }

            @Override
            public String toString() {
                throw new IllegalStateException();
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE})
    void aListOfNegativeSizeIsRefused(int size) {
        Instance program = Started.of("செயல் f(b) { திரும்பு b; }\n");
        List<Object> list = listOf(size, List.<Object>of().iterator());

        assertThat(refused(() -> program.function("f").call(list)).code()).isEqualTo("ET6003");
        assertThat(refused(() -> Started.of("அ = ப;", Map.of("ப", list))).code())
                .isEqualTo("ET6003");
    }

    @Test
    void noRoomIsMadeForWhatAListOnlyClaims() {
        Instance program = Started.of("செயல் f(b) { திரும்பு நீளம்(b); }\n");
        List<Object> list = listOf(9_000_000, List.<Object>of(1, 2).iterator());
        List<Object> more = listOf(Integer.MAX_VALUE, List.<Object>of(1, 2).iterator());

        assertThat(program.function("f").call(list).as(int.class)).isEqualTo(2);
        assertThatThrownBy(() -> program.function("f").call(more))
                .isInstanceOfSatisfying(
                        EtamilLimitException.class,
                        limit -> assertThat(limit.code()).isEqualTo("ET5005"));
    }

    /** Changes while it is looked through, as if by another thread. */
    private static List<Object> changing() {
        List<Object> list = new ArrayList<>(List.of(1, 2, 3));
        list.set(
                1,
                new AbstractList<>() {
                    @Override
                    public Object get(int index) {
                        list.add(4);
                        return 1;
                    }

                    @Override
                    public int size() {
                        return 1;
                    }
                });
        return list;
    }

    @Test
    void aListThatChangesUnderWayIsRefused() {
        Instance program = Started.of("செயல் f(b) { திரும்பு b; }\n");
        EtamilHostException refused = refused(() -> program.function("f").call(changing()));

        assertThat(refused.code()).isEqualTo("ET6003");
        assertThat(refused).hasRootCauseInstanceOf(ConcurrentModificationException.class);
    }

    @Test
    void aHostFunctionThatGivesOneHasFailed() {
        Instance program =
                Started.with(
                        Library.named("x").function("எடு", () -> changing()).build(),
                        "முயல் { அ = எடு(); } பிழை(e) { அ = e.குறி; }\n");

        assertThat(program.global("அ").get()).isEqualTo("ET6006");
    }

    // ---- what the host implements

    /** A console that does not work. */
    private static Console broken(String when) {
        return new Console() {
            @Override
            public void printLine(String line) {
                failIf("print");
            }

            @Override
            public @Nullable String readLine() {
                failIf("read");
                return "";
            }

            @Override
            public void flush() {
                failIf("flush");
            }

            private void failIf(String now) {
                if (now.equals(when)) {
                    throw new IllegalStateException("ரகசியம்");
                }
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"print", "read", "flush"})
    void aConsoleThatThrowsIsTheHostsMistake(String when) {
        EtamilHostException refused =
                refused(
                        () ->
                                Etamil.builder()
                                        .permissions(Permissions.UNTRUSTED.input())
                                        .build()
                                        .compile(
                                                Source.of(
                                                        "t.qmz",
                                                        "முயல் { அச்சு 1; உள்ளிடு அ; } பிழை(e) { } "))
                                        .run(broken(when)));

        assertThat(refused.code()).isEqualTo("ET6022");
        assertThat(refused).hasRootCauseMessage("ரகசியம்").message().doesNotContain("ரகசியம்");
    }

    /** Not even through a function of the host that calls back. */
    @Test
    void noProgramCatchesAConsoleThatThrows() {
        Library calling =
                Library.named("x")
                        .function("அழை", 1, given -> given.get(0, EtamilFunction.class).call())
                        .build();
        EtamilHostException refused =
                refused(
                        () ->
                                Etamil.builder()
                                        .library(calling)
                                        .build()
                                        .compile(
                                                Source.of(
                                                        "t.qmz",
                                                        "செயல் f() { அச்சு 1; }\nமுயல் { அழை(f); } பிழை(e) { }"))
                                        .run(broken("print")));

        assertThat(refused.code()).isEqualTo("ET6022");
    }

    @Test
    void whatAProgramReachesAndThrowsIsTheHostsMistake() {
        Permissions permissions =
                Permissions.UNTRUSTED.environment(
                        name -> {
                            throw new IllegalStateException("ரகசியம்");
                        });
        EtamilHostException refused =
                refused(
                        () ->
                                Etamil.builder()
                                        .permissions(permissions)
                                        .build()
                                        .compile(
                                                Source.of(
                                                        "t.qmz",
                                                        "முயல் { அ = சூழல்(\"A\", 1); } பிழை(e) { }"))
                                        .start());

        assertThat(refused.code()).isEqualTo("ET6022");
        assertThat(refused).hasRootCauseMessage("ரகசியம்").message().doesNotContain("ரகசியம்");
    }

    private static ModuleResolver resolver(boolean resolves) {
        return new ModuleResolver() {
            @Override
            public @Nullable ModuleSource resolve(ModuleSource importing, String path) {
                if (resolves) {
                    return null;
                }
                throw new IllegalStateException("ரகசியம்");
            }

            @Override
            public String searched() {
                throw new IllegalStateException("ரகசியம்");
            }
        };
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aResolverThatThrowsIsTheHostsMistake(boolean resolves) {
        Etamil etamil = Etamil.builder().modules(resolver(resolves)).build();
        Source source = Source.of("t.qmz", "இறக்கு \"x.qmz\";");

        EtamilHostException refused = refused(() -> etamil.compile(source));
        assertThat(refused.code()).isEqualTo("ET6022");
        assertThat(refused).hasRootCauseMessage("ரகசியம்");
        assertThat(refused(() -> etamil.check(source)).code()).isEqualTo("ET6022");
    }

    @Test
    void aSourceMayHaveALongName() {
        String name = "நீ".repeat(35_000) + ".qmz";
        EtamilRuntimeException failed =
                catchThrowableOfType(
                        EtamilRuntimeException.class,
                        () ->
                                Etamil.builder()
                                        .build()
                                        .compile(Source.of(name, "\nஅ = 1 / 0;"))
                                        .start());

        assertThat(failed.code()).isEqualTo("ET4101");
        assertThat(failed.diagnostics().get(0).line()).isEqualTo(2);
    }

    // ---- interrupts

    @Test
    void anInterruptedThreadRunsNothing() {
        var program = Etamil.builder().build().compile(Source.of("t.qmz", "அச்சு 1;"));
        Printed lines = new Printed();
        for (Runnable way :
                List.<Runnable>of(
                        () -> program.run(lines),
                        () -> program.run(RunOptions.DEFAULT.withConsole(lines)),
                        () -> program.start(Map.of(), lines))) {
            Thread.currentThread().interrupt();
            Throwable end = catchThrowable(way::run);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(end).isInstanceOf(EtamilLimitException.class);
            assertThat(((EtamilException) end).code()).isEqualTo("ET5006");
        }
        assertThat(lines.text()).isEmpty();
    }

    @Test
    void anInterruptedThreadCompilesNothing() {
        Thread.currentThread().interrupt();
        Throwable end =
                catchThrowable(
                        () -> Etamil.builder().build().compile(Source.of("t.qmz", "அச்சு 1;")));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(((EtamilCompileException) end).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("ET5015");
    }
}

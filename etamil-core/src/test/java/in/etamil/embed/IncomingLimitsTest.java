package in.etamil.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Etamil;
import in.etamil.EtamilHostException;
import in.etamil.EtamilLimitException;
import in.etamil.Instance;
import in.etamil.Limits;
import in.etamil.Program;
import in.etamil.Source;
import in.etamil.host.Console;
import in.etamil.host.Library;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Java gives is limited before it is copied, as an argument and as a result. */
class IncomingLimitsTest {
    private static final Limits LIMITS = new Limits(null, 0, 1_000, 100, 1 << 20);

    /** A list that only says how long it is: who reads an element of it copies what it must not. */
    private static final class Untouched extends AbstractList<Object> {
        private final int size;

        Untouched(int size) {
            this.size = size;
        }

        @Override
        public Object get(int index) {
            throw new AssertionError("element " + index + " was read");
        }

        @Override
        public int size() {
            return size;
        }
    }

    /** A map that says it is small and never ends. */
    private static final class Endless extends AbstractMap<String, Object> {
        @Override
        public Set<Entry<String, Object>> entrySet() {
            return new java.util.AbstractSet<>() {
                @Override
                public java.util.Iterator<Entry<String, Object>> iterator() {
                    return new java.util.Iterator<>() {
                        private int next;

                        @Override
                        public boolean hasNext() {
                            return true;
                        }

                        @Override
                        public Entry<String, Object> next() {
                            return Map.entry("k" + next++, 1);
                        }
                    };
                }

                @Override
                public int size() {
                    return 1;
                }
            };
        }
    }

    private static List<Object> nested(int depth) {
        List<Object> whole = List.of();
        for (int i = 0; i < depth; i++) {
            List<Object> part = whole;
            whole = IntStream.range(0, 90).mapToObj(n -> (Object) List.of(part, n)).toList();
        }
        return whole;
    }

    enum Given {
        LONG_LIST("ET5005", new Untouched(101)),
        LONG_ARRAY("ET5005", new int[101]),
        MANY_BYTES("ET5005", new byte[101]),
        LARGE_MAP("ET5005", Collections.unmodifiableMap(numbers(101))),
        MAP_THAT_LIES("ET5005", new Endless()),
        LONG_TEXT("ET5004", "x".repeat(1_001)),
        LONG_CHARACTERS("ET5004", new StringBuilder("x".repeat(1_001))),
        LONG_KEY("ET5004", Map.of("x".repeat(1_001), 1)),
        INSIDE("ET5005", List.of(Map.of("அ", new Untouched(101)))),
        MUCH_ALTOGETHER(
                "ET5009",
                IntStream.range(0, 90)
                        .mapToObj(
                                n ->
                                        IntStream.range(0, 90)
                                                .mapToObj(m -> List.of(n, m, n))
                                                .toList())
                        .toList());

        private final String code;
        private final Object value;

        Given(String code, Object value) {
            this.code = code;
            this.value = value;
        }
    }

    private static Map<String, Integer> numbers(int count) {
        Map<String, Integer> numbers = new java.util.HashMap<>();
        for (int i = 0; i < count; i++) {
            numbers.put("k" + i, i);
        }
        return numbers;
    }

    private static Instance started() {
        return Etamil.builder()
                .limits(LIMITS)
                .build()
                .compile(Source.of("t.qmz", "செயல் f(x) { திரும்பு 1; }\n"))
                .start();
    }

    @ParameterizedTest
    @EnumSource
    void asAnArgument(Given given) {
        EtamilLimitException struck =
                catchThrowableOfType(
                        EtamilLimitException.class,
                        () -> started().function("f").call(given.value));

        assertThat(struck.diagnostics().get(0).code()).isEqualTo(given.code);
    }

    @ParameterizedTest
    @EnumSource
    void asAResultWhichAProgramCannotCatch(Given given) {
        Program program =
                Etamil.builder()
                        .limits(LIMITS)
                        .library(Library.named("giver").function("கொடு", () -> given.value).build())
                        .build()
                        .compile(Source.of("t.qmz", "முயல் { x = கொடு(); } பிழை(e) { x = 1; }\n"));

        EtamilLimitException struck =
                catchThrowableOfType(EtamilLimitException.class, () -> program.run(new Nothing()));

        assertThat(struck.diagnostics().get(0).code()).isEqualTo(given.code);
    }

    @Test
    void aNumberOfMillionsOfBitsIsRefusedUnseen() {
        BigInteger large = BigInteger.ONE.shiftLeft(30_000_000);

        for (Object number : List.of(large, large.negate(), new BigDecimal(large, 9_000_000))) {
            Throwable refused = catchThrowable(() -> started().function("f").call(number));
            assertThat(refused)
                    .isInstanceOf(EtamilHostException.class)
                    .hasMessageContaining("bits");
        }
    }

    @Test
    void whatIsWithinTheLimitsGoesIn() {
        Instance started = started();

        for (Object value :
                List.of("x".repeat(1_000), new int[100], numbers(100), nested(1), List.of())) {
            assertThat(started.function("f").call(value).as(int.class)).isEqualTo(1);
        }
    }

    private static final class Nothing implements Console {
        @Override
        public void printLine(String line) {}

        @Override
        public @Nullable String readLine() {
            return null;
        }
    }
}

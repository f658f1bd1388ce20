package in.etamil.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Etamil;
import in.etamil.host.Settings.Origin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Setting<Integer> PORT =
            Setting.named("http.port", SettingType.wholeNumber(0, 65_535), "the port")
                    .variable("ETAMIL_PORT")
                    .orElse(8080);
    private static final Setting<Integer> QUEUE =
            Setting.named("http.queueLength", SettingType.wholeNumber(1, 10), "the queue");
    private static final Setting<String> KEY =
            Setting.named(
                            "auth.key",
                            SettingType.of(SettingsTest::key, "நீண்ட உரை", "a long text"),
                            "the key")
                    .secret();

    private static String key(String text) {
        if (text.length() < 8) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Settings environment(String... pairs) {
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            variables.put(pairs[i], pairs[i + 1]);
        }
        return Settings.builder().environment(variables).build();
    }

    private static <T> T read(SettingType<T> type, String text) {
        return environment("ETAMIL_X", text).get(Setting.named("x", type, "a value"));
    }

    private static List<SettingProblem> problems(Settings settings, Setting<?>... asked) {
        SettingsException refused =
                catchThrowableOfType(SettingsException.class, () -> settings.check(List.of(asked)));
        assertThat(refused).isNotNull();
        return refused.problems();
    }

    @Test
    void theStrongestSourceWins() {
        Settings.Builder builder = Settings.builder();
        assertThat(builder.build().get(PORT)).isEqualTo(8080);
        assertThat(builder.build().origin(PORT)).isEqualTo(Origin.DEFAULT);
        assertThat(builder.build().isSet(PORT)).isFalse();

        builder.dotEnv(Map.of("ETAMIL_PORT", "1"));
        assertThat(builder.build().get(PORT)).isEqualTo(1);
        assertThat(builder.build().origin(PORT)).isEqualTo(Origin.ENV_FILE);
        builder.environment(Map.of("ETAMIL_PORT", "2"));
        assertThat(builder.build().get(PORT)).isEqualTo(2);
        assertThat(builder.build().origin(PORT)).isEqualTo(Origin.ENVIRONMENT);
        builder.properties(Map.of("etamil.http.port", "3"));
        assertThat(builder.build().get(PORT)).isEqualTo(3);
        assertThat(builder.build().origin(PORT)).isEqualTo(Origin.PROPERTY);
        builder.set(PORT, 4);
        assertThat(builder.build().get(PORT)).isEqualTo(4);
        assertThat(builder.build().origin(PORT)).isEqualTo(Origin.CODE);
        assertThat(builder.build().isSet(PORT)).isTrue();
    }

    @Test
    void namesItsPropertyAndItsVariable() {
        assertThat(QUEUE.property()).isEqualTo("etamil.http.queueLength");
        assertThat(QUEUE.variable()).isEqualTo("ETAMIL_HTTP_QUEUE_LENGTH");
        assertThat(PORT.variable()).isEqualTo("ETAMIL_PORT");
        assertThat(environment("ETAMIL_HTTP_QUEUE_LENGTH", "7").get(QUEUE)).isEqualTo(7);
    }

    @Test
    void anEmptyValueIsNone() {
        Settings settings =
                Settings.builder()
                        .properties(Map.of("etamil.http.port", ""))
                        .environment(Map.of("ETAMIL_PORT", ""))
                        .dotEnv(Map.of("ETAMIL_PORT", "5"))
                        .build();

        assertThat(settings.get(PORT)).isEqualTo(5);
        assertThat(environment("ETAMIL_PORT", "").isSet(PORT)).isFalse();
    }

    @Test
    void whatHasNoDefaultIsEmpty() {
        assertThat(Settings.defaults().find(QUEUE)).isEmpty();
        assertThatThrownBy(() -> Settings.defaults().get(QUEUE))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("http.queueLength");
    }

    @Test
    void tellsAllThatIsWrongTogetherInBothLanguages() {
        Settings settings =
                Settings.builder()
                        .properties(Map.of("etamil.http.port", "http"))
                        .environment(Map.of("ETAMIL_HTTP_QUEUE_LENGTH", "11"))
                        .build();

        List<SettingProblem> problems = problems(settings, PORT, KEY, QUEUE);

        assertThat(problems).hasSize(2);
        assertThat(problems.get(0))
                .isEqualTo(
                        new SettingProblem(
                                "http.port",
                                Origin.PROPERTY,
                                "etamil.http.port",
                                "http",
                                "etamil.http.port இன் மதிப்பு 'http' ஏற்கத்தக்கதல்ல; வேண்டியது: 0 முதல் 65535 வரை ஒரு முழு எண்",
                                "etamil.http.port must be a whole number from 0 to 65535, got 'http'"));
        assertThat(problems.get(1).origin()).isEqualTo(Origin.ENVIRONMENT);
        assertThat(problems.get(1).message())
                .contains(
                        "(ETAMIL_HTTP_QUEUE_LENGTH must be a whole number from 1 to 10, got '11')");
        assertThatThrownBy(() -> settings.check(List.of(PORT, QUEUE)))
                .hasMessage(problems.get(0).message() + "\n" + problems.get(1).message());
        assertThatThrownBy(() -> settings.get(QUEUE)).isInstanceOf(SettingsException.class);
    }

    @Test
    void aWeakerSourceIsNotLookedAt() {
        Settings settings =
                Settings.builder()
                        .environment(Map.of("ETAMIL_PORT", "1"))
                        .dotEnv(Map.of("ETAMIL_PORT", "x"))
                        .build();

        settings.check(List.of(PORT));
        assertThat(settings.get(PORT)).isEqualTo(1);
    }

    @Test
    void aSecretIsNeverPrinted() {
        Settings wrong = environment("ETAMIL_AUTH_KEY", "hunter2");
        assertThat(problems(wrong, KEY))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.value()).isEqualTo("***");
                            assertThat(problem.toString()).doesNotContain("hunter2");
                        });
        assertThatThrownBy(() -> wrong.get(KEY))
                .hasMessageNotContaining("hunter2")
                .hasMessageContaining("ETAMIL_AUTH_KEY must be a long text, got '***'")
                .hasNoCause();
        Settings given = Settings.builder().set(KEY, "correct horse").build();
        assertThat(given.toString())
                .isEqualTo("Settings[code=1, properties=0, environment=0, file=0]");
        Setting<String> longest =
                Setting.named("k", SettingType.word(Map.of("a", "a")), "a key").secret();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.builder().set(longest, "hunter2"))
                .withMessage("k must be one of a, got another");
    }

    @Test
    void whatTheReaderOfADateThrowsIsToldToo() {
        Setting<ZoneId> zone =
                Setting.named("zone", SettingType.of(ZoneId::of, "ஒரு மண்டலம்", "a zone"), "a zone")
                        .secret();

        assertThat(problems(environment("ETAMIL_ZONE", "hunter2?"), zone))
                .singleElement()
                .satisfies(problem -> assertThat(problem.value()).isEqualTo("***"));
    }

    @Test
    void nobodySetsNothingByCode() {
        Setting<String> host = Setting.named("host", SettingType.text(), "a host");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.builder().set(host, ""))
                .withMessage("host must be a text, got ");
        assertThatNullPointerException().isThrownBy(() -> Settings.builder().set(host, null));
    }

    @Test
    void codeIsHeldToTheSameRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.builder().set(PORT, 65_536))
                .withMessage("http.port must be a whole number from 0 to 65535, got 65536");
        assertThatIllegalArgumentException().isThrownBy(() -> QUEUE.orElse(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Setting.named("Http port", SettingType.text(), "a port"));
    }

    @Test
    void someCanBeLeftOut() {
        Settings settings =
                Settings.builder()
                        .set(QUEUE, 3)
                        .environment(Map.of("ETAMIL_PORT", "x", "ETAMIL_AUTH_KEY", "long enough"))
                        .build();

        Settings fewer = settings.without(PORT).without(QUEUE);

        fewer.check(List.of(PORT, QUEUE, KEY));
        assertThat(fewer.get(PORT)).isEqualTo(8080);
        assertThat(fewer.isSet(PORT)).isFalse();
        assertThat(fewer.find(QUEUE)).isEmpty();
        assertThat(fewer.get(KEY)).isEqualTo("long enough");
        assertThat(settings.get(QUEUE)).isEqualTo(3);
    }

    @Test
    void laterChangesOfASourceChangeNothing() {
        Map<String, String> variables = new HashMap<>(Map.of("ETAMIL_PORT", "1"));
        Settings settings = Settings.builder().environment(variables).build();

        variables.put("ETAMIL_PORT", "2");

        assertThat(settings.get(PORT)).isEqualTo(1);
    }

    @Test
    void thoseOfAProcessAreItsPropertiesAndItsEnvironment() {
        Setting<String> path = Setting.named("path", SettingType.text(), "a path").variable("PATH");
        Setting<String> own = Setting.named("settings.test", SettingType.text(), "a text");
        System.setProperty("etamil.settings.test", "here");
        try {
            Settings settings = Settings.ofProcess().build();
            assertThat(settings.get(own)).isEqualTo("here");
            assertThat(settings.get(path)).isEqualTo(System.getenv("PATH"));
        } finally {
            System.clearProperty("etamil.settings.test");
        }
        assertThat(Settings.defaults().find(path)).isEmpty();
    }

    @Test
    void theEngineHandsThemOn() {
        Settings settings = environment("ETAMIL_PORT", "1");

        assertThat(Etamil.builder().settings(settings).build().settings()).isSameAs(settings);
        assertThat(Etamil.builder().build().settings().isSet(PORT)).isFalse();
    }

    @Test
    void theFailureCanBeSent() throws Exception {
        SettingsException refused =
                catchThrowableOfType(
                        SettingsException.class,
                        () -> environment("ETAMIL_PORT", "x").check(List.of(PORT)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(refused);
        }
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((SettingsException) in.readObject()).problems())
                    .isEqualTo(refused.problems());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" 5", "5 ", "+5", "௫", "5.0", "0x5", "", "11", "99999999999999999999"})
    void refusesWhatIsNoWholeNumberInRange(String text) {
        Settings settings = environment("ETAMIL_HTTP_QUEUE_LENGTH", text);
        if (text.isEmpty()) {
            assertThat(settings.find(QUEUE)).isEmpty();
        } else {
            assertThat(problems(settings, QUEUE)).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1048576,1048576", "1 KiB,1024", "64KiB,65536", "3 MiB,3145728", "5 B,5"})
    void readsSizes(String text, long bytes) {
        assertThat(read(SettingType.bytes(0, 1L << 40), text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1 MB", "1.5 MiB", "MiB", "2 GiB", "999999999999999999 GiB"})
    void refusesOtherSizes(String text) {
        Setting<Long> size = Setting.named("x", SettingType.bytes(0, 1 << 30), "a size");
        assertThat(problems(environment("ETAMIL_X", text), size)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"500ms,PT0.5S", "30s,PT30S", "10 m,PT10M", "2h,PT2H", "1d,PT24H"})
    void readsTimes(String text, Duration time) {
        SettingType<Duration> type = SettingType.duration(Duration.ofMillis(1), Duration.ofDays(1));
        assertThat(read(type, text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "-1s", "1.5s", "0ms", "25h", "PT5S", "1w"})
    void refusesOtherTimes(String text) {
        SettingType<Duration> type = SettingType.duration(Duration.ofMillis(1), Duration.ofDays(1));
        Setting<Duration> time = Setting.named("x", type, "a time");
        assertThat(problems(environment("ETAMIL_X", text), time))
                .singleElement()
                .extracting(SettingProblem::english)
                .asString()
                .startsWith(
                        "ETAMIL_X must be a time such as 500ms, 30s, 10m or 2h, from 1ms to 1d");
    }

    @Test
    void tellsRangesOfTimesInTheirLargestUnit() {
        assertThat(
                        Setting.named(
                                        "x",
                                        SettingType.duration(
                                                Duration.ofSeconds(90), Duration.ofHours(36)),
                                        "a time")
                                .allowed())
                .endsWith("from 90s to 36h");
        assertThat(
                        Setting.named(
                                        "x",
                                        SettingType.duration(Duration.ZERO, Duration.ofMinutes(90)),
                                        "a time")
                                .allowed())
                .endsWith("from 0ms to 90m");
    }

    @Test
    void readsMillisecondsWordsFlagsAndConstants() {
        assertThat(read(SettingType.milliseconds(Duration.ZERO, Duration.ofDays(1)), "250"))
                .isEqualTo(Duration.ofMillis(250));
        assertThat(read(SettingType.flag(), "TRUE")).isTrue();
        assertThat(read(SettingType.flag(), "false")).isFalse();
        assertThat(read(SettingType.oneOf(Origin.class), "env_file")).isEqualTo(Origin.ENV_FILE);
        Setting<Boolean> flag = Setting.named("x", SettingType.flag(), "whether");
        assertThat(problems(environment("ETAMIL_X", "yes"), flag))
                .singleElement()
                .extracting(SettingProblem::english)
                .isEqualTo("ETAMIL_X must be one of true, false, got 'yes'");
    }

    @Test
    void aListNamesTheEntryThatIsWrong() {
        SettingType<List<Integer>> ports =
                SettingType.wholeNumber(1, 9).list(",", "எண்களின் பட்டியல்", "a list of numbers");

        assertThat(read(ports, " 1,2,, 3 ")).containsExactly(1, 2, 3);
        assertThat(problems(environment("ETAMIL_X", "1,x,10"), Setting.named("x", ports, "ports")))
                .singleElement()
                .extracting(SettingProblem::english)
                .isEqualTo("ETAMIL_X must be a list of numbers, got 'x'");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Settings.builder()
                                        .set(Setting.named("x", ports, "ports"), List.of(10)));
    }
}
